"""What it costs to have one contribution on disk, against plain SQLite and against a file.

    python -m benchmarks.commits [COMMITS [ROUNDS]]

Every way takes its turn in each round, in a process and a folder of its own, on the same disk; a
second set of rounds adds 5 ms to each settling. It prints medians and ratios, and fails where a
goal is missed; the words are indexed by plain SQLite in its commit, by the vault in its pauses.
"""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from time import perf_counter

from sqlcipher3 import dbapi2

from benchmarks.filling_up import conference, contribution, filled
from chairdesk.store.record.codec import event_to_bytes

COMMITS, ROUNDS, BEFORE = 400, 5, 3000
SLOWER = 5000
"""By how much a laptop's disk takes longer to settle, in microseconds."""
BETWEEN_PAUSES = 10
"""So many contributions come between two pauses, in which their words are indexed."""
SLOW_DISK = Path(__file__).with_name("slow_disk.c")
GOALS = {
    ("vault", "plain SQLite", 0): 1.5,
    ("vault, all", "plain SQLite", 0): 1.5,
    ("vault, twice", "plain SQLite", 0): 2.0,
    ("vault, twice, all", "plain SQLite", 0): 2.0,
    ("vault", "a file", 0): 1.35,
    ("vault, twice", "a file", 0): 1.9,
    ("vault", "plain SQLite", SLOWER): 1.1,
    ("vault", "a file", SLOWER): 1.1,
}

PLAIN = """
PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 2000;
PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;
CREATE TABLE entry (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, conference BLOB NOT NULL,
    hand TEXT NOT NULL, place INTEGER NOT NULL, at TEXT NOT NULL, payload BLOB NOT NULL,
    previous BLOB NOT NULL, hash BLOB NOT NULL, trail BLOB NOT NULL,
    UNIQUE (conference, hand, place)) STRICT;
CREATE TABLE payload (number INTEGER PRIMARY KEY REFERENCES entry (number),
    words BLOB NOT NULL) STRICT;
CREATE TABLE passage (number INTEGER PRIMARY KEY, conference BLOB NOT NULL, part TEXT NOT NULL,
    thing TEXT NOT NULL, words TEXT NOT NULL, UNIQUE (conference, part, thing)) STRICT;
CREATE VIRTUAL TABLE passage_words USING fts5(words, content='passage', content_rowid='number',
    tokenize='unicode61 remove_diacritics 0', prefix='2 3');
INSERT INTO passage_words (passage_words, rank) VALUES ('secure-delete', 1);
"""


def commit_times(commit: Callable[[int], None], count: int) -> float:
    """Measure the median of so many commits, in microseconds."""
    spent = []
    for place in range(BEFORE, BEFORE + count):
        began = perf_counter()
        commit(place)
        spent.append(perf_counter() - began)
    return median(spent) * 1e6


def by_vault(folder: Path, count: int) -> dict[str, float]:
    """Append as the desk does, without the second copy."""
    return _by_vault(folder, count, twice=False)


def by_vault_twice(folder: Path, count: int) -> dict[str, float]:
    """Append as the desk does."""
    return _by_vault(folder, count, twice=True)


def _by_vault(folder: Path, count: int, *, twice: bool) -> dict[str, float]:
    vault = filled(folder, BEFORE)
    if not twice:
        vault._copy.keep = lambda _: None
    entries = {place: contribution(place) for place in range(BEFORE, BEFORE + count)}
    spent = commit_times(lambda place: vault.journal.append(conference(0), entries[place]), count)
    written, pauses = [], []
    for first in range(BEFORE + count, BEFORE + count + 10 * BETWEEN_PAUSES, BETWEEN_PAUSES):
        vault.rest()
        for place in range(first, first + BETWEEN_PAUSES):
            vault.journal.append(conference(0), contribution(place))
        written.append((folder / "vault" / "vault.db-wal").stat().st_size / BETWEEN_PAUSES)
        began = perf_counter()
        vault.search.keep_up()
        pauses.append((perf_counter() - began) * 1e6 / BETWEEN_PAUSES)
    vault.lock()
    return {"spent": spent, "bytes": median(written), "pause": median(pauses)}


