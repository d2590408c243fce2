"""A new version of the papers: old and new text, nothing withheld, the hash before it."""

import json
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

import msgspec
import pytest

from chairdesk.export.letters.new_version import NewVersion
from chairdesk.export.minutes import minutes_of
from chairdesk.export.papers import papers_of
from chairdesk.export.readers import Reader
from chairdesk.export.sections.attached import without_attached
from chairdesk.export.withholding.objections import matter_of
from chairdesk.models.amendment import Objection, Outcome, Part, Place, Receipt, Ruling
from chairdesk.models.contribution import Audience, Hand, Scope
from chairdesk.models.events import (
    AmendmentsSealed,
    DocumentSigned,
    Entry,
    MinutesReceived,
    ObjectionReceived,
    ObjectionRuledOn,
    ProcedureAdopted,
    SummaryWritten,
)
from chairdesk.models.paper import SignedDocument, Summary
from chairdesk.models.rules.amended import as_amended, words_at
from chairdesk.models.standing.amendments import Amendments
from chairdesk.procedures.pack import as_record
from tests.export.abernethy import FIFE, ISLA, OPENS, conference, named
from tests.export.telling import lines

CATRIONA, DOUGLAS = named("Catriona Abernethy"), named("Douglas Mair")
DAY = date(2026, 12, 14)
SIGNED = OPENS + timedelta(days=1)


def happened(held, *events):
    for number, event in enumerate(events):
        at = SIGNED + timedelta(minutes=number)
        held = held.after(Entry(named(f"{event}"), at, Hand.CHAIR, event))
    return held


def hash_of(paper, version=1):
    return sha256(f"{paper.kind} {paper.reader} {version}".encode()).hexdigest().upper()


def signed(held):
    """Have every paper signed; its hash is made up of its name."""
    number = held.amendments.version
    papers = [(p.kind, p.reader, hash_of(p, number)) for p in papers_of(held, FIFE)]
    return happened(
        held,
        *(DocumentSigned(SignedDocument(*p, Hand.CHAIR, version=number)) for p in papers),
    )


def objection(held, place, asks, **more):
    stands = more.pop("stands", None) or words_at(as_amended(held), place)
    who = more.pop("who", CATRIONA)
    return Objection(named(f"{place} {asks}"), who, DAY, place, stands, asks, **more)


def amended(held, place, asks, reads=None, outcome=Outcome.ACCEPTED, **more):
    asked = objection(held, place, asks, **more)
    reads = "" if outcome is Outcome.NOT_ACCEPTED else reads or asks
    ruling = Ruling(asked.id, outcome, "The nurse's own note says so.", reads)
    return happened(held, ObjectionReceived(asked), ObjectionRuledOn(ruling))


def version(held):
    return happened(held, AmendmentsSealed(held.amendments.version + 1))


def said(held, words):
    found = next(r.now.id for r in held.talk.standing if words in r.now.words)
    return Place(Part.CONTRIBUTION, found)


def text(paper):
    return "\n".join(lines(paper.document)).replace(" ", "")


def squeezed(words):
    return words.replace(" ", "")


def by_name(held):
    return {(p.kind, p.reader): p for p in papers_of(held, FIFE)}


@pytest.fixture(scope="module")
def first():
    return signed(conference())


@pytest.fixture(scope="module")
def second(first):
    return version(amended(first, Place(Part.DECISION, ISLA.id), "Isla went to bed hungry twice."))


def test_the_newest_minutes_tell_old_and_new_text_who_asked_and_how_the_chair_ruled(first, second):
    told = list(lines(by_name(second)["minutes", "record"].document))
    stood = words_at(first, Place(Part.DECISION, ISLA.id))
    at = told.index("# Amendments")
    assert told[at + 1] == "# 1. Reasons for the decision, Isla Abernethy"
    assert told[at + 2].startswith("Asked by: Catriona Abernethy / Mother / Received on Monday 14")
    assert told[at + 3 : at + 8] == [
        "As they say it should read: Isla went to bed hungry twice.",
        f"As it stood: {stood}",
        "As it reads now: Isla went to bed hungry twice.",
        told[at + 6],
        "Reasons for the ruling: The nurse's own note says so.",
    ]
    assert told[at + 6].startswith("The chair's ruling: Accepted, ")


