"""What a paper says of the file that travels inside it, and the same paper without that file."""

from dataclasses import replace

from chairdesk.export.document import (
    Attachment,
    Block,
    Document,
    Heading,
    Paragraph,
    Voice,
    plain,
)


def with_attached(document: Document, title: str, said: str, attachment: Attachment) -> Document:
    """Attach a file, and say so above the last part before the signatures.

    Below it, it would have to stand on their page, and leave much of the one before it bare.
    """
    blocks, at = document.blocks, _last_part(document.blocks)
    note = (Heading(title), Paragraph(plain(said), Voice.SMALL))
    return replace(document, blocks=(*blocks[:at], *note, *blocks[at:]), attachments=(attachment,))


def without_attached(document: Document) -> Document:
    """Take the file out, and what was said of it: in a working copy it would not be true."""
    if not document.attachments:
        return document
    blocks, at = document.blocks, _last_part(document.blocks)
    return replace(document, blocks=(*blocks[: at - 2], *blocks[at:]), attachments=())


def _last_part(blocks: tuple[Block, ...]) -> int:
    parts = [n for n, one in enumerate(blocks) if isinstance(one, Heading) and one.level == 1]
    return parts[-2]
