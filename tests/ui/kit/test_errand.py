"""An errand always comes back, whatever happened on the way."""

import weakref
from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete, isValid

from chairdesk.ui.kit.errand import Answer, Errand


class Panic(BaseException):
    """What a library written in another language raises when it breaks."""


@pytest.mark.parametrize(
    ("raised", "kind"), [(ValueError("x"), "ValueError"), (Panic(), "WentWrong")]
)
def test_what_breaks_on_the_way_is_carried_back_and_never_lost(qtbot, raised, kind):
    def work():
        raise raised

    errand = Errand(work)
    with qtbot.waitSignal(errand.failed, timeout=5_000) as back:
        errand.set_out()
    (why,) = back.args
    assert type(why).__name__ == kind
    assert str(why)


def test_what_was_heard_keeps_nothing_of_what_it_knew(qtbot):
    class Known:
        """Stands for what an errand may know: a secret, a page of a record."""

    known = Known()
    remembered = weakref.ref(known)
    errand = Errand(partial(id, known))
    with qtbot.waitSignal(errand.done, timeout=5_000):
        errand.set_out()
    del known
    qtbot.waitUntil(lambda: remembered() is None)
    assert isValid(errand), "it was taken from under the thread that ends it: the desk crashed"


def test_each_answer_reaches_what_was_to_follow_that_errand_alone(qtbot):
    page, heard = QObject(), []
    for name in ("drawn", "signed"):
        errand = Errand(partial(str, name.upper()))
        Answer(page, errand, _noting(heard, name))
        errand.set_out()
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=5_000)
    assert sorted(heard) == [("drawn", "DRAWN"), ("signed", "SIGNED")]


def test_an_answer_that_comes_after_its_page_reaches_nobody(qtbot):
    page, heard, go = QObject(), [], Event()
    errand = Errand(partial(go.wait, 10))
    Answer(page, errand, heard.append)
    errand.set_out()
    delete(page)
    with qtbot.waitSignal(errand.done, timeout=5_000):
        go.set()
    assert heard == []


def test_nobody_waits_any_more_for_the_answer_of_an_errand_that_failed(qtbot):
    page, heard, errand = QObject(), [], Errand(partial(int, "no number"))
    Answer(page, errand, heard.append)
    with qtbot.waitSignal(errand.failed, timeout=5_000):
        errand.set_out()
    qtbot.waitUntil(lambda: page.children() == [])
    assert heard == []


def _noting(heard, name):
    return lambda result: heard.append((name, result))
