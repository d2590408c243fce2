"""An erasure from end to end: what goes, what stays, and what a kill leaves."""

from datetime import timedelta

import pytest

from chairdesk.desk.ports import ConferenceIsErased
from chairdesk.desk.retention import Confirmed, Keeping
from chairdesk.export.verify import verify
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.conference import Conference, replay
from chairdesk.models.contribution import Hand
from chairdesk.models.events import ChildEntered, ConferenceArranged, DocumentReleased, Entry
from chairdesk.models.ids import new_id
from chairdesk.models.people import Child
from chairdesk.store.backup import back_up
from chairdesk.store.door import Door
from chairdesk.store.record.openings import Opening
from tests.export.signing import signed
from tests.keeping import FILED
from tests.store.sayings import ANOTHER, CHEAP, CONFERENCE, PASSPHRASE, TEN, new_vault, reopened
from tests.store.test_leaks import CANARY, found_in, use_everything

DAY = timedelta(days=1)


def test_what_a_search_read_is_noted_with_what_was_opened(folder):
    door = Door(folder, CHEAP)
    door.create(PASSPHRASE)
    door.note_opening("search", TEN, CONFERENCE, ANOTHER)
    found = [Opening(TEN, "desk", "search", CONFERENCE), Opening(TEN, "desk", "search", ANOTHER)]
    assert door.vault.openings.all()[1:] == tuple(found)
    door.lock()


def in_clear(vault, file):
    """Write everything that the vault holds into a file without a key, as only its owner can."""
    with vault._connection.reading() as db:
        db.conn.set_authorizer(None)
        db.execute("ATTACH DATABASE ? AS clear KEY ''", [str(file)])
        db.execute("SELECT sqlcipher_export('clear')").fetchall()
        db.execute("DETACH DATABASE clear")
    return file.read_bytes()


def of_the_conference(vault):
    """List what only the conference's own key opens, and that key as it lies there."""
    with vault._connection.reading() as db:
        return [
            bytes(sealed)
            for question in (
                "SELECT sealed FROM payload JOIN entry USING (number) WHERE conference = ?",
                "SELECT sealed FROM conference_key WHERE conference = ?",
                "SELECT pdf FROM document WHERE conference = ?",
                "SELECT sealed FROM draft WHERE conference = ?",
                "SELECT sealed FROM brief WHERE conference = ?",
            )
            for (sealed,) in db.execute(question, [CONFERENCE.bytes])
        ]


def test_after_an_erasure_no_byte_of_the_conference_is_in_the_data_folder(folder, tmp_path):
    vault = reopened_full(folder)
    sealed = of_the_conference(vault)
    canary = CANARY.lower().encode()
    vault.rest()
    assert len(sealed) == 44
    assert canary in in_clear(vault, tmp_path / "before").lower()  # it can be looked for
    vault.lock()
    vault = reopened(folder)
    vault.retention.erase(CONFERENCE, TEN)
    vault.rest()
    after = in_clear(vault, tmp_path / "after").lower()
    assert canary not in after
    assert not any(blob.lower() in after for blob in sealed)
    assert found_in(folder, CANARY) == []
    vault.lock()
    held = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    assert not any(blob in content for blob in sealed for content in held)
    assert reopened_and_examined(folder).erasures == 1


def reopened_full(folder):
    """Give a vault in which everything speaks of the canary."""
    vault = new_vault(folder)
    use_everything(vault)
    vault.identities.keep_identity(Hand.CHAIR, CANARY, b"")  # a key to sign with outlives it
    with vault._connection.writing() as db:
        db.execute("DELETE FROM kept")
    return vault


def reopened_and_examined(folder):
    vault = reopened(folder)
    head = vault.examine()
    vault.lock()
    return head


def filed_conference(vault):
    """Put a conference into a vault, whose signed record lies outside."""
    arranged = ConferenceArranged(Arrangements("F-2026-118", Kind.INITIAL, TEN))
    for event in (arranged, ChildEntered(Child(new_id(), CANARY)), DocumentReleased(FILED)):
        vault.journal.append(CONFERENCE, Entry(new_id(), TEN, Hand.CHAIR, event))
    return replay(Conference(CONFERENCE), vault.journal.entries_of(CONFERENCE))


TYPED = Confirmed("F-2026-118", "Fife, seen by Jean Orr", "six years are over")


def test_the_register_outlives_what_was_erased_and_filed_papers_are_verified_still(
    folder, vault, tmp_path
):
    paper = tmp_path / "minutes.pdf"
    paper.write_bytes(signed())
    keeping = Keeping(vault.journal, vault.retention, lambda: TEN + DAY)
    conference = filed_conference(vault)
    back_up(vault, tmp_path / "stick.chairdesk-backup", TEN)
    assert [one.place.name for one in keeping.erase(conference, TYPED)] == [
        "stick.chairdesk-backup"
    ]
    vault.lock()
    vault = reopened(folder)
    keeping = Keeping(vault.journal, vault.retention, lambda: TEN + DAY)
    (gone,) = keeping.erased()
    assert (gone.reference, gone.at) == ("F-2026-118", TEN + DAY)
    assert vault.journal.conferences() == ()
    assert vault.examine().erasures == 1
    assert verify(paper.read_bytes()).is_intact
    vault.lock()


def test_a_kill_between_the_register_and_the_erasure_is_made_good_at_the_next_unlock(folder, vault):
    conference = filed_conference(vault)

    class Killed(Exception):
        pass

    class Halfway:
        is_held, holding = vault.retention.is_held, vault.retention.holding

        def erase(self, conference, at):
            raise Killed

    with pytest.raises(Killed):
        Keeping(vault.journal, Halfway(), lambda: TEN + DAY).erase(conference, TYPED)
    assert vault.retention.erased() == ()
    vault.lock()
    vault = reopened(folder)
    assert vault.retention.erased() == ((CONFERENCE, TEN + DAY),)
    with pytest.raises(ConferenceIsErased):
        vault.journal.entries_of(CONFERENCE)
    vault.lock()
