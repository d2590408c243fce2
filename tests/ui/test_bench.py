"""Gates are found once for a state of the record, and anew for the next."""

from chairdesk.models.agenda import Override
from chairdesk.models.events import GateOverridden
from chairdesk.procedures.gates import gates
from chairdesk.ui import bench as ui_bench
from tests.ui.benches import bench_of


def counting(monkeypatch):
    found = []

    def find(pack, conference):
        found.append(conference)
        return gates(pack, conference)

    monkeypatch.setattr(ui_bench, "gates", find)
    return found


def test_however_many_ask_the_gates_of_a_record_are_found_once(qapp, monkeypatch):
    found, bench = counting(monkeypatch), bench_of()
    asked = [bench.at("decision").gates, bench.open_gates, bench.gates]
    assert asked[0] == gates(bench.pack, bench.conference)
    assert len(found) == 1


def test_a_record_that_went_on_is_asked_anew(qapp, monkeypatch):
    found, bench = counting(monkeypatch), bench_of()
    first = bench.open_gates[0]
    override = GateOverridden(Override(first.rule, "The family asked us to wait.", first.child))
    assert bench.enter(override)
    assert first not in bench.open_gates
    assert len(found) == 2
