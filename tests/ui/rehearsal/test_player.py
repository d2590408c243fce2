"""The player: it does what the script says, and claims nothing that did not happen."""

import pytest

from chairdesk.desk.rehearsal import read_script
from chairdesk.desk.rehearsal.stage import OutOfPlace
from chairdesk.desk.sitting import Sitting
from chairdesk.models.conference import Conference
from chairdesk.models.events import ChildEntered, ConferenceArranged
from chairdesk.models.people import Sector
from chairdesk.procedures.own_packs import OwnPacks
from chairdesk.ui.bench import Bench
from chairdesk.ui.prepare.prepare_page import PreparePage
from chairdesk.ui.rehearsal import player
from chairdesk.ui.rehearsal.acts import ACTS
from chairdesk.ui.rehearsal.clock import ScriptClock
from chairdesk.ui.rehearsal.hands import Hands, NoWay
from chairdesk.ui.rehearsal.player import CannotBePlayed, Player
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.words import Words
from tests.desk.rehearsal_keys import EXAMPLE
from tests.procedures.written import BROKEN, RIVERSIDE
from tests.transcript import CONFERENCE, Ledger


@pytest.fixture
def script(tmp_path):
    path = tmp_path / "example.toml"
    path.write_text(EXAMPLE[: EXAMPLE.index("[[step]]")], encoding="utf-8")
    return read_script(path)


@pytest.fixture
def clock(script):
    return ScriptClock(script.preparation[0].at)


@pytest.fixture
def bench(clock, qapp):
    sitting = Sitting(Conference(CONFERENCE), Ledger(), clock)
    return Bench(sitting, SittingSignals(sitting), Words(), lambda _: None)


@pytest.fixture
def page(bench, shown):
    return shown(PreparePage(bench))


@pytest.fixture
def told():
    return []


@pytest.fixture
def play(script, clock, bench, page, told, tmp_path, monkeypatch):
    monkeypatch.setattr(player, "SOON", 0.2)

    def begin():
        Player(script, clock, bench, tmp_path).play(lambda _: page, told.append)

    return begin


def test_what_the_script_prepares_is_typed_into_the_windows_and_entered(play, bench, told):
    play()
    conference = bench.conference
    assert [child.name for child in conference.roll.children] == ["Jamie Lindsay"]
    assert {agency.name for agency in conference.roll.agencies} == {
        "Children and Families Social Work",
        "Health Visiting",
        "Police",
    }
    assert [(person.name, person.role) for person in conference.roll.people][:2] == [
        ("Elspeth Gray", "Chair"),
        ("Tom Adair", "Minute-taker"),
    ]
    assert len(conference.reports) == len(conference.setting.clocks) == 1
    assert told == ["Lindsay: a first script", "Prepare"]


def test_the_clock_of_the_sitting_is_the_script_s(play, bench, clock, script):
    play()
    assert clock() == script.preparation[-1].at == bench.sitting.now()


def test_a_widget_that_is_missing_stops_the_rehearsal_at_its_step(play, page):
    page.about.reference.hide()
    with pytest.raises(CannotBePlayed, match=r"Line 3, “enter”: the reference is there and"):
        play()


def test_what_a_window_did_not_enter_stops_the_rehearsal_at_its_step(play, bench, monkeypatch):
    monkeypatch.setitem(ACTS, ChildEntered, lambda _play, _event: None)
    with pytest.raises(CannotBePlayed, match="waited in vain for ChildEntered in the journal"):
        play()
    assert bench.conference.roll.children == ()


def test_a_step_that_no_window_offers_stops_the_rehearsal(play, monkeypatch):
    monkeypatch.delitem(ACTS, ConferenceArranged)
    with pytest.raises(CannotBePlayed, match="the windows offer no way to do this yet"):
        play()


