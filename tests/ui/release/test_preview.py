"""A paper shown page by page, and what comes in its place."""

import io

import pypdfium2
from PySide6.QtWidgets import QApplication

from chairdesk.ui.release.preview import PaperPreview
from chairdesk.words import Words
from tests.ui.release.test_calendar_days import FILE


def test_dates_shown_before_a_page_was_drawn_anew_are_not_drawn_as_a_page(shown):
    paper, kept = pypdfium2.PdfDocument.new(), io.BytesIO()
    paper.new_page(200, 200)
    paper.save(kept)
    preview = shown(PaperPreview(Words()), (600, 400))
    preview.show_paper(kept.getvalue())
    preview.resize(700, 400)  # the page follows once its part has its width
    preview.show_paper(FILE)
    QApplication.processEvents()
    assert preview.page.pixmap().isNull()
