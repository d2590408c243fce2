"""The keys on one page: those that are set, tagged, and on one page indeed."""

from io import BytesIO

from pikepdf import Pdf
from pypdfium2 import PdfDocument
from PySide6.QtWidgets import QWidget

from chairdesk.ui.keys.keys_panel import KeysPanel
from chairdesk.ui.paper import keys_page
from chairdesk.ui.shortcuts import Keys
from chairdesk.words import Words


def test_the_keys_as_they_are_set_stand_on_one_tagged_page(qtbot, tmp_path, monkeypatch):
    path = tmp_path / "keys.pdf"
    monkeypatch.setattr(keys_page, "where_to_save", lambda *_: path)
    ground = QWidget()
    qtbot.addWidget(ground)
    panel = KeysPanel(Keys(Words(), {"lock": ("Ctrl+Shift+L",)}), ground)
    panel.save.click()
    qtbot.waitUntil(lambda: panel.told.text() != "", timeout=20_000)
    assert panel.told.text() == "The keys are saved, on one page."
    page = path.read_bytes()
    with Pdf.open(BytesIO(page)) as pdf:
        assert len(pdf.pages) == 1
        assert pdf.Root.MarkInfo.Marked
    words = PdfDocument(page)[0].get_textpage().get_text_range()
    assert "Ctrl+Shift+L" in words
    assert "Ctrl+L" not in words.replace("Ctrl+Shift+L", "")
    assert "While it is held" in words


def test_a_folder_that_takes_no_file_is_said_in_a_sentence(qtbot, tmp_path, monkeypatch):
    nowhere = tmp_path / "gone" / "keys.pdf"
    monkeypatch.setattr(keys_page, "where_to_save", lambda *_: nowhere)
    ground = QWidget()
    qtbot.addWidget(ground)
    panel = KeysPanel(Keys(Words()), ground)
    panel.save.click()
    qtbot.waitUntil(lambda: "could not be saved" in panel.told.text(), timeout=20_000)
    assert not panel.told.isHidden()
