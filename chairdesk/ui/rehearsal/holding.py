"""The live conference, as it is played: the doors, the agenda, who comes and goes."""

from chairdesk.models.british_time import local
from chairdesk.models.events import (
    AgendaReordered,
    AnswerWithdrawn,
    ApologyGiven,
    ApologyWithdrawn,
    ArrivalWithdrawn,
    BreakBegan,
    BreakEnded,
    ClosedSessionBegan,
    ClosedSessionEnded,
    ConferenceOpened,
    ExclusionWithdrawn,
    InquorateRuled,
    InquorateRulingWithdrawn,
    ItemDone,
    ItemOpened,
    PersonArrived,
    PersonExcluded,
    PersonLeft,
    QuestionAnswered,
)
from chairdesk.models.ids import AttendeeId, ChildId
from chairdesk.procedures.agendas import agenda_now
from chairdesk.ui.hold.attendance.attendance_panel import AttendancePanel
from chairdesk.ui.hold.attendance.attendee_row import AttendeeRow
from chairdesk.ui.hold.questions.answer_fields import SeveralField
from chairdesk.ui.hold.questions.child_questions import ChildQuestions
from chairdesk.ui.hold.questions.question_row import QuestionRow
from chairdesk.ui.hold.talk.beside import Beside
from chairdesk.ui.rehearsal.hands import NoWay, in_vain, pick_data
from chairdesk.ui.rehearsal.items import at_item, at_work, hold, open_item
from chairdesk.ui.rehearsal.playing import Playing


def open_conference(play: Playing, _event: ConferenceOpened) -> None:
    """Press the button that opens the conference."""
    play.hands.press(hold(play).header.open_conference, "way to open the conference")


def pause(play: Playing, _event: BreakBegan | BreakEnded) -> None:
    """Press the button of the break."""
    play.hands.press(hold(play).header.pause, "way to pause")


def close_session(play: Playing, _event: ClosedSessionBegan | ClosedSessionEnded) -> None:
    """Press the button of the closed session."""
    play.hands.press(hold(play).header.closed_session, "closed session")


def turn_to(play: Playing, event: ItemOpened) -> None:
    """Choose the item in the rail."""
    open_item(play, event.item)


def finish(play: Playing, event: ItemDone) -> None:
    """Press that the item is done; the window goes on to the next."""
    open_item(play, event.item)
    play.hands.press(hold(play).header.done, "way to say that an item is done")


def reorder(play: Playing, event: AgendaReordered) -> None:
    """Take one item after the other earlier in the rail, until the order is right."""
    rail = hold(play).rail
    for place, item in enumerate(event.items):
        for now in range(_order(play).index(item), place, -1):
            play.hands.go_to(rail, rail.model().index(now, 0))
            rail.earlier.trigger()
            play.hands.wait_until(
                lambda: [line.key for line in rail.lines] == _order(play), "the rail"
            )


def _order(play: Playing) -> list[str]:
    return [item.key for item in agenda_now(play.bench.pack, play.conference)]


def arrive(play: Playing, event: PersonArrived) -> None:
    """Press the way in beside somebody's name."""
    with at_work(play, event, AttendancePanel) as panel:
        _since(play, panel, event)
        pick_data(play.hands, panel.mode, event.mode, "way of taking part")
        play.hands.press(_row(panel, event.who).arrive, "way in")


def leave(play: Playing, event: PersonLeft) -> None:
    """Press the way out beside somebody's name."""
    with at_work(play, event, AttendancePanel) as panel:
        _since(play, panel, event)
        play.hands.press(_row(panel, event.who).leave, "way out")


def withdraw_arrival(play: Playing, event: ArrivalWithdrawn) -> None:
    """Press that somebody did not come."""
    with at_work(play, event, AttendancePanel) as panel:
        play.hands.press(_row(panel, event.who).never, "way to withdraw an arrival")


def apologise(play: Playing, event: ApologyGiven) -> None:
    """Enter that somebody is not coming."""
    with at_work(play, event, AttendancePanel) as panel:
        play.hands.press(_row(panel, event.apology.who).absent, "way to apologise")
        play.hands.write(panel.absences.reason, event.apology.reason, "reason")
        play.hands.press(panel.absences.apologise, "way to apologise")


