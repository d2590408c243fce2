"""Where a file or folder was chosen is remembered nowhere outside the vault."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog
from shiboken6 import delete

from chairdesk.ui.kit.layers.file_choice import FileChoice, forget_folders

CHAIRDESK = Path(__file__).parents[3] / "chairdesk"


def been_in(kind, folder, ends):
    """Choose in a folder, or go away from it; give what Qt has kept of it on the disk."""
    choice = kind(None, "Where")
    choice.setFileMode(QFileDialog.FileMode.Directory)
    choice.open()
    choice.setDirectory(str(folder))
    ends(choice)
    delete(choice)
    return kept()


def kept():
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.sync()
    return "\n".join(str(settings.value(f"FileDialog/{key}")) for key in ("history", "lastVisited"))


@pytest.mark.parametrize(
    "ends", [FileChoice.accept, FileChoice.reject, FileChoice.close, FileChoice.hide]
)
def test_qt_keeps_no_folder_that_was_chosen_and_lets_go_of_what_it_kept(qapp, tmp_path, ends):
    folder = tmp_path / "Lindsay"
    folder.mkdir()
    assert "Lindsay" in been_in(QFileDialog, folder, lambda _: None)
    assert "Lindsay" not in been_in(FileChoice, folder, ends)


def test_what_qt_kept_of_a_choice_of_its_own_is_forgotten(qapp, tmp_path):
    folder = tmp_path / "Lindsay"
    folder.mkdir()
    assert "Lindsay" in been_in(QFileDialog, folder, lambda _: None)
    forget_folders()
    assert "Lindsay" not in kept()


def test_nobody_chooses_files_in_any_other_way():
    for path in CHAIRDESK.rglob("*.py"):
        said = path.read_text("utf-8")
        assert "= QFileDialog(" not in said, path.name
        asks_itself = said.count("QFileDialog.get")
        assert asks_itself == 0 or "forget_folders()" in said, path.name
