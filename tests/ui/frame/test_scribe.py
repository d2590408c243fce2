"""The one who writes beside the windows: everybody hears their own news, on their own thread."""

from threading import Event, get_ident

from chairdesk.desk.writing.scribe import written
from chairdesk.ui.frame.scribe import BesideTheWindows
from chairdesk.ui.kit.errand import Errand


def test_an_errand_that_writes_hears_its_own_answer_and_nobody_elses(qtbot, qapp):
    scribe, is_on_disk, heard = BesideTheWindows(), Event(), []
    scribe.write(is_on_disk.set, lambda _: heard.append(get_ident()))
    assert is_on_disk.wait(10)
    scribe.write(lambda: None, lambda _: heard.append(get_ident()))

    def work():
        scribe.finish()
        return written(scribe, lambda: "mine")

    errand = Errand(work)
    with qtbot.waitSignal(errand.done, timeout=10_000) as back:
        errand.set_out()
    assert back.args == ["mine"]
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert set(heard) == {get_ident()}, "told on a thread that no window may be touched from"
