"""Buttons: one that does the next thing, quiet ones beside it, and what is done without one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QRadioButton, QWidget

from chairdesk.ui.kit.icons import DRAWN_AT, icon
from chairdesk.ui.tokens import em, worn_by

GAP = 6
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_BESIDE_ENTER = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
    | Qt.KeyboardModifier.ShiftModifier
)


class _Pressed:
    """A button that is pressed by whoever toggles it, with a screen reader too.

    Qt lets a screen reader turn a button without a press; what the desk does follows a press.
    """

    ENTER_PRESSES = True

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401 - as each kind of button has it
        super().__init__(*args, **more)
        self._is_turned_here = False
        self.toggled.connect(self._turned)  # type: ignore[attr-defined]

    def setChecked(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's own name
        """Turn it, as the desk does to show what stands."""
        with self._turning():
            super().setChecked(is_on)  # type: ignore[misc]

    def nextCheckState(self) -> None:
        """Qt turns it for a press, by key or by hand, which it tells of itself."""
        with self._turning():
            super().nextCheckState()  # type: ignore[misc]

    @contextmanager
    def _turning(self) -> Iterator[None]:
        before, self._is_turned_here = self._is_turned_here, True
        yield
        self._is_turned_here = before

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt brings a key: Enter presses as Space does, once for each time that it is pressed."""
        if self.ENTER_PRESSES and event.key() in _ENTER and not event.modifiers() & _BESIDE_ENTER:
            if not event.isAutoRepeat():
                self.click()  # type: ignore[attr-defined]
        else:
            super().keyPressEvent(event)  # type: ignore[misc]

    def _turned(self, is_on: bool) -> None:  # noqa: FBT001 - as the signal has it
        group = self.group()  # type: ignore[attr-defined]
        is_one_of_several = group.exclusive() if group else self.autoExclusive()  # type: ignore[attr-defined]
        if not self._is_turned_here and (is_on or not is_one_of_several):
            self.clicked[bool].emit(is_on)  # type: ignore[attr-defined]


class RadioChoice(_Pressed, QRadioButton):
    """One of several, of which one is chosen."""


class TickBox(_Pressed, QCheckBox):
    """Something that holds or does not; Enter is for the row or the card in which it stands."""

    ENTER_PRESSES = False


class QuietButton(_Pressed, QPushButton):
    """A button that waits to be needed; `icon_name` is a file in resources/icons.

    `key_does` names the key that does the same, as in the table of keys.
    """

    KIND = "quiet"
    key_does = ""

    def __init__(self, text: str, icon_name: str = "") -> None:
        super().__init__(text)
        self.icon_name = icon_name
        self.setProperty("kind", self.KIND)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self._draw_icon()

    @property
    def command(self) -> str:
        """What this is called among the commands; empty where it stays pressed."""
        return "" if self.isCheckable() else self.accessibleName() or self.text().replace("&", "")

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that colours or text changed: the icon follows."""
        super().changeEvent(event)
        if event.type() in _DRESSED_ANEW:
            self._draw_icon()

    def show_icon(self, icon_name: str) -> None:
        """Wear another icon."""
        self.icon_name = icon_name
        self._draw_icon()

    def _colour(self) -> str:
        return worn_by(self).text if self.isEnabled() else worn_by(self).muted

    def _draw_icon(self) -> None:
        if self.icon_name:
            self.setIconSize(QSize(em(self, 1 + GAP / DRAWN_AT), em(self, 1)))
            self.setIcon(icon(self.icon_name, self._colour(), GAP))


class PrimaryButton(QuietButton):
    """The one button of a page that does the next thing."""

    KIND = "primary"

    def _colour(self) -> str:
        return worn_by(self).on_accent if self.isEnabled() else worn_by(self).muted


class PlainButton(QuietButton):
    """A button without a frame, for the edges of a page."""

    KIND = "plain"


class LinkButton(QuietButton):
    """A button within the text, for what is rarely wanted."""

    KIND = "link"

    def _colour(self) -> str:
        return worn_by(self).accent


class ChipButton(QuietButton):
    """A small key that stays pressed, such as a child's name."""

    KIND = "chip"

    def __init__(self, text: str, icon_name: str = "") -> None:
        super().__init__(text, icon_name)
        self.setCheckable(True)


class Doing(QObject):
    """Something that can be done here though no button shows it: it stands among the commands.

    `says` gives what it is called now, and nothing while it cannot be done; `key_does` names the
    key that does the same, as in the table of keys.
    """

    def __init__(
        self, part: QWidget, do: Callable[[], object], says: Callable[[], str], key_does: str = ""
    ) -> None:
        super().__init__(part)
        self.do, self.says, self.key_does = do, says, key_does


_DRESSED_ANEW = (
    QEvent.Type.PaletteChange,
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
    QEvent.Type.EnabledChange,
)
