"""What the diary says of a conference, as bytes and back, and by whom it was made."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from chairdesk.desk.diary import Diary
from chairdesk.desk.in_brief import maker
from chairdesk.desk.in_brief.brief import in_brief
from chairdesk.desk.in_brief.maker import MAKER
from chairdesk.desk.in_brief.spelling import read, spelled
from chairdesk.desk.shelves import KeptBrief
from chairdesk.desk.sitting import Sitting
from chairdesk.models.arrangements import Arrangements, Clock, Kind
from chairdesk.models.conference import Conference
from chairdesk.models.events import (
    AgencyEntered,
    ChildEntered,
    ClockStarted,
    ConferenceArranged,
    ConferenceClosed,
    ConferenceOpened,
    DocumentReleased,
    PersonEntered,
    ProcedureAdopted,
    RecordSealed,
)
from chairdesk.models.ids import ChildId, ConferenceId
from chairdesk.models.paper import Release
from chairdesk.models.people import Child
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import read_pack
from chairdesk.words import words_in
from tests.transcript import ISLA, MIRREN, SCHOOL, Ledger, person

HELD = datetime(2026, 11, 26, 10, tzinfo=UTC)
BABY = Child(ChildId(uuid4()), "Baby", expected=date(2027, 2, 1))
CLOSED_LOCALLY = date(2026, 11, 27)


def adopted(name, **changes):
    told = {**json.loads(as_record(read_pack(name))), **changes}
    return ProcedureAdopted(name, "", json.dumps(told))


FIFE = adopted("fife", closures={CLOSED_LOCALLY.isoformat(): "closed locally"})
ARRANGED = ConferenceArranged(Arrangements("F-1", Kind.REVIEW, HELD, "Town House", "Fife", 90))
INVESTIGATED = ClockStarted(Clock("investigation-ended", HELD - timedelta(days=20)))
PEOPLE = (*map(ChildEntered, (ISLA, MIRREN, BABY)), PersonEntered(person("Mother")))
HISTORIES = {
    "nothing yet": (),
    "a child alone": (ChildEntered(ISLA),),
    "arranged without a procedure": (ARRANGED,),
    "prepared": (FIFE, ARRANGED, INVESTIGATED, *PEOPLE, AgencyEntered(SCHOOL)),
    "opened": (FIFE, ARRANGED, INVESTIGATED, *PEOPLE, ConferenceOpened()),
    "closed and sealed": (
        FIFE,
        ARRANGED,
        *PEOPLE,
        ConferenceOpened(),
        ConferenceClosed(),
        RecordSealed(),
        DocumentReleased(Release("decision-letter", "mother")),
    ),
    "England": (adopted("england-baseline"), ARRANGED, ChildEntered(ISLA), ConferenceOpened()),
    "what cannot be counted": (
        FIFE,
        ARRANGED,
        ClockStarted(Clock("born", HELD - timedelta(days=2000))),
        ClockStarted(Clock("expected-birth", HELD)),
    ),
}


def told(*events, journal=None):
    sitting = Sitting(Conference(ConferenceId(uuid4())), journal or Ledger(), lambda: HELD)
    for event in events:
        sitting.enter(event)
    return sitting.conference


@pytest.mark.parametrize("history", HISTORIES.values(), ids=HISTORIES)
def test_what_is_said_in_brief_comes_back_as_it_was(history):
    brief = in_brief(told(*history))
    assert read(brief.id, spelled(brief)) == brief


def test_a_brief_says_what_the_diary_shows_and_nothing_that_was_said():
    brief = in_brief(told(*HISTORIES["closed and sealed"]))
    assert [child.name for child in brief.children] == ["Isla", "Mirren", BABY.name]
    assert (brief.people, brief.agencies) == (1, 0)
    assert brief.opened == brief.closed == HELD
    assert brief.is_sealed
    assert {one.thing for one in brief.owed} >= {"minutes"}
    assert "decision-letter" not in {one.thing for one in brief.owed}


def test_a_brief_names_the_kind_of_conference_as_its_procedure_does_in_the_language_asked_for():
    welsh = {"kinds.review.title": "Cynhadledd Adolygu"}
    pack = adopted("scotland-2021", translations={"cy": welsh})
    brief = in_brief(told(pack, ARRANGED))
    assert brief.called(words_in("en")) == "Review Child Protection Planning Meeting"
    assert replace(brief, titles={"cy": "Cynhadledd Adolygu"}).called(words_in("en")) == (
        "Cynhadledd Adolygu"
    )
    assert brief.titles["cy"] == "Cynhadledd Adolygu"
    assert in_brief(told(ARRANGED)).called(words_in("en")) == "Review conference"
    assert in_brief(told(ChildEntered(ISLA))).called(words_in("en")) == ""


def test_what_cannot_be_counted_is_told_from_what_owes_nothing():
    assert in_brief(told(*HISTORIES["what cannot be counted"])).owed is None
    assert in_brief(told(ARRANGED)).owed == ()


def damaged():
    good = json.loads(spelled(in_brief(told(*HISTORIES["opened"]))))
    owed = good["owed"][0]
    without_arrangements = {name: good[name] for name in good if name != "arrangements"}
    return {
        "no words at all": b"",
        "no brief": b"[]",
        "a part is missing": json.dumps(without_arrangements),
        "no day": json.dumps({**good, "times": ["yesterday", None]}),
        "no list": json.dumps({**good, "children": 7}),
        "no kind": json.dumps({**good, "arrangements": {**good["arrangements"], "kind": "x"}}),
        "more than is known": json.dumps({**good, "owed": [{**owed, "further": 1}]}),
    }


@pytest.mark.parametrize("written", damaged().values(), ids=damaged())
def test_what_is_not_just_what_was_written_is_nothing(written):
    assert read(ConferenceId(uuid4()), written) is None


class Shelf:
    """Keeps briefs in memory, as a vault does in its pauses."""

    def __init__(self, journal):
        self.journal, self.kept = journal, {}

    def briefs_by(self, maker):
        return {which: one for which, one in self.kept.items() if one.maker == maker}

    def note_brief(self, conference, brief):
        self.kept[conference] = brief


class Counted(Ledger):
    """Counts which conferences were read whole."""

    def __init__(self):
        super().__init__()
        self.read = []

    def entries_of(self, conference):
        self.read.append(conference)
        return super().entries_of(conference)


@pytest.fixture
def journal():
    return Counted()


def diary(journal, shelf, at=HELD):
    return Diary(journal, lambda: at, shelf)


def test_a_conference_that_is_kept_in_brief_is_not_read(journal):
    shelf = Shelf(journal)
    conference = told(*HISTORIES["opened"], journal=journal)
    before = diary(journal, shelf).conferences()
    assert journal.read == [conference.id]
    assert diary(journal, shelf).conferences() == before == (in_brief(conference),)
    assert journal.read == [conference.id]


def test_what_is_amiss_is_read_from_the_entries_and_kept_anew(journal):
    shelf = Shelf(journal)
    conference = told(*HISTORIES["opened"], journal=journal)
    (good,) = diary(journal, shelf).conferences()
    for spoilt in (
        KeptBrief(MAKER, 1, spelled(good)),
        KeptBrief("another ChairDesk", shelf.kept[conference.id].length, b"{}"),
        KeptBrief(MAKER, shelf.kept[conference.id].length, b"{}"),
    ):
        shelf.kept[conference.id] = spoilt
        journal.read.clear()
        assert diary(journal, shelf).conferences() == (good,)
        assert journal.read == [conference.id]
        assert read(conference.id, shelf.kept[conference.id].content) == good


def test_what_is_not_kept_in_brief_can_be_read_ahead_and_is_not_read_again(journal):
    shelf = Shelf(journal)
    first = told(*HISTORIES["opened"], journal=journal)
    diary(journal, shelf).conferences()
    others = [told(ARRANGED, journal=journal).id for _ in range(2)]
    shelf.kept[first.id] = replace(shelf.kept[first.id], length=1)
    journal.read.clear()
    book, heard = diary(journal, shelf), []
    book.read_ahead(lambda *how_far: not heard.append(how_far))
    assert heard == [(1, 3), (2, 3), (3, 3)]
    assert len(book.conferences()) == 3
    assert journal.read == [first.id, *others]
    assert {one.maker for one in shelf.kept.values()} == {MAKER}


def test_how_late_something_is_is_counted_from_today_and_not_from_when_it_was_kept(journal):
    shelf = Shelf(journal)
    told(*HISTORIES["opened"], journal=journal)
    left = []
    for days in (0, 30):
        book = diary(journal, shelf, HELD + timedelta(days=days))
        first = book.due(book.conferences())[0]
        left.append((first.owed.thing, first.working_days_left))
    assert len(journal.read) == 1
    assert left[0][0] == left[1][0]
    assert left[0][1] > 0 > left[1][1]


def test_a_day_that_the_procedure_has_closed_does_not_count_as_left(journal):
    told(*HISTORIES["opened"], journal=journal)
    told(adopted("fife"), *HISTORIES["opened"][1:], journal=journal)
    book = diary(journal, None)
    reviews = [due for due in book.due(book.conferences()) if due.owed.thing == "review"]
    assert len({due.owed.practical for due in reviews}) == 1
    first, second = sorted(due.working_days_left for due in reviews)
    assert first + 1 == second


def test_a_change_of_rules_packs_or_calendars_is_another_maker(monkeypatch, tmp_path):
    assert maker._name_of_the_maker() == MAKER
    pack = tmp_path / "fife.toml"
    pack.write_text("changed")
    with monkeypatch.context() as changed:
        changed.setattr(maker, "resources", lambda *_: (pack,))
        other_packs = maker._name_of_the_maker()
    with monkeypatch.context() as changed:
        changed.setattr(maker, "edition_of_the_library", lambda: "holidays-9.dist-info")
        other_calendar = maker._name_of_the_maker()
    with monkeypatch.context() as changed:
        changed.setattr(maker, "_ROOMS", ("models",))
        other_rules = maker._name_of_the_maker()
    assert len({MAKER, other_packs, other_calendar, other_rules}) == 4


def test_a_brief_names_nobody_in_a_log():
    brief = in_brief(told(*HISTORIES["opened"]))
    assert "Isla" not in repr(brief)
    assert "Isla" not in repr(KeptBrief(MAKER, 1, spelled(brief)))
