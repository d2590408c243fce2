"""A scene of a review: the last plan, half gone through, beside no other conference of the desk."""

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from chairdesk.desk.reviewing.going_through import carried_over
from chairdesk.desk.reviewing.next_review import Called, next_review
from chairdesk.desk.sitting import Sitting
from chairdesk.models.conference import Conference
from chairdesk.models.events import Event, ProgressNoted
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.models.plan import Progress, Went
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.reviewing.progress_panel import ProgressPanel
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.words import Words
from tests.pictures.dresses import LAPTOP
from tests.pictures.studio import Studio
from tests.transcript import Ledger

WEEKS = timedelta(weeks=12)


def last_plan(studio: Studio) -> Iterator[QWidget]:
    """Go through the plan of the conference in hand, twelve weeks later."""
    sitting = _review_of(studio)
    for event in _said(sitting):
        sitting.enter(event)
    bench = Bench(sitting, SittingSignals(sitting), Words(), lambda _: None)
    item = item_of(bench.pack, "progress")
    assert item is not None
    panel = ProgressPanel(bench, item)
    panel.resize(LAPTOP[0] * 3 // 5, studio.window.height())
    panel.show()
    yield panel
    panel.close()
    panel.deleteLater()


def _review_of(studio: Studio) -> Sitting:
    before = studio.conference.bench.conference
    held = studio.clock()
    sitting = Sitting(Conference(ConferenceId(new_id())), Ledger(), lambda: held + WEEKS)
    for event in next_review(before, Called("{reference} ({number})", "{reference}")).events:
        sitting.enter(event)
    return sitting


def _said(sitting: Sitting) -> Iterator[Event]:
    """Say how some of it went: done, partly, not done and carried over, of each child apart."""
    conference = sitting.conference
    first, second, third, *_ = conference.last_plan.actions
    yield ProgressNoted(Progress(first.id, Went.DONE))
    words = "Signed most days; the weekends are missing."
    yield ProgressNoted(Progress(second.id, Went.PARTLY, words))
    yield ProgressNoted(Progress(third.id, Went.NOT_DONE))
    yield carried_over(sitting.conference, third, sitting.now().date())
    shared = next(one for one in conference.last_plan.actions if len(one.children) > 1)
    child = conference.roll.children[0].id
    yield ProgressNoted(Progress(shared.id, Went.DONE, child=child))
