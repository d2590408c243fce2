"""A calendar is read for the country that is asked for, and for no other."""

import subprocess
import sys

ASKS = """
import sys
from datetime import date
from chairdesk.procedures.calendars import holiday
assert holiday("scotland", date(2026, 11, 30)).startswith("St Andrew's Day")
print(sum(name.startswith("holidays.countries.") for name in sys.modules))
"""


def test_the_calendars_of_other_countries_are_not_read():
    told = subprocess.run([sys.executable, "-c", ASKS], capture_output=True, text=True, check=True)
    assert int(told.stdout) < 10
