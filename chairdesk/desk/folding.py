"""A conference read from its journal, as one piece of work."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from chairdesk.desk.shelves import Journal
from chairdesk.models.conference import Conference, replay
from chairdesk.models.events import Entry
from chairdesk.models.ids import ConferenceId


def folded(which: ConferenceId, journal: Journal) -> Conference:
    """Read a conference as its entries have made it. Raises what the journal raises."""
    return folded_to(which, journal)[0]


def folded_to(which: ConferenceId, journal: Journal) -> tuple[Conference, datetime | None]:
    """Read a conference, and the moment of its last entry, where there is one."""
    latest: datetime | None = None

    def told() -> Iterator[Entry]:
        nonlocal latest
        for entry in journal.entries_of(which):
            latest = entry.at
            yield entry

    with _no_collecting():
        conference = replay(Conference(which), told())
    return conference, latest


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
