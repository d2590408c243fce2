"""The seal asks for every answer, or for a reason."""

import pytest

from chairdesk.desk.sealing import seal, still_open
from chairdesk.models.agenda import Override
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.errors import ConferenceIsStillOpen, GatesAreOpen
from chairdesk.models.events import (
    ConferenceArranged,
    ConferenceClosed,
    GateOverridden,
    ProcedureAdopted,
)
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import read_pack
from tests.transcript import START, opened

FIFE = read_pack("fife")


def held():
    sitting = opened()
    sitting.enter(ProcedureAdopted(FIFE.name, FIFE.edition, as_record(FIFE)))
    sitting.enter(ConferenceArranged(Arrangements("F-1", Kind.INITIAL, START)))
    return sitting


def test_a_conference_that_is_still_open_is_not_sealed():
    with pytest.raises(ConferenceIsStillOpen):
        seal(held())


def test_open_gates_are_answered_or_passed_with_a_reason_before_the_seal():
    sitting = held()
    sitting.enter(ConferenceClosed())
    with pytest.raises(GatesAreOpen):
        seal(sitting)
    for gate in still_open(sitting.conference):
        sitting.enter(GateOverridden(Override(gate.rule, "the family moved away", gate.child)))
    assert still_open(sitting.conference) == ()
    seal(sitting)
    assert sitting.conference.is_sealed
