"""The window that the room sees: it knows one frame, and nothing else of the conference."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from chairdesk.export.room.frame import BLANK, Face, Frame
from chairdesk.ui.lock.out_of_pictures import SHARED
from chairdesk.ui.room.brush import Brush
from chairdesk.ui.room.painting import Painting, Plan
from chairdesk.ui.tokens import worn_by


class RoomWindow(QWidget):
    """Shows one frame at a time, a sheet of it after the other; it begins blank."""

    shut = Signal()
    """Somebody closed it."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.frame_shown: Frame = BLANK
        self._sheet = 0
        self.setProperty(SHARED, True)
        self.name_itself()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setMinimumSize(320, 200)

    def name_itself(self) -> None:
        """Bear its name in the language that is spoken now."""
        self.setWindowTitle(self.tr("The room's window"))
        self.setAccessibleName(self.tr("What the room sees"))

    def show_frame(self, frame: Frame) -> None:
        """Show a frame at once; the same face stays on its sheet where it still has one."""
        if (frame.face, frame.title) != (self.frame_shown.face, self.frame_shown.title):
            self._sheet = 0
        self.frame_shown = frame
        self._sheet = min(self._sheet, self._count() - 1)
        self.repaint()

    def turn(self) -> bool:
        """Turn to the next sheet; say whether there was one, or it is the first again."""
        self._sheet = (self._sheet + 1) % self._count()
        self.repaint()
        return self._sheet > 0

    def stand_on(self, screen: QScreen) -> None:
        """Fill a screen; from wherever it was moved to, too."""
        self.hide()
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.setWindowState(Qt.WindowState.WindowFullScreen)  # showFullScreen would take the keys
        self.show()

    def stand_beside(self, place: QRect) -> None:
        """Be an ordinary window where there is one screen for everything."""
        self.setGeometry(place)
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt asks for the picture."""
        plan = self._plan()
        painter = QPainter(self)
        painting = Painting(
            Brush(painter, worn_by(self), plan.unit, self.font()), plan, self.frame_shown
        )
        if self.frame_shown.face is Face.BLANK:
            painting.blank()
        else:
            painting.sheet(plan.sheets(self.frame_shown)[self._sheet])
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the size changed: there may be fewer sheets now."""
        super().resizeEvent(event)
        self._sheet = min(self._sheet, self._count() - 1)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt says that it is closed: it forgets what it showed."""
        self.show_frame(Frame(Face.BLANK, self.frame_shown.name))
        self.shut.emit()
        super().closeEvent(event)

    def _plan(self) -> Plan:
        return Plan(self.width(), self.height(), self.font())

    def _count(self) -> int:
        if self.frame_shown.face is Face.BLANK:
            return 1
        return len(self._plan().sheets(self.frame_shown))
