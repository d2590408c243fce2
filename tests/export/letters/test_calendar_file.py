"""A calendar learns that something is due, and never about whom."""

import re
from datetime import datetime

import pytest

from chairdesk.export.letters.calendar_file import calendar_of, has_dates
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.events import ConferenceArranged, Entry, MeetingFixed
from chairdesk.models.plan import Meeting
from tests.export.abernethy import AGENCIES, CHILDREN, FIFE, OPENS, PEOPLE, conference, named
from tests.export.rehearsed import SCRIPTS, rehearsed


def unfolded(ics):
    return ics.decode().replace("\r\n ", "")


def events(ics):
    """Read the events of a calendar, each as its properties."""
    found = re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT\r\n", unfolded(ics), re.DOTALL)
    return [dict(line.split(":", 1) for line in one.splitlines()) for one in found]


def test_a_meeting_is_a_moment_in_utc_and_a_deadline_a_whole_day():
    core, *dates = events(calendar_of(conference(), FIFE))
    assert core["DTSTART"] == "20261209T140000Z"
    assert core["SUMMARY"] == "FIFE-2026-0417: First core group"
    assert {one["SUMMARY"]: one["DTSTART;VALUE=DATE"] for one in dates} == {
        "FIFE-2026-0417: Minutes": "20261204",
        "FIFE-2026-0417: The plan": "20261204",
        "FIFE-2026-0417: Review": "20270226",
    }


def test_summer_time_is_taken_off():
    july = MeetingFixed(Meeting("review", datetime.fromisoformat("2027-07-01T10:00:00+01:00")))
    found = events(calendar_of(conference(july), FIFE))
    assert "20270701T090000Z" in [one.get("DTSTART") for one in found]


@pytest.mark.parametrize("name", SCRIPTS)
def test_each_entry_is_private_and_known_by_a_name_of_its_own(name):
    found = events(calendar_of(*rehearsed(name)))
    assert found
    assert {one["CLASS"] for one in found} == {"PRIVATE"}
    assert len({one["UID"] for one in found}) == len(found)
    assert all(re.fullmatch(r"\d{8}T\d{6}Z", one["DTSTAMP"]) for one in found)


def test_nobody_and_no_place_is_named():
    said = unfolded(calendar_of(conference(), FIFE))
    names = [c.name for c in CHILDREN] + [name for name, *_ in PEOPLE] + list(AGENCIES)
    parts = {part for name in names for part in name.split() if len(part) > 3}
    assert [part for part in parts if part in said] == []


def test_no_line_is_longer_than_the_format_allows_and_no_letter_is_lost():
    odd = "Ref; with, marks \\ and ĄĘ漢字 " * 6
    arranged = ConferenceArranged(Arrangements(odd, Kind.INITIAL, OPENS))
    ics = calendar_of(conference(arranged), FIFE)
    assert max(map(len, ics.split(b"\r\n"))) <= 75
    escaped = odd.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    assert escaped in unfolded(ics)


def test_the_same_record_gives_the_same_file():
    assert calendar_of(conference(), FIFE) == calendar_of(conference(), FIFE)


def test_a_conference_without_dates_has_no_calendar():
    new = Conference(named("new"))
    assert not has_dates(new, FIFE)
    assert events(calendar_of(new, FIFE)) == []


def test_a_meeting_of_a_conference_without_a_day_can_be_written_all_the_same():
    core = Entry(named("e"), OPENS, Hand.CHAIR, MeetingFixed(Meeting("core-group", OPENS)))
    (one,) = events(calendar_of(Conference(named("new")).after(core), FIFE))
    assert one["DTSTAMP"] == "19700101T000000Z"
