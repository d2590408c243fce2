"""What follows a conference lies ahead of it: the day from which dates without a year are read."""

from datetime import date

from chairdesk.models.british_time import local
from chairdesk.ui.bench import Bench


def day_of_conference(bench: Bench) -> date:
    """Give the day on which it is held, or today where that is sooner or not arranged."""
    today = bench.sitting.now().date()
    arranged = bench.conference.arrangements
    return min(today, local(arranged.starts).date()) if arranged else today
