"""Files that travel inside a document, each said to be the source of what is printed."""

from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import md5

from pikepdf import Array, Dictionary, Name, Pdf, String

from chairdesk.export.document import Attachment


def attach(pdf: Pdf, attachments: Iterable[Attachment]) -> None:
    """Put files into a document, in the order of their names, as its archive asks."""
    names, specs = Array(), Array()
    for one in sorted(attachments, key=lambda one: one.name):
        spec = pdf.make_indirect(_spec(pdf, one))
        names.extend([String(one.name), spec])
        specs.append(spec)
    if len(specs):
        pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=names))
        pdf.Root.AF = specs


def _spec(pdf: Pdf, one: Attachment) -> Dictionary:
    content = pdf.make_stream(one.content)
    content.Type = Name.EmbeddedFile
    content.Subtype = Name(f"/{one.media_type}")
    # The format asks for this sum to find damage; what proves the content is its SHA-256.
    checksum = md5(one.content, usedforsecurity=False).digest()
    content.Params = Dictionary(
        Size=len(one.content), CheckSum=String(checksum), ModDate=_moment(one.made)
    )
    return Dictionary(
        Type=Name.Filespec,
        F=String(one.name),
        UF=String(one.name),
        Desc=String(one.description),
        AFRelationship=Name.Source,
        EF=Dictionary(F=content, UF=content),
    )


def _moment(at: datetime) -> String:
    return String(f"D:{at.astimezone(UTC):%Y%m%d%H%M%S}Z")
