"""What is wrong in a script: file, line and field, and what to do."""

import re
import tomllib
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chairdesk.desk.rehearsal import ScriptIsUnsound, read_script
from chairdesk.desk.rehearsal.agreement import disagreements
from chairdesk.desk.rehearsal.faults.amiss import amiss
from chairdesk.desk.rehearsal.findings import Decide
from chairdesk.desk.rehearsal.kinds import moment
from chairdesk.desk.rehearsal.places import places
from chairdesk.models.british_time import BRITAIN
from chairdesk.models.decision import Manner
from chairdesk.procedures.own_packs import OwnPacks
from chairdesk.procedures.reading.places import line_of
from chairdesk.resources import resource
from tests.desk.challenge_faults import CHALLENGES, SAID_IN_WALES
from tests.desk.faulty import faults_of
from tests.desk.people_faults import OFFICES, PEOPLE
from tests.desk.rehearsal_faults import FAULTS, REFUSED
from tests.desk.rehearsal_keys import CHALLENGED, EXAMPLE
from tests.desk.release_faults import LET_OUT
from tests.desk.vault_faults import OF_THE_VAULT
from tests.desk.windows_faults import NOT_OFFERED
from tests.foreign import english_in
from tests.procedures.written import BROKEN, COUSIN, RIVERSIDE, write

SAMPLE = resource("rehearsals/abernethy-fife.toml")


def faulty(old: str, new: str) -> list[str]:
    """Spoil the handbook's example at one place, and read the faults."""
    assert old in EXAMPLE
    faults = faults_of(EXAMPLE.replace(old, new, 1), "it.toml")
    assert [left for fault in faults for left in english_in(fault.placed)] == []
    return [str(fault) for fault in faults]


WRONG = FAULTS | PEOPLE


@pytest.mark.parametrize(("old", "new", "told"), WRONG.values(), ids=WRONG)
def test_a_fault_names_file_line_and_field_and_says_what_to_do(old, new, told):
    faults = faulty(old, new)
    assert all(re.match(r"it\.toml, line \d+: .*[^?.][?.]$", fault) for fault in faults)
    for phrase in told:
        assert any(phrase in fault for fault in faults), faults


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('venue = "Town House, Room 4"', "venue = 4"),
        ('reference = "FCP-2026-0001"\n', ""),
        ('"2026-10-06 14:00"', '"soon"'),
        ('"initial"', '"first"'),
    ],
)
def test_a_fault_in_the_table_of_the_conference_makes_no_other_of_what_is_right(old, new):
    assert len(faulty(old, new)) == 1


def test_what_follows_a_seal_that_is_refused_is_not_named_too():
    begins = EXAMPLE.index('do = "override-the-rest"')
    passed_over = EXAMPLE[begins : EXAMPLE.index("\n\n", begins)]
    told = faulty(passed_over, 'do = "copy"\nwho = "mother"\ncopy = "full"')
    assert ["do “seal” would be refused" in fault for fault in told] == [True]


SPOILT = {**REFUSED, **OFFICES, **LET_OUT, **OF_THE_VAULT, **NOT_OFFERED}


@pytest.mark.parametrize(("old", "new", "told"), SPOILT.values(), ids=SPOILT)
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


def test_going_on_without_a_quorum_is_refused_where_the_procedure_does_not_allow_it():
    text = resource("rehearsals/ellison-medway-inquorate.toml").read_text(encoding="utf-8")
    told = [str(fault) for fault in faults_of(text.replace('do = "adjourn"', 'do = "proceed"'))]
    assert "does not allow this without a quorum, but “adjourn”" in told[0]
    assert "or override medway-2008/QUOR" in told[0]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('item = "strengths"\nwords', 'item = "dates"\nwords', "nothing was said under “dates”"),
        (
            'item = "strengths"\nwords',
            'children = "gwen"\nitem = "strengths"\nwords',
            "summed up once for all; leave children out",
        ),
        (
            'item = "family"\nwords = "The mother',
            'item = "voice"\nwords = "The mother',
            "wales-2020/summary (Write the summary of: The family's views)",
        ),
    ],
)
def test_a_summary_out_of_its_place_or_left_out_is_named(old, new, told):
    text = resource("rehearsals/ifans-wales.toml").read_text(encoding="utf-8")
    before, after = text.split("# --- The summaries", 1)
    assert old in after
    faults = faults_of(f"{before}#{after.replace(old, new, 1)}")
    assert any(told in str(fault) for fault in faults), faults


@pytest.mark.parametrize(("old", "new", "told"), CHALLENGES.values(), ids=CHALLENGES)
def test_a_challenge_that_does_not_fit_is_named_before_anything_is_played(old, new, told):
    assert old in CHALLENGED
    faults = faults_of(EXAMPLE + CHALLENGED.replace(old, new, 1), "it.toml")
    assert any(told in str(fault) for fault in faults), faults
    assert [left for fault in faults for left in english_in(fault.placed)] == []


