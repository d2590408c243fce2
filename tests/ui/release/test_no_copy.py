"""A parent for whom nobody decided is named where papers go out, with what the procedure says."""

from dataclasses import replace

import pytest

from chairdesk.models.events import CopyDecided, PersonEntered, ProcedureAdopted, RecordSealed
from chairdesk.models.paper import Copy, ReaderCopy
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import read_pack
from chairdesk.ui.release.no_copy_card import NoCopyCard
from tests.ui.benches import bench_of
from tests.ui.release.at_hand import MOTHER

PARENT = replace(MOTHER, has_parental_rights=True)


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("fife", "Parents receive the whole minutes."),
        ("south-ayrshire-local", "Agencies and parents have the minutes within 5 working days."),
        ("sefton", "The minutes go out within 15 working days of the conference."),
        ("wales", ""),
    ],
)
def test_a_parent_whom_nobody_decided_for_is_named_with_the_rules_on_minutes(qapp, key, says):
    bench, pack = bench_of(), read_pack(key)
    adopted = ProcedureAdopted(pack.name, pack.edition, as_record(pack))
    for event in (adopted, PersonEntered(PARENT), RecordSealed()):
        bench.enter(event)
    card = NoCopyCard(bench)
    card.show_now()
    assert not card.isHidden()
    assert PARENT.name in card.says.text()
    assert says in card.rules.text()
    assert card.rules.isHidden() == (not says)


def test_whoever_was_decided_for_is_not_named_nor_anybody_before_the_seal(qapp):
    bench = bench_of()
    bench.enter(PersonEntered(PARENT))
    card = NoCopyCard(bench)
    card.show_now()
    assert card.isHidden()
    bench.enter(CopyDecided(ReaderCopy(PARENT.id, Copy.NONE, "They asked for none.")))
    bench.enter(RecordSealed())
    card.show_now()
    assert card.isHidden()
