"""What the system says that locks a desk: it goes to sleep, its screen is locked, others come."""

from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusInterface,
    QDBusMessage,
    QDBusObjectPath,
    QDBusVariant,
)

from chairdesk.ui.lock.login_service import LOGIN, MANAGER
from chairdesk.ui.lock.sleep_delay import SleepDelay

PROPERTIES = "org.freedesktop.DBus.Properties"
PATIENCE = 1000
"""How long an answer of the service is waited for, in milliseconds."""
SCREEN_SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
)


class SystemNews(QObject):
    """Listens to Linux's login service and screen savers; without them it hears nothing."""

    lock_wanted = Signal()

    def __init__(self, system: QDBusConnection, session: QDBusConnection) -> None:
        super().__init__()
        self._system, self._session = system, session
        self._own = ""
        self._is_sleep_near = False
        self.delay = SleepDelay(system)
        self.delay.take()
        self.is_heard = self._listen_to_login() | self._listen_to_screen_savers()

    def _listen_to_login(self) -> bool:
        if not self._system.isConnected():
            return False
        manager = f"{LOGIN}.Manager"
        listens = self._hear(
            self._system, (LOGIN, MANAGER, manager, "PrepareForSleep"), "near_sleep"
        )
        self._own = self._own_session()
        self._hear(self._system, (LOGIN, self._own, f"{LOGIN}.Session", "Lock"), "locked")
        changed = (LOGIN, self._own, PROPERTIES, "PropertiesChanged")
        self._hear(self._system, changed, "changed")
        return listens

    def _listen_to_screen_savers(self) -> bool:
        if not self._session.isConnected():
            return False
        heard = [
            self._hear(self._session, (name, path, name, "ActiveChanged"), "asleep")
            for name, path in SCREEN_SAVERS
        ]
        return any(heard)

    def _hear(self, bus: QDBusConnection, what: tuple[str, str, str, str], how: str) -> bool:
        return bus.connect(*what, self, SLOT(f"{how}(QDBusMessage)"))  # type: ignore[call-overload, no-any-return]

    def _own_session(self) -> str:
        """Find the path of this person's session; any session where the service names none."""
        login = QDBusInterface(LOGIN, MANAGER, f"{LOGIN}.Manager", self._system)
        login.setTimeout(PATIENCE)
        found: Any = login.call("GetSession", "auto").arguments()
        path = found[0] if found else None
        return path.path() if isinstance(path, QDBusObjectPath) else ""

    def let_sleep(self) -> None:
        """Let the computer sleep if it is about to: the desk is locked, its words are kept."""
        if self._is_sleep_near:
            self.delay.release()

    @Slot(QDBusMessage)
    def near_sleep(self, message: QDBusMessage) -> None:
        """Hear that the computer goes to sleep, or has woken."""
        self._is_sleep_near = message.arguments()[:1] == [True]
        if self._is_sleep_near:
            self.lock_wanted.emit()
        else:
            self.delay.take()

    @Slot(QDBusMessage)
    def asleep(self, message: QDBusMessage) -> None:
        """Hear that the screen is locked."""
        if message.arguments()[:1] == [True]:
            self.lock_wanted.emit()

    @Slot(QDBusMessage)
    def locked(self, _message: QDBusMessage) -> None:
        """Hear that the session was locked."""
        self.lock_wanted.emit()

    @Slot(QDBusMessage)
    def changed(self, _message: QDBusMessage) -> None:
        """Hear that the session changed: active no more, it is another person's turn."""
        if not self.is_active():
            self.lock_wanted.emit()

    def is_active(self) -> bool:
        """Ask whether it is this person's turn; yes, where the service does not say."""
        session = QDBusInterface(LOGIN, self._own, PROPERTIES, self._system)
        session.setTimeout(PATIENCE)
        told: Any = session.call("Get", f"{LOGIN}.Session", "Active").arguments()
        answer = told[0].variant() if told and isinstance(told[0], QDBusVariant) else True
        return bool(answer)
