"""What it costs to have one contribution on disk, against plain SQLite and against a file.

    python -m benchmarks.commits [BLOCKS]

Every way stands open in one process, in a folder of its own on the same disk, and they take turns:
ten contributions each, each way first in its turn. A ratio is the median of the blocks' ratios, so
that whatever else slows the machine slows both sides of it. Once more with 5 ms added to each
settling. It fails where a goal is missed; the words are indexed by plain SQLite in its commit, by
the vault in its pauses.
"""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from time import perf_counter

from sqlcipher3 import dbapi2

from benchmarks.filling_up import conference, contribution, filled
from chairdesk.models.events import ContributionRecorded, Entry
from chairdesk.store.record.codec import event_to_bytes
from chairdesk.store.vault import Vault

BLOCKS, BEFORE = 120, 3000
SLOWER = 5000
"""By how much a laptop's disk takes longer to settle, in microseconds."""
IN_A_BLOCK = 10
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


Commit = Callable[[Entry], None]


def main(blocks: int) -> int:
    """Print what was measured, and tell how many goals were missed."""
    missed = 0
    for slower in (0, SLOWER):
        found = in_a_process(blocks, slower)
        print(f"\nthis disk, {slower // 1000} ms added to each settling; {blocks} blocks")
        for way, spent in found.items():
            print(f"  {way:<18}{median(spent):>9.0f} us")
        print("  a contribution writes its row, chain and trail while somebody waits; its words")
        print("  are indexed in the next pause: 'all' adds its share of that, ten to a pause")
        for way in COMPARED:
            for other in ("plain SQLite", "a file"):
                missed += told(way, other, found, slower)
    print(WHY)
    return missed


def told(way: str, other: str, found: dict[str, list[float]], slower: int) -> bool:
    """Print one ratio beside its goal, and say whether that was missed."""
    ratio = median(one / base for one, base in zip(found[way], found[other], strict=True))
    goal = GOALS.get((way, other, slower))
    is_missed = bool(goal and ratio > goal)
    said = f"  (at most {goal})" if goal else ""
    print(f"  {way:<18} / {other:<13}{ratio:>6.2f}{said}{'  MISSED' if is_missed else ''}")
    return is_missed


def in_a_process(blocks: int, slower: int) -> dict[str, list[float]]:
    """Measure in a process whose disk settles so many microseconds later."""
    with tempfile.TemporaryDirectory() as place:
        environment = dict(os.environ)
        if slower:
            library = Path(place) / "slow_disk.so"
            build = ["gcc", "-shared", "-fPIC", "-O1", "-w", "-o", str(library), str(SLOW_DISK)]
            subprocess.run(build, check=True)
            environment |= {"LD_PRELOAD": str(library), "SETTLING_TAKES": str(slower)}
        asked = [sys.executable, "-m", "benchmarks.commits", "measure", place, str(blocks)]
        done = subprocess.run(asked, env=environment, check=True, capture_output=True, text=True)
    found: dict[str, list[float]] = json.loads(done.stdout)
    return found


def measured(folder: Path, blocks: int) -> dict[str, list[float]]:
    """Give, by way, what a contribution took in each block, in microseconds."""
    with ExitStack() as opened:
        once, twice = (a_vault(folder / name, opened) for name in ("once", "twice"))
        setattr(once._copy, "keep", lambda _: None)  # noqa: B010 - one copy, for once
        length = log_of_each(folder / "once", once)
        ways: dict[str, Commit] = {
            "plain SQLite": plain_sqlite(folder / "plain"),
            "vault": by_vault(once),
            "vault, twice": by_vault(twice),
            "a file": by_file(folder / "file", length),
            "two files": by_two_files(folder / "two", length, one_by_one),
            "two at once": by_two_files(
                folder / "at once",
                length,
                side_by_side(opened.enter_context(ThreadPoolExecutor(1))),
            ),
        }
        spent: dict[str, list[float]] = {way: [] for way in (*ways, *PAUSING.values())}
        for block in range(blocks):
            first = BEFORE + 20 + IN_A_BLOCK * block
            entries = [contribution(place) for place in range(first, first + IN_A_BLOCK)]
            names = list(ways)
            for way in names[block % len(names) :] + names[: block % len(names)]:
                spent[way].append(median(timed(ways[way], entries)))
            for way, vault in (("vault", once), ("vault, twice", twice)):
                began = perf_counter()
                vault.search.keep_up()
                pause = (perf_counter() - began) * 1e6
                spent[PAUSING[way]].append(spent[way][-1] + pause / IN_A_BLOCK)
    return spent


