"""A signed paper once more in large print, to be read: it says which paper counts."""

from dataclasses import replace

from chairdesk.export.document import Document, Paragraph, SignatureLines, Voice, plain


def reading_copy_of(document: Document, says: str) -> Document:
    """Give a document in large print, with a sentence before all else and nowhere to sign."""
    told = (one for one in document.blocks if not isinstance(one, SignatureLines))
    blocks = (Paragraph(plain(says), Voice.LEAD), *told)
    return replace(document.in_large_print(), blocks=blocks)
