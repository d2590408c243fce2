"""Nobody's copy goes out unseen, and none with another family in it."""

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from chairdesk.models.contribution import Hand
from chairdesk.models.events import (
    CopyLookedAt,
)
from chairdesk.models.paper import Stop, Way
from chairdesk.ui.record.paperwork import Paperwork, planned
from tests.ui.benches import Shelf, release_page
from tests.ui.release.at_hand import MOTHER, RAMAGE, SECRETS, TODAY, held, look_at, press, released


def test_nothing_goes_out_before_both_have_signed(said, shown, qapp):
    shelf = Shelf()
    page = shown(release_page(held(said), shelf, Paperwork(shelf, shelf, lambda: TODAY)))
    assert page.nothing_yet.isVisible()
    assert not page.save.isVisible()
    assert page.count_open == 0


def test_a_copy_that_nobody_looked_at_is_not_saved(desk, qtbot, tmp_path):
    page, bench = desk()
    assert not page.save.isEnabled()
    look_at(qtbot, page, ("minutes", "Donna Lindsay"))
    assert page.looked_at.preview.number == 1
    assert page.looked_at.save.isEnabled()
    assert page.save_to(tmp_path / "out")
    assert released(bench) == {("minutes", "Donna Lindsay")}
    (path,) = (tmp_path / "out").glob("*.pdf")
    assert path.name == "minutes-mother-F-2026-118.pdf"


def test_nothing_is_saved_while_copies_are_still_being_searched(desk):
    page, bench = desk()
    bench.enter(CopyLookedAt(page.rows[0].paper.sha256))
    assert page.save.isEnabled()
    examined = tuple(page.search._found.values())
    page.search._errand = "a search"
    page.refresh()
    assert not page.save.isEnabled()
    page.search.end(examined)
    assert page.save.isEnabled()


def test_the_chair_can_let_a_copy_go_unseen_with_a_reason(desk, qtbot):
    page, bench = desk()
    look_at(qtbot, page, ("minutes", "record"))
    unseen = next(row.paper for row in page.rows if row.paper.reader == "Donna Lindsay")
    page._chosen = unseen.sha256
    page.refresh()
    (row,) = page.looked_at.stops.rows
    assert row.stop is Stop.UNSEEN
    row.reason.setText("I read it aloud to her")
    press(qtbot, row.passing)
    assert page.stops_of(unseen) == ()
    assert not page.looked_at.stops.isVisible()
    assert unseen.sha256 not in bench.conference.papers.seen


def test_signed_papers_are_saved_to_a_folder_and_their_release_is_on_the_record(
    desk, qtbot, tmp_path
):
    page, bench = desk()
    assert page.count_open == len(planned(bench.conference))
    look_at(qtbot, page)
    assert page.save_to(tmp_path / "out")
    listed = json.loads((tmp_path / "out" / "manifest.json").read_text())
    paths = {(entry["kind"], entry["reader"]): entry["path"] for entry in listed}
    assert paths["minutes", "record"] == "minutes-F-2026-118.pdf"
    assert not any("isla" in path.lower() or "mirren" in path.lower() for path in paths.values())
    roll = bench.conference.roll
    for name in (one.name for one in (*roll.children, *roll.people)):
        assert name not in (tmp_path / "out" / "manifest.json").read_text(encoding="utf-8")
    assert ("minutes", "Mother") in paths
    told = [r.sha256 for r in bench.conference.papers.released]
    assert sorted(told) == sorted(entry["sha256"] for entry in listed)
    assert page.count_open == 0
    assert any("saved to a folder on" in label.text() for label in page.findChildren(QLabel))


def test_another_family_s_name_stops_every_copy_until_it_is_passed_for_all(desk, qtbot, said):
    page, bench = desk(RAMAGE)
    look_at(qtbot, page, ("minutes", "Donna Lindsay"))
    rows = page.looked_at.stops.rows
    assert {row.stop for row in rows} == {Stop.OTHER_FAMILY}
    assert any("“Skye Ramage”" in row.says.text() and "page" in row.says.text() for row in rows)
    assert not page.looked_at.save.isEnabled()
    while page.looked_at.stops.rows:
        row = page.looked_at.stops.rows[0]
        row.reason.setText("She is a friend of Isla's and has the same name by chance")
        press(qtbot, row.passing)
    assert page.looked_at.save.isEnabled()
    look_at(qtbot, page, ("minutes", "record"))
    assert page.looked_at.save.isEnabled()
    assert "Skye" not in repr(bench.conference.papers.passed)
    assert all("Ramage" not in passed.what for passed in bench.conference.papers.passed)


def test_a_stop_is_not_passed_without_a_reason(desk, qtbot, said):
    page, bench = desk(RAMAGE)
    look_at(qtbot, page, ("minutes", "Donna Lindsay"))
    press(qtbot, page.looked_at.stops.rows[0].passing)
    assert bench.conference.papers.passed == ()
    assert said


def test_what_a_copy_keeps_back_shows_as_withheld_on_its_pages_and_when_read_aloud(desk, qtbot):
    page, _ = desk()
    look_at(qtbot, page, ("minutes", "Donna Lindsay"))
    preview = page.looked_at.preview
    read = []
    for number in range(1, preview._count + 1):
        preview.turn_to(number)
        read.append(preview.aloud.toPlainText())
    aloud = "\n".join(read)
    assert "Heading 1: " in aloud
    assert "withheld" in aloud.lower()
    assert "uncle" not in aloud


