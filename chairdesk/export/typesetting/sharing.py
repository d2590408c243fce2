"""Width shared out among columns: each gets what it needs from those with room to spare."""

from collections.abc import Sequence


def shared_out(widths: Sequence[float], needed: Sequence[float]) -> list[float]:
    """Change widths so that each column has what it needs; together they stay as wide.

    Where there is not enough, those that ask for least get it, and the others share the rest.
    """
    if all(width >= need for width, need in zip(widths, needed, strict=True)):
        return list(widths)
    return _given(widths, _granted(sum(widths), needed))


def _granted(room: float, needed: Sequence[float]) -> list[float]:
    """Grant each column what it needs, the least first; the others an even part of the rest."""
    granted = [0.0] * len(needed)
    order = sorted(range(len(needed)), key=lambda at: needed[at])
    for place, at in enumerate(order):
        granted[at] = min(needed[at], room / (len(order) - place))
        room -= granted[at]
    return granted


def _given(widths: Sequence[float], granted: Sequence[float]) -> list[float]:
    """Widen the columns that are too narrow, at the cost of those with room to spare."""
    lacking = sum(max(0.0, least - width) for width, least in zip(widths, granted, strict=True))
    spare = sum(max(0.0, width - least) for width, least in zip(widths, granted, strict=True))
    part = lacking / spare if spare else 0.0
    return [
        least if least > width else width - (width - least) * part
        for width, least in zip(widths, granted, strict=True)
    ]
