"""Make the small vault, and an event of each kind, that are kept for ever for the present version.

python -m tests.store.released
"""

import hashlib
import json
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

from hypothesis import HealthCheck, given, seed, settings
from hypothesis.strategies import builds, datetimes, just, register_type_strategy

from chairdesk.desk.shelves import LINE, KeptBrief, KeptDocument
from chairdesk.models.contribution import Hand
from chairdesk.models.events import Event
from chairdesk.store.backup import back_up
from chairdesk.store.database import schema
from chairdesk.store.record.codec import event_to_bytes
from tests.store.sayings import ANOTHER, CONFERENCE, TEN, new_vault, said

VAULTS = Path(__file__).parent / "vaults"
WORDS = ["line 0", "line 1", "line 2"]
PDF = b"%PDF-1.7 invented"
BRIEF = KeptBrief("its maker", len(WORDS), b"in brief")


def make(folder):
    vault = new_vault(folder)
    for minute, words in enumerate(WORDS):
        vault.journal.append(CONFERENCE, said(words, list(Hand)[minute % 2], minute))
    vault.journal.append(ANOTHER, said("to be erased"))
    vault.journal.erase(ANOTHER, TEN)
    vault.drafts.keep_drafts(CONFERENCE, Hand.CHAIR, {LINE: "half a sen"})
    document = KeptDocument("minutes", "everybody", hashlib.sha256(PDF).hexdigest(), PDF)
    vault.documents.keep_document(CONFERENCE, document)
    vault.identities.keep_identity(Hand.CHAIR, "the chair", b"pkcs12")
    vault.settings.keep_setting("theme", "dark")
    vault.briefs.note_brief(CONFERENCE, BRIEF)
    vault.rest()
    return vault


def keep(file):
    with tempfile.TemporaryDirectory() as folder:
        vault = make(Path(folder))
        back_up(vault, file)
        vault.lock()


def keep_events(file):
    """Keep the longest of some events of each kind, as this version writes them."""
    register_type_strategy(datetime, datetimes(timezones=just(UTC)))
    written = (
        max((event_to_bytes(one) for one in some(kind)), key=len) for kind in get_args(Event)
    )
    file.write_text("".join(f"{json.dumps(json.loads(one))}\n" for one in sorted(written)))


def some(kind):
    found = []

    @seed(1)
    @settings(max_examples=15, deadline=None, database=None, suppress_health_check=HealthCheck)
    @given(builds(kind))
    def find(event):
        found.append(event)

    find()
    return found


if __name__ == "__main__":
    VAULTS.mkdir(exist_ok=True)
    keep(VAULTS / f"{schema.CURRENT}.chairdesk-backup")
    keep_events(VAULTS / f"{schema.CURRENT}.events")
