"""What a paper says of the file that travels inside it, and the same paper without that file."""

from dataclasses import replace

from chairdesk.export.document import Attachment, Document, Heading, Paragraph, Voice, plain


def with_attached(document: Document, title: str, said: str, attachment: Attachment) -> Document:
    """Attach a file, and say so above the signatures."""
    *blocks, places, signatures = document.blocks
    note = (Heading(title), Paragraph(plain(said), Voice.SMALL))
    told = (*blocks, *note, places, signatures)
    return replace(document, blocks=told, attachments=(attachment,))


def without_attached(document: Document) -> Document:
    """Take the file out, and what was said of it: in a working copy it would not be true."""
    if not document.attachments:
        return document
    *blocks, _, _, places, signatures = document.blocks
    return replace(document, blocks=(*blocks, places, signatures), attachments=())
