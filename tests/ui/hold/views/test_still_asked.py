"""Who is still asked, and who disagrees and has not said why: seen in the grid and beside it."""

from dataclasses import replace

from chairdesk.models.decision import Level
from chairdesk.models.events import PersonArrived, PersonEntered, ViewWithdrawn
from chairdesk.ui.hold.child.disagreements_card import DisagreementsCard
from chairdesk.ui.hold.views.views_model import CELL
from tests.ui.hold.abernethy import agency, somebody


def in_sight(part):
    return part.isVisible() and part.visibleRegion().boundingRect().height() == part.height()


def test_a_dissent_without_its_reasons_is_marked_in_its_cell_and_asked_for_in_sight(
    panel, bench, qtbot, announced
):
    isla, school = somebody(bench, "Isla"), agency(bench, "Primary")
    panel.choose(school, isla)
    fields = panel.editor.disagreement
    fields.level.buttons["dissent"].click()
    wanting = "Not on the record yet: it is recorded once the reasons are typed."
    qtbot.waitUntil(lambda: in_sight(fields.lacking))
    assert (fields.lacking.text(), announced[-1]) == (wanting, wanting)
    place = panel.place_of(school, isla)
    assert place.data(CELL).waits is Level.DISSENT
    assert "Dissent, not on the record yet: the reasons are wanted" in panel.views.told(place)
    marks, _, also = panel.grid.itemDelegate().shared_out(place.data(CELL), panel.font(), 1000)
    assert "Dissent: why?" in [*(mark.word for mark in marks), *also]
    card = DisagreementsCard(bench)
    card.show_child(isla)
    assert card.standing.text() == (
        "Not on the record yet, the reasons are wanted: Balgeddie Primary School"
    )
    assert card.holder.currentData() == school
    card.fields.reasons.setPlainText("She trusts us.")
    card.fields.reasons.settle()
    assert bench.conference.findings.disagreement(isla, school).reasons == "She trusts us."
    assert (place.data(CELL).waits, card.standing.text()) == (None, "")
    assert card.fields.lacking.text() == "It is on the record."
    card.deleteLater()


def test_nobody_is_asked_about_a_child_who_is_not_theirs(panel, bench):
    isla, rory, father = (somebody(bench, name) for name in ("Isla", "Rory", "Callum"))
    bench.enter(PersonArrived(father, bench.sitting.now()))
    before = bench.conference.roll.person(father)
    bench.enter(PersonEntered(replace(before, for_children=frozenset({rory}))))
    for child in (isla, rory):
        if bench.conference.findings.view(child, father):
            bench.enter(ViewWithdrawn(child, father))
    asked = [panel.place_of(father, child).data(CELL).is_wanted for child in (isla, rory)]
    assert asked == [False, True]
