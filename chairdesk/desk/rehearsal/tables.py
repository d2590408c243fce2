"""A table of a script read into the fields of what it stands for."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from typing import Any, get_type_hints

from chairdesk.desk.rehearsal.faults.amiss import amiss, meant
from chairdesk.desk.rehearsal.kinds import Against, Fits, Unfit
from chairdesk.desk.rehearsal.places import Way
from chairdesk.desk.rehearsal.stage import Step


@dataclass(frozen=True, slots=True)
class Misfit:
    """A field that does not fit, by the way to it, and why."""

    way: Way
    why: str


@dataclass(slots=True)
class Found:
    """What was read of a table, and what did not fit."""

    values: dict[str, Any] = field(default_factory=dict)
    misfits: list[Misfit] = field(default_factory=list)


def read_table(table: object, kind: type[Step], way: Way, against: Against) -> Found:
    """Read each field of a table as the step that it stands for wants it."""
    found = Found()
    if not isinstance(table, dict):
        found.misfits.append(Misfit(way, amiss("expects-table")))
        return found
    known = wanted(kind)
    found.misfits.extend(_strangers(table, tuple(known), way))
    for name, (fits, is_needed) in known.items():
        if name in table:
            _read_field(found, (*way, name), table[name], fits, against)
        elif is_needed:
            found.misfits.append(Misfit((*way, name), amiss("missing")))
    return found


def wanted(kind: type[Step]) -> Mapping[str, tuple[Fits[object], bool]]:
    """Name the fields that a script writes for a step, and whether each is needed."""
    hints = get_type_hints(kind, include_extras=True)
    own = {f.name: f for f in fields(kind)}
    return {
        name: (hints[name].__metadata__[0], f.default is MISSING)
        for name, f in own.items()
        if hasattr(hints[name], "__metadata__")
    }


def _read_field(
    found: Found, way: Way, value: object, fits: Fits[object], against: Against
) -> None:
    try:
        found.values[str(way[-1])] = fits.read(value, against)
    except Unfit as why:
        found.misfits.append(Misfit(way, why.args[0]))


def _strangers(table: Mapping[str, object], known: tuple[str, ...], way: Way) -> Iterator[Misfit]:
    for name in table:
        if name in known:
            continue
        there = amiss("fields-are", known=", ".join(known)) if known else amiss("take-out")
        yield Misfit((*way, name), amiss("no-field", hint=meant(name, known, there)))