def timed(commit: Commit, given: list[Entry]) -> list[float]:
    """Measure how long each took, in microseconds."""
    spent = []
    for each in given:
        began = perf_counter()
        commit(each)
        spent.append((perf_counter() - began) * 1e6)
    return spent


def a_vault(folder: Path, opened: ExitStack) -> Vault:
    """Fill a vault, to be locked at the end."""
    vault = filled(folder, BEFORE)
    opened.callback(vault.lock)
    return vault


def by_vault(vault: Vault) -> Commit:
    """Append as the desk does."""
    return lambda entry: vault.journal.append(conference(0), entry)


def log_of_each(folder: Path, vault: Vault) -> int:
    """Tell how many bytes the log takes for a contribution."""
    vault.rest()
    for place in range(BEFORE, BEFORE + 20):
        by_vault(vault)(contribution(place))
    return (folder / "vault" / "vault.db-wal").stat().st_size // 20


def plain_sqlite(folder: Path) -> Commit:
    """Insert in clear, chained by hash: what the vault does, without any sealing."""
    folder.mkdir()
    db = dbapi2.connect(str(folder / "plain.db"), isolation_level=None)
    db.executescript(PLAIN)
    db.execute("BEGIN IMMEDIATE")
    for place in range(BEFORE):
        _insert(db, contribution(place))
    db.execute("COMMIT")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def commit(entry: Entry) -> None:
        db.execute("BEGIN IMMEDIATE")
        _insert(db, entry)
        db.execute("COMMIT")

    return commit


def _insert(db: dbapi2.Connection, entry: Entry) -> None:
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
    assert isinstance(entry.event, ContributionRecorded)  # noqa: S101 - nothing else is entered
    said = entry.event.contribution
    thing = ("contribution", str(said.id), said.words)
    db.execute("INSERT INTO passage VALUES (?, ?, ?, ?, ?)", (number + 1, whose, *thing))
    db.execute("INSERT INTO passage_words (rowid, words) VALUES (?, ?)", (number + 1, said.words))


def by_file(folder: Path, length: int) -> Commit:
    """Write as many bytes as the vault's log does for a contribution, and settle them."""
    folder.mkdir()
    content = os.urandom(length)
    handle = os.open(folder / "log", os.O_RDWR | os.O_CREAT)

    def commit(_: Entry) -> None:
        os.write(handle, content)
        os.fsync(handle)  # as the database has its log settled

    return commit


def by_two_files(folder: Path, length: int, settle: Callable[[int, int], None]) -> Commit:
    """Write the log's bytes and a second copy, in whose file there is room already."""
    folder.mkdir()
    log, copy = os.urandom(length), os.urandom(2000)
    handles = [os.open(folder / name, os.O_RDWR | os.O_CREAT) for name in ("log", "second")]
    os.write(handles[1], bytes(2000 * IN_A_BLOCK * BLOCKS))
    os.fsync(handles[1])
    os.lseek(handles[1], 0, os.SEEK_SET)

    def commit(_: Entry) -> None:
        os.write(handles[1], copy)
        os.write(handles[0], log)
        settle(*handles)

    return commit


def one_by_one(first: int, second: int) -> None:
    """Settle both files, one after the other."""
    os.fdatasync(second)
    os.fsync(first)


def side_by_side(beside: ThreadPoolExecutor) -> Callable[[int, int], None]:
    """Settle both at once, as the desk does: one wait for two copies."""

    def settle(first: int, second: int) -> None:
        under_way = beside.submit(os.fdatasync, second)
        os.fsync(first)
        under_way.result()

    return settle


PAUSING = {"vault": "vault, all", "vault, twice": "vault, twice, all"}
COMPARED = ("vault", "vault, all", "vault, twice", "vault, twice, all")
WHY = """
Against a file, what shows on a disk that settles in a tenth of a millisecond is the processor:
plain SQLite itself is some three times a file there, and each page of the vault's log is sealed
and bound by a code of its own besides. Where the disk takes five, neither is seen. Both copies
are settled side by side; two that are settled one after the other are 'two files'."""

if __name__ == "__main__":
    if sys.argv[1:2] == ["measure"]:
        print(json.dumps(measured(Path(sys.argv[2]), int(sys.argv[3]))))
    else:
        sys.exit(main(*([int(each) for each in sys.argv[1:]] or [BLOCKS])))
