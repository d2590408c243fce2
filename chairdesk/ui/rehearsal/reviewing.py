"""The last plan, as it is played: typed from paper, gone through, carried over."""

from collections.abc import Iterator
from contextlib import contextmanager

from chairdesk.models.events import (
    ActionAgreed,
    LastActionEntered,
    LastActionRemoved,
    ProgressNoted,
    ProgressWithdrawn,
)
from chairdesk.models.ids import ActionId, ChildId
from chairdesk.models.standing.roll import find
from chairdesk.procedures.vocabulary import PROGRESS
from chairdesk.ui.hold.reviewing.action_row import ActionRow
from chairdesk.ui.hold.reviewing.progress_panel import ProgressPanel
from chairdesk.ui.hold.reviewing.went_field import WentField
from chairdesk.ui.prepare.last_plan_card import LastPlanCard
from chairdesk.ui.prepare.prepare_page import PreparePage
from chairdesk.ui.prepare.readings import shown_day
from chairdesk.ui.rehearsal.hands import NoWay, in_vain
from chairdesk.ui.rehearsal.items import at_item
from chairdesk.ui.rehearsal.playing import Playing
from chairdesk.ui.rehearsal.rows import take_off, write_row
from chairdesk.ui.step import Step as Page


def list_last(play: Playing, event: LastActionEntered) -> None:
    """Type an action into the table of the last plan, or over what stands there."""
    action = event.action
    names = [c.name for c in play.conference.roll.children if c.id in action.children]
    cells = {
        "action": action.action,
        "who": action.who,
        "by": shown_day(action.by, play.words),
        "for": ", ".join(names),
    }
    with _typed(play) as card:
        write_row(play.hands, card.table, action.id, cells)


def list_last_no_more(play: Playing, event: LastActionRemoved) -> None:
    """Take an action off the table of the last plan."""
    with _typed(play) as card:
        take_off(play.hands, card.table, event.action)


def say_how_it_went(play: Playing, event: ProgressNoted) -> None:
    """Press how it went, and write what is left."""
    said = event.progress
    with _row(play, said.action) as row:
        field = _field(play, row, said.child)
        play.hands.press(field.choice.buttons.get(said.went.value), "way to say how it went")
        if said.left:
            play.hands.write_and_leave(field.left, said.left, "line for what is left")


def withdraw_how_it_went(play: Playing, event: ProgressWithdrawn) -> None:
    """Press that how it went does not stand."""
    with _row(play, event.action) as row:
        play.hands.press(_field(play, row, event.child).withdraw, "way to withdraw how it went")


def carry_over(play: Playing, event: ActionAgreed) -> None:
    """Press that what is left is carried over."""
    with _row(play, event.action.id) as row:
        play.hands.press(row.carry, "way to carry an action over")


def is_carried_over(play: Playing, event: ActionAgreed) -> bool:
    """Say whether an action comes from the last plan, and into the new one for the first time."""
    is_last = play.conference.last_plan.find(event.action.id) is not None
    return is_last and find(play.conference.plan.actions, event.action.id) is None


@contextmanager
def _panel(play: Playing) -> Iterator[ProgressPanel]:
    with at_item(play, PROGRESS) as panel:
        if not isinstance(panel, ProgressPanel):
            raise NoWay(in_vain("no-last-plan"))
        yield panel


@contextmanager
def _typed(play: Playing) -> Iterator[LastPlanCard]:
    """Find the table, in Prepare until the conference is opened, then at its item."""
    if play.conference.room.opened is None:
        yield play.page(Page.PREPARE, PreparePage).last_plan
        return
    with _panel(play) as panel:
        yield panel.typed


@contextmanager
def _row(play: Playing, action: ActionId) -> Iterator[ActionRow]:
    with _panel(play) as panel:
        row = next((one for one in panel.progress.rows if one.action.id == action), None)
        if row is None:
            raise NoWay(in_vain("no-last-action"))
        yield row


def _field(play: Playing, row: ActionRow, child: ChildId | None) -> WentField:
    if child is None:
        return row.all
    if child not in row.each:
        play.hands.press(row.apart, "way to say it of each child apart")
    return row.each[child]
