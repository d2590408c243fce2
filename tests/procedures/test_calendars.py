"""Which days count."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chairdesk.procedures.calendars import (
    Calendar,
    CalendarIsUnreadable,
    closed_on,
    corrections,
    holiday,
)

NATIONS = ("scotland", "england", "wales", "northern_ireland")
DAYS = st.dates(date(1991, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("nation", "day", "name"),
    [
        ("scotland", date(2026, 6, 15), "Bank holiday for the World Cup"),
        ("england", date(2026, 6, 15), ""),
        ("scotland", date(2026, 4, 6), ""),
        ("england", date(2026, 4, 6), "Easter Monday"),
        ("wales", date(2026, 4, 6), "Easter Monday"),
        ("northern_ireland", date(2026, 4, 6), "Easter Monday"),
        ("scotland", date(2026, 1, 2), "New Year Holiday"),
        ("england", date(2026, 1, 2), ""),
        ("scotland", date(2026, 11, 30), "St Andrew's Day"),
        ("northern_ireland", date(2026, 3, 17), "St Patrick's Day"),
        ("northern_ireland", date(2026, 7, 13), "Battle of the Boyne (substitute day)"),
        ("england", date(2026, 12, 28), "Boxing Day (substitute day)"),
    ],
)
def test_each_nation_keeps_its_own_holidays(nation, day, name):
    assert holiday(nation, day) == name


def test_a_day_on_which_the_place_is_closed_does_not_count():
    shut = date(2026, 12, 24)
    calendar = Calendar("scotland", closed_on([shut]))
    assert calendar.reason_against(shut) == "closed locally"
    assert Calendar("scotland").is_working(shut)


def test_a_weekend_is_called_by_its_day():
    calendar = Calendar("england")
    reasons = [calendar.reason_against(date(2026, 12, day)) for day in (26, 27)]
    assert reasons == ["Saturday", "Sunday"]


@pytest.fixture
def corrected(monkeypatch):
    corrections = {"england": ({date(2026, 5, 5): "Jubilee"}, frozenset({date(2026, 5, 4)}))}
    monkeypatch.setattr("chairdesk.procedures.calendars._corrections", lambda: corrections)


@pytest.mark.usefixtures("corrected")
def test_the_editable_calendar_closes_and_opens_days():
    assert holiday("england", date(2026, 5, 4)) == ""
    assert holiday("england", date(2026, 5, 5)) == "Jubilee"


@given(st.sampled_from(NATIONS), DAYS)
def test_rolling_back_never_goes_forward_and_lands_on_a_working_day(nation, day):
    calendar = Calendar(nation)
    landed = calendar.at_or_before(day)
    assert landed <= day
    assert calendar.is_working(landed)


@pytest.mark.parametrize(
    "text", ['[closed.scotland]\nsoon = "x"', "[closed", "closed = 3", "[closed]\nscotland = 3"]
)
def test_a_calendar_that_cannot_be_read_is_refused_in_one_sentence(text):
    with pytest.raises(CalendarIsUnreadable, match=r"calendars\.toml"):
        corrections(text)


def test_a_calendar_that_can_be_read_is_read_nation_by_nation():
    read = corrections('[open.england]\n2026-05-04 = "open"')
    assert read["england"] == ({}, frozenset({date(2026, 5, 4)}))
    assert read["wales"] == ({}, frozenset())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[closd.scotland]\n", "closd is neither closed nor open"),
        ("[open.scotlnd]\n", "open.scotlnd is none of scotland, england, wales, northern_ireland"),
        ('[closed.wales]\n2026-06-35 = "x"', "closed.wales.2026-06-35 is no date"),
        ("[closed.wales]\n2026-06-15 = 3", "closed.wales.2026-06-15 wants a name in quotation"),
        ('[closed.wales]\n2026-06-15 = " "', "closed.wales.2026-06-15 wants a name in quotation"),
        ("closed = 3", "closed is no table"),
        ("[open]\nengland = 3", "open.england is no table"),
    ],
)
def test_a_fault_of_the_calendar_is_named_and_no_day_is_lost_in_silence(text, place):
    with pytest.raises(CalendarIsUnreadable, match=re.escape(f"cannot be read: {place}")):
        corrections(text)
