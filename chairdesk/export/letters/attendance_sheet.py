"""The sheet that goes round the room: who is here, and what each undertakes by signing it."""

from collections.abc import Iterator

from chairdesk.export.document import Block, Document, Heading, Paragraph, Table, plain, strong
from chairdesk.export.letters.addressed import addressed
from chairdesk.export.readers import THE_FILE
from chairdesk.export.telling import Telling, telling_to
from chairdesk.models.conference import Conference
from chairdesk.models.ids import AttendeeId
from chairdesk.models.people import Aspect
from chairdesk.procedures.pack import Pack

KIND = "attendance-sheet"
_SHARES = (27, 25, 28, 20)
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
    invited = [p for p in telling.conference.roll.people if p.id not in _left_out(telling)]
    rows = [(strong(p.name), plain(telling.as_whom(p.id)), (), ()) for p in invited]
    header = tuple(map(telling.say, ("name", "role", "signature", "has-the-plan")))
    yield Table(header, (*rows, *[((), (), (), ())] * _LATECOMERS), _SHARES, is_filled_in=True)


def _left_out(telling: Telling) -> set[AttendeeId]:
    """Name whoever was kept out, or was not invited and did not come all the same."""
    room = telling.conference.room
    noted = telling.conference.roll.particulars
    not_invited = {one.about for one in noted if one.aspect is Aspect.NOT_INVITED}
    came = {one.who for one in room.presences}
    return {one.who for one in room.exclusions} | (not_invited - came)
