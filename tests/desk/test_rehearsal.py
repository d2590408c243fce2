"""A script read and checked: what is in it, and what is wrong with it."""

import re
import tomllib
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chairdesk.desk.rehearsal import ScriptIsUnsound, faults_of, read_script
from chairdesk.desk.rehearsal.agreement import disagreements
from chairdesk.desk.rehearsal.before import EnterReport, StartClock
from chairdesk.desk.rehearsal.corrections import (
    CorrectChild,
    CorrectPerson,
    CorrectReport,
    Rearrange,
)
from chairdesk.desk.rehearsal.dry_run import after, refusals
from chairdesk.desk.rehearsal.findings import Decide
from chairdesk.desk.rehearsal.kinds import moment
from chairdesk.desk.rehearsal.places import line_of, places
from chairdesk.desk.rehearsal.stage import Stage, Step, provisional
from chairdesk.desk.rehearsal.steps import ENTER, ENTER_REPORT, STEPS, word_for
from chairdesk.desk.rehearsal.tables import wanted
from chairdesk.desk.rehearsal.talk import CorrectWords, Say
from chairdesk.models.british_time import BRITAIN
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Heading, Scope, Tag
from chairdesk.models.decision import Manner, Stance
from chairdesk.procedures.gates import open_gates
from chairdesk.resources import resource, resources
from tests.desk.rehearsal_keys import DOCUMENT, with_keys
from tests.transcript import CONFERENCE

HANDBOOK = DOCUMENT.read_text(encoding="utf-8")
EXAMPLE = re.search(r"```toml\n(.*?)```", HANDBOOK, re.DOTALL)[1]
EVERYTHING = Path(__file__).with_name("everything.toml")
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


def faulty(old: str, new: str, text: str = EXAMPLE) -> list[str]:
    """Spoil the handbook's example at one place, and read the faults."""
    assert old in text
    return [str(fault) for fault in faults_of(text.replace(old, new, 1), "it.toml")]


# --- What is sound ------------------------------------------------------------------------------


@pytest.mark.parametrize("path", resources("rehearsals", ".toml"), ids=lambda p: p.stem)
def test_every_script_that_comes_with_chairdesk_is_sound(path):
    assert faults_of(path.read_text(encoding="utf-8"), path.name) == ()


def test_the_example_of_the_handbook_is_sound():
    assert faults_of(EXAMPLE) == ()


def test_a_script_can_take_every_step():
    script = read_script(EVERYTHING)
    taken = {word_for(step) for step in script.steps}
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
    assert [s.heading for s in said[1:]] == [Heading.WORRY, None, Heading.STRENGTH]
    assert [s.audience.scope for s in said[1:]] == [
        Scope.NAMED,
        Scope.PROFESSIONALS,
        Scope.EVERYONE,
    ]


def test_an_action_names_whoever_has_the_short_name_or_says_the_words_as_they_are():
    actions = played(EVERYTHING).conference.plan.actions
    assert [action.who for action in actions] == ["the midwife"]
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


def test_casting_gives_a_short_name_the_identity_that_the_record_gave():
    stage = played(EVERYTHING).casting("jamie", CONFERENCE)
    assert stage.child("jamie") == CONFERENCE
    assert stage.child("ann") == provisional("ann")


# --- Faults -------------------------------------------------------------------------------------

