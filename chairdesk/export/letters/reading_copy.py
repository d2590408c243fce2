"""A signed paper once more in large print, to be read: it says which paper counts."""

from collections.abc import Iterator
from dataclasses import replace

from chairdesk.export.document import (
    Block,
    Document,
    Heading,
    Paragraph,
    SignatureLines,
    Voice,
    plain,
)


def reading_copy_of(document: Document, says: str) -> Document:
    """Give a document in large print, with a sentence before all else and nowhere to sign."""
    blocks = (Paragraph(plain(says), Voice.LEAD), *_unsigned(document.blocks))
    return replace(document.in_large_print(), blocks=blocks)


def _unsigned(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Leave out where it is signed, and the heading of that: it would stand above nothing."""
    for block, follows in zip(blocks, (*blocks[1:], None), strict=True):
        is_its_heading = isinstance(block, Heading) and isinstance(follows, SignatureLines)
        if not is_its_heading and not isinstance(block, SignatureLines):
            yield block
