"""The cell in hand stays in hand, whatever becomes of the rows and columns around it."""

from chairdesk.models.decision import Stance, View
from chairdesk.models.events import ChildEntered, ChildRemoved, PersonEntered, ViewGiven
from chairdesk.models.ids import new_id
from chairdesk.models.people import Capacity, Child, Person
from tests.ui.hold.abernethy import agency, somebody


def view(bench, child, holder):
    found = bench.conference.findings.view(child, holder)
    return found and (found.stance, found.scale)


def test_who_is_entered_meanwhile_takes_no_hand_from_the_view_it_is_at(panel, bench):
    mirren, school = somebody(bench, "Mirren"), agency(bench, "Primary")
    panel.choose(school, mirren)
    said = panel.editor.heading.text()
    bench.enter(PersonEntered(Person(new_id(), "Aunt Jean", Capacity.FAMILY)))
    panel.refresh()
    assert panel.editor.heading.text() == said
    panel.editor.stance.buttons["against"].click()
    assert view(bench, mirren, school) == (Stance.AGAINST, None)


def test_a_child_who_goes_takes_no_hand_from_the_next(panel, bench):
    first = Child(new_id(), "Ada")
    for child in (first, Child(new_id(), "Zed"), Child(new_id(), "Yan")):
        bench.enter(ChildEntered(child))
    panel.choose(agency(bench, "Primary"), somebody(bench, "Zed"))
    said = panel.editor.heading.text()
    bench.enter(ChildRemoved(first.id))
    panel.refresh()
    assert panel.editor.heading.text() == said


def test_brothers_and_sisters_who_think_of_each_other_keep_their_rows(panel, bench):
    mirren, isla, rory = (somebody(bench, name) for name in ("Mirren", "Isla", "Rory"))
    for child, holder in ((isla, rory), (mirren, isla)):
        bench.enter(ViewGiven(View(child, holder, Stance.FOR)))
    panel.refresh()
    rows = [one.id for one in panel.views.holders]
    panel.choose(rory, isla)
    panel.editor.stance.buttons["against"].click()
    panel.refresh()
    assert [one.id for one in panel.views.holders] == rows
    panel.editor.scale.setCurrentIndex(4)
    panel.editor.scale.activated.emit(4)
    assert view(bench, isla, rory) == (Stance.AGAINST, 3)


def test_a_sentence_begun_at_the_scale_is_the_reasons(panel, bench, qtbot):
    mirren, school = somebody(bench, "Mirren"), agency(bench, "Primary")
    panel.choose(school, mirren)
    panel.editor.stance.buttons["for"].click()
    panel.editor.scale.setFocus()
    qtbot.keyClick(panel.editor.scale, "N")
    qtbot.keyClicks(panel.window().focusWidget(), "ot now")
    assert panel.editor.reasons.toPlainText() == "Not now"
    panel.editor.scale.setFocus()
    qtbot.keyClicks(panel.editor.scale, "7")
    panel.grid.setFocus()
    assert bench.conference.findings.view(mirren, school).scale == 7


def test_a_sister_who_is_asked_is_asked_of_the_other_children(panel, bench):
    mirren, isla = somebody(bench, "Mirren"), somebody(bench, "Isla")
    panel.choose(agency(bench, "Primary"), mirren)
    place = panel.somebody_else.findData(mirren)
    panel.somebody_else.activated.emit(place)
    panel.editor.stance.buttons["for"].click()
    assert view(bench, isla, mirren) == (Stance.FOR, None)
