"""The seal asks for every answer, or for a reason."""

import pytest

from chairdesk.desk.sealing import as_sealed_in, seal
from chairdesk.models.agenda import Override
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.errors import ConferenceIsStillOpen, GatesAreOpen
from chairdesk.models.events import (
    ConferenceArranged,
    ConferenceClosed,
    GateOverridden,
    PaperLanguageChosen,
    ProcedureAdopted,
)
from chairdesk.models.paper import PaperLanguage
from chairdesk.procedures.gates import open_gates
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
    for gate in open_gates(FIFE, sitting.conference):
        sitting.enter(GateOverridden(Override(gate.rule, "the family moved away", gate.child)))
    assert open_gates(FIFE, sitting.conference) == ()
    seal(sitting)
    assert sitting.conference.is_sealed


def closed_and_answered():
    sitting = held()
    sitting.enter(ConferenceClosed())
    for gate in open_gates(FIFE, sitting.conference):
        sitting.enter(GateOverridden(Override(gate.rule, "the family moved away", gate.child)))
    return sitting


def test_the_papers_are_in_the_language_of_the_desk_that_seals_and_the_record_keeps_it():
    sitting = closed_and_answered()
    seal(sitting, "cy")
    assert sitting.conference.papers.languages == (PaperLanguage(None, "cy"),)


@pytest.mark.parametrize("language", ["", "en"])
def test_in_the_language_of_the_procedure_nothing_needs_choosing(language):
    sitting = closed_and_answered()
    seal(sitting, language)
    assert sitting.conference.papers.languages == ()


def test_a_language_that_was_chosen_stays_whatever_the_desk_speaks():
    sitting = closed_and_answered()
    sitting.enter(PaperLanguageChosen(PaperLanguage(None, "en")))
    seal(sitting, "cy")
    assert sitting.conference.papers.languages == (PaperLanguage(None, "en"),)
    assert as_sealed_in("cy", sitting.conference) is sitting.conference
