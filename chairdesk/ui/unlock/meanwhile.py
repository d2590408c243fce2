"""What happened while a secret was tried: the computer slept, or the desk was to be locked."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from chairdesk.ui.lock.idleness import OFTEN, Clocks, Sleep


class Meanwhile(QObject):
    """Watches the clocks from when a secret is sent off until its answer is there.

    It goes with its page, and with nothing else.
    """

    def __init__(self, page: QWidget, clocks: Clocks | None = None) -> None:
        super().__init__(page)
        self._is_called_off = False
        self._sleep = Sleep(clocks or Clocks())
        self._ticks = QTimer(self, interval=OFTEN)
        self._ticks.timeout.connect(self._look)

    def begin(self) -> None:
        """Watch from now on."""
        self._is_called_off = False
        self._sleep.begin()
        self._ticks.start()

    def call_off(self) -> None:
        """Let what is being tried open nothing."""
        self._is_called_off = True

    def ends_well(self) -> bool:
        """Watch no more; say whether the door may open."""
        self._look()
        self._ticks.stop()
        return not self._is_called_off

    def _look(self) -> None:
        if self._sleep.has_been():
            self.call_off()
