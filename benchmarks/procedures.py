"""How long it takes to read every pack, and to count all dates of a conference."""

import sys
from statistics import median
from time import perf_counter

from chairdesk.procedures.occurrences import occurrence
from chairdesk.procedures.shelf import _our_tables, _read_ours, pack_names, read_pack
from chairdesk.procedures.timescales import dates_owed

READ_AT_MOST = 0.050
COUNTED_AT_MOST = 0.005
EVENTS = ("investigation-ended=2026-11-05", "held=2026-11-26T10:00", "minutes-received=2026-12-04")


def reading() -> float:
    """Measure reading the slowest pack, nothing remembered, at the middle of five times."""
    slowest = 0.0
    for name in pack_names():
        times = []
        for _ in range(5):
            _our_tables.cache_clear()
            _read_ours.cache_clear()
            began = perf_counter()
            read_pack(name)
            times.append(perf_counter() - began)
        slowest = max(slowest, median(times))
    return slowest


def counting() -> float:
    """Measure all dates of one conference by the slowest pack, at the middle of 21 times."""
    happened = [occurrence(event) for event in EVENTS]
    slowest = 0.0
    for name in pack_names():
        pack = read_pack(name)
        times = []
        for _ in range(21):
            began = perf_counter()
            dates_owed(pack, "initial", happened)
            times.append(perf_counter() - began)
        slowest = max(slowest, median(times))
    return slowest


if __name__ == "__main__":
    read, counted = reading(), counting()
    print(f"slowest pack read in {1000 * read:.1f} ms (at most {1000 * READ_AT_MOST:.0f})")
    print(
        f"slowest dates counted in {1000 * counted:.2f} ms (at most {1000 * COUNTED_AT_MOST:.0f})"
    )
    sys.exit(int(read > READ_AT_MOST or counted > COUNTED_AT_MOST))