FAULTS = {
    "no table of the conference": (
        "[conference]\n",
        "[meeting]\n",
        ("line 1: conference is missing", "line 3: meeting is not a part of a script"),
    ),
    "a part nearly right": ("[[clock]]", "[[clocks]]", ("clocks is not a part", "is clock meant?")),
    "an unknown procedure": ('"fife"', '"fief"', ("line 4: conference.procedure", "“fief”")),
    "no procedure": ('procedure = "fife"\n', "", ("procedure is missing",)),
    "an unknown kind": (
        '"initial"',
        '"first"',
        (
            "line 5",
            "none of: initial, review",
        ),
    ),
    "a kind that is not words": ('"initial"', "1", ("expects one of these in quotation marks",)),
    "no reference": ('reference = "FCP-2026-0001"\n', "", ("conference.reference is missing",)),
    "an empty reference": ('"FCP-2026-0001"', '" "', ("reference is empty; write the words",)),
    "a start without a time": (
        '"2026-10-06 14:00"',
        '"soon"',
        ('line 7: conference.starts expects a time such as "10:05"',),
    ),
    "a start that no calendar has": (
        '"2026-10-06 14:00"',
        '"2026-13-41 14:00"',
        ("conference.starts expects a time",),
    ),
    "prepared after the start": (
        'venue = "Town House, Room 4"',
        'prepared = "2026-10-06 15:00"',
        ("conference.prepared lies after the conference starts",),
    ),
    "prepared at no time": ('venue = "Town House, Room 4"', "prepared = 3", ("expects a time",)),
    "an unknown field": ("venue", "venu", ("line 8: conference.venu", "is venue meant?")),
    "a strange field": ("venue", "colour", ("conference.colour", "the fields here are")),
    "words that are a number": ('"Town House, Room 4"', "4", ("expects words in quotation marks",)),
    "a clock nobody knows": ("investigation-ended", "it-ended", ("line 11: event says",)),
    "a clock without a day": ("2026-09-22", '"late"', ("since expects a date such as",)),
    "a clock that is one table": ("[[clock]]", "[clock]", ("clock expects [[clock]] in double",)),
    "an unknown sector": ('"police"', '"policing"', ("agency.police.sector says “policing”",)),
    "a birthday that is none": ("2023-05-17", '"May"', ("child.jamie.born expects a date",)),
    "an impossible birthday": ("2023-05-17", '"2023-02-30"', ("expects a date such as",)),
    "a name twice": ("[person.chair]", "[person.jamie]", ("gives the name “jamie” a second time",)),
    "a short name with a blank": ("[child.jamie]", '[child."a b"]', ("expects a short name of",)),
    "a short name that is all": ("[child.jamie]", "[child.all]", ("gives the name “all”",)),
    "a table that is a list": (
        "[report.health]",
        "[[report]]",
        ("report expects tables such as [report.some-name]",),
    ),
    "children told as words": (
        '[child.jamie]\nname = "Jamie Lindsay"\nborn = 2023-05-17',
        "[child]\njamie = 3",
        ("child.jamie expects a table of fields",),
    ),
    "a truth in words": ("parental_rights = true", 'parental_rights = "yes"', ("true or false",)),
    "an agency nobody has": (
        'agency = "health"',
        'agency = "heath"',
        ("names “heath”, which the script does not know; is health meant?",),
    ),
    "a person for an agency": (
        'agency = "health"',
        'agency = "mother"',
        ("which is the person of that name; a agency is wanted here",),
    ),
    "an agency that nobody comes from": (
        'agency = "police"',
        'agency = "health"',
        ('agency.police has nobody who comes from it; give somebody agency = "police"',),
    ),
    "an author nobody knows": (
        'author = "health-visitor"',
        'author = "xyz"',
        ("report.health.author names “xyz”", "there is no such person up to here"),
    ),
    "steps that are one table": ('[[step]]\ndo = "open"\n', "", ()),
    "a step without do": ('do = "open"', 'at = "14:01"', ("do is missing; say what is done",)),
    "an unknown step": ('do = "open"', 'do = "opne"', ("says “opne”", "is open meant?")),
    "a strange step": ('do = "open"', 'do = "zzz"', ("which is no step; there are rearrange",)),
    "time going back": ('at = "14:07"', 'at = "14:04"', ("goes back behind 14:05 on 2026-10-06",)),
    "no time": ('at = "14:07"', 'at = "25:99"', ("at expects a time",)),
    "a time that is a list": ('at = "14:07"', "at = [1]", ("at expects a time",)),
    "an item of no agenda": ('item = "risk"', 'item = "risks"', ("no agenda item of fife here",)),
    "an item without a like": ('item = "risk"', 'item = "zzz"', ("there are welcome, attendance",)),
    "an item that is a number": ('item = "risk"', "item = 4", ("expects the key of a agenda",)),
    "an unknown question": ('"reporter"', '"reporters"', ("is reporter meant?",)),
    "an unknown rule": ('"fife/F1"', '"fife/F99"', ("names “fife/F99”, which is no question",)),
    "a rule of two questions": (
        '"fife/F1"',
        '"fife/REGTEST"',
        ("more than one question answers; write continuing-concern or only-by-plan",),
    ),
    "an answer that is none": (
        'answer = "no"',
        'answer = "maybe"',
        ("answer says “maybe”, which is none of: refer, done, no",),
    ),
    "an empty answer": ('answer = "no"', 'answer = ""', ("answer is empty",)),
    "an unknown tag": ('tag = "fact"', 'tag = "rumour"', ("none of: fact, observation",)),
    "words missing": (
        'words = "He fell from the slide. My sister saw it."\n',
        "",
        ("words is missing; add it",),
    ),
    "nobody in a list": ('who = "mother"\nwords', "who = []\nwords", ("expects a short name",)),
    "an empty list": (
        'who = ["social-work", "health", "police"]',
        "who = []",
        ("who is an empty list; name somebody",),
    ),
    "an unknown decision": ('outcome = "place"', 'outcome = "retain"', ("names “retain”",)),
    "a reason that nobody gave": ('rests_on = ["bruises"]', 'rests_on = "x"', ("contribution",)),
    "a name that was said": ('name = "bruises"', 'name = "mother"', ("gives the name “mother”",)),
    "readers who are not named": (
        'name = "bruises"',
        'audience = "named"\nname = "bruises"',
        ("readers is missing; name those who may read it",),
    ),
    "a source of a fact": (
        'tag = "fact"',
        'tag = "fact"\nsource = "My sister"',
        ("source is not wanted; only an allegation is asked for its source",),
    ),
    "readers beside professionals": (
        'name = "bruises"',
        'audience = "professionals"\nreaders = "mother"\nname = "bruises"',
        ('readers is not wanted beside audience = "professionals"',),
    ),
    "a copy without a reason": ('copy = "full"', 'copy = "none"', ("reasons is missing; say why",)),
    "an unknown meeting": ('meeting = "review"', 'meeting = "tea"', ("meeting says “tea”",)),
    "a scale off the scale": (
        'stance = "for"',
        'stance = "for"\nscale = 11',
        ("scale expects a whole number from 0 to 10",),
    ),
    "a scale that is a truth": (
        'stance = "for"',
        'stance = "for"\nscale = true',
        ("scale expects a whole number",),
    ),
    "no text of TOML": ("[conference]", "[conference", ("line 3: the text cannot be read",)),
    "a text that ends too soon": (
        EXAMPLE[EXAMPLE.index("[[step]]") :],
        "x = [",
        ("the text cannot be read as TOML",),
    ),
    "entering somebody not late": (
        'do = "open"',
        'do = "enter"\nwho = "mother"',
        ("who wants the short name of a table that says later = true",),
    ),
    "entering no report": (
        'do = "open"',
        'do = "enter-report"\nreport = "health"',
        ("report wants the short name of a table that says later",),
    ),
    "children of a question asked once": (
        'question = "fife/F1"',
        'question = "all-shared"\nchildren = "jamie"',
        ("answer says", "children is not wanted; “all-shared” is asked once"),
    ),
    "reasons where there is no room for them": (
        'question = "fife/F1"',
        'question = "fife/F1"\nreasons = "Because."',
        ("reasons is not wanted; “risk” has no room for reasons",),
    ),
    "taking an answer back for children": (
        'do = "open"',
        'do = "withdraw-answer"\nquestion = "all-shared"\nchildren = "jamie"',
        ("children is not wanted",),
    ),
    "an override for children": (
        'do = "open"',
        'do = "override"\nrule = "fife/F2"\nreasons = "x"\nchildren = "jamie"',
        ("children is not wanted; fife/F2 is asked once",),
    ),
}


