"""Make the small vault that is kept for ever for the present version of the vault.

python -m tests.store.released
"""

import hashlib
import tempfile
from pathlib import Path

from chairdesk.desk.shelves import KeptBrief, KeptDocument
from chairdesk.models.contribution import Hand
from chairdesk.store.backup import back_up
from chairdesk.store.database import schema
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
    vault.drafts.keep_draft(CONFERENCE, Hand.CHAIR, "half a sen")
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


if __name__ == "__main__":
    VAULTS.mkdir(exist_ok=True)
    keep(VAULTS / f"{schema.CURRENT}.chairdesk-backup")
