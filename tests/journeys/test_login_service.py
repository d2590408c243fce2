"""The whole desk and Linux's login service, each a program of its own, on a bus of the test's."""

import shutil
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication

from chairdesk.ui.step import Step
from tests.journeys.test_the_desk import SECRET, desk, door, enter

__all__ = ["desk", "door"]
LONG = 20_000
pytestmark = pytest.mark.slow


@pytest.fixture
def bus():
    daemon = shutil.which("dbus-daemon")
    assert daemon, "dbus-daemon is needed here, as for the keychain's tests"
    running = subprocess.Popen(
        [daemon, "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True
    )
    yield running.stdout.readline().strip()
    running.terminate()
    running.wait(5)
    running.stdout.close()


class Service:
    """The login service, and what it has told so far."""

    def __init__(self, address):
        self.told = []
        self._running = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.logind", address],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        assert self._running.stdout.readline() == "ready\n"
        self._reader = Thread(target=self._read)
        self._reader.start()

    def _read(self):
        self.told.extend(line.strip() for line in self._running.stdout)

    def say(self, said):
        self._running.stdin.write(f"{said}\n")
        self._running.stdin.flush()

    def count(self, beginning):
        return sum(line.startswith(beginning) for line in self.told)

    def end(self):
        self._running.stdin.close()
        self._running.wait(5)
        self._reader.join(5)
        self._running.stdout.close()


@pytest.fixture
def service(bus, desk, monkeypatch):
    service = Service(bus)
    connection = QDBusConnection.connectToBus(bus, "the desk")
    buses = SimpleNamespace(systemBus=lambda: connection, sessionBus=lambda: connection)
    monkeypatch.setattr("chairdesk.app.desk.QDBusConnection", buses)
    desk.watch_over()
    yield service
    desk._news.delay.release()
    QDBusConnection.disconnectFromBus("the desk")
    service.end()


def come_in_again(desk, qtbot):
    page = desk.window.stack.currentWidget()
    page.secret.line.setText(SECRET)
    with qtbot.waitSignal(desk.window.unlocked, timeout=LONG):
        page.unlock.click()


def test_sleep_is_held_back_until_the_desk_is_locked_with_half_a_word_kept(
    desk, door, service, qtbot
):
    enter(desk, door, qtbot)
    bar = desk.window.conference.page(Step.HOLD).bar
    bar.words.insertPlainText("Mirren arri")
    qtbot.waitUntil(lambda: desk._news.delay.is_held, timeout=LONG)
    may_write, seen = Event(), []

    def look():
        is_seen = desk.window._ground.isVisible()
        seen.append((is_seen, door.held is not None, "sleeps" in service.told))
        may_write.set()

    desk.window.covered.connect(lambda: QTimer.singleShot(100, look))
    desk.scribe.write(lambda: may_write.wait(20), lambda _: None)  # a disk that takes its time
    service.say("sleep 1")
    qtbot.waitUntil(lambda: "sleeps" in service.told, timeout=LONG)
    assert seen[0] == (False, True, False)  # hidden at once, and sleep waits for what is written
    assert door.held is None
    service.say("sleep 0")
    qtbot.waitUntil(lambda: service.count("asked Inhibit") == 2, timeout=LONG)
    come_in_again(desk, qtbot)
    assert desk.window.conference.page(Step.HOLD).bar.words.toPlainText() == "Mirren arri"


def test_a_lock_of_ones_own_session_or_another_persons_turn_locks_and_nothing_else(
    desk, door, service, qtbot
):
    enter(desk, door, qtbot)
    service.say("lock another")
    service.say("active 1")
    qtbot.waitUntil(lambda: service.count("asked Get org") == 1, timeout=LONG)
    QApplication.processEvents()
    assert door.held is not None
    for news in ("active 0", "lock own"):
        service.say(news)
        qtbot.waitUntil(lambda: door.held is None, timeout=LONG)
        come_in_again(desk, qtbot)
