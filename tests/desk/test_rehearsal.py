"""A script read and checked: what is in it, and what is wrong with it."""

import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from chairdesk.desk.rehearsal import read_script
from chairdesk.desk.rehearsal.before import EnterReport, StartClock
from chairdesk.desk.rehearsal.corrections import (
    CorrectChild,
    CorrectPerson,
    CorrectReport,
    Rearrange,
)
from chairdesk.desk.rehearsal.dry_run import after, refusals
from chairdesk.desk.rehearsal.stage import Stage, Step, provisional
from chairdesk.desk.rehearsal.steps import ENTER, ENTER_REPORT, STEPS, word_for
from chairdesk.desk.rehearsal.tables import wanted
from chairdesk.desk.rehearsal.talk import CorrectWords
from chairdesk.models.british_time import BRITAIN
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import COLUMN_OF, Heading, Scope, Tag
from chairdesk.models.decision import Manner, Stance
from chairdesk.procedures.gates import open_gates
from chairdesk.resources import resource, resources
from chairdesk.words import BESIDE
from tests.desk.faulty import faults_of
from tests.desk.rehearsal_keys import DOCUMENT, EXAMPLE, with_keys
from tests.foreign import words_beside
from tests.transcript import CONFERENCE

HANDBOOK = DOCUMENT.read_text(encoding="utf-8")
EVERYTHING = Path(__file__).with_name("everything.toml")
REVIEWED = Path(__file__).with_name("review.toml")
SUMMED_UP = resource("rehearsals/ifans-wales.toml")
SAMPLE = resource("rehearsals/abernethy-fife.toml")


def played(path: Path, *, until: type[Step] | None = None) -> Stage:
    """Go through a script without windows, up to the first step of a kind."""
    script = read_script(path)
    stage = Stage(Conference(CONFERENCE), script.pack, script.preparation[0].at)
    for step in (*script.preparation, *script.steps):
        if until and isinstance(step, until):
            break
        stage = after(step, stage.moved_to(step.at))
    return stage


# --- What is sound ------------------------------------------------------------------------------


