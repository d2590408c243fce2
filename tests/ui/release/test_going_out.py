"""What goes out is told with its folder, and can be had in large print."""

import pikepdf
from PySide6.QtWidgets import QFileDialog

from chairdesk.ui.record.paperwork import planned
from tests.ui.release.at_hand import MOTHER, look_at, press, released


def test_the_page_says_how_many_papers_went_into_which_folder(desk, qtbot, tmp_path, announced):
    page, _ = desk()
    assert not page.saved.isVisible()
    look_at(qtbot, page, ("minutes", MOTHER.name))
    assert page.save_to(tmp_path / "for the mother")
    says = f"One paper was saved to {tmp_path / 'for the mother'}"
    assert page.saved.isVisible()
    assert page.saved.text() == says
    assert says in announced


def test_large_print_can_be_had_after_the_signatures_and_names_the_signed_paper(
    desk, qtbot, tmp_path
):
    page, bench = desk()
    look_at(qtbot, page, ("minutes", MOTHER.name))
    press(qtbot, page.looked_at.large_print)
    qtbot.waitUntil(lambda: bool(page.findChildren(QFileDialog)), timeout=30_000)
    told = page.looked_at.preview.aloud.toPlainText()
    assert "Reading copy in large print" in told
    assert page._chosen.upper() in "".join(told.split())
    (dialog,) = page.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    (path,) = tmp_path.glob("*.pdf")
    assert path.name == "minutes-large-print-mother-F-2026-118.pdf"
    with pikepdf.open(path) as pdf:
        assert "/AcroForm" not in pdf.Root
    assert released(bench) == {("minutes-large-print", MOTHER.name)}
    assert page.count_open == len(planned(bench.conference))