def test_a_sentence_that_no_other_language_could_say_would_be_found():
    assert english_in("is empty") == ["is empty"]
    assert english_in(amiss("refused", step="say", why="nobody spoke")) == ["nobody spoke"]
    assert english_in(amiss("no-language", language="cy", known="en, fr")) == []
    assert english_in(amiss("none-of", value="typed so", choices="yes, no")) == []


ANSWER = 'passage = "answer"\nquestion = "F1"\nchild = "jamie"\nasks = "Less."'


@pytest.mark.parametrize("ruling", ["accepted", "not-accepted"])
@pytest.mark.parametrize("asked", ['passage = "tag"\nsaid = "bruises"\nasks = "opinion"', ANSWER])
def test_the_handbook_s_challenge_is_sound_behind_its_example(asked, ruling):
    tagged = 'passage = "tag"\nsaid = "bruises"\nasks = "opinion"'
    text = CHALLENGED.replace(tagged, asked).replace('"accepted"', f'"{ruling}"')
    assert faults_of(EXAMPLE + text) == ()


def test_nobody_s_words_are_challenged_where_the_minutes_print_only_summaries():
    text = resource("rehearsals/ifans-wales.toml").read_text(encoding="utf-8")
    faults = [str(fault) for fault in faults_of(text + SAID_IN_WALES)]
    assert any("passage is not printed by wales" in fault for fault in faults), faults


def test_whom_the_windows_do_not_offer_as_lead_no_script_can_name():
    text = resource("rehearsals/drummond-south-ayrshire.toml").read_text(encoding="utf-8")
    spoilt = re.sub(r'(do = "lead"[^\[]*?who = )"social-worker"', r'\1"mother"', text, count=1)
    assert spoilt != text
    faults = [str(fault) for fault in faults_of(spoilt)]
    assert any("mother is not offered as lead" in fault for fault in faults), faults


def test_what_no_item_of_an_agenda_offers_no_script_can_do():
    text = resource("rehearsals/drummond-south-ayrshire-transfer.toml").read_text(encoding="utf-8")
    agreed = 'do = "open"\n\n[[step]]\ndo = "agree"\naction = "Visit"'
    faults = [str(fault) for fault in faults_of(text.replace('do = "open"', agreed, 1))]
    assert any("no item on the agenda of this kind is for it" in fault for fault in faults), faults


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


def with_a_pack(tmp_path, pack, named="our-pack.toml"):
    """Put a pack beside the handbook's example, and let that follow it."""
    (tmp_path / "our-pack.toml").write_text(pack, encoding="utf-8")
    path = tmp_path / "mine.toml"
    path.write_text(EXAMPLE.replace('"fife"', f'"{named}"', 1), encoding="utf-8")
    return path


def test_a_script_may_follow_a_procedure_that_lies_beside_it(tmp_path):
    script = read_script(with_a_pack(tmp_path, RIVERSIDE.replace("medway-2008", "fife")))
    assert script.pack.name == "riverside"
    assert script.preparation[0].file == tmp_path / "our-pack.toml"


def test_a_script_may_follow_a_procedure_of_the_partnerships_folder(tmp_path):
    path = with_a_pack(tmp_path, RIVERSIDE.replace("medway-2008", "fife"), "riverside")
    script = read_script(path, OwnPacks(tmp_path))
    assert script.pack.name == "riverside"
    assert script.preparation[0].file is None


def test_a_procedure_that_could_not_be_added_by_the_window_is_a_fault_of_the_script(tmp_path):
    write(tmp_path, RIVERSIDE)
    with pytest.raises(ScriptIsUnsound, match="extends names “riverside”, and there is no pack"):
        read_script(with_a_pack(tmp_path, COUSIN))


def test_the_fault_of_a_procedure_beside_a_script_is_named_with_its_place(tmp_path):
    with pytest.raises(ScriptIsUnsound) as unsound:
        read_script(with_a_pack(tmp_path, BROKEN))
    assert "names a procedure with faults; our-pack.toml, line 4: nation" in str(unsound.value)
    with pytest.raises(ScriptIsUnsound, match=r"gone\.toml, line 1: the text cannot be read"):
        read_script(with_a_pack(tmp_path, RIVERSIDE, "gone.toml"))


def test_the_readers_of_a_report_agree_with_its_audience():
    came = 'received = "2026-10-02 16:00"'
    assert "readers is missing" in faulty(came, 'audience = "named"')[0]
    both = 'audience = "professionals"\nreaders = ["mother"]'
    assert "readers is not wanted beside" in faulty(came, both)[0]
