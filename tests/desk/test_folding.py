"""A long conference is read in one go, and the collector of rubbish is left as it was."""

import gc

import pytest

from chairdesk.desk.folding import folded
from tests.transcript import CONFERENCE, Ledger


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_left_as_it_was(was_on):
    before = gc.isenabled()
    (gc.enable if was_on else gc.disable)()
    try:
        assert folded(CONFERENCE, Ledger()).id == CONFERENCE
        assert gc.isenabled() is was_on
    finally:
        (gc.enable if before else gc.disable)()
