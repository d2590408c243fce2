"""Pieces set one below the other, page after page, none of them lost or cut off."""

from collections.abc import Sequence

from chairdesk.export.typesetting.pieces import Piece
from chairdesk.export.typesetting.sheet import FIRST, LAST, Sheets

_TOLERANCE = 0.01
_MOST_BELOW = (FIRST - LAST) / 2
_MOST_BLANK = 0.45 * (FIRST - LAST)
"""More than that is not left blank so that what could be divided stays together."""


class PageBegins(Piece):
    """What follows stands at the top of a page."""

    def height(self) -> float:
        """Measure nothing."""
        return 0.0

    def least(self) -> float:
        """Measure nothing."""
        return 0.0

    def cut(self, room: float) -> None:
        """Divide nothing."""

    def draw(self, sheets: Sheets, top: float) -> None:
        """Draw nothing."""


class Room(PageBegins):
    """Blank room between two pieces."""

    def __init__(self, points: float) -> None:
        """Take so many points."""
        self.before = points


def set_on(sheets: Sheets, pieces: Sequence[Piece]) -> None:
    """Set pieces on as many pages as they need."""
    galley = _Galley(sheets)
    for number, piece in enumerate(pieces):
        least = _together(pieces, number), _together_at_least(pieces, number)
        galley.set(piece, least, _below(pieces, number))


def _together(pieces: Sequence[Piece], number: int) -> float:
    piece = pieces[number]
    if not piece.stays_with_next or number + 1 == len(pieces):
        return piece.least()
    following = pieces[number + 1]
    between = max(piece.after, following.before)
    return piece.height() + between + _together(pieces, number + 1)


def _together_at_least(pieces: Sequence[Piece], number: int) -> float:
    """Measure what must follow a heading where a page would otherwise stay half empty."""
    piece = pieces[number]
    if piece.can_be_parted or not piece.stays_with_next or number + 1 == len(pieces):
        return piece.loosest()
    between = max(piece.after, pieces[number + 1].before)
    return piece.height() + between + _together_at_least(pieces, number + 1)


def _below(pieces: Sequence[Piece], number: int) -> float:
    """Measure what must follow the end of a piece on the same page."""
    piece = pieces[number]
    if not piece.ends_with_next or number + 1 == len(pieces):
        return 0.0
    needed = max(piece.after, pieces[number + 1].before) + _together(pieces, number + 1)
    return needed if needed <= _MOST_BELOW else 0.0


class _Galley:
    def __init__(self, sheets: Sheets) -> None:
        self._sheets = sheets
        self._top = FIRST
        self._after = 0.0
        self._is_loose = False
        """Whether a heading was set above what has less room than it would have liked."""

    def set(self, piece: Piece, least: tuple[float, float], below: float) -> None:
        if type(piece) is PageBegins:
            self._turn_unless_fresh()
            return
        self._leave_room(piece)
        wanted, enough = least
        is_loose = enough <= self._room and (self._room > _MOST_BLANK or self._is_loose)
        is_short_of_room = self._room < wanted <= FIRST - LAST
        if is_short_of_room and not is_loose:
            self._turn_unless_fresh()
        self._is_loose = is_short_of_room and is_loose and piece.stays_with_next
        self._fill(piece, below)
        self._after = piece.after

    @property
    def _room(self) -> float:
        room: float = self._top - LAST + _TOLERANCE
        return room

    def _leave_room(self, piece: Piece) -> None:
        if self._top < FIRST:
            self._top -= max(piece.before, self._after)

    def _turn_unless_fresh(self) -> None:
        if self._top < FIRST:
            self._sheets.turn()
            self._top = FIRST

    def _fill(self, piece: Piece, below: float) -> None:
        piece = piece.shortened(self._room)
        while piece.height() + below > self._room:
            is_too_tall = piece.height() > self._room
            halves = piece.cut(self._room) if is_too_tall else piece.without_end()
            if halves is None and self._top == FIRST:
                break
            if halves is not None:
                halves[0].draw(self._sheets, self._top)
                piece = halves[1]
            self._top = 0.0
            self._turn_unless_fresh()
            piece = piece.shortened(self._room)
        piece.draw(self._sheets, self._top)
        self._top -= piece.height()
