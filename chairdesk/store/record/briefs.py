"""Each conference in brief, sealed under its own key: quick to read, and never trusted."""

import json
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

import sqlite_utils

from chairdesk.desk.ports import Damaged
from chairdesk.desk.shelves import KeptBrief
from chairdesk.models.ids import ConferenceId
from chairdesk.store.database.connection import Connection
from chairdesk.store.envelope import SealIsBroken
from chairdesk.store.record.conference_keys import ConferenceKeys

_STANDING = "SELECT conference, count(*), max(number) FROM entry"
_KEPT = """SELECT conference, CAST(brief.sealed AS BLOB), conference_key.sealed
    FROM brief JOIN conference_key USING (conference)"""


@dataclass(frozen=True, slots=True)
class Standing:
    """Which entries of a conference lie there: how many, and the trail that ends in the last."""

    length: int
    trail: bytes


class Briefs:
    """Keeps what the diary says of each conference; whatever is amiss with it was never there."""

    def __init__(self, connection: Connection, keys: ConferenceKeys) -> None:
        self._connection = connection
        self._keys = keys
        self._noted: dict[ConferenceId, KeptBrief] = {}

    def briefs_by(self, maker: str) -> dict[ConferenceId, KeptBrief]:
        """Give what a maker has made of just the entries that lie there now, and no other."""
        with suppress(Damaged), self._connection.reading() as db:
            standing = _standings(db)
            lines = db.execute(_KEPT).fetchall()
            found = (self._opened(UUID(bytes=whose), *sealed) for whose, *sealed in lines)
            return {
                which: brief
                for which, brief, made_of in filter(None, found)
                if brief.maker == maker and made_of == standing.get(which)
            }
        return {}

    def note_brief(self, conference: ConferenceId, brief: KeptBrief) -> None:
        """Have a brief kept in the next pause, if it is still of every entry then."""
        self._noted[conference] = brief

    def keep_up(self) -> None:
        """Keep what was noted, in a pause."""
        noted, self._noted = self._noted, {}
        if not noted:
            return
        with suppress(Damaged), self._connection.writing() as db:
            for conference, brief in noted.items():
                self._keep(db, conference, brief)

    def _keep(self, db: sqlite_utils.Database, conference: ConferenceId, brief: KeptBrief) -> None:
        standing = _standing_of(db, conference)
        envelope = self._keys.find(db, conference)
        if envelope is None or standing is None or standing.length != brief.length:
            return  # it was erased meanwhile, or more was entered: it is read whole once more
        sealed = envelope.seal(_written(brief, standing), _label(conference))
        db.execute(
            "INSERT INTO brief (conference, sealed) VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET sealed = excluded.sealed",
            (conference.bytes, sealed),
        )

    def _opened(
        self, conference: UUID, sealed: bytes, key: bytes
    ) -> tuple[ConferenceId, KeptBrief, Standing] | None:
        """Open a brief as it lies in the vault; nothing where it is not what was sealed."""
        with suppress(SealIsBroken, Damaged):
            envelope = self._keys.opened(key, conference)
            brief, made_of = _read(envelope.unseal(sealed, _label(conference)))
            return ConferenceId(conference), brief, made_of
        return None


def _standings(db: sqlite_utils.Database) -> dict[UUID, Standing]:
    found = db.execute(f"{_STANDING} GROUP BY conference").fetchall()
    return {UUID(bytes=whose): _standing(db, length, last) for whose, length, last in found}


def _standing_of(db: sqlite_utils.Database, conference: UUID) -> Standing | None:
    found = db.execute(f"{_STANDING} WHERE conference = ?", (conference.bytes,)).fetchone()
    return _standing(db, *found[1:]) if found[1] else None


def _standing(db: sqlite_utils.Database, length: int, last: int) -> Standing:
    trail = db.execute("SELECT trail FROM entry WHERE number = ?", (last,)).fetchone()[0]
    return Standing(length, trail)


def _written(brief: KeptBrief, standing: Standing) -> bytes:
    made_of = [brief.maker, standing.length, standing.trail.hex()]
    return json.dumps(made_of).encode() + b"\n" + brief.content


def _read(written: bytes) -> tuple[KeptBrief, Standing]:
    """Read what this program sealed, and nobody else."""
    made_of, _, content = written.partition(b"\n")
    maker, length, trail = json.loads(made_of)
    return KeptBrief(maker, length, content), Standing(length, bytes.fromhex(trail))


def _label(conference: UUID) -> bytes:
    return b"brief\0" + conference.bytes
