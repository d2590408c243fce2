"""What a script can do with one signed paper: print it, hand it over, let it out for two."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from chairdesk.desk.rehearsal.faults.amiss import amiss
from chairdesk.desk.rehearsal.fields import AnAttendee, Needed
from chairdesk.desk.rehearsal.kinds import OneOf
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage, Step
from chairdesk.models.contribution import Hand
from chairdesk.models.events import Event
from chairdesk.models.paper import Stop


class Kind(StrEnum):
    """The papers that follow from a conference, as `manifest.json` calls them."""

    MINUTES = "minutes"
    LETTER_IN_PLACE_OF_MINUTES = "letter-in-place-of-minutes"
    DECISION_LETTER = "decision-letter"
    OUTLINE_PLAN = "outline-plan"
    CHILD_VERSION = "child-version"
    REGISTER_NOTICE = "register-notice"
    REFERRAL = "referral"
    GP_EXTRACT = "gp-extract"
    DISSENT_FORM = "dissent-form"
    ATTENDANCE_SHEET = "attendance-sheet"
    CALENDAR = "calendar"


class Passable(StrEnum):
    """The stops that a chair can pass with a reason; the copy is looked at in any case."""

    OTHER_FAMILY = Stop.OTHER_FAMILY.value
    RESTRICTED = Stop.RESTRICTED.value
    SECOND_PERSON = Stop.SECOND_PERSON.value


@dataclass(frozen=True, slots=True, kw_only=True)
class OnItsWay(Step):
    """Something is done with papers that both hands have signed."""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say nothing yet: which file it is, is known once it is signed indeed."""
        if not all(stage.conference.papers.is_signed(hand, 1) for hand in Hand):
            raise OutOfPlace(amiss("not-signed"))
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OfOnePaper(OnItsWay):
    """Something is done with a paper; without a reader, with what goes to the file or an office."""

    paper: Annotated[Kind, OneOf(Kind)]
    who: AnAttendee = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOut(OfOnePaper):
    """The chair prints a paper, and says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver(OfOnePaper):
    """The chair hands a paper over, and says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyInLargePrint(OfOnePaper):
    """The chair has a signed paper drawn in large print too, and saves it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyToWorkOn(OfOnePaper):
    """The chair saves an unsigned working copy of a signed paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassStop(OfOnePaper):
    """The chair passes what keeps a paper back, with a reason."""

    stop: Annotated[Passable, OneOf(Passable)]
    reasons: Needed


@dataclass(frozen=True, slots=True, kw_only=True)
class ByTwo(OnItsWay):
    """From now on two release each copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ByOne(OnItsWay):
    """From now on the chair alone releases copies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseToo(OnItsWay):
    """The minute-taker releases what was looked at, with their own secret."""
