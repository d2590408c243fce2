"""What each parent receives is asked before the seal, under every procedure."""

from chairdesk.models.agenda import Override
from chairdesk.models.events import CopyDecided, GateOverridden, PersonEntered
from chairdesk.models.paper import Copy, ReaderCopy
from chairdesk.procedures.gates import asked_without_rule, gates
from chairdesk.procedures.shelf import read_pack
from tests.procedures.telling import MOTHER, told

FIFE, MEDWAY = read_pack("fife"), read_pack("medway-2008")
A_MOTHER = PersonEntered(MOTHER)


def of_copies(*events):
    return [g for g in gates(MEDWAY, told(*events)) if g.rule == "medway-2008/copies"]


def test_an_undecided_copy_is_asked_before_the_seal_whatever_the_procedure():
    (gate,) = of_copies(A_MOTHER)
    assert (gate.is_open, gate.item) == (True, "closing")
    assert gate.asks == asked_without_rule(MEDWAY, "medway-2008/copies") != ""
    (gate,) = of_copies(A_MOTHER, CopyDecided(ReaderCopy(MOTHER.id, Copy.FULL)))
    assert not gate.is_open


def test_an_undecided_copy_is_passed_with_a_reason():
    passed = GateOverridden(Override("medway-2008/copies", "She cannot be reached."))
    assert [gate.is_open for gate in of_copies(A_MOTHER, passed)] == [False]


def test_copies_are_asked_once_where_a_rule_asks_and_never_without_a_parent():
    found = gates(FIFE, told(A_MOTHER))
    assert [g.asks for g in found].count(asked_without_rule(FIFE, "fife/copies")) == 1
    assert "fife/copies" not in [g.rule for g in found]
    assert of_copies() == []
