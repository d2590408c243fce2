"""Record on a small disk until it is full, make room, and go on.

python -m tests.store.filling FOLDER
"""

import json
import sys
from pathlib import Path

from chairdesk.desk.ports import DiskFull, NotWritable
from tests.store.sayings import CONFERENCE, new_vault, reopened, said, words_of


def record_until_full(vault):
    kept = []
    for number in range(10_000):
        entry = said(f"{number} " + "x" * 3000)
        try:
            vault.journal.append(CONFERENCE, entry)
        except DiskFull:
            return kept, entry
        kept.append(entry.event.contribution.words)
    message = "the disk was never full"
    raise AssertionError(message)


def on_a_full_disk(folder):
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(2_000_000))
    vault = new_vault(folder)
    kept, refused = record_until_full(vault)
    while_full = words_of(vault)
    vault.lock()
    locked_well = vault.is_locked
    try:
        reopened(folder).lock()
        reopens = "opened"
    except (DiskFull, NotWritable) as failure:
        reopens = type(failure).__name__
    ballast.unlink()
    vault = reopened(folder)
    vault.journal.append(CONFERENCE, refused)
    return {
        "kept": len(kept),
        "while_full": while_full == kept,
        "locked": locked_well,
        "reopens": reopens,
        "afterwards": words_of(vault) == [*kept, refused.event.contribution.words],
        "entries": vault.examine().entries,
    }


if __name__ == "__main__":
    print(json.dumps(on_a_full_disk(Path(sys.argv[1]))))