def test_each_paper_that_changed_is_drawn_anew_and_names_the_hash_before_it(first, second):
    before = by_name(first)
    for paper in papers_of(second, FIFE):
        assert hash_of(before[paper.kind, paper.reader]) in text(paper), paper.kind
        assert "Version 2" in paper.document.copy


def test_only_papers_on_which_something_changed_are_drawn_anew(first, second):
    kinds = {paper.kind for paper in papers_of(second, FIFE)}
    assert {"minutes", "decision-letter"} <= kinds
    assert not kinds & {"attendance-sheet", "calendar", "outline-plan"}
    assert all(
        (paper.kind, paper.reader) in {(p.kind, p.reader) for p in papers_of(second, FIFE)}
        for paper in papers_of(first, FIFE)
        if paper.kind == "minutes"
    )


def test_each_amendment_is_drawn_by_itself_once_however_many_papers_it_touches(second):
    drawn = []

    def draw(held):
        drawn.append(held)
        return papers_of(replace(held, amendments=Amendments()), FIFE)

    touched = [one for one in NewVersion(second, FIFE, draw).papers() if one.kind != "minutes"]
    assert len(touched) > 1
    assert len(drawn) == 2 + len(second.amendments.challenges)


def test_a_harm_put_right_is_on_every_paper_that_named_it(first):
    place = Place(Part.AREAS, ISLA.id)
    assert words_at(first, place) == "emotional-abuse"
    now = version(amended(first, place, "sexual-abuse; Left alone at night"))
    papers = by_name(now)
    kinds = {kind for kind, _ in papers}
    assert {"minutes", "decision-letter", "register-notice", "outline-plan"} <= kinds
    notice = next(p for (kind, _), p in papers.items() if kind == "register-notice")
    told = text(notice)
    assert squeezed("Areas of concern: Sexual abuse; Left alone at night") in told
    assert squeezed("As it stood: Emotional abuse") in told


def test_a_letter_that_changed_lists_what_changed_on_it_and_not_who_asked(second):
    letter = next(text(p) for p in papers_of(second, FIFE) if p.kind == "decision-letter")
    assert squeezed("Isla went to bed hungry twice.") in letter
    assert squeezed("As it stood") in letter
    assert "Askedby" not in letter


def test_the_data_in_the_minutes_names_the_version_before(first, second):
    document = by_name(second)["minutes", "record"].document
    data = json.loads(document.attachments[0].content)
    assert data["in_place_of"] == hash_of(by_name(first)["minutes", "record"])
    assert data["conference"]["amendments"]["challenges"][0]["version"] == 2


def test_what_was_sealed_first_is_drawn_as_it_was(first):
    challenged = amended(first, Place(Part.DECISION, ISLA.id), "Otherwise.")
    drawn = by_name(challenged)["minutes", "record"].document
    sealed = by_name(first)["minutes", "record"].document
    assert without_attached(drawn) == without_attached(sealed)
    assert "Otherwise." not in "\n".join(lines(drawn))


RESTRICTED = ("marker for violence", "help with money", "arrest is planned")


@pytest.mark.parametrize("words", RESTRICTED)
def test_an_amendment_of_what_is_withheld_is_on_no_other_paper(first, words):
    place = said(first, words)
    held = version(amended(first, place, "Zanzibarasks", "Zanzibarreads", why="Zanzibarwhy"))
    for paper in papers_of(held, FIFE):
        if (paper.who, paper.kind) == (DOUGLAS, "minutes") or paper.kind != "minutes":
            told = text(paper)
            assert "Zanzibar" not in told
            assert squeezed(words) not in told
    assert "Zanzibarreads" in text(by_name(held)["minutes", "record"])
    copy = "\n".join(lines(minutes_of(as_amended(held), FIFE, Reader(DOUGLAS))))
    part = copy[copy.index("# Amendments") :]
    assert "is withheld from this copy." in part


