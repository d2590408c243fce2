"""The sheet that goes round the room: who is here, and what each undertakes by signing it."""

from collections.abc import Iterator

from chairdesk.export.document import Block, Document, Heading, Paragraph, Table, plain, strong
from chairdesk.export.letters.addressed import addressed
from chairdesk.export.readers import THE_FILE
from chairdesk.export.telling import Telling, telling_to
from chairdesk.models.conference import Conference
from chairdesk.procedures.pack import Pack

KIND = "attendance-sheet"
_SHARES = (32, 34, 34)
_LATECOMERS = 4


def attendance_sheet_of(conference: Conference, pack: Pack) -> Document:
    """List everybody invited with room to sign, and some room for whoever else comes."""
    telling = telling_to(THE_FILE, conference, pack)
    return addressed(telling, KIND, telling.say("the-room"), tuple(_blocks(telling)))


def _blocks(telling: Telling) -> Iterator[Block]:
    yield Heading(telling.say("confidentiality"))
    stated = [one.words for one in telling.pack.statements if one.key == "confidentiality"]
    for words in stated or [telling.say("kept-confidential")]:
        yield Paragraph(plain(words))
    yield Paragraph(plain(telling.say("by-signing")))
    yield Heading(telling.say("who-is-here"))
    kept_out = {one.who for one in telling.conference.room.exclusions}
    invited = [p for p in telling.conference.roll.people if p.id not in kept_out]
    rows = [(strong(p.name), plain(telling.as_whom(p.id)), ()) for p in invited]
    header = tuple(map(telling.say, ("name", "role", "signature")))
    yield Table(header, (*rows, *[((), (), ())] * _LATECOMERS), _SHARES, is_filled_in=True)
