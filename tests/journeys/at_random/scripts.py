"""A script made at random, less whatever the check of scripts finds amiss in it."""

from random import Random

from chairdesk.desk.rehearsal import ScriptIsUnsound, read_script
from chairdesk.procedures.shelf import pack_names, read_pack
from tests.journeys.at_random.family import Family
from tests.journeys.at_random.steps import Steps
from tests.journeys.at_random.written import Bag

_TRIES = 60
"""So often steps may have to be left out because others were."""


def script_at_random(seed, path, many=40):
    """Write a sound script into a file and read it; the same seed writes the same."""
    bag = Bag(Random(seed))  # noqa: S311 - the same seed gives the same script
    pack = read_pack(bag.one(*sorted(pack_names())))
    family = Family(bag, pack, bag.one(*pack.kinds).key, f"REF-{seed}")
    steps = Steps(family)
    steps.write(many)
    return _less_its_faults(path, "".join(family.tables), steps.written)


def _less_its_faults(path, head, steps):
    for _ in range(_TRIES):
        path.write_text(head + "".join(steps), encoding="utf-8")
        try:
            return read_script(path)
        except ScriptIsUnsound as unsound:
            faults = unsound.faults
        amiss = {_step_of(fault.line, head, steps) for fault in faults}
        assert -1 not in amiss, faults
        steps = [step for place, step in enumerate(steps) if place not in amiss]
    raise AssertionError(path)


def _step_of(line, head, steps):
    """Tell in which step a line of the script lies; -1 is before all of them."""
    place, begins = -1, head.count("\n") + 1
    while begins <= line and place + 1 < len(steps):
        place, begins = place + 1, begins + steps[place + 1].count("\n")
    return place
