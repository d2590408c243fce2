"""Asks Linux to wait with going to sleep until the desk is locked and its words are kept."""

import os
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

from chairdesk.ui.lock.login_service import LOGIN, MANAGER

ASKED = ("sleep", "ChairDesk", "Keeping what is half typed", "delay")


class SleepDelay(QObject):
    """Holds the login service's delay, as long as the desk is open; without it nothing is held.

    The service waits some five seconds at most: longer than the lock takes, and no hindrance.
    """

    def __init__(self, system: QDBusConnection) -> None:
        super().__init__()
        self._system = system
        self._held: int | None = None
        self._asking: QDBusPendingCallWatcher | None = None

    @property
    def is_held(self) -> bool:
        """Whether the computer waits for the desk before it sleeps."""
        return self._held is not None

    def take(self) -> None:
        """Ask for the delay, unless it is held or asked for; the answer is not waited for."""
        if self.is_held or self._asking is not None or not self._system.isConnected():
            return
        asked = QDBusMessage.createMethodCall(LOGIN, MANAGER, f"{LOGIN}.Manager", "Inhibit")
        asked.setArguments(list(ASKED))
        self._asking = QDBusPendingCallWatcher(self._system.asyncCall(asked), self)
        self._asking.finished.connect(self._answered)

    def release(self) -> None:
        """Let the computer sleep: nothing is left to be kept."""
        held, self._held = self._held, None
        if held is not None:
            os.close(held)  # that is what the service waits for
        self._asking = None

    def _answered(self, answer: QDBusPendingCallWatcher) -> None:
        if answer is not self._asking:
            return  # it was released before it came; its file closes with it
        self._asking = None
        found: Any = answer.reply().arguments() if not answer.isError() else []
        if found and isinstance(found[0], QDBusUnixFileDescriptor) and found[0].isValid():
            self._held = found[0].takeFileDescriptor()
        answer.deleteLater()
