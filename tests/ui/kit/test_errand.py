"""An errand always comes back, whatever happened on the way."""

import pytest

from chairdesk.ui.kit.errand import Errand


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
