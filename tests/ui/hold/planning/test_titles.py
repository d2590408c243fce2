"""What a procedure calls in small letters begins a card with a capital."""

import pytest

from chairdesk.models.events import ProcedureAdopted
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import read_pack
from chairdesk.ui.hold.planning.actions_card import ActionsCard
from chairdesk.ui.hold.planning.members_card import MembersCard
from tests.transcript import ISLA
from tests.ui.benches import bench_of


@pytest.fixture
def bench(qapp):
    bench, pack = bench_of(), read_pack("sefton")
    bench.enter(ProcedureAdopted(pack.name, pack.edition, as_record(pack)))
    return bench


def test_the_plan_is_headed_with_a_capital(bench, shown):
    assert shown(ActionsCard(bench)).heading.text() == "Child protection plan"


def test_the_key_worker_and_core_group_are_headed_with_a_capital(bench, shown):
    card = shown(MembersCard(bench))
    card.show_child(ISLA.id)
    assert card.heading.text() == "Key worker, core group: Isla"
