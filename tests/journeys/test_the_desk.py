"""The whole desk on a real vault: first run, one contribution, lock, crash, second instance."""

import os
import signal
import subprocess
import sys
import textwrap
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from chairdesk.app.desk import Desk
from chairdesk.desk.ports import AlreadyOpen
from chairdesk.desk.sitting import Sitting, take_up
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.events import (
    ChildEntered,
    ConferenceArranged,
    ConferenceOpened,
    PersonEntered,
    ProcedureAdopted,
)
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.models.people import Capacity, Child, Person
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import read_pack
from chairdesk.store.door import Door
from chairdesk.ui.step import Step
from chairdesk.ui.tokens import Theme
from tests.journeys.rehearsing import CHEAP

SECRET = "the kettle sings at five"
NOW = datetime(2026, 11, 26, 10, tzinfo=UTC)
MOTHER = Person(new_id(), "Kirsty Abernethy", Capacity.FAMILY, "Mother")
WORDS = "Mirren arrives hungry most mornings"


@pytest.fixture
def door(tmp_path):
    door = Door(tmp_path / "data", CHEAP)
    yield door
    door.lock()


@pytest.fixture
def desk(qapp, qtbot, door):
    desk = Desk(qapp, door, lambda: NOW)
    qtbot.addWidget(desk.window)
    desk.window.show()
    with qtbot.waitActive(desk.window, timeout=3000):
        desk.window.activateWindow()
    yield desk
    desk.window.close()


def arrange(vault) -> ConferenceId:
    """Put a conference into a vault: one child, her mother, and it has opened."""
    which = ConferenceId(new_id())
    sitting = Sitting(Conference(which), vault.journal, lambda: NOW)
    pack = read_pack("fife")
    for event in (
        ProcedureAdopted(pack.name, pack.edition, as_record(pack)),
        ConferenceArranged(Arrangements("F-2026-7", Kind.INITIAL, NOW)),
        ChildEntered(Child(new_id(), "Mirren")),
        PersonEntered(MOTHER),
        ConferenceOpened(),
    ):
        sitting.enter(event)
    return which


def enter(desk, door, qtbot) -> ConferenceId:
    """Come in through the unlock page, and open the conference at Hold."""
    door.create(SECRET)
    door.locksmith.code.note_kept()
    which = arrange(door.vault)
    door.lock()
    desk.window.lock()
    page = desk.window.stack.currentWidget()
    page.secret.line.setText(SECRET)
    qtbot.mouseClick(page.unlock, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.window.diary is not None, timeout=10_000)
    desk.window.open_conference(which, Step.HOLD)
    return which


def bar_of(desk):
    return desk.window.conference.page(Step.HOLD).bar


def said_in(door, which):
    conference = take_up(which, door.vault.journal, lambda: NOW).conference
    return [(r.now.words, r.hand) for r in conference.talk.standing]


def test_what_is_typed_stands_in_the_vault_and_nowhere_in_clear(desk, door, qtbot, tmp_path):
    which = enter(desk, door, qtbot)
    bar = bar_of(desk)
    bar.speaker.choose(MOTHER.id)
    bar.words.setFocus()
    qtbot.keyClicks(bar.words, WORDS)
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.words.toPlainText() == ""
    assert said_in(door, which) == [(WORDS, Hand.MINUTE_TAKER)]
    desk.window.lock()
    everything = [p.read_bytes() for p in (tmp_path / "data").rglob("*") if p.is_file()]
    assert everything
    assert not any(WORDS.encode() in content or b"Mirren" in content for content in everything)


def test_a_lock_in_mid_sentence_gives_the_half_sentence_back(desk, door, qtbot):
    enter(desk, door, qtbot)
    bar_of(desk).words.setPlainText("Mirren arrives hun")
    desk.window.lock()
    assert desk.window.conference is None
    page = desk.window.stack.currentWidget()
    page.secret.line.setText(SECRET)
    qtbot.mouseClick(page.unlock, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.window.conference is not None, timeout=10_000)
    assert bar_of(desk).words.toPlainText() == "Mirren arrives hun"