def exclude(play: Playing, event: PersonExcluded) -> None:
    """Enter that somebody is kept out, why and how far."""
    exclusion = event.exclusion
    with at_work(play, event, AttendancePanel) as panel:
        play.hands.press(_row(panel, exclusion.who).absent, "way to exclude")
        play.hands.write(panel.absences.reason, exclusion.reason, "reason")
        play.hands.write(panel.absences.extent, exclusion.extent, "extent")
        play.hands.press(panel.absences.exclude, "way to exclude")


def withdraw_absence(play: Playing, event: ApologyWithdrawn | ExclusionWithdrawn) -> None:
    """Press that somebody is expected after all."""
    with at_work(play, event, AttendancePanel) as panel:
        play.hands.press(_row(panel, event.who).withdraw, "way to withdraw an absence")


def rule(play: Playing, event: InquorateRuled) -> None:
    """Write why, and press how the conference goes on without a quorum."""
    with at_work(play, event, AttendancePanel) as panel:
        play.hands.write(panel.quorum.reasons, event.ruling.reasons, "reasons")
        play.hands.press(panel.quorum.buttons[event.ruling.way], "way to rule")


def withdraw_ruling(play: Playing, event: InquorateRulingWithdrawn) -> None:
    """Press that the ruling is taken back."""
    with at_work(play, event, AttendancePanel) as panel:
        play.hands.press(panel.quorum.withdraw, "way to take the ruling back")


def answer(play: Playing, event: QuestionAnswered) -> None:
    """Answer where the question is asked, and give the reasons beside it."""
    wanted = event.answer
    item = next(q.item for q in play.bench.pack.questions if q.key == wanted.question)
    with at_item(play, item) as panel:
        row = _question(play, panel, wanted.question, wanted.child)
        if row.words is not None:
            play.hands.write_and_leave(row.words, wanted.answer, "answer")
            return
        buttons = row.choice.buttons if row.choice is not None else {}
        if isinstance(row.choice, SeveralField):
            chosen = wanted.answer.split(",")
            for key, box in sorted(buttons.items(), key=lambda one: one[0] not in chosen):
                play.hands.tick(box, f"answer {key}", is_on=key in chosen)
        else:
            play.hands.press(buttons.get(wanted.answer), f"answer {wanted.answer}")
        if wanted.reasons or (row.reasons is not None and row.reasons.isVisible()):
            play.hands.write_and_leave(row.reasons, wanted.reasons, "room for reasons")


def withdraw_answer(play: Playing, event: AnswerWithdrawn) -> None:
    """Take an answer back where it was given."""
    item = next(q.item for q in play.bench.pack.questions if q.key == event.question)
    with at_item(play, item) as panel:
        row = _question(play, panel, event.question, event.child)
        play.hands.press(row.withdraw, "way to take the answer back")


def turn_to_child(play: Playing, panel: object, child: ChildId) -> None:
    """Turn a panel that is about one child at a time to a child."""
    bar = getattr(panel, "bar", None)
    button = bar.buttons.get(child) if bar is not None else None
    if button is not None and not button.isChecked():
        play.hands.tick(button, "way to the child", is_on=True)


def _question(play: Playing, panel: object, key: str, child: ChildId | None) -> QuestionRow:
    if isinstance(panel, Beside):
        play.hands.tick(panel.show_questions, "way to the questions", is_on=True)
    each = getattr(panel, "each", None)
    if child is not None:
        turn_to_child(play, panel, child)
        turn_to_child(play, each, child)
    cards = [getattr(panel, name, None) for name in ("questions", "common")]
    cards.append(each.card if isinstance(each, ChildQuestions) else None)
    rows = (card.rows[key] for card in cards if card is not None and key in card.rows)
    row = next((row for row in rows if row.child == child), None)
    if not isinstance(row, QuestionRow):
        raise NoWay(in_vain("not-asked", question=key))
    return row


def _row(panel: AttendancePanel, who: AttendeeId) -> AttendeeRow:
    row = panel.rows.get(who)
    if row is None:
        raise NoWay(in_vain("nobody-may-come"))
    return row


def _since(play: Playing, panel: AttendancePanel, event: PersonArrived | PersonLeft) -> None:
    is_now = event.moment == play.bench.sitting.now()
    wanted = "" if is_now else play.words.clock(local(event.moment))
    if panel.at.text() != wanted:
        play.hands.write(panel.at, wanted, "time since when")
