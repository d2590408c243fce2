"""What stands before the seal, found once for each state of the record, however many ask."""

from chairdesk.models.conference import Conference
from chairdesk.procedures.gates import Gate, gates
from chairdesk.procedures.pack import Pack


class GateReading:
    """Remembers the gates of the record that it was last asked about, and of no other."""

    def __init__(self) -> None:
        self._pack: Pack | None = None
        self._conference: Conference | None = None
        self._found: tuple[Gate, ...] = ()

    def of(self, pack: Pack, conference: Conference) -> tuple[Gate, ...]:
        """List every gate that applies; a record is a value, so the same one has the same gates."""
        if pack is not self._pack or conference is not self._conference:
            self._found = gates(pack, conference)
            self._pack, self._conference = pack, conference
        return self._found
