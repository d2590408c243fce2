"""A conference read from its journal, as one piece of work."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from chairdesk.desk.ports import Journal
from chairdesk.models.conference import Conference, replay
from chairdesk.models.ids import ConferenceId


def folded(which: ConferenceId, journal: Journal) -> Conference:
    """Read a conference as its entries have made it. Raises what the journal raises."""
    with _no_collecting():
        return replay(Conference(which), journal.entries_of(which))


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Look for no garbage meanwhile: thousands of values are made that all stay."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
