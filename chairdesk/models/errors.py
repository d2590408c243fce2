"""The few refusals of the domain, each named after the rule it keeps."""

LONGEST = 60
"""How much of what somebody typed a refusal repeats."""


class Refusal(Exception):
    """The conference does not allow this; `words` says why to the chair."""


class RecordIsSealed(Refusal):
    """The record is sealed; nothing is added to it or changed in it."""


class NothingWasSaid(Refusal):
    """A contribution needs words."""


class NobodyByThatName(Refusal):
    """What is entered names a child, person or agency that is not on the roll."""


class NotYetBorn(Refusal):
    """A child who is expected does not come, and has no view of their own."""


class NameIsMissing(Refusal):
    """A child, person or agency needs a name."""


class ReasonsAreMissing(Refusal):
    """What the chair decides, passes, keeps out or rules, and a dissent, need reasons in words."""


class PapersAreNotFiled(Refusal):
    """What is to be erased was sealed, signed, and given out to be filed."""


class ReferenceIsNotIts(Refusal):
    """Who erases types the reference of what is erased."""


class OffTheScale(Refusal):
    """The scale of safety runs from 0 to 10."""


class ChildsPageIsFull(Refusal):
    """A child's page has room for six things."""


class NotForThisChild(Refusal):
    """A child is told facts about themselves, what was decided, and what is planned for them."""


class NoSuchOutcome(Refusal):
    """A decision is one of those that the procedure knows."""


class NothingToWithdraw(Refusal):
    """What is to be withdrawn does not stand."""


class NoSuchAction(Refusal):
    """There is no action of that name in the last plan."""


class StandsAsItWasBrought(Refusal):
    """What was copied from the record of the conference before stays as it stands there."""


class NoSuchContribution(Refusal):
    """There is no contribution of that name on the record."""


class AlreadyInTheRoom(Refusal):
    """Whoever arrives is in the room already."""


class AlreadyOnTheRecord(Refusal):
    """A contribution is recorded once; what changes it is a correction."""


class StillInTheRoom(Refusal):
    """Whoever is kept away, or sends apologies, is in the room."""


class NotInTheRoom(Refusal):
    """Whoever leaves is not in the room."""


class StillSpokenOf(Refusal):
    """Somebody who has spoken, come or been decided about stays on the roll."""


class ConferenceHasNoReference(Refusal):
    """A conference needs the reference that its papers carry."""


class ConferenceNeverOpened(Refusal):
    """A conference that was never opened cannot be closed or sealed."""


class NothingToSeal(Refusal):
    """A record without a child in it cannot be sealed."""


class RecordIsNotSealed(Refusal):
    """Papers are signed over a sealed record only."""


class WasDecidedBefore(Refusal):
    """What a reader gets by what was decided before the seal stays as it was decided."""


class CopyIsSigned(Refusal):
    """A late copy that a hand has signed stays as it is."""


class BearsTheSameName(Refusal):
    """No two readers who get one kind of paper bear one name, unless it was so before the seal."""


class HoldsTheRecord(Refusal):
    """Who chaired it and who took the minutes is entered before the seal, never after it."""


class NoSuchObjection(Refusal):
    """There is no objection of that name."""


class NoSuchPassage(Refusal):
    """What is objected to must stand in the minutes as they are."""


class AlreadyInAVersion(Refusal):
    """What a version of the minutes tells of is not ruled on again or taken away."""


class NothingChanges(Refusal):
    """A ruling that accepts an objection changes how the passage reads."""


class NothingToAmend(Refusal):
    """A new version needs a ruling that no version tells of yet."""


class VersionIsNotSigned(Refusal):
    """A new version is made over minutes that both hands have signed."""


class ConferenceIsStillOpen(Refusal):
    """The record is sealed once the conference has closed, not before."""


class GatesAreOpen(Refusal):
    """Each gate is answered, or passed with a reason, before the seal."""


class NobodyMayRead(Refusal):
    """What is for named readers needs at least one of them."""


def as_typed(text: str) -> str:
    """Repeat what somebody typed in a sentence: on one line, and not all of it if it is long."""
    line = "".join(letter if letter.isprintable() else " " for letter in text)
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