def test_words_of_an_objection_for_professionals_are_in_no_parents_copy(first):
    place = Place(Part.OTHER)
    held = amended(
        first,
        place,
        "Zanzibar",
        stands="as printed",
        who=named("Fiona Laird"),
        audience=Audience(Scope.PROFESSIONALS),
    )
    held = version(held)
    copies = {r: "\n".join(lines(minutes_of(held, FIFE, Reader(r)))) for r in (CATRIONA, DOUGLAS)}
    assert not any("Zanzibar" in copy for copy in copies.values())
    assert "Zanzibar" in "\n".join(lines(minutes_of(held, FIFE, Reader(named("Ruth Imrie")))))


def test_what_somebody_said_themselves_is_in_their_own_copy(first):
    held = version(
        amended(
            first,
            Place(Part.OTHER),
            "Zanzibar",
            stands="as printed",
            audience=Audience(Scope.NAMED, frozenset({DOUGLAS})),
        )
    )
    for reader, is_told in ((CATRIONA, True), (DOUGLAS, True), (named("Ruth Imrie"), False)):
        copy = "\n".join(lines(minutes_of(held, FIFE, Reader(reader))))
        assert ("Zanzibar" in copy) is is_told


def test_an_objection_that_was_not_accepted_is_attached(first):
    place = Place(Part.DECISION, ISLA.id)
    held = version(amended(first, place, "Isla is well.", outcome=Outcome.NOT_ACCEPTED))
    told = "\n".join(lines(by_name(held)["minutes", "record"].document))
    assert "As they say it should read: Isla is well." in told
    assert "The objection is attached here" in told
    assert {paper.kind for paper in papers_of(held, FIFE)} == {"minutes"}


def test_a_challenge_after_the_time_says_so(first):
    from_sefton = amended(first, Place(Part.TAG, first.talk.standing[0].now.id), "opinion")
    received = happened(from_sefton, MinutesReceived(Receipt(CATRIONA, DAY - timedelta(days=30))))
    told = "\n".join(lines(by_name(version(received))["minutes", "record"].document))
    line = first.talk.standing[0].now.words
    assert f"As it reads now: Opinion. {line}" in told
    assert "after the time for challenge" not in told  # Fife lays no time down


def test_a_third_version_takes_the_place_of_the_second(second):
    held = signed(second)
    place = Place(Part.DECISION, ISLA.id)
    third = version(amended(held, place, "Isla went to bed hungry once."))
    told = text(by_name(third)["minutes", "record"])
    assert hash_of(by_name(second)["minutes", "record"], 2) in told
    assert told.count(squeezed("As it reads now")) == 2


def summarised(*events):
    pack = msgspec.structs.replace(FIFE, record_style="summary")
    adopted = ProcedureAdopted(pack.name, "1", as_record(pack))
    return signed(conference(adopted, *events)), pack


def test_where_summaries_are_printed_an_amendment_names_nobody_for_what_was_said():
    held, pack = summarised()
    heard = next(r.now for r in held.talk.standing if r.now.tag and r.now.speaker != CATRIONA)
    place = Place(Part.TAG, heard.id)
    told = version(amended(held, place, "opinion", stands=heard.tag.value))
    minutes = "\n".join(lines(minutes_of(told, pack)))
    part = minutes[minutes.index("# Amendments") :]
    assert "As it reads now: Opinion" in part
    assert held.roll.name_of(heard.speaker) not in part
    assert heard.words not in part


def test_one_child_s_summary_is_amended_alone_and_withheld_with_it():
    rory = named("Rory Abernethy")
    both = [
        SummaryWritten(Summary("voice", f"{n} was heard.", c))
        for n, c in (("I", ISLA.id), ("R", rory))
    ]
    held, _ = summarised(*both)
    place = Place(Part.SUMMARY, ISLA.id, key="voice")
    told = version(amended(held, place, "Isla was asked."))
    read = {one.child: one.words for one in as_amended(told).papers.summaries}
    assert read == {ISLA.id: "Isla was asked.", rory: "R was heard."}
    assert matter_of(place) == ("summary", "voice", ISLA.id)
