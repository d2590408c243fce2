"""What the room sees, said in the top bar at every step, with the way to change it."""

from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from chairdesk.export.room.frame import Face
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.room.projector import Projector
from chairdesk.ui.shortcuts import Keys
from chairdesk.words import Words


class RoomButton(PlainButton):
    """Says in a word what the room sees; its menu shows each face with its key."""

    def __init__(self, projector: Projector, keys: Keys, words: Words) -> None:
        super().__init__("", "screen")
        self._projector, self._words = projector, words
        self._says = ""
        self._is_narrow = False
        self.menu_of_faces = QMenu(self)
        self._faces = {face: QAction(words.name_of(face), self) for face in Face}
        self._fill(keys)
        projector.changed.connect(self._say)
        self.clicked.connect(self._open)
        self._say(None)

    def fold(self, is_narrow: bool) -> None:  # noqa: FBT001 - as the signal has it
        """Be an icon where there is little room; the name stays."""
        self._is_narrow = is_narrow
        self.setText("" if is_narrow else self._says)

    def _fill(self, keys: Keys) -> None:
        self.menu_of_faces.setProperty("role", "menu")
        self.menu_of_faces.setAccessibleName(self.tr("What the room sees"))
        group = QActionGroup(self)
        for face, action in self._faces.items():
            action.setText(f"{self._words.name_of(face)}\t{keys.spoken(f'room_{face.value}')}")
            action.setCheckable(True)
            group.addAction(action)
            self.menu_of_faces.addAction(action)
            action.triggered.connect(partial(self._choose, face))
        self.menu_of_faces.addSeparator()
        here = self.menu_of_faces.addAction(self.tr("On this screen, where there is no other"))
        here.setCheckable(True)
        here.toggled.connect(self._share)
        self.menu_of_faces.addAction(self.tr("Close the room's window"), self._projector.close)

    def _choose(self, face: Face, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - as Qt has it
        self._projector.choose(face)

    def _share(self, may: bool) -> None:  # noqa: FBT001 - as Qt has it
        self._projector.standing.may_share_the_screen = may

    def _say(self, face: Face | None) -> None:
        shown = self._words.name_of(face) if face is not None else self.tr("no window")
        says = self.tr("Room: {shown}").format(shown=shown[:1].lower() + shown[1:])
        if says != self._says and face is not None:
            announce(self, says)
        self._says = says
        self.setAccessibleName(says)
        self.setToolTip(says)
        self._faces[face or Face.BLANK].setChecked(True)
        self.fold(self._is_narrow)

    def _open(self) -> None:
        self.menu_of_faces.popup(self.mapToGlobal(self.rect().bottomLeft()))
