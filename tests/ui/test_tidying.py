"""What nobody holds any more is taken away on the windows' thread."""

import gc
from threading import Thread, get_ident
from weakref import finalize

import pytest
from PySide6.QtCore import QObject

from chairdesk.ui.frame.tidying import Tidying


class Ring:
    """Holds itself, as a window and its parts hold each other."""

    def __init__(self):
        self.itself = self


@pytest.fixture
def tidying(qapp):
    was_on = gc.isenabled()
    made = Tidying(qapp)
    yield made
    made.deleteLater()
    (gc.enable if was_on else gc.disable)()


def test_nothing_dies_on_the_thread_that_makes_much_and_all_of_it_on_this_one(qtbot, tidying):
    died = []

    def make_much():
        for _ in range(60_000):
            finalize(Ring(), lambda: died.append(get_ident()))

    beside = Thread(target=make_much)
    beside.start()
    beside.join()
    assert died == []
    qtbot.waitUntil(lambda: len(died) > 30_000, timeout=20_000)
    assert set(died) == {get_ident()}


def test_it_ends_with_the_application_that_it_belongs_to(tidying, qapp):
    assert isinstance(tidying, QObject)
    assert tidying.parent() is qapp