@pytest.fixture(scope="module", autouse=True)
def _two_languages(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(BESIDE, str(words_beside(tmp_path_factory.mktemp("languages"))))
        yield


@pytest.mark.parametrize("path", resources("rehearsals", ".toml"), ids=lambda p: p.stem)
def test_every_script_that_comes_with_chairdesk_is_sound(path):
    assert faults_of(path.read_text(encoding="utf-8"), path.name) == ()


def test_the_example_of_the_handbook_is_sound():
    assert faults_of(EXAMPLE) == ()


def test_a_script_can_take_every_step():
    scripts = map(read_script, (EVERYTHING, SUMMED_UP, REVIEWED))
    taken = {word_for(step) for script in scripts for step in script.steps}
    assert taken == {*STEPS, ENTER, ENTER_REPORT}


def test_the_handbook_has_a_line_for_every_step_and_every_field():
    for word, kind in STEPS.items():
        lines = re.search(rf"^\| `{word}` (.*\n(?:\| \| .*\n)*)", HANDBOOK, re.MULTILINE)
        assert lines, word
        for field in wanted(kind):
            assert f"`{field}`" in lines[0], (word, field)


def test_the_handbook_lists_the_keys_of_every_procedure_as_they_are_now():
    assert with_keys(HANDBOOK) == HANDBOOK, "run python -m tests.desk.rehearsal_keys"


# --- What the sample says -----------------------------------------------------------------------


def test_the_sample_leaves_the_abernethy_children_with_three_different_answers():
    findings = played(SAMPLE).conference.findings
    outcomes = {
        name: findings.decision_for(provisional(name)) for name in ("mirren", "isla", "rory")
    }
    assert outcomes["mirren"].outcome == outcomes["isla"].outcome == "place"
    assert outcomes["mirren"].manner is Manner.CONSENSUS
    assert outcomes["isla"].manner is Manner.CHAIR
    assert outcomes["rory"].outcome == "plan-without-registration"
    assert findings.disagreement(provisional("isla"), provisional("school")).keeps_its_actions
    assert findings.referral("service-manager").children == {provisional("isla")}


def test_the_sample_has_four_agencies_for_isla_and_three_against():
    stage = played(SAMPLE)
    views = stage.conference.findings.views_for(provisional("isla"))
    agencies = {agency.id for agency in stage.conference.roll.agencies}
    stances = [view.stance for view in views if view.holder in agencies]
    assert (stances.count(Stance.FOR), stances.count(Stance.AGAINST)) == (4, 3)


def test_the_sample_keeps_the_four_kinds_of_statement_apart():
    said = played(SAMPLE).conference.talk.standing
    tagged = {r.now.speaker: set() for r in said}
    for record in said:
        tagged[record.now.speaker].add(record.now.tag)
    assert Tag.FACT in tagged[provisional("health-visitor")]
    assert Tag.OBSERVATION in tagged[provisional("teacher")]
    assert Tag.ALLEGATION in tagged[provisional("detective")]
    assert Tag.OPINION in tagged[provisional("addiction-worker")]
    assert len(said) == 60


def test_the_sample_opens_no_gate_that_it_does_not_close():
    stage = played(SAMPLE)
    assert open_gates(stage.pack, stage.conference) == ()
    assert stage.conference.course.overrides == ()


# --- What steps mean ----------------------------------------------------------------------------


def test_a_step_without_a_time_happens_when_the_one_before_it_did():
    script = read_script(EVERYTHING)
    assert script.steps[0].at == datetime(2026, 10, 6, 13, 30, tzinfo=BRITAIN)
    assert script.steps[1].at == script.steps[0].at
    assert script.preparation[0].at == datetime(2026, 10, 5, 9, tzinfo=BRITAIN)


def test_a_conference_is_prepared_an_hour_before_unless_the_script_says_otherwise(tmp_path):
    path = tmp_path / "example.toml"
    path.write_text(EXAMPLE, encoding="utf-8")
    script = read_script(path)
    assert script.preparation[0].at == datetime(2026, 10, 6, 13, tzinfo=BRITAIN)
    assert script.steps[0].at == datetime(2026, 10, 6, 14, tzinfo=BRITAIN)


def test_what_is_said_stands_under_the_heading_of_its_item_unless_another_is_written():
    said = [r.now for r in played(EVERYTHING).conference.talk.recorded]
    assert [s.heading for s in said[2:]] == [
        *[Heading.WORRY] * 3,
        None,
        Heading.STRENGTH,
        *COLUMN_OF,
        *[Heading.WORRY] * 4,
    ]
    assert [s.audience.scope for s in said[2:]] == [
        Scope.NAMED,
        Scope.EVERYONE,
        *[Scope.PROFESSIONALS] * 2,
        *[Scope.EVERYONE] * 7,
    ]


def test_what_is_said_before_any_turn_belongs_to_the_first_item(tmp_path):
    first_turn = EXAMPLE.index('[[step]]\nat = "14:05"')
    begun = EXAMPLE[:first_turn] + "[[step]]\n" + EXAMPLE[EXAMPLE.index('do = "say"') :]
    until_then = begun[: begun.index('[[step]]\nat = "14:07"')]
    path = tmp_path / "begun.toml"
    path.write_text(until_then, encoding="utf-8")
    script = read_script(path)
    stage = Stage(Conference(CONFERENCE), script.pack, script.preparation[0].at)
    for step in (*script.preparation, *script.steps):
        stage = after(step, stage.moved_to(step.at))
    assert [said.now.item for said in stage.conference.talk.standing] == ["welcome"]


def test_an_action_names_whoever_has_the_short_name_or_says_the_words_as_they_are():
    actions = played(EVERYTHING).conference.plan.actions
    assert [action.who for action in actions] == ["the midwife", "Rhona Bell"]
    script = read_script(EVERYTHING)
    agreed = next(step for step in script.steps if word_for(step) == "agree")
    assert agreed.events(played(EVERYTHING))[0].action.who == "Rhona Bell"


def test_paragraphs_of_long_words_stay_and_their_line_ends_go():
    assert read_script(EVERYTHING).about == "Everything that a script can say.\nIn two paragraphs."


def test_corrections_leave_alone_what_they_do_not_name():
    roll = played(EVERYTHING).conference.roll
    jamie, mother = roll.children[0], roll.people[2]
    assert (jamie.school, jamie.born) == ("Primary 2", date(2020, 5, 17))
    assert (mother.role, mother.has_parental_rights) == ("Mother and carer", True)
    assert mother.for_children == {jamie.id}


def test_a_gate_already_met_cannot_be_overridden():
    said = refusals(read_script(EVERYTHING))
    assert list(said) == []
    text = EVERYTHING.read_text(encoding="utf-8").replace('rule = "F2"', 'rule = "fife/MINUTED"')
    assert "there is nothing to override" in str(faults_of(text)[0])


def test_a_correction_of_nothing_enters_nothing():
    stage = Stage(Conference(CONFERENCE), played(SAMPLE).pack, datetime.now(BRITAIN))
    for step in (
        CorrectChild(at=stage.now, line=1, who="a"),
        CorrectPerson(at=stage.now, line=1, who="a"),
        CorrectReport(at=stage.now, line=1, report="a"),
        CorrectWords(at=stage.now, line=1, said="a"),
        Rearrange(at=stage.now, line=1),
    ):
        assert step.events(stage) == ()


def test_what_a_step_enters_is_told_by_its_kind_alone():
    with pytest.raises(NotImplementedError):
        Step(at=datetime.now(BRITAIN), line=1).events(played(SAMPLE))


def test_the_steps_that_enter_the_cast_are_called_enter():
    now = datetime.now(BRITAIN)
    report = EnterReport(at=now, line=1, short="report.a", author="a")
    clock = StartClock(at=now, line=1, event="held", since=(now, True))
    assert (word_for(report), word_for(clock)) == ("enter-report", "start-clock")


def test_a_short_name_means_whom_the_record_gave_it_to():
    stage = replace(played(EVERYTHING), cast={"jamie": CONFERENCE})
    assert stage.child("jamie") == CONFERENCE
    assert stage.child("ann") == provisional("ann")
