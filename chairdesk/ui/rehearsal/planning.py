"""The plan, as it is played: actions, contingencies, who leads, who meets when, who reads what."""

from chairdesk.models.british_time import local
from chairdesk.models.events import (
    ActionAgreed,
    ActionDropped,
    ContingencyAgreed,
    CopyDecided,
    CoreGroupNamed,
    LargePrintChosen,
    LargePrintDeclined,
    LeadWorkerNamed,
    MeetingCancelled,
    MeetingFixed,
    PaperLanguageChosen,
)
from chairdesk.models.ids import AttendeeId
from chairdesk.models.plan import Action
from chairdesk.ui.hold.planning.closing_panel import ClosingPanel
from chairdesk.ui.hold.planning.copy_row import CopyRow
from chairdesk.ui.hold.planning.core_group_panel import CoreGroupPanel
from chairdesk.ui.hold.planning.dates_panel import DatesPanel
from chairdesk.ui.hold.planning.plan_panel import PlanPanel
from chairdesk.ui.prepare.readings import shown_day
from chairdesk.ui.rehearsal.finding import tick_in_order
from chairdesk.ui.rehearsal.hands import NoWay, in_vain, pick_data
from chairdesk.ui.rehearsal.holding import turn_to_child
from chairdesk.ui.rehearsal.items import at_work
from chairdesk.ui.rehearsal.playing import Playing
from chairdesk.ui.rehearsal.reviewing import carry_over, is_carried_over
from chairdesk.ui.rehearsal.rows import add_row, take_off


def agree(play: Playing, event: ActionAgreed) -> None:
    """Type an action into the table of the plan, or carry it over from the last one."""
    if is_carried_over(play, event):
        carry_over(play, event)
        return
    with at_work(play, event, PlanPanel) as panel:
        add_row(play.hands, panel.plan.table, _cells_of(play, event.action))


def drop(play: Playing, event: ActionDropped) -> None:
    """Take an action off the table."""
    with at_work(play, event, PlanPanel) as panel:
        take_off(play.hands, panel.plan.table, event.action)


def agree_contingency(play: Playing, event: ContingencyAgreed) -> None:
    """Write what happens for a child if the plan does not work."""
    agreed = event.contingency
    with at_work(play, event, PlanPanel) as panel:
        field = panel.contingency.fields.get(agreed.child)
        play.hands.write_and_leave(field, agreed.words, "room for the contingency")


def name_lead(play: Playing, event: LeadWorkerNamed) -> None:
    """Choose who leads the plan for a child."""
    with at_work(play, event, CoreGroupPanel) as panel:
        turn_to_child(play, panel, event.lead.child)
        pick_data(play.hands, panel.lead, event.lead.person, "who leads")


def name_core_group(play: Playing, event: CoreGroupNamed) -> None:
    """Tick who carries the plan out for a child, in their order."""
    with at_work(play, event, CoreGroupPanel) as panel:
        turn_to_child(play, panel, event.group.child)
        tick_in_order(play, panel.members.boxes, event.group.members)


def fix_meeting(play: Playing, event: MeetingFixed) -> None:
    """Write day, time and place of a meeting."""
    meeting, words = event.meeting, play.words
    at = local(meeting.at)
    with at_work(play, event, DatesPanel) as panel:
        if meeting.thing not in panel.meetings.rows:
            pick_data(play.hands, panel.meetings.another, meeting.thing, "meeting")
        row = panel.meetings.rows.get(meeting.thing)
        if row is None:
            raise NoWay(in_vain("no-meeting", thing=meeting.thing))
        play.hands.write_and_leave(row.place, meeting.place, "place")
        play.hands.write_and_leave(row.day, words.short_day(at.date()), "day")
        play.hands.write_and_leave(row.at, words.clock(at), "time")
        if meeting.why_late:
            play.hands.write_and_leave(row.why, meeting.why_late, "reason for a late meeting")


def cancel_meeting(play: Playing, event: MeetingCancelled) -> None:
    """Press that a meeting is not held."""
    with at_work(play, event, DatesPanel) as panel:
        row = panel.meetings.rows.get(event.thing)
        play.hands.press(row.cancel if row else None, "way to cancel a meeting")


def decide_copy(play: Playing, event: CopyDecided) -> None:
    """Choose what a reader receives, and write why where it is not the whole."""
    copy = event.copy
    with at_work(play, event, ClosingPanel) as panel:
        row = _row_of(play, panel, copy.reader)
        play.hands.press(row.copy.buttons.get(copy.copy.value), "copy")
        if copy.reason:
            play.hands.write_and_leave(row.reason, copy.reason, "reason")


def choose_print(play: Playing, event: LargePrintChosen | LargePrintDeclined) -> None:
    """Tick, or untick, that a reader gets large print."""
    with at_work(play, event, ClosingPanel) as panel:
        row = _row_of(play, panel, event.reader)
        play.hands.press(row.large_print, "large print")


def choose_language(play: Playing, event: PaperLanguageChosen) -> None:
    """Choose the language of a reader's papers, or of everybody's."""
    reader, language = event.chosen.reader, event.chosen.language
    with at_work(play, event, ClosingPanel) as panel:
        part = panel.copies if reader is None else _row_of(play, panel, reader)
        pick_data(play.hands, part.language.choices, language, "language")


def _row_of(play: Playing, panel: ClosingPanel, reader: AttendeeId) -> CopyRow:
    """Find a reader among the copies, or choose them from the list."""
    if reader not in panel.copies.rows:
        pick_data(play.hands, panel.copies.another, reader, "reader")
    row = panel.copies.rows.get(reader)
    if row is None:
        raise NoWay(in_vain("no-reader"))
    return row


def _cells_of(play: Playing, action: Action) -> dict[str, str]:
    children = [c.name for c in play.conference.roll.children if c.id in action.children]
    return {
        "outcome": action.outcome,
        "action": action.action,
        "who": action.who,
        "by": shown_day(action.by, play.words),
        "know": action.how_we_will_know,
        "for": ", ".join(children),
    }
