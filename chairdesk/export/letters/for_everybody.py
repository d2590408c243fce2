"""A paper that is the same for everybody who gets it: it tells what all of them may read."""

from collections.abc import Callable, Iterable

from chairdesk.export.document import Block, Document
from chairdesk.export.readers import THE_FILE, THE_ROOM
from chairdesk.export.sections.closing import chairs_signature
from chairdesk.export.telling import Telling, telling_to
from chairdesk.export.title import headed
from chairdesk.models.conference import Conference
from chairdesk.procedures.pack import Pack


def for_everybody(
    kind: str,
    sections: Iterable[Callable[[Telling], Iterable[Block]]],
    goes_to: Callable[[Telling], Iterable[Block]],
    conference: Conference,
    pack: Pack,
) -> Document:
    """Set out the sections as the room may read them; to whom it goes, by the whole record."""
    open_to_all, whole = (telling_to(one, conference, pack) for one in (THE_ROOM, THE_FILE))
    told = (block for section in sections for block in section(open_to_all))
    blocks = (*told, *goes_to(whole), *chairs_signature(whole))
    return headed(whole, THE_FILE, kind, blocks)