def test_from_what_is_still_open_one_comes_to_the_child_whom_it_is_about(desk, door, qtbot):
    enter(desk, door, qtbot)
    bench = desk.window.conference.page(Step.HOLD)._bench
    younger = Child(new_id(), "Isla")
    assert bench.enter(ChildEntered(younger))
    desk.window.open_step(Step.CLOSE)
    rows = desk.window.conference.page(Step.CLOSE).rows
    row = next(r for r in rows if (r.gate.item, r.gate.child) == ("decision", younger.id))
    qtbot.mouseClick(row.go, Qt.MouseButton.LeftButton)
    hold = desk.window.conference.page(Step.HOLD)
    assert hold.isVisible()
    assert (hold.item, hold.panels["decision"].child) == ("decision", younger.id)


def test_the_title_of_the_window_names_the_reference_and_nobody(desk, door, qtbot):
    enter(desk, door, qtbot)
    assert desk.window.windowTitle() == "F-2026-7 — ChairDesk"
    desk.window.lock()
    assert desk.window.windowTitle() == "ChairDesk"


def test_a_second_desk_on_the_same_vault_is_refused(desk, door, qtbot, tmp_path):
    enter(desk, door, qtbot)
    with pytest.raises(AlreadyOpen):
        Door(tmp_path / "data").unlock(SECRET)


def test_the_look_that_was_chosen_comes_back_at_the_next_unlock(desk, door, qtbot):
    enter(desk, door, qtbot)
    desk.style.wear(Theme.DARK)
    desk.style.write_at(14.0)
    desk.window.lock()
    desk.style.wear(Theme.LIGHT)
    desk.style.write_as_usual()
    page = desk.window.stack.currentWidget()
    page.secret.line.setText(SECRET)
    qtbot.mouseClick(page.unlock, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.style.look.theme is Theme.DARK, timeout=10_000)
    assert desk.style.look.points == 14.0


CRASH = """
    import os, signal, sys
    from pathlib import Path
    from uuid import UUID
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from chairdesk.app.desk import Desk
    from chairdesk.store.door import Door
    from chairdesk.ui.step import Step

    app = QApplication([])
    door = Door(Path(sys.argv[1]))
    door.unlock(sys.argv[2])
    desk = Desk(app, door)
    desk.window.show()
    desk.window.open_diary()
    desk.window.open_conference(UUID(sys.argv[3]), Step.HOLD)
    bar = desk.window.conference.page(Step.HOLD).bar
    bar.speaker.choose(UUID(sys.argv[4]))
    bar.words.setPlainText("a whole sentence")
    bar.record.click()
    desk.two.open()
    bar.words.setPlainText("half a sen")
    taking = desk.two.own.page.page(Step.HOLD)
    taking.bar.words.setPlainText("the other half of a sen")
    QTimer.singleShot(1500, lambda: os.kill(os.getpid(), signal.SIGKILL))
    app.exec()
"""


@pytest.mark.slow
def test_after_a_crash_in_mid_sentence_in_two_windows_every_word_is_in_its_own_again(
    qapp, qtbot, door, tmp_path
):
    door.create(SECRET)
    door.locksmith.code.note_kept()
    which = arrange(door.vault)
    door.lock()
    killed = subprocess.run(
        [
            sys.executable,
            "-c",
            textwrap.dedent(CRASH),
            *(str(a) for a in (tmp_path / "data", SECRET, which, MOTHER.id)),
        ],
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    door.unlock(SECRET)
    assert said_in(door, which) == [("a whole sentence", Hand.MINUTE_TAKER)]
    desk = Desk(qapp, door, lambda: NOW)
    qtbot.addWidget(desk.window)
    desk.window.show()
    desk.window.enter()
    desk.window.open_conference(which, Step.HOLD)
    desk.two.open()
    taking = desk.two.own.page.page(Step.HOLD)
    assert bar_of(desk).words.toPlainText() == "half a sen"
    assert taking.bar.words.toPlainText() == "the other half of a sen"
    desk.window.close()