def test_pages_turn_and_grow_by_keys(desk, qtbot):
    page, _ = desk()
    look_at(qtbot, page, ("minutes", "record"))
    preview = page.looked_at.preview
    before = preview.page.pixmap().width()
    for key, number in ((Qt.Key.Key_PageDown, 2), (Qt.Key.Key_PageUp, 1), (Qt.Key.Key_PageUp, 1)):
        qtbot.keyClick(preview._scroll, key)
        assert preview.number == number
    qtbot.keyClick(preview._scroll, Qt.Key.Key_Plus)
    assert preview.page.pixmap().width() > before
    qtbot.keyClick(preview._scroll, Qt.Key.Key_Minus)
    assert preview.page.pixmap().width() == before
    qtbot.keyClick(preview._scroll, Qt.Key.Key_End)
    assert not preview.on.isEnabled()
    qtbot.keyClick(preview._scroll, Qt.Key.Key_Down)
    press(qtbot, preview.back)
    assert preview.number == preview._count - 1


def test_dates_for_a_calendar_are_told_in_words(desk, qtbot):
    page, _ = desk()
    look_at(qtbot, page, ("calendar", "record"))
    assert page.looked_at.preview.page.text().startswith("Friday 4 December 2026\nF-2026-118: ")


def test_what_was_printed_or_handed_over_is_on_the_record_too(desk, qtbot):
    page, bench = desk()
    look_at(qtbot, page, ("minutes", "Donna Lindsay"))
    press(qtbot, page.looked_at.printed)
    press(qtbot, page.looked_at.handed)
    assert [r.way for r in bench.conference.papers.released] == [Way.PRINTED, Way.HANDED_OVER]
    told = [label.text() for label in page.log.findChildren(QLabel)]
    assert any("handed over" in text for text in told)
    assert page._chosen in [label.toolTip() for label in page.log.findChildren(QLabel)]


def test_beside_a_copy_it_stands_that_it_went_out_and_once_more_is_a_choice(
    desk, qtbot, announced, tmp_path
):
    page, _ = desk()
    copy = page.looked_at
    look_at(qtbot, page, ("minutes", "Donna Lindsay"))
    assert not copy.gone.isVisible()
    press(qtbot, copy.handed)
    assert copy.gone.isVisible()
    assert copy.gone.text().startswith("Released: handed over on ")
    assert announced[-1] == f"Minutes, Donna Lindsay (Mother). {copy.gone.text()}"
    assert copy.handed.text() == "It was handed over once more"
    assert copy.printed.text() == "It was printed"
    assert page.save.text() == "Save all to a folder, also what went out already…"
    assert page.save_to(tmp_path / "out")
    assert "; saved to a folder on " in copy.gone.text()
    assert copy.save.text() == "Save it to a folder once more…"
    look_at(qtbot, page, ("minutes", "record"))
    assert not copy.gone.isVisible()
    assert copy.save.text() == "Save this copy to a folder…"


def test_where_two_release_nothing_goes_before_the_minute_taker_s_own_secret(desk, qtbot, said):
    page, bench = desk()
    page.second.by_two.click()
    look_at(qtbot, page, ("minutes", "Donna Lindsay"))
    assert not page.looked_at.save.isEnabled()
    for secret in ("", SECRETS[Hand.CHAIR], SECRETS[Hand.MINUTE_TAKER]):
        assert bench.conference.papers.agreed == ()
        page.second.secret.setText(secret)
        press(qtbot, page.second.agree)
        qtbot.waitUntil(page.second.agree.isEnabled, timeout=20_000)
    assert "secret" in said[0]
    qtbot.waitUntil(lambda: bool(bench.conference.papers.agreed))
    (agreed,) = bench.conference.papers.agreed
    assert agreed.sha256 == page._chosen
    assert page.looked_at.save.isEnabled()
    page.second.by_two.click()
    assert not page._second_hand.is_wanted


def test_each_reader_who_waits_is_told_by_when_theirs_is_due(desk):
    page, _ = desk()
    told = [label.text() for row in page.rows for label in row.findChildren(QLabel)]
    assert any("due by " in text for text in told)


def test_a_folder_that_cannot_be_written_to_is_said(desk, qtbot, said, tmp_path):
    page, bench = desk()
    look_at(qtbot, page, ("minutes", "Donna Lindsay"))
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert not page.save_to(tmp_path / "file")
    assert "folder" in said[0]
    assert bench.conference.papers.released == ()


def test_a_working_copy_goes_out_under_the_same_rule_and_is_logged(desk, qtbot, tmp_path):
    page, bench = desk()
    page._chosen = next(row.paper.sha256 for row in page.rows if row.paper.reader == MOTHER.name)
    assert not page.save_working_copy(tmp_path / "out")
    assert bench.conference.papers.released == ()
    page._chosen = ""
    look_at(qtbot, page, ("minutes", MOTHER.name))
    press(qtbot, page.looked_at.word_copy)
    (dialog,) = [d for d in page.findChildren(QFileDialog) if d.isVisible()]
    dialog.fileSelected.emit(str(tmp_path / "out"))
    dialog.close()
    (path,) = (tmp_path / "out").glob("*.docx")
    assert path.name == "minutes-unsigned-working-copy-mother-F-2026-118.docx"
    assert released(bench) == {("minutes-unsigned-working-copy", MOTHER.name)}
    assert page.count_open == len(planned(bench.conference))
