"""Where in the live conference something is done: the item that offers it, opened for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from chairdesk.desk.rehearsal.faults.work import WORK
from chairdesk.models.events import Event
from chairdesk.procedures.agendas import agenda_now, item_of
from chairdesk.procedures.vocabulary import PROGRESS
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.rehearsal.hands import NoWay, in_vain
from chairdesk.ui.rehearsal.playing import Playing
from chairdesk.ui.step import Step as Page

Panel = TypeVar("Panel", bound=QWidget)


def hold(play: Playing) -> HoldPage:
    """Bring the live conference to the front."""
    return play.page(Page.HOLD, HoldPage)


def open_item(play: Playing, item: str) -> None:
    """Choose an item in the rail, unless it is open."""
    page = hold(play)
    is_turned = item == play.conference.course.current or not play.conference.is_in_session
    if page.item == item and is_turned:
        return
    place = next((n for n, line in enumerate(page.rail.lines) if line.key == item), -1)
    if place < 0:
        raise NoWay(in_vain("not-in-rail", item=item))
    play.hands.go_to(page.rail, page.rail.model().index(place, 0))
    play.hands.key(page.rail, Qt.Key.Key_Return)
    play.hands.rest()


@contextmanager
def at_item(play: Playing, item: str) -> Iterator[QWidget | None]:
    """Do something at an item, and go back to where the conference is."""
    back = play.conference.course.current or hold(play).item
    open_item(play, item)
    yield hold(play).panel
    if back:
        open_item(play, back)


@contextmanager
def at_work(play: Playing, event: Event, kind: type[Panel]) -> Iterator[Panel]:
    """Enter something where such things are entered, here if it can be done here."""
    with at_item(play, _item_of(play, WORK[type(event)])) as panel:
        if not isinstance(panel, kind):
            raise NoWay(in_vain("there-is-no-such", what=kind.__name__))
        yield panel


def _item_of(play: Playing, work: str) -> str:
    here = item_of(play.bench.pack, play.conference.course.current)
    if here is not None and here.work == work and here.key != PROGRESS:
        return here.key
    agenda = agenda_now(play.bench.pack, play.conference)
    fits = (one.key for one in agenda if one.work == work and one.key != PROGRESS)
    found = next(fits, None)
    if found is None:
        raise NoWay(in_vain("nothing-for", work=work))
    return found
