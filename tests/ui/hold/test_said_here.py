"""What is said while other work is in front is read there, too, and put right from there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chairdesk.procedures.agendas import agenda_now
from chairdesk.ui.hold.talk.contribution_view import ContributionView
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.plain_label import PlainLabel


def read(panel):
    """List what can be read in a panel."""
    QApplication.processEvents()  # what was just added is shown
    views = [view for view in panel.findChildren(ContributionView) if view.isVisible()]
    rows = [row.now.words for view in views for row in view.record.shown]
    labels = [label.text() for label in panel.findChildren(PlainLabel) if label.isVisible()]
    return [*rows, *labels]


def test_what_was_recorded_at_an_item_is_shown_there_and_can_be_put_right(page, bench, line):
    of_each_kind = {item.work: item for item in agenda_now(bench.pack, bench.conference)}
    for item in of_each_kind.values():
        page._show_item(item.key)
        page.bar.heading.choose(None)  # under the heading of the item its own list has it
        words = f"We were late: {item.key}."
        line(words)
        assert words in read(page.panel), item.key
        ways = [button.text() for button in page.panel.findChildren(PlainButton)]
        assert "Put right…" in ways, item.key


def test_what_is_taken_back_is_shown_no_more(page, line, qtbot):
    page.open_item("risk")
    line("We were late because of the bus.")
    assert read(page.panel)[-2:] == ["Kirsty Abernethy", "We were late because of the bus."]
    page.bar.words.setFocus()
    qtbot.keyClick(page.bar.words, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not page.panel.said.isVisible())
    assert "We were late because of the bus." not in read(page.panel)


def test_what_is_in_no_column_stands_beside_them_only_while_there_is_something(page, line, qtbot):
    page.open_item("worries")
    other = page.panel.other
    assert not other.isVisible()
    page.bar.heading.choose(None)
    line("The report came late.")
    assert other.isVisible()
    page.resize(683, 384)
    tabs = page.panel._tabs
    qtbot.waitUntil(lambda: tabs.isTabVisible(tabs.indexOf(other)) and tabs.indexOf(other) >= 0)
