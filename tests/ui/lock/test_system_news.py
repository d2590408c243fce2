"""What Linux says of sleep, screens and people is heard, on a bus of the test's own."""

import os
import select
import shutil
import subprocess
from threading import Thread

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from chairdesk.ui.lock.login_service import LOGIN, MANAGER
from chairdesk.ui.lock.system_news import PROPERTIES, SystemNews

SLEEP = (MANAGER, f"{LOGIN}.Manager", "PrepareForSleep")
AWAKE = (False,)
SAVER = ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver")


@pytest.fixture
def bus(monkeypatch, qapp):
    """Run a bus on which the test speaks as the login service, and the desk listens."""
    monkeypatch.setattr("chairdesk.ui.lock.system_news.PATIENCE", 100)
    daemon = shutil.which("dbus-daemon")
    assert daemon, "dbus-daemon is needed here, as for the keychain's tests"
    running = subprocess.Popen(
        [daemon, "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True
    )
    address = running.stdout.readline().strip()
    monkeypatch.setenv("ADDRESS_OF_THE_BUS", address)
    speaker = QDBusConnection.connectToBus(address, "speaker")
    listener = QDBusConnection.connectToBus(address, "listener")
    for name in (LOGIN, SAVER[1]):
        assert speaker.registerService(name)
    yield speaker, listener
    for name in ("speaker", "listener"):
        QDBusConnection.disconnectFromBus(name)
    running.terminate()
    running.wait(5)
    running.stdout.close()


def say(speaker, path, interface, name, *arguments):
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(arguments))
    assert speaker.send(message)


def test_another_persons_turn_locks_the_desk(bus, qtbot, monkeypatch):
    speaker, listener = bus
    news = SystemNews(listener, listener)
    assert news.is_active()  # this service does not say, so nobody is locked out
    changed = ("/session/1", PROPERTIES, "PropertiesChanged", f"{LOGIN}.Session", {}, [])
    with qtbot.assertNotEmitted(news.lock_wanted, wait=100):
        say(speaker, *changed)
    monkeypatch.setattr(SystemNews, "is_active", lambda _: False)
    with qtbot.waitSignal(news.lock_wanted, timeout=3000):
        say(speaker, *changed)


def test_sleep_and_a_locked_screen_lock_the_desk(bus, qtbot, qapp):
    speaker, listener = bus
    news = SystemNews(listener, listener)
    assert news.is_heard
    for path, interface, name, *arguments in (
        (*SLEEP, True),
        ("/session/1", f"{LOGIN}.Session", "Lock"),
        (*SAVER, "ActiveChanged", True),
    ):  # fmt: skip
        with qtbot.waitSignal(news.lock_wanted, timeout=3000):
            say(speaker, path, interface, name, *arguments)
    with qtbot.assertNotEmitted(news.lock_wanted, wait=100):
        for path, interface, name in SLEEP, (*SAVER, "ActiveChanged"):
            say(speaker, path, interface, name, *AWAKE)


class LoginService:
    """Gives delays out as the login service does: a pipe, and sleep waits until it is closed."""

    def __init__(self, address):
        self.asked, self.ends = [], []
        self._bus = open_dbus_connection(address, enable_fds=True)
        self._bus.send_and_get_reply(message_bus.RequestName(LOGIN))
        self._thread = Thread(target=self._serve)
        self._thread.start()

    def holds_back(self):
        return not select.select([self.ends[-1]], [], [], 0)[0]

    def say(self, *, is_near):
        about = DBusAddress(MANAGER, None, f"{LOGIN}.Manager")
        self._bus.send(new_signal(about, "PrepareForSleep", "b", (is_near,)))

    def end(self):
        self._thread.join(5)
        self._bus.close()
        for end in self.ends:
            os.close(end)

    def _serve(self):
        while len(self.ends) < 2:
            message = self._bus.receive(timeout=5)
            member = message.header.fields.get(HeaderFields.member)
            if message.header.message_type is not MessageType.method_call:
                continue
            if member != "Inhibit":
                self._bus.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))
            else:
                self.asked.append(message.body)
                kept, given = os.pipe()
                self._bus.send(new_method_return(message, "h", (given,)))
                os.close(given)
                self.ends.append(kept)


def test_sleep_waits_until_the_desk_is_locked_and_no_longer(bus, qtbot, monkeypatch):
    speaker, listener = bus
    # to ask for it would hold Python, and with it the service of this test
    monkeypatch.setattr(SystemNews, "_own_session", lambda _: "")
    assert speaker.unregisterService(LOGIN)
    service = LoginService(os.environ["ADDRESS_OF_THE_BUS"])
    news = SystemNews(listener, listener)
    qtbot.waitUntil(lambda: news.delay.is_held)
    assert service.asked[0] == ("sleep", "ChairDesk", "Keeping what is half typed", "delay")
    news.let_sleep()
    assert service.holds_back()  # locked by hand: the next sleep is waited for still
    with qtbot.waitSignal(news.lock_wanted, timeout=3000):
        service.say(is_near=True)
    assert service.holds_back()
    news.let_sleep()
    assert not service.holds_back()
    service.say(is_near=False)
    qtbot.waitUntil(lambda: news.delay.is_held)
    assert service.holds_back()
    news.delay.release()
    service.end()


def test_without_a_bus_nothing_is_heard_and_nothing_fails(qapp):
    nowhere = QDBusConnection("nowhere")
    news = SystemNews(nowhere, nowhere)
    assert not news.is_heard
    assert not news.delay.is_held
