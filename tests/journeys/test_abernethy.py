"""The sample conference at the desk: what its windows leave is what its script tells."""

import pytest

from chairdesk.desk.rehearsal import read_script
from chairdesk.desk.rehearsal.dry_run import after
from chairdesk.desk.rehearsal.stage import Stage
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.resources import resource
from tests.journeys.rehearsing import play
from tests.transcript import CONFERENCE

pytestmark = pytest.mark.slow
SAMPLE = resource("rehearsals/abernethy-fife.toml")


@pytest.fixture(scope="module")
def played(qapp, tmp_path_factory):
    return play(qapp, read_script(SAMPLE), tmp_path_factory.mktemp("abernethy"))


@pytest.fixture(scope="module")
def dry(played):
    """The record as the script alone would have it, without a window."""
    script = played.script
    stage = Stage(Conference(CONFERENCE), script.pack, script.preparation[0].at)
    for step in (*script.preparation, *script.steps):
        stage = after(step, stage.moved_to(step.at))
    return stage.conference


def test_the_windows_leave_the_record_that_the_script_tells(played, dry):
    record = played.conference
    said = [(r.now.words, r.now.tag, r.now.heading, r.is_struck) for r in record.talk.recorded]
    assert said == [(r.now.words, r.now.tag, r.now.heading, r.is_struck) for r in dry.talk.recorded]
    assert len(record.findings.views) == len(dry.findings.views)
    assert [d.outcome for d in record.findings.decisions] == [
        d.outcome for d in dry.findings.decisions
    ]
    assert len(record.plan.actions) == len(dry.plan.actions)
    assert {a.question for a, _ in record.course.answers} == {
        a.question for a, _ in dry.course.answers
    }


def test_what_was_said_carries_the_time_of_the_script(played):
    times = [f"{r.at:%H:%M}" for r in played.conference.talk.recorded]
    assert times == sorted(times)
    assert (times[0], times[-1]) == ("10:03", "12:04")
    assert played.conference.room.opened.date().isoformat() == "2026-11-26"


def test_no_word_that_was_said_can_be_read_in_the_vault_as_it_lies_on_the_disk(played):
    kept = b"".join(path.read_bytes() for path in played.vault.rglob("*") if path.is_file())
    assert kept
    for record in played.conference.talk.recorded:
        assert record.now.words.encode() not in kept
        assert record.now.words.encode("utf-16-le") not in kept


def test_a_contribution_is_entered_in_the_hand_of_the_minute_taker(played):
    hands = {r.hand for r in played.conference.talk.recorded}
    assert hands == {Hand.MINUTE_TAKER}