def by_plain_sqlite(folder: Path, count: int) -> dict[str, float]:
    """Insert in clear, chained by hash: what the vault does, without any sealing."""
    folder.mkdir()
    db = dbapi2.connect(str(folder / "plain.db"), isolation_level=None)
    db.executescript(PLAIN)
    places = range(BEFORE + count)
    entries = {place: contribution(place) for place in places}
    db.execute("BEGIN IMMEDIATE")
    for place in range(BEFORE):
        _insert(db, entries[place])
    db.execute("COMMIT")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def commit(place: int) -> None:
        db.execute("BEGIN IMMEDIATE")
        _insert(db, entries[place])
        db.execute("COMMIT")

    spent = commit_times(commit, count)
    return {"spent": spent, "bytes": (folder / "plain.db-wal").stat().st_size / count}


def _insert(db, entry) -> None:
    words, hand, whose = event_to_bytes(entry.event), entry.hand.value, conference(0).bytes
    last = db.execute(
        "SELECT place, hash FROM entry WHERE conference = ? AND hand = ?"
        " ORDER BY place DESC LIMIT 1",
        (whose, hand),
    ).fetchone()
    end = db.execute("SELECT number, trail FROM entry ORDER BY number DESC LIMIT 1").fetchone()
    place, previous = last or (0, b"")
    number, trail = end or (0, b"")
    payload = hashlib.sha256(words).digest()
    at = entry.at.isoformat()
    facts = (entry.id.bytes, whose, hand.encode(), place.to_bytes(8, "big"), at.encode())
    digest = hashlib.sha256(b"".join((*facts, payload, previous))).digest()
    trail = hashlib.sha256(trail + digest).digest()
    db.execute(
        "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (number + 1, entry.id.bytes, whose, hand, place + 1, at, payload, previous, digest, trail),
    )
    db.execute("INSERT INTO payload VALUES (?, ?)", (number + 1, words))
    said = entry.event.contribution
    thing = ("contribution", str(said.id), said.words)
    db.execute("INSERT INTO passage VALUES (?, ?, ?, ?, ?)", (number + 1, whose, *thing))
    db.execute("INSERT INTO passage_words (rowid, words) VALUES (?, ?)", (number + 1, said.words))


def by_file(folder: Path, count: int, length: int) -> dict[str, float]:
    """Write as many bytes as the vault's log does for a contribution, and settle them."""
    folder.mkdir()
    content = os.urandom(length)
    handle = os.open(folder / "log", os.O_RDWR | os.O_CREAT)

    def commit(_: int) -> None:
        os.write(handle, content)
        os.fsync(handle)  # as the database has its log settled

    return {"spent": commit_times(commit, count), "bytes": length}


def by_two_files(folder: Path, count: int, length: int) -> dict[str, float]:
    """Write the log's bytes and a second copy, and settle both one after the other."""
    return _by_two_files(folder, count, length, _one_by_one)


def by_two_files_at_once(folder: Path, count: int, length: int) -> dict[str, float]:
    """As above, and settle both side by side, as the desk does: one wait for two copies."""
    with ThreadPoolExecutor(1) as beside:

        def settle(first: int, second: int) -> None:
            under_way = beside.submit(os.fdatasync, second)
            os.fsync(first)
            under_way.result()

        return _by_two_files(folder, count, length, settle)


def _one_by_one(first: int, second: int) -> None:
    os.fdatasync(second)
    os.fsync(first)


def _by_two_files(
    folder: Path, count: int, length: int, settle: Callable[[int, int], None]
) -> dict[str, float]:
    folder.mkdir()
    log, copy = os.urandom(length), os.urandom(2000)
    handles = [os.open(folder / name, os.O_RDWR | os.O_CREAT) for name in ("log", "second")]
    os.write(handles[1], bytes(2000 * count))
    os.fsync(handles[1])
    os.lseek(handles[1], 0, os.SEEK_SET)

    def commit(_: int) -> None:
        os.write(handles[1], copy)
        os.write(handles[0], log)
        settle(*handles)

    return {"spent": commit_times(commit, count), "bytes": length}


