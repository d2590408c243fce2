"""Where a file or folder was chosen is remembered nowhere outside the vault."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRect, QSettings, QTimer
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QWidget
from shiboken6 import delete

from chairdesk.ui.kit.layers.file_choice import FileChoice, where_to_save

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


@pytest.mark.parametrize("answer", [FileChoice.accept, FileChoice.reject])
def test_where_to_save_is_asked_and_forgotten(qapp, tmp_path, answer):
    folder, ground = tmp_path / "Lindsay", QWidget()
    folder.mkdir()

    def choose():
        choice = ground.findChild(FileChoice)
        choice.setDirectory(str(folder))
        answer(choice)

    QTimer.singleShot(0, choose)
    chosen = where_to_save(ground, "Where", "keys.pdf")
    assert chosen == (folder / "keys.pdf" if answer is FileChoice.accept else None)
    assert "Lindsay" not in kept()


@pytest.mark.parametrize("points", [11, 22])
def test_on_a_small_screen_a_choice_is_whole_and_its_buttons_are_seen(
    qapp, style, monkeypatch, points
):
    style.write_at(points)
    small = SimpleNamespace(availableGeometry=lambda: QRect(0, 0, 683, 384))
    monkeypatch.setattr(FileChoice, "screen", lambda _: small)
    choice = FileChoice(None, "Where")
    choice.open()
    assert choice.height() < 384
    assert choice.width() <= 683
    buttons = choice.findChild(QDialogButtonBox)
    assert choice.rect().contains(buttons.geometry())
    choice.reject()


def test_nobody_chooses_files_in_any_other_way():
    for path in CHAIRDESK.rglob("*.py"):
        said = path.read_text("utf-8")
        assert "= QFileDialog(" not in said, path.name
        assert "QFileDialog.get" not in said, path.name
