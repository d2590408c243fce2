"""A calendar is read for the country that is asked for, and for no other."""

import subprocess
import sys

import pytest

from chairdesk.procedures.calendars import _unread

ASKS = """
import sys
from datetime import date
from chairdesk.procedures.calendars import holiday
assert holiday("scotland", date(2026, 11, 30)).startswith("St Andrew's Day")
print(sum(name.startswith("holidays.countries.") for name in sys.modules))
print(sum(name in sys.modules for name in ("holidays.calendars.hindu", "holidays.groups.islamic")))
"""


def test_the_calendars_of_other_countries_and_faiths_are_not_read():
    told = subprocess.run([sys.executable, "-c", ASKS], capture_output=True, text=True, check=True)
    countries, faiths = map(int, told.stdout.split())
    assert (countries < 10, faiths) == (True, 0)


def test_what_was_left_unread_of_the_library_is_read_once_it_is_wanted():
    groups = _unread("holidays.groups")
    assert "HinduCalendarHolidays" not in vars(groups)
    assert groups.HinduCalendarHolidays.__name__ == "HinduCalendarHolidays"
    with pytest.raises(AttributeError):
        _ = _unread("holidays.groups").__wrapped__
