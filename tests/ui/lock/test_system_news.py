"""What Linux says of sleep, screens and people is heard, on a bus of the test's own."""

import shutil
import subprocess

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from chairdesk.ui.lock.system_news import LOGIN, MANAGER, PROPERTIES, SystemNews

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


def test_without_a_bus_nothing_is_heard_and_nothing_fails(qapp):
    nowhere = QDBusConnection("nowhere")
    assert not SystemNews(nowhere, nowhere).is_heard