@pytest.mark.parametrize(("old", "new", "told"), FAULTS.values(), ids=FAULTS)
def test_a_fault_names_file_line_and_field_and_says_what_to_do(old, new, told):
    faults = faulty(old, new)
    assert all(re.match(r"it\.toml, line \d+: ", fault) for fault in faults)
    for phrase in told:
        assert any(phrase in fault for fault in faults), faults


REFUSED = {
    "leaving without coming": (
        'do = "open"',
        'do = "leave"\nwho = "jamie"',
        "“leave” would be refused: whoever leaves is not in the room.",
    ),
    "a question not asked here": (
        'question = "fife/F1"\nanswer = ',
        'question = "observer-agreed"\nanswer = "yes"  # ',
        "“observer-agreed” is not asked as things stand, so it cannot be answered",
    ),
    "a question not asked of this child": (
        'do = "open"',
        'do = "withdraw-answer"\nquestion = "exclusion"',
        "is not asked as things stand",
    ),
    "a seal with gates open": (
        (
            'do = "override-the-rest"\nreasons = "A first script: it leaves out what a real '
            'conference would not."'
        ),
        'do = "resume"',
        "answer or override what is still open: fife/F2 (all-shared)",
    ),
    "a seal before the close": ('do = "close"', 'do = "resume"', 'put a step do = "close" before'),
    "an item before the opening": (
        'do = "open"',
        'do = "turn-to"\nitem = "welcome"',
        "the conference is not open yet",
    ),
    "an item done after the close": (
        'do = "seal"',
        'do = "finish"\nitem = "dates"',
        "“finish” would be refused: the conference has closed already",
    ),
    "the last item done before the close": (
        'do = "close"',
        'do = "finish"\nitem = "closing"',
        "the last item is done when the conference closes; leave this step out",
    ),
    "a seal before the opening": (
        'do = "open"',
        'do = "resume"',
        "“close” would be refused: a conference that was never opened",
    ),
}


