"""The review of the Abernethy conference, brought from it as the desk does."""

from dataclasses import replace
from datetime import datetime
from functools import cache

from chairdesk.desk.reviewing.next_review import Called, next_review
from chairdesk.desk.sitting import Sitting, take_up
from chairdesk.models.british_time import at_local
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.events import AboutTheLastPlan, ConferenceOpened, LastActionEntered
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import HalfTyped
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.words import Words
from tests.transcript import Ledger
from tests.ui.hold.abernethy import Clock, DraftShelf, sitting_until

REVIEW = ConferenceId(new_id())
KEPT = ("Weigh Mirren", "Give each feed", "Agree repayment")
"""The actions of which the review is told here; to show all eleven takes longer."""
BEGINS = at_local(datetime.fromisoformat("2027-02-18T10:00"))


@cache
def entries(*, has_plan=True):
    """List what stands in the journal of the review when it is opened."""
    before = sitting_until("12:06").conference
    journal = Ledger()
    sitting = Sitting(Conference(REVIEW), journal, Clock(BEGINS))
    called = Called("{reference} review {number}", "{reference} again {number}")
    for event in (*next_review(before, called).events, ConferenceOpened()):
        if _is_told(event, has_plan=has_plan):
            sitting.enter(event)
    return tuple(journal.entries)


def _is_told(event, *, has_plan):
    if isinstance(event, LastActionEntered):
        return has_plan and event.action.action.startswith(KEPT)
    return has_plan or not isinstance(event, AboutTheLastPlan)


def review_bench(said=None, *, has_plan=True):
    """Set up a bench on the review; what it tells the chair is appended to `said`."""
    journal = Ledger()
    journal.entries.extend(entries(has_plan=has_plan))
    sitting = take_up(REVIEW, journal, Clock(BEGINS))
    told = [] if said is None else said
    bench = Bench(sitting, SittingSignals(sitting), Words(), told.append, Hand.CHAIR)
    sitting._journal.drafts = drafts = DraftShelf()
    return replace(bench, half_typed=HalfTyped(drafts, REVIEW))
