"""Parents of the same children, in the order in which they stand beside each other."""

from collections.abc import Collection

from chairdesk.export.kinship.tree import Descent

_TWO = 2


def partners(descents: Collection[Descent]) -> tuple[tuple[int, ...], ...] | None:
    """Line up parents so that each pair stands together; None where no line of them can."""
    beside: dict[int, list[int]] = {}
    for one in descents:
        for parent in one.parents:
            beside.setdefault(parent, []).extend(n for n in one.parents if n != parent)
    most = max((len(one.parents) for one in descents), default=0)
    if most > _TWO or any(len(others) > _TWO for others in beside.values()):
        return None
    lines, placed = [], set[int]()
    for end, others in beside.items():
        if len(others) < _TWO and end not in placed:
            line = _line(end, beside)
            lines.append(line)
            placed.update(line)
    return tuple(lines) if len(placed) == len(beside) else None


def _line(end: int, beside: dict[int, list[int]]) -> tuple[int, ...]:
    line = [end]
    while following := [one for one in beside[line[-1]] if one not in line]:
        line.append(following[0])
    return tuple(line)
