"""Every script that ChairDesk comes with, the handbook's example, and one that takes every step."""

import hashlib
import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from chairdesk.desk.rehearsal import read_script
from chairdesk.desk.rehearsal.dry_run import after
from chairdesk.desk.rehearsal.stage import Stage, provisional
from chairdesk.export.stamps import network
from chairdesk.export.verify import verify
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.paper import Stop, Way
from chairdesk.resources import resources
from chairdesk.words import BESIDE
from tests.desk.rehearsal_keys import EXAMPLE
from tests.export.authority import for_a_card, from_the_authority
from tests.export.softhsm import MODULE, PIN, drawer, put_in, write_on
from tests.export.stamping import answered
from tests.foreign import words_beside
from tests.journeys.rehearsing import play
from tests.transcript import CONFERENCE

pytestmark = pytest.mark.slow
EVERYTHING = Path(__file__).parents[1] / "desk" / "everything.toml"
OURS = [p for p in resources("rehearsals", ".toml") if p.stem != "abernethy-fife"]


def expected(script):
    """Give the record that the script alone would leave."""
    stage = Stage(Conference(CONFERENCE), script.pack, script.preparation[0].at)
    for step in (*script.preparation, *script.steps):
        stage = after(step, stage.moved_to(step.at))
    return stage.conference


def told(conference):
    """Sum up a record without the identities that differ from one playing to the next."""
    name, overrides = conference.roll.name_of, conference.course.overrides
    return {
        "said": [
            (r.now.words, r.now.tag, r.now.item, r.is_struck) for r in conference.talk.recorded
        ],
        "begins": conference.course.visits[0].item,
        "decided": {name(d.child): d.outcome for d in conference.findings.decisions},
        "views": {(name(v.child), name(v.holder)): v.stance for v in conference.findings.views},
        "areas": {name(child): areas for child, areas in conference.findings.areas},
        "answers": {
            (a.question, name(a.child) if a.child else ""): a.answer
            for a, _ in conference.course.answers
        },
        "overrides": {(o.rule, name(o.child) if o.child else "") for o in overrides},
        "actions": [(a.action, a.who, a.by) for a in conference.plan.actions],
        "meetings": {(m.thing, m.at) for m in conference.plan.meetings},
        "order": conference.course.order,
        "received": [(name(r.who), r.on) for r in conference.amendments.receipts],
        "challenged": [
            (name(c.objection.who), c.objection.stands, c.ruling and c.ruling.reads, c.version)
            for c in conference.amendments.challenges
        ],
        "late": [(name(one.decided.reader), one.kind) for one in conference.papers.late],
        "signed": [conference.papers.is_signed(h, conference.amendments.version) for h in Hand],
    }


@pytest.mark.parametrize("path", OURS[::2], ids=lambda path: path.stem)
def test_a_script_of_ours_is_played_to_signed_papers(qapp, tmp_path, path):
    see_it_played(qapp, tmp_path, path)


def see_it_played(qapp, tmp_path, path):
    """Play a script to its papers; `test_rehearsals_besides` plays the other half beside this."""
    played = play(qapp, read_script(path), tmp_path)
    assert told(played.conference) == told(expected(played.script))
    listed = json.loads((played.papers / "manifest.json").read_text(encoding="utf-8"))
    assert "minutes" in {paper["kind"] for paper in listed}
    latest = played.conference.amendments.version
    versions = {paper.get("version", "v1") for paper in listed if paper["kind"] == "minutes"}
    assert versions == {f"v{number}" for number in range(1, latest + 1)}
    for paper in listed:
        content = (played.papers / paper["path"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == paper["sha256"]
    return versions


def test_the_handbook_s_example_is_played_as_it_stands(qapp, tmp_path):
    path = tmp_path / "example.toml"
    path.write_text(EXAMPLE, encoding="utf-8")
    played = play(qapp, read_script(path), tmp_path)
    assert told(played.conference) == told(expected(played.script))
    assert played.conference.papers.released


@pytest.fixture
def everything(tmp_path, monkeypatch):
    """Give the script that takes every step; here its hands have a certificate and a card.

    The desk has a second language, and somebody answers who stamps times.
    """
    monkeypatch.setenv(BESIDE, str(words_beside(tmp_path / "languages")))
    monkeypatch.setattr(network, "_answer", answered)
    own = tmp_path / "everything.toml"
    (tmp_path / "minutes.p12").write_bytes(from_the_authority("Tom Adair"))
    written = EVERYTHING.read_text("utf-8")
    for hand, lines in (
        ("minute-taker", 'certificate = "minutes.p12"\nsecret = "pass word"'),
        ("chair", f'card = "{MODULE}"\nsecret = "{PIN}"'),
    ):
        signs = f'do = "sign"\nhand = "{hand}"\n'
        written = written.replace(signs, f"{signs}{lines}\n", 1)
    own.write_text(written, "utf-8")
    with drawer(tmp_path):
        put_in("chair")
        key = ec.generate_private_key(ec.SECP256R1())
        write_on("chair", key, [for_a_card(key, "Elspeth Gray")[0]])
        yield own


def test_every_step_that_a_script_can_take_is_taken_in_the_windows(qapp, tmp_path, everything):
    played = play(qapp, read_script(everything), tmp_path, elsewhere="Skye Ramage")
    assert told(played.conference) == told(expected(played.script))
    jamie = next(c for c in played.conference.roll.children if c.name == "Jamie Lindsay")
    assert jamie.id != provisional("jamie")
    assert jamie.needs == "Signs with his hands"
    papers = played.conference.papers
    old = [r.sha256 for r in papers.released if papers.version_of(r.sha256) == 1]
    superseded = [
        r.sha256 for r in papers.released
        if papers.version_of(r.sha256) < papers.newest_of(r.kind, r.reader)
    ]  # fmt: skip
    assert superseded
    assert all(old.count(sha256) == 1 for sha256 in superseded)
    assert papers.still_old() == ()
    assert {(p.stop, bool(p.sha256)) for p in papers.passed} == {
        (Stop.OTHER_FAMILY, False), (Stop.RESTRICTED, True), (Stop.SECOND_PERSON, True),
    }  # fmt: skip
    kinds = {r.kind for r in papers.released}
    assert {"outline-plan-large-print", "minutes-unsigned-working-copy"} <= kinds
    listed = json.loads((played.papers / "manifest.json").read_text(encoding="utf-8"))
    of_minutes = [one for one in listed if one["kind"] == "minutes"]
    minutes = [played.papers / one["path"] for one in of_minutes]
    signers = [verify(path.read_bytes()).signers for path in minutes]
    issuers = [one.issuer for both in signers for one in both]
    assert issuers == ["Invented Council signing"] * 2 * len(minutes)
    stamped = [bool(one.stamp) for both in signers for one in both]
    assert stamped == [one.get("version") is None for one in of_minutes for _ in Hand]
    assert {one.hand for one in papers.agreed} == {Hand.MINUTE_TAKER}
    assert {(r.kind, r.way) for r in papers.released if r.way is not Way.FOLDER} == {
        ("letter-in-place-of-minutes", Way.PRINTED), ("minutes", Way.HANDED_OVER),
    }  # fmt: skip
