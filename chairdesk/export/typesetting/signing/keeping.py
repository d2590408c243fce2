"""What stays on one page with the signatures, or with the last line of a letter."""

from collections.abc import Sequence

from chairdesk.export.typesetting.grid import Grid
from chairdesk.export.typesetting.pieces import HeadingText, Piece, Text
from chairdesk.export.typesetting.signing.place import SigningTogether

_SHORT = 260.0
_ENOUGH_WORDS = 45.0
"""How much of a text that runs over paragraphs stays with the signatures: three lines."""
_LAST_TEXTS = 3


def keep_the_end_together(pieces: Sequence[Piece]) -> None:
    """Let the last page of a letter bear more than its last line."""
    for piece in pieces[-_LAST_TEXTS:-1]:
        if isinstance(piece, Text) and isinstance(pieces[-1], Text):
            piece.stays_with_next = True


def keep_with_signatures(pieces: Sequence[Piece]) -> None:
    """Let the last words before the signatures stay with them: nobody signs an empty page."""
    first = next((n for n, piece in enumerate(pieces) if isinstance(piece, SigningTogether)), 0)
    headings = [n for n in range(first) if isinstance(pieces[n], HeadingText)]
    kept = 0.0
    for piece in reversed(pieces[: headings[-1] if headings else 0]):
        if isinstance(piece, HeadingText) or kept >= _ENOUGH_WORDS:
            return
        if not isinstance(piece, Text):
            piece.stays_with_next = _is_short(piece)
            piece.ends_with_next = True
            return
        piece.stays_with_next = True
        kept += piece.height()


def _is_short(piece: Piece) -> bool:
    """Tell whether facts are few enough to stay together; of a table the last rows are enough."""
    return isinstance(piece, Grid) and not piece.has_header and piece.height() <= _SHORT
