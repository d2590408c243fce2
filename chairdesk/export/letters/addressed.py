"""A paper made out to somebody by name, or by what they are to the conference."""

from dataclasses import replace

from chairdesk.export.document import Block, Document
from chairdesk.export.readers import THE_FILE
from chairdesk.export.telling import Telling
from chairdesk.export.title import headed, in_its_version


def addressed(telling: Telling, kind: str, to: str, blocks: tuple[Block, ...]) -> Document:
    """Make a paper out to somebody."""
    return made_out(headed(telling, THE_FILE, kind, blocks), telling, to)


def made_out(document: Document, telling: Telling, to: str) -> Document:
    """Make out to somebody a paper that was the file's."""
    copy = in_its_version(telling, telling.say("for-reader", reader=to))
    return replace(document, reader=to, copy=copy)
