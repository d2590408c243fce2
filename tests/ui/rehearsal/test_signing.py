"""A hand that must sign with a time stamp ends the script where none could be had."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from chairdesk.desk.rehearsal.record import Sign
from chairdesk.models.contribution import Hand
from chairdesk.ui.rehearsal.ending import sign
from chairdesk.ui.rehearsal.hands import NoWay

AT = datetime(2026, 10, 7, 9, tzinfo=UTC)


class Hands:
    """Signs at once."""

    def __init__(self):
        self.done = []

    def press(self, button, what):
        self.done.append(what)

    def write(self, field, text, what):
        assert text

    def wait_until(self, is_so, what):
        self.done.append(what)


@pytest.mark.parametrize("is_missing", [True, False])
def test_a_signature_that_must_be_stamped_and_is_not_ends_the_script(is_missing):
    card = SimpleNamespace(secret=None, again=SimpleNamespace(isVisible=lambda: False), sign=None)
    page = SimpleNamespace(attest=card, is_stamp_missing=is_missing)
    play = SimpleNamespace(hands=Hands(), page=lambda *_: page, secrets={})
    must, may = (
        Sign(at=AT, line=1, hand=Hand.MINUTE_TAKER, stamped=stamped) for stamped in (True, False)
    )
    sign(play, may)
    if is_missing:
        with pytest.raises(NoWay, match="no time stamp could be had"):
            sign(play, must)
    else:
        sign(play, must)
    assert play.hands.done.count("the signature of the minute_taker") == 2
