"""Where a dialogue for files begins."""

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from chairdesk.ui.kit.layers import file_choice
from chairdesk.ui.release.outbox import ask_for_folder


@pytest.mark.parametrize("has_documents", [True, False])
def test_papers_are_offered_a_place_of_ones_own_and_never_among_the_program(
    qtbot, tmp_path, monkeypatch, has_documents
):
    home, program = tmp_path / "home", tmp_path / "program"
    documents = home / "Documents"
    (documents if has_documents else home).mkdir(parents=True)
    program.mkdir()
    monkeypatch.chdir(program)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setattr(
        file_choice.QStandardPaths, "writableLocation", lambda _where: str(documents)
    )
    page = QWidget()
    qtbot.addWidget(page)
    ask_for_folder(page, "Where the signed papers are saved")
    dialogue = page.findChild(QFileDialog)
    assert dialogue.directory().path() == str(documents if has_documents else home)
    dialogue.close()