FILES = {
    "a file": by_file,
    "two files": by_two_files,
    "two at once": by_two_files_at_once,
}
WITH_ITS_INDEX = {"vault": "vault, all", "vault, twice": "vault, twice, all"}
WHY = """
Against a file, what shows on a disk that settles in a tenth of a millisecond is the processor:
plain SQLite itself is some three times a file there, and each page of the vault's log is sealed
and bound by a code of its own besides. Where the disk takes five, neither is seen. Both copies
are settled side by side; two that are settled one after the other are 'two files'."""
WAYS = {
    "plain SQLite": by_plain_sqlite,
    "vault": by_vault,
    "vault, twice": by_vault_twice,
}


def a_turn(way: str, count: int, slower: int, *more: str) -> dict[str, float]:
    """Let one way have its turn in a process of its own."""
    with tempfile.TemporaryDirectory() as place:
        environment = dict(os.environ)
        if slower:
            library = Path(place) / "slow_disk.so"
            build = ["gcc", "-shared", "-fPIC", "-O1", "-w", "-o", str(library), str(SLOW_DISK)]
            subprocess.run(build, check=True)
            environment |= {"LD_PRELOAD": str(library), "SETTLING_TAKES": str(slower)}
        asked = [sys.executable, "-m", "benchmarks.commits", "turn", way, place, str(count), *more]
        done = subprocess.run(asked, env=environment, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def measured(count: int, rounds: int, slower: int) -> dict[str, float]:
    """Let all ways take turns; give the median of each one's medians."""
    told: dict[str, list[float]] = {}
    for _ in range(rounds):
        length = 0.0
        for way in WAYS:
            turn = a_turn(way, count, slower)
            told.setdefault(way, []).append(turn["spent"])
            if way == "vault":
                length = turn["bytes"]
            if way in WITH_ITS_INDEX:
                told.setdefault(WITH_ITS_INDEX[way], []).append(turn["spent"] + turn["pause"])
        for way in FILES:
            turn = a_turn(way, count, slower, str(int(length)))
            told.setdefault(way, []).append(turn["spent"])
    return {way: median(spent) for way, spent in told.items()}


def compare(count: int, rounds: int) -> int:
    """Print what was measured, and tell how many goals were missed."""
    missed = 0
    for slower in (0, SLOWER):
        found = measured(count, rounds, slower)
        print(
            f"\nthis disk, {slower // 1000} ms added to each settling; medians of {rounds} rounds"
        )
        for way, spent in found.items():
            print(f"  {way:<18}{spent:>9.0f} us")
        print(
            "  a contribution writes its row, chain and trail while somebody waits; its words are"
        )
        print("  indexed in the next pause: 'all' adds its share of that, ten to a pause")
        for way in ("vault", "vault, all", "vault, twice", "vault, twice, all"):
            for other in ("plain SQLite", "a file"):
                ratio, goal = found[way] / found[other], GOALS.get((way, other, slower))
                said = f"  (at most {goal})" if goal else ""
                is_missed = bool(goal and ratio > goal)
                verdict = "  MISSED" if is_missed else ""
                print(f"  {way:<18} / {other:<13}{ratio:>6.2f}{said}{verdict}")
                missed += is_missed
    print(WHY)
    return missed


if __name__ == "__main__":
    if sys.argv[1:2] == ["turn"]:
        way, place, count = sys.argv[2], Path(sys.argv[3]), int(sys.argv[4])
        if way in FILES:
            turn = FILES[way](place / "turn", count, int(sys.argv[5]))
        else:
            turn = WAYS[way](place / "turn", count)
        print(json.dumps(turn))
    else:
        numbers = [int(each) for each in sys.argv[1:]]
        sys.exit(compare(*numbers, *(COMMITS, ROUNDS)[len(numbers) :]))
