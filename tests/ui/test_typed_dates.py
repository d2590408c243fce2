from datetime import date, time

import pytest

from chairdesk.ui.typed_dates import typed_date, typed_time

TODAY = date(2026, 11, 2)
THE_DAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    "typed",
    [
        "26 Nov 2026",
        "26 november 2026",
        "Thursday 26 November 2026",
        "Thu, 26th Nov. 26",
        "26/11/2026",
        "26.11.26",
        "2026-11-26",
        " 26  nov ",
        "26-11-2026",
        "26/11",
    ],
)
def test_a_date_is_read_however_it_is_typed(typed):
    assert typed_date(typed, TODAY) == THE_DAY


@pytest.mark.parametrize(
    ("typed", "nearest", "ahead"),
    [
        ("15 january", date(2027, 1, 15), date(2027, 1, 15)),
        ("30 oct", date(2026, 10, 30), date(2027, 10, 30)),
        ("2 nov", TODAY, TODAY),
        ("4 dec", date(2026, 12, 4), date(2026, 12, 4)),
        ("20 may", date(2026, 5, 20), date(2027, 5, 20)),
    ],
)
def test_a_day_without_a_year_is_the_nearest_or_the_next_where_it_lies_ahead(typed, nearest, ahead):
    assert typed_date(typed, TODAY) == nearest
    assert typed_date(typed, TODAY, is_ahead=True) == ahead


@pytest.mark.parametrize(
    "typed", ["", "soon", "31/2/2026", "31/2", "26 Foo 2026", "2026-13-01", "26/11/199", "1/1/0150"]
)
def test_what_is_no_date_is_not_guessed_at(typed):
    assert typed_date(typed, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("10", time(10)),
        ("10.30", time(10, 30)),
        ("1030", time(10, 30)),
        ("9:05", time(9, 5)),
        ("2.15 pm", time(14, 15)),
        ("2 p.m.", time(14)),
        ("12 am", time(0)),
        ("12pm", time(12)),
    ],
)
def test_a_time_is_read_however_it_is_typed(typed, read):
    assert typed_time(typed) == read


@pytest.mark.parametrize("typed", ["", "noon", "25", "10.75", "13 pm", "0 am"])
def test_what_is_no_time_is_not_guessed_at(typed):
    assert typed_time(typed) is None
