"""The pages that seal, and the ways that lead from them to Hold and to Record."""

from functools import partial

from chairdesk.models.ids import ChildId
from chairdesk.ui.amend.amend_page import AmendPage
from chairdesk.ui.bench import Bench
from chairdesk.ui.close.close_page import ClosePage
from chairdesk.ui.desk_window import DeskWindow
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.step import Step


def close_page(bench: Bench, window: DeskWindow) -> ClosePage:
    """Make the page; what is open leads to its item in Hold."""
    page = ClosePage(bench)
    page.item_wanted.connect(partial(_open_item, window))
    page.record_wanted.connect(lambda: window.open_step(Step.RECORD))
    return page


def amend_page(bench: Bench, window: DeskWindow) -> AmendPage:
    """Make the page of amendments; a new version is signed in Record, as the first was."""
    page = AmendPage(bench)
    page.record_wanted.connect(lambda: window.open_step(Step.RECORD))
    return page


def _open_item(window: DeskWindow, item: str, child: ChildId | None) -> None:
    conference = window.conference
    if conference is not None:
        window.open_step(Step.HOLD)
        hold = conference.page(Step.HOLD)
        if isinstance(hold, HoldPage):
            hold.open_item(item, child)