def test_what_the_record_refuses_stops_the_rehearsal_in_one_sentence(play, monkeypatch):
    def refuse(_play, _event):
        message = "The conference has closed already."
        raise OutOfPlace(message)

    monkeypatch.setitem(ACTS, ChildEntered, refuse)
    with pytest.raises(CannotBePlayed, match=r"“enter”: The conference has closed already\.$"):
        play()


WITH_THE_FAMILY = """
[person.friend]
name = "Fay Bird"
role = "Friend"
capacity = "supporter"
agency = "refuge"
children = "jamie"

[agency.refuge]
name = "The Refuge"
sector = "third_sector"
"""
LATER_ONE = '[person.refuge-worker]\nname = "Una Fox"\nagency = "refuge"\n'


@pytest.mark.parametrize("others", ["", LATER_ONE])
def test_what_can_be_said_of_people_is_typed_and_entered(clock, bench, page, tmp_path, others):
    before = EXAMPLE[: EXAMPLE.index("[[step]]")] + WITH_THE_FAMILY + others
    before = before.replace('capacity = "chair"', 'capacity = "chair"\nrole = "Reviewing officer"')
    path = tmp_path / "example.toml"
    path.write_text(before.replace('"Jamie Lindsay"', '"Lindsay, Jamie"'), encoding="utf-8")
    Player(read_script(path), clock, bench, tmp_path).play(lambda _: page, lambda _: None)
    roll = bench.conference.roll
    assert (roll.people[0].name, roll.people[0].role) == ("Elspeth Gray", "Reviewing officer")
    friend = next(one for one in roll.people if one.name == "Fay Bird")
    assert friend.for_children == {roll.children[0].id}
    agency = roll.agency(friend.agency)
    assert agency.sector is (Sector.THIRD_SECTOR if others else Sector.OTHER)
    assert [a.name for a in roll.agencies].count("The Refuge") == 1


def test_a_refusal_never_repeats_the_words_of_the_script(play, monkeypatch):
    monkeypatch.setitem(ACTS, ChildEntered, lambda _play, _event: None)
    with pytest.raises(CannotBePlayed) as stopped:
        play()
    assert "Jamie" not in str(stopped.value)


def a_script_with(tmp_path, pack):
    script = EXAMPLE[: EXAMPLE.index("[[step]]")].replace('"fife"', '"our-pack.toml"', 1)
    (tmp_path / "our-pack.toml").write_text(pack, encoding="utf-8")
    path = tmp_path / "example.toml"
    path.write_text(script, encoding="utf-8")
    return path


OURS = RIVERSIDE.replace("medway-2008", "fife")


@pytest.fixture
def at_a_desk_with_packs(bench, shown, tmp_path):
    packs = OwnPacks(tmp_path / "procedures")
    return shown(PreparePage(bench, packs=packs)), packs


def test_a_procedure_of_ones_own_is_added_through_the_window_and_followed(
    at_a_desk_with_packs, bench, tmp_path, clock
):
    page, packs = at_a_desk_with_packs
    script = read_script(a_script_with(tmp_path, OURS))
    Player(script, clock, bench, tmp_path).play(lambda _: page, lambda _: None)
    assert bench.conference.setting.procedure == "riverside"
    assert [pack.name for pack in packs.offered()][-1] == "riverside"


def test_a_procedure_that_the_window_does_not_take_in_ends_the_rehearsal(
    at_a_desk_with_packs, bench, tmp_path, clock
):
    page, _ = at_a_desk_with_packs
    path = a_script_with(tmp_path, OURS)
    script = read_script(path)
    a_script_with(tmp_path, BROKEN)
    with pytest.raises(CannotBePlayed, match=r"not taken in: our-pack\.toml was not taken in"):
        Player(script, clock, bench, tmp_path).play(lambda _: page, lambda _: None)


def test_where_nobody_asks_for_a_file_none_can_be_chosen(page):
    with pytest.raises(NoWay, match="nobody asks for a file"):
        Hands().choose_file(page, "anything")
