"""The decision for each child, and what belongs to it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QStyledItemDelegate

from chairdesk.models.arrangements import Kind
from chairdesk.models.decision import Manner, Referral
from chairdesk.models.events import ChildEntered, ConferenceArranged, RecordSealed
from chairdesk.models.ids import new_id
from chairdesk.models.people import Child
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.hold.child.decision_panel import DecisionPanel
from tests.ui.hold.abernethy import agency, bench_until, somebody

SIZE = (700, 900)


@pytest.fixture
def said():
    return []


@pytest.fixture
def bench(said, qapp):
    return bench_until("11:35", said)


@pytest.fixture
def panel(bench, shown):
    return shown(DecisionPanel(bench, item_of(bench.pack, "decision")), SIZE)


def decided(bench, child):
    return bench.conference.findings.decision_for(child)


def spoken_by(bench, words):
    return next(r.now.id for r in bench.conference.talk.standing if words in r.now.words)


def test_a_decision_is_recorded_once_it_is_said_how_it_was_reached(panel, bench, qtbot):
    mirren = panel.child
    panel.decision.outcome.buttons["place"].click()
    assert decided(bench, mirren) is None
    assert panel.decision.lacking.text().startswith("Say how it was reached")
    panel.decision.manner.buttons["consensus"].click()
    assert decided(bench, mirren).manner is Manner.CONSENSUS
    assert panel.decision.lacking.isHidden()
    panel.decision.reasons.setFocus()
    qtbot.keyClicks(panel.decision.reasons, "The weight")
    panel.decision.reasons.clearFocus()
    assert decided(bench, mirren).reasons == "The weight"
    panel.decision.withdraw.click()
    assert decided(bench, mirren) is None


def test_nothing_jumps_away_under_the_hand_while_a_decision_is_made(panel, qapp):
    def places():
        qapp.processEvents()
        parts = (panel.decision.manner, panel.decision.reasons, panel.decision.grounds)
        return [(part.mapTo(panel.decision, QPoint()).y(), part.width()) for part in parts]

    panel.decision.outcome.buttons["place"].click()
    before = places()
    panel.decision.manner.buttons["consensus"].click()
    assert places() == before
    panel.decision.withdraw.click()
    assert places() == before


def test_what_was_begun_for_one_child_waits_while_another_is_in_hand(panel, bench):
    mirren, isla = somebody(bench, "Mirren"), somebody(bench, "Isla")
    panel.decision.reasons.setPlainText("The weight")
    panel.decision.manner.buttons["consensus"].click()
    assert panel.decision.lacking.text().startswith("Choose what was decided")
    panel.bar.choose(isla)
    assert panel.decision.reasons.words == ""
    assert not panel.decision.manner.buttons["consensus"].isChecked()
    panel.bar.choose(mirren)
    assert panel.decision.reasons.words == "The weight"
    panel.decision.outcome.buttons["place"].click()
    assert decided(bench, mirren).reasons == "The weight"


def tick(grounds, said):
    item = grounds.itemFromIndex(grounds.place_of(said))
    is_on = item.checkState() == Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)


def test_reasons_that_rest_on_what_is_alleged_are_warned_of_and_not_blocked(panel, bench):
    grounds = panel.decision.grounds
    alleged = spoken_by(bench, "left alone in the house")
    measured = spoken_by(bench, "25th centile")
    panel.decision.outcome.buttons["place"].click()
    panel.decision.manner.buttons["consensus"].click()
    tick(grounds, alleged)
    assert panel.decision.hearsay.isVisible()
    assert decided(bench, panel.child).rests_on == (alleged,)
    tick(grounds, measured)
    assert panel.decision.hearsay.isHidden()
    assert decided(bench, panel.child).rests_on == (alleged, measured)
    tick(grounds, alleged)
    assert decided(bench, panel.child).rests_on == (measured,)


def test_a_ground_is_ticked_by_the_space_bar(panel, bench, qtbot):
    measured = spoken_by(bench, "25th centile")
    panel.decision.grounds.setFocus()
    panel.decision.grounds.choose(measured)
    qtbot.keyClick(panel.decision.grounds, Qt.Key.Key_Space)
    assert panel.decision.grounds.chosen == (measured,)
    assert panel.decision.lacking.text().startswith("Choose what was decided")


def test_the_chairs_judgement_needs_reasons_and_opens_the_referral_here(panel, bench, said):
    isla = somebody(bench, "Isla")
    panel.bar.choose(isla)
    panel.decision.outcome.buttons["place"].click()
    panel.decision.manner.buttons["chair"].click()
    assert panel.decision.lacking.text().startswith("Your own judgement needs its reasons")
    assert bench.conference.findings.decision_for(isla) is None
    panel.decision.reasons.setPlainText("Four for, three against; the risk goes on.")
    panel.decision.reasons.settle()
    assert bench.conference.findings.decision_for(isla).manner is Manner.CHAIR
    row = panel.referrals.rows["service-manager"]
    assert row.isVisible()
    assert row.state.accessibleName() == "Open"
    assert row.boxes[isla].isChecked()
    row.reason.setPlainText("Four for, three against")
    row.raise_it.click()
    referral = bench.conference.findings.referral("service-manager")
    assert referral == Referral("service-manager", frozenset({isla}), "Four for, three against")
    assert row.state.accessibleName() == "Raised"
    row.made.setText("gibberish")
    row.made.editingFinished.emit()
    assert "is no date and time that can be read" in said[-1]
    row.made.setText("26 Nov 2026, 13.00")
    row.made.editingFinished.emit()
    assert bench.conference.findings.referral("service-manager").made.date() == date(2026, 11, 26)
    assert row.state.accessibleName() == "Made"
    row.withdraw.click()
    assert bench.conference.findings.referral("service-manager") is None


def test_areas_are_wanted_where_the_decision_registers_and_hidden_where_it_does_not(panel, bench):
    mirren, rory = somebody(bench, "Mirren"), somebody(bench, "Rory")
    panel.decision.outcome.buttons["place"].click()
    panel.decision.manner.buttons["consensus"].click()
    assert panel.areas.standing.text() == "Open: name at least one"
    panel.areas.boxes["parental-drug-use"].click()
    panel.areas.boxes["neglect"].click()
    named = bench.conference.findings.areas_for(mirren)
    assert named == ("parental-drug-use", "neglect")
    panel.areas.boxes["parental-drug-use"].click()
    assert bench.conference.findings.areas_for(mirren) == ("neglect",)
    panel.bar.choose(rory)
    panel.decision.outcome.buttons["not-place"].click()
    panel.decision.manner.buttons["consensus"].click()
    assert panel.areas.isHidden()


def test_who_disagrees_is_chosen_by_name_and_shown_in_a_sentence(panel, bench, qtbot):
    isla = somebody(bench, "Isla")
    school = agency(bench, "Primary")
    panel.bar.choose(isla)
    assert panel.disagreements.standing.text() == "Nobody disagrees on the record"
    assert panel.disagreements.fields.isHidden()
    panel.disagreements.choose(school)
    fields = panel.disagreements.fields
    fields.level.buttons["reservation"].click()
    fields.reasons.setPlainText("Not in her interest")
    fields.reasons.settle()
    there = bench.conference.findings.disagreement(isla, school)
    assert there.reasons == "Not in her interest"
    assert panel.disagreements.recorded.count() == 1
    panel.bar.choose(somebody(bench, "Mirren"))
    assert panel.disagreements.recorded.count() == 0
    panel.bar.choose(isla)
    assert panel.disagreements.holder.currentData() == school


def test_a_refused_decision_stays_as_it_was_typed(panel, bench, said):
    panel.decision.outcome.buttons["place"].click()
    panel.decision.manner.buttons["consensus"].click()
    bench.enter(RecordSealed())
    panel.decision.reasons.setPlainText("too late")
    panel.decision.reasons.settle()
    panel.areas.boxes["neglect"].click()
    assert said[-1].startswith("The record is sealed")
    assert panel.decision.reasons.words == "too late"
    assert not panel.areas.boxes["neglect"].isChecked()


def test_the_item_on_areas_begins_with_them(bench, shown):
    panel = shown(DecisionPanel(bench, item_of(bench.pack, "areas")), SIZE)
    assert panel.areas.y() < panel.decision.y()


@pytest.fixture
def panel_of(bench, shown):
    """Show the decision at a conference of another kind, with more children."""

    def make(kind, *names):
        bench.enter(ConferenceArranged(replace(bench.conference.arrangements, kind=kind)))
        for name in names:
            bench.enter(ChildEntered(Child(new_id(), name, expected=date(2027, 3, 1))))
        return shown(DecisionPanel(bench, item_of(bench.pack, "decision")), SIZE)

    return make


@pytest.mark.parametrize(
    ("kind", "offered"),
    [
        (Kind.REVIEW, ["retain", "remove", "remove-with-plan"]),
        (Kind.PRE_BIRTH, ["place", "not-place", "plan-without-registration"]),
        (Kind.TRANSFER, ["place", "not-place", "plan-without-registration"]),
    ],
)
def test_only_the_decisions_of_the_kind_of_conference_are_offered(panel_of, kind, offered):
    panel = panel_of(kind)
    buttons = panel.decision.outcome.buttons.items()
    assert [key for key, button in buttons if not button.isHidden()] == offered


def test_a_review_offers_for_a_newborn_what_an_initial_conference_would(panel_of, bench):
    panel = panel_of(Kind.REVIEW, "Newborn")
    card, (*_, baby) = panel.decision, bench.conference.roll.children
    panel.bar.choose(baby.id)
    assert card.outcome.buttons["place"].isHidden()
    assert "Not on the Child Protection Register until today?" in card.otherwise.text()
    card.otherwise.click()
    assert bench.conference.roll.child(baby.id).listed is False
    card.outcome.buttons["place"].click()
    card.manner.buttons["consensus"].click()
    assert decided(bench, baby.id).outcome == "place"
    assert card.outcome.buttons["retain"].isHidden()
    panel.bar.choose(bench.conference.roll.children[0].id)
    assert card.outcome.buttons["place"].isHidden()


def test_a_newborn_called_so_by_mistake_is_called_otherwise_again(panel_of, bench):
    panel = panel_of(Kind.REVIEW, "Newborn")
    card, (*_, baby) = panel.decision, bench.conference.roll.children
    panel.bar.choose(baby.id)
    card.otherwise.click()
    assert "On the Child Protection Register already?" in card.otherwise.text()
    card.otherwise.click()
    assert bench.conference.roll.child(baby.id).listed is True
    assert not card.outcome.buttons["retain"].isHidden()


def test_an_initial_conference_is_not_troubled_with_how_a_child_stood_before(panel_of):
    panel = panel_of(Kind.INITIAL)
    assert panel.decision.otherwise.isHidden()


def test_a_transfer_that_refuses_registration_is_recorded_and_leaves_a_gate_open(panel_of, bench):
    panel = panel_of(Kind.TRANSFER)
    panel.decision.outcome.buttons["not-place"].click()
    panel.decision.manner.buttons["consensus"].click()
    assert decided(bench, panel.child).outcome == "not-place"
    still = {rule for gate in bench.open_gates if gate.child == panel.child for rule in gate.rules}
    assert {"fife/TR-REG", "fife/TR-STAY"} <= still


def test_twelve_children_with_unborn_twins_are_decided_each_apart(panel_of, bench):
    panel = panel_of(Kind.INITIAL, *(f"Unborn {number}" for number in range(1, 10)))
    everyone = [child.id for child in bench.conference.roll.children]
    outcomes = ("place", "not-place", "plan-without-registration")
    for number, child in enumerate(everyone):
        panel.bar.choose(child)
        panel.decision.outcome.buttons[outcomes[number % 3]].click()
        panel.decision.manner.buttons["consensus"].click()
    made = [decided(bench, child).outcome for child in everyone]
    assert made == [*outcomes] * 4
    panel.bar.choose(everyone[0])
    assert panel.decision.outcome.buttons["place"].isChecked()


def test_everything_that_takes_the_focus_has_a_name(bench, shown, unnamed):
    bench = bench_until("12:30")
    panel = shown(DecisionPanel(bench, item_of(bench.pack, "decision")), (700, 2500))
    panel.bar.choose(somebody(bench, "Isla"))
    assert unnamed(panel) == []


def test_rows_of_one_line_are_as_high_as_qt_has_them_and_others_as_they_are(panel):
    grounds = panel.decision.grounds
    grounds.item(2).setText("Here\u2028of two lines")
    high = [grounds.sizeHintForRow(row) for row in range(grounds.count())]
    assert high[2] > high[1]
    grounds.setItemDelegate(QStyledItemDelegate(grounds))  # Qt's own, which measures each
    assert [grounds.sizeHintForRow(row) for row in range(grounds.count())] == high
