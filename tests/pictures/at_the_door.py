"""Scenes at the door of the vault: the first run, the way in, and what may be wrong there."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QMainWindow, QWidget

from chairdesk.desk.ports import DiskFull, NotWritable
from chairdesk.ui.frame.door_window import DoorWindow
from chairdesk.ui.frame.way_in import Threshold
from chairdesk.ui.furnishing import Furnishing
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.lock.cover import Cover
from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.unlock.first_run_page import FirstRunPage, Ways
from chairdesk.ui.unlock.unlock_page import CODE, RESCUE, UnlockPage
from tests.pictures.dresses import LAPTOP
from tests.pictures.held import Held
from tests.pictures.scene import Group, Scene, Show
from tests.pictures.studio import SECRET, Studio
from tests.ui.unlock.conftest import CODE as RECOVERY_CODE
from tests.ui.unlock.conftest import FakeDoor

SLIPS = "BAAA-BBBB-CCCD-DDDD-EEEE-FFFF-0011-HHHH-JJJJ"


def _stand(page: ScrollPage) -> QMainWindow:
    window = QMainWindow()
    window.setCentralWidget(page)
    window.resize(*LAPTOP)
    window.show()
    window.activateWindow()
    return window


def _stood(window: QWidget) -> Iterator[QWidget]:
    yield window
    window.close()
    window.deleteLater()


def first_run(*then: Callable[[FirstRunPage], None]) -> Show:
    """Show the first run, after something was done there."""

    def show(studio: Studio) -> Iterator[QWidget]:
        page = FirstRunPage(FakeDoor, studio.desk.tongue.words, Ways(pick=lambda _: (1, 4)))
        window = _stand(page)
        for do in then:
            do(page)
        yield from _stood(window)

    return show


def porch(studio: Studio) -> Iterator[QWidget]:
    """Show the way in as it stands before the desk is loaded."""
    door, words = FakeDoor(), studio.desk.tongue.words
    door.passphrase = SECRET
    window = DoorWindow(
        Threshold(door.exists, door.locksmith, lambda: door),
        Furnishing(studio.desk.style, Keys(words), words),
    )
    window.resize(*LAPTOP)
    window.show()
    window.activateWindow()
    studio.settle()
    yield from _stood(window)


def unlock(*then: Callable[[UnlockPage, FakeDoor], None]) -> Show:
    """Show the way in, after something was done there."""

    def show(studio: Studio) -> Iterator[QWidget]:
        door = FakeDoor()
        door.passphrase = SECRET
        page = UnlockPage(door.locksmith, lambda: door, studio.desk.tongue.words)
        page.ask()
        window = _stand(page)
        for do in then:
            do(page, door)
        studio.settle()
        page._waiting.stop()
        yield from _stood(window)

    return show


def get_code(page: FirstRunPage) -> None:
    """Be shown the recovery code."""
    page._made(RECOVERY_CODE)


def give_back(page: FirstRunPage) -> None:
    """Be asked for two groups of the code, and mistype the first."""
    page._ask_back()
    page.ask_back._lines[0].setText("BBBC")
    page.ask_back.go_on.click()


def mistype(page: UnlockPage, door: FakeDoor) -> None:
    """Type a wrong passphrase, which costs a wait."""
    door.locksmith.seconds = 4
    page._try(lambda: door.unlock("six"), page._open)


def slip(page: UnlockPage, _door: FakeDoor) -> None:
    """Type the recovery code with a slip in two of its groups."""
    page._go_to(CODE)
    page.code.setText(SLIPS)
    page.use_code.click()


def use_code(page: UnlockPage, _door: FakeDoor) -> None:
    """Type the recovery code."""
    page._go_to(CODE)
    page.code.setText(RECOVERY_CODE)
    page.use_code.click()


def call_it_damaged(page: UnlockPage, _door: FakeDoor) -> None:
    """Say that the vault does not open."""
    page._go_to(RESCUE)


def bring_out(page: UnlockPage, _door: FakeDoor) -> None:
    """Bring out of a damaged vault what is whole."""
    page._go_to(RESCUE)
    page._salvage(SECRET)


def find_not_writable(page: UnlockPage, door: FakeDoor) -> None:
    """Come to a folder that cannot be written."""
    door.failure = NotWritable()
    page._try(lambda: door.unlock(SECRET), page._open)


def wait_behind(page: UnlockPage, _door: FakeDoor) -> None:
    """Hold behind the door what the disk does not take."""
    cover = Cover()
    cover.begin(page, lambda: False, DiskFull)
    cover.end()


def enter(studio: Studio, _held: Held) -> None:
    """Stand at the door."""
    studio.window.open_diary()


DOOR = Group(
    enter,
    lambda _: (
        Scene("first-run", first_run()),
        Scene("first-run-code", first_run(get_code)),
        Scene("first-run-ask-back", first_run(get_code, give_back)),
        Scene("unlock", porch),
        Scene("unlock-wrong-passphrase", unlock(mistype)),
        Scene("unlock-recovery-code", unlock(slip)),
        Scene("unlock-new-passphrase", unlock(use_code)),
        Scene("unlock-damaged", unlock(call_it_damaged)),
        Scene("unlock-brought-out", unlock(bring_out)),
        Scene("unlock-not-writable", unlock(find_not_writable)),
        Scene("unlock-still-held", unlock(wait_behind)),
    ),
)
