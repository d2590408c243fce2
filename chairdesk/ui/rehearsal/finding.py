"""Views and decisions, as they are played: the grid, the child's page, the referrals."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from chairdesk.models.british_time import local
from chairdesk.models.decision import Disagreement
from chairdesk.models.events import (
    AreasOfConcernNamed,
    DecisionMade,
    DecisionWithdrawn,
    DisagreementRecorded,
    DisagreementWithdrawn,
    ReferralRaised,
    ReferralWithdrawn,
    ViewGiven,
    ViewWithdrawn,
)
from chairdesk.models.ids import ChildId, HolderId
from chairdesk.ui.hold.child.decision_panel import DecisionPanel
from chairdesk.ui.hold.planning.closing_panel import ClosingPanel
from chairdesk.ui.hold.views.views_panel import ViewsPanel
from chairdesk.ui.rehearsal.hands import NoWay, in_vain, pick_data, use_key
from chairdesk.ui.rehearsal.holding import turn_to_child
from chairdesk.ui.rehearsal.items import at_work, hold
from chairdesk.ui.rehearsal.playing import Playing

Key = TypeVar("Key")


def give_view(play: Playing, event: ViewGiven) -> None:
    """Turn the grid to the cell, choose where somebody stands, and why."""
    view = event.view
    with at_work(play, event, ViewsPanel) as panel:
        _turn_to(play, panel, view.holder, view.child)
        editor = panel.editor
        play.hands.press(editor.stance.buttons.get(view.stance.value), "stance")
        play.hands.write_and_leave(editor.reasons, view.reasons, "reasons")
        play.hands.pick(editor.scale, 0 if view.scale is None else view.scale + 1, "scale")


def look_over(play: Playing) -> None:
    """Press the key that shows all the views at once, and the button that puts them away."""
    page = hold(play)
    use_key(play.hands, page, "views_over")
    shown = page.over.overlook
    play.hands.wait_until(lambda: shown is not None and shown.isVisible(), "all the views")
    play.hands.press(shown.away if shown else None, "way back from all the views")


def withdraw_view(play: Playing, event: ViewWithdrawn) -> None:
    """Turn the grid to the cell, and take the view back."""
    with at_work(play, event, ViewsPanel) as panel:
        _turn_to(play, panel, event.holder, event.child)
        play.hands.press(panel.editor.withdraw, "way to take a view back")


def name_areas(play: Playing, event: AreasOfConcernNamed) -> None:
    """Tick the areas of concern or the categories, in their order."""
    with at_work(play, event, DecisionPanel) as panel:
        turn_to_child(play, panel, event.child)
        tick_in_order(play, panel.areas.boxes, event.areas)


def decide(play: Playing, event: DecisionMade) -> None:
    """Choose the decision and how it was reached, give the reasons, tick what they rest on."""
    decision = event.decision
    with at_work(play, event, DecisionPanel) as panel:
        turn_to_child(play, panel, decision.child)
        fields = panel.decision
        play.hands.press(fields.outcome.buttons.get(decision.outcome), "decision")
        manner = fields.manner.buttons.get(decision.manner.value)
        if manner is not None and not manner.isChecked():
            play.hands.press(manner, "manner of deciding")
        play.hands.write_and_leave(fields.reasons, decision.reasons, "reasons")
        now = play.conference.findings.decision_for(decision.child)
        for said in (*decision.rests_on, *(now.rests_on if now else ())):
            stands = play.conference.findings.decision_for(decision.child)
            if (said in decision.rests_on) != (stands is not None and said in stands.rests_on):
                play.hands.go_to(fields.grounds, fields.grounds.place_of(said))
                play.hands.key(fields.grounds, Qt.Key.Key_Space, text=" ")
                play.hands.rest()


def withdraw_decision(play: Playing, event: DecisionWithdrawn) -> None:
    """Take a decision back."""
    with at_work(play, event, DecisionPanel) as panel:
        turn_to_child(play, panel, event.child)
        play.hands.press(panel.decision.withdraw, "way to take a decision back")


def disagree(play: Playing, event: DisagreementRecorded) -> None:
    """Choose who disagrees and how far, and write why."""
    wanted = event.disagreement
    with at_work(play, event, DecisionPanel) as panel:
        _choose_holder(play, panel, wanted.child, wanted.holder)
        _fill_in(play, panel, wanted)


def withdraw_disagreement(play: Playing, event: DisagreementWithdrawn) -> None:
    """Choose who disagreed, and take it back."""
    with at_work(play, event, DecisionPanel) as panel:
        _choose_holder(play, panel, event.child, event.holder)
        play.hands.press(panel.disagreements.fields.withdraw, "way to take a dissent back")


def refer(play: Playing, event: ReferralRaised) -> None:
    """Tick for whom, write why and when, and raise the referral."""
    wanted = event.referral
    with at_work(play, event, ClosingPanel) as panel:
        row = panel.referrals.rows.get(wanted.kind)
        if row is None:
            raise NoWay(in_vain("no-referral", referral=wanted.kind))
        for child, box in row.boxes.items():
            play.hands.tick(box, "child of the referral", is_on=child in wanted.children)
        play.hands.write_and_leave(row.reason, wanted.reason, "reason")
        if wanted.made is not None:
            at, words = local(wanted.made), play.words
            made = f"{words.short_day(at.date())}, {words.clock(at)}"
            play.hands.write_and_leave(row.made, made, "time of the referral")
        if row.raise_it.isVisible():
            play.hands.press(row.raise_it, "way to refer")


def withdraw_referral(play: Playing, event: ReferralWithdrawn) -> None:
    """Take a referral back."""
    with at_work(play, event, ClosingPanel) as panel:
        row = panel.referrals.rows.get(event.kind)
        play.hands.press(row.withdraw if row else None, "way to take a referral back")


def tick_in_order(play: Playing, boxes: Mapping[Key, QCheckBox], wanted: Sequence[Key]) -> None:
    """Tick exactly these boxes, the first one first."""
    if [key for key in wanted if key not in boxes]:
        raise NoWay(in_vain("not-all-offered"))
    for box in boxes.values():
        if box.isVisible():
            play.hands.tick(box, "box", is_on=False)
    for key in wanted:
        play.hands.tick(boxes[key], "box", is_on=True)


def _turn_to(play: Playing, panel: ViewsPanel, holder: HolderId, child: ChildId) -> None:
    if not panel.place_of(holder, child).isValid():
        pick_data(play.hands, panel.somebody_else, holder, "who else has a view")
    play.hands.go_to(panel.grid, panel.place_of(holder, child))


def _choose_holder(play: Playing, panel: DecisionPanel, child: ChildId, holder: HolderId) -> None:
    turn_to_child(play, panel, child)
    pick_data(play.hands, panel.disagreements.holder, holder, "who disagrees")


def _fill_in(play: Playing, panel: DecisionPanel, wanted: Disagreement) -> None:
    fields = panel.disagreements.fields
    play.hands.press(fields.level.buttons.get(wanted.level.value), "level of dissent")
    play.hands.write_and_leave(fields.reasons, wanted.reasons, "reasons")
    keeps = fields.keeps_its_actions
    if keeps.isChecked() != wanted.keeps_its_actions:
        play.hands.press(keeps, "its part of the plan")
