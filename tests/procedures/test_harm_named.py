"""No child goes on a register without an area of concern or a category, unless passed over."""

import pytest

from chairdesk.models.events import AreasOfConcernNamed
from chairdesk.procedures.gates import gates
from chairdesk.procedures.shelf import pack_names, read_pack
from tests.procedures.telling import MIRREN, MOTHER, came, decided, told


@pytest.mark.parametrize("name", [n for n in pack_names() if read_pack(n).terms.register])
def test_where_harms_are_offered_a_child_on_the_register_wants_one_before_the_seal(name):
    pack = read_pack(name)
    if not pack.harms:
        assert name == "south-ayrshire", "this page lists none"
        return
    on = next(d for d in pack.decisions if d.registers)
    events = (*came(MOTHER), decided(MIRREN, on.key))

    def wanted(*more):
        found = gates(pack, told(*events, *more))
        return [g for g in found if g.child == MIRREN.id and g.is_open and _of_harm(pack, g)]

    assert len(wanted()) == 1
    assert wanted(AreasOfConcernNamed(MIRREN.id, (pack.harms[0].key,))) == []


def _of_harm(pack, gate):
    named = {r.name for r in pack.rules if r.met_by in {"category", "areas-of-concern"}}
    return bool({*named, f"{pack.name}/harm"} & {*gate.rules})
