"""What a vault of a million contributions asks of the chair's patience.

    python -m benchmarks.a_million FOLDER [CONTRIBUTIONS]

It fills FOLDER first, if there is no vault in it (a million takes some minutes), and fails where
a goal is missed.
"""

import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter
from uuid import uuid4

from benchmarks.filling_up import IN_EACH, PASSPHRASE, RARE, conference, contribution, filled
from chairdesk.models.ids import ConferenceId, EntryId
from chairdesk.models.looking import question_of
from chairdesk.store import vault as store
from chairdesk.store.home.instance_lock import taken
from chairdesk.store.home.parts import has_vault, home_in
from chairdesk.store.key_file import load
from chairdesk.store.keys import opened_by_passphrase
from chairdesk.store.record.rows import rows
from chairdesk.store.vault import Vault, unlock

MILLION = 1_000_000
SMALL = 1_000
APPENDED = 200
ROUNDS = 7
GOALS = {"open": 5.0, "rows": 1.0, "replayed": 10.0, "searched": 1.0, "grown": 1.3}


def milliseconds(work: Callable[[], object], times: int) -> float:
    """Measure the median of some runs."""
    spent = []
    for _ in range(times):
        began = perf_counter()
        work()
        spent.append(perf_counter() - began)
    return 1000 * median(spent)


def opened(folder: Path) -> float:
    """Measure from the key at hand to an open vault; what a guess costs is left out."""
    keys = load(home_in(folder).keys)

    def open_it() -> None:
        key = opened_by_passphrase(keys, PASSPHRASE)
        began = perf_counter()
        with taken(folder) as lock:
            vault = store._opened(folder, lambda _: key, lock, BY)
        spent.append(1000 * (perf_counter() - began))
        vault.lock()

    spent: list[float] = []
    for _ in range(ROUNDS):
        open_it()
    return median(spent)


BY = store._by("benchmark", None)


def read(vault: Vault, which: ConferenceId) -> float:
    """Measure the reading of one conference's lines, as they lie."""
    with vault._connection.reading() as db:
        question = (
            "SELECT sealed FROM entry JOIN payload USING (number) WHERE conference = ?"
            " ORDER BY entry.number"
        )
        found = milliseconds(lambda: db.execute(question, (which.bytes,)).fetchall(), 50)
        assert len(list(rows(db, "conference = ?", which.bytes))) == IN_EACH  # noqa: S101
    return found


def appended(vaults: dict[str, Vault]) -> dict[str, float]:
    """Measure an entry more in each vault, in turns."""
    spent: dict[str, list[float]] = {name: [] for name in vaults}
    for _ in range(ROUNDS):
        for name, vault in vaults.items():
            whose = ConferenceId(uuid4())
            entries = [
                replace(contribution(place), id=EntryId(uuid4())) for place in range(APPENDED)
            ]
            turn = []
            for entry in entries:
                began = perf_counter()
                vault.journal.append(whose, entry)
                turn.append(perf_counter() - began)
            vault.rest()
            spent[name].append(1000 * median(turn))
    return {name: median(found) for name, found in spent.items()}


def told(what: str, found: float, goal: float, unit: str = "ms") -> int:
    """Print one figure, and say whether it misses its goal."""
    print(f"  {what:<56}{found:>8.2f} {unit} (at most {goal:g})")
    return int(found > goal)


def measure(folder: Path, count: int) -> int:
    """Print every figure; tell how many goals were missed."""
    if not has_vault(folder):
        filled(folder, count).lock()
    unlock(folder, PASSPHRASE).lock()
    missed = told("open, once the key is known", opened(folder), GOALS["open"])
    vault = unlock(folder, PASSPHRASE)
    which = conference(count // IN_EACH // 2)
    missed += told(f"{IN_EACH} lines of one conference read", read(vault, which), GOALS["rows"])
    replayed = milliseconds(lambda: list(vault.journal.entries_of(which)), 20)
    missed += told("… opened, checked and read as entries", replayed, GOALS["replayed"])
    with tempfile.TemporaryDirectory() as place:
        small = filled(Path(place), SMALL)
        found = appended({"small": small, "large": vault})
        small.lock()
    vault.search.catch_up()
    asked = milliseconds(lambda: vault.search.find(question_of("sleep")), 20)
    missed += told("the newest 50 that say a common word", asked, GOALS["searched"])
    asked = milliseconds(lambda: vault.search.find(question_of(RARE)), 20)
    missed += told("the newest 50 that say a rare word", asked, GOALS["searched"])
    for name, spent in found.items():
        print(f"  one more entry in the {name} vault{spent:>8.3f} ms")
    grown = found["large"] / found["small"]
    missed += told(f"one more at {count:,} against {SMALL:,}", grown, GOALS["grown"], "times")
    vault.lock()
    return missed


if __name__ == "__main__":
    sys.exit(measure(Path(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else MILLION))