@pytest.mark.parametrize(("old", "new", "told"), REFUSED.values(), ids=REFUSED)
def test_a_step_that_could_not_be_done_is_named_before_anything_is_played(old, new, told):
    faults = faulty(old, new)
    assert any(told in fault for fault in faults), faults


def test_a_manner_that_the_procedure_does_not_know_is_a_fault():
    pack = read_script(SAMPLE).pack
    only_chair = type(pack)(
        **{name: getattr(pack, name) for name in pack.__struct_fields__} | {"manners": ("chair",)}
    )
    step = Decide(at=datetime.now(BRITAIN), line=1, outcome="place", manner=Manner.CONSENSUS)
    told = list(disagreements(step, only_chair))
    assert told == [("manner", "says “consensus”; fife decides by chair")]


def test_steps_and_clocks_that_are_no_tables_are_faults():
    text = 'step = [3]\nclock = [4]\nchild = 3\nconference = "x"\n'
    told = " ".join(str(fault) for fault in faults_of(text))
    for phrase in (
        "step expects a table of fields under [[step]]",
        "clock expects a table of fields",
        "child expects tables such as [child.some-name]",
        "conference expects a table of fields under [conference]",
    ):
        assert phrase in told


def test_a_script_with_faults_is_not_read_and_says_each_of_them(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(EXAMPLE.replace("fact", "rumour"), encoding="utf-8")
    with pytest.raises(ScriptIsUnsound) as unsound:
        read_script(path)
    assert str(unsound.value).startswith("mine.toml, line ")
    assert unsound.value.faults[0].field == "tag"


def test_a_file_that_is_no_text_is_a_script_with_a_fault(tmp_path):
    path = tmp_path / "picture.toml"
    path.write_bytes(b"\x89PNG\xff\xfe\x00")
    with pytest.raises(ScriptIsUnsound):
        read_script(path)


def test_lines_are_those_of_the_step_that_is_meant_and_not_of_words_that_look_alike():
    text = 'a = 1\n[[step]]\nwords = """\n[[step]]\nat = 1\n"""\nat = 2\n[[step]]\n"at" = 3\n'
    known = places(text)
    assert known[("step", 0, "at")] == 7
    assert known[("step", 1, "at")] == 9
    assert line_of(("step", 1, "nothing"), known) == 8
    assert line_of(("nothing",), known) == 1


def test_moments_with_a_zone_are_shown_on_british_clocks():
    value = tomllib.loads("a = 2026-07-01T10:00:00Z")["a"]
    assert moment(value, None) == datetime(2026, 7, 1, 11, tzinfo=BRITAIN)
    assert moment("9:05", date(2026, 7, 1)) == datetime(2026, 7, 1, 9, 5, tzinfo=BRITAIN)
    assert moment("9:05", None) is None
    assert moment(value.time(), None) is None


# --- Whatever is written ------------------------------------------------------------------------

LINES = EXAMPLE.splitlines()


@settings(deadline=None)
@given(st.text())
def test_no_text_breaks_the_reader(text):
    assert all(fault.line >= 1 for fault in faults_of(text))


@settings(deadline=None)
@given(
    st.lists(st.integers(0, len(LINES) - 1), max_size=6),
    st.lists(
        st.tuples(
            st.integers(0, len(LINES) - 1),
            st.sampled_from(["1", "true", '""', "[]", '["x"]', "2026-01-01", "{}", '"mother"']),
        ),
        max_size=4,
    ),
)
def test_no_script_with_lines_missing_or_values_changed_breaks_the_reader(gone, changed):
    lines = list(LINES)
    for place, value in changed:
        lines[place] = re.sub(r"=.*", f"= {value}", lines[place])
    text = "\n".join(line for place, line in enumerate(lines) if place not in gone)
    assert all(str(fault).startswith("the script, line ") for fault in faults_of(text))


def test_say_takes_a_name_only_for_what_is_said():
    assert {"who", "words", "tag", "name"} <= set(wanted(Say))
