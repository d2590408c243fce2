"""Conferences that were held and closed, and the reviews that are brought from them."""

from dataclasses import replace
from datetime import UTC, datetime

from chairdesk.desk.reviewing.next_review import Called, next_review
from chairdesk.desk.sitting import Sitting
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.conference import Conference
from chairdesk.models.events import (
    AgencyEntered,
    ChildEntered,
    ConferenceArranged,
    ConferenceOpened,
    MeetingFixed,
    PersonEntered,
    ProcedureAdopted,
)
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.models.people import Capacity
from chairdesk.models.plan import Meeting
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import read_pack
from tests.procedures.telling import CLOSED, ISLA, MIRREN, SCHOOL, START, a_person
from tests.transcript import Ledger

FIFE = read_pack("fife")
REVIEW = "{reference} review {number}"
CALLED = Called(REVIEW, "{reference} reconvened {number}")
HELD = START
REVIEWED = datetime(2027, 2, 18, 10, tzinfo=UTC)
FIXED = MeetingFixed(Meeting("review", REVIEWED, "Rothesay House"))
ARRANGED = Arrangements("F-1", Kind.INITIAL, HELD, "Town House", "Fife Council", 90)

CHAIR = a_person("Morag Sinclair", capacity=Capacity.CHAIR)
MOTHER = a_person("Kirsty", None, Capacity.FAMILY, role="Mother", has_parental_rights=True)
TEACHER = a_person("Ewan Laird", SCHOOL, role="Teacher", for_children=frozenset({ISLA.id}))
STUDENT = a_person("A student", capacity=Capacity.OBSERVER)


def entering(*events):
    """Enter events in a conference of their own, as the desk does."""
    sitting = Sitting(Conference(ConferenceId(new_id())), Ledger(), lambda: HELD)
    for event in events:
        sitting.enter(event)
    return sitting.conference


def held(*more, arranged=ARRANGED, pack=FIFE, last=()):
    return entering(
        ProcedureAdopted(pack.name, pack.edition, as_record(pack)),
        ConferenceArranged(arranged),
        ChildEntered(replace(ISLA, needs="Asthma")),
        ChildEntered(MIRREN),
        AgencyEntered(SCHOOL),
        *(PersonEntered(one) for one in (CHAIR, MOTHER, TEACHER, STUDENT)),
        ConferenceOpened(),
        *more,
        CLOSED,
        *last,
    )


def entered(before):
    """Enter what a review knows in a conference of its own, as the desk does."""
    return entering(*next_review(before, CALLED).events)
