"""The steps that enter nothing in the conference: a lock, its review, a hold, a backup, stamps."""

from dataclasses import dataclass, replace

from chairdesk.desk.rehearsal.faults.amiss import amiss
from chairdesk.desk.rehearsal.fields import Needed, Speech, Words
from chairdesk.desk.rehearsal.room import Close
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage, Step
from chairdesk.models.events import Event
from chairdesk.models.rules.address import is_address
from chairdesk.models.rules.filing import ToBeFiled, lacking, was_held


@dataclass(frozen=True, slots=True, kw_only=True)
class OfTheVault(Step):
    """Something is done with the vault, not with the record."""

    def events(self, stage: Stage) -> tuple[Event, ...]:
        """Say that nothing is entered in the conference."""
        del stage
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock(OfTheVault):
    """The desk locks, over a sentence that is half typed perhaps, and is opened again."""

    words: Speech = ""

    def leaves(self, stage: Stage) -> Stage:
        """Say that all stands as before; words need a line to stand in."""
        if self.words and not stage.conference.is_in_session:
            raise OutOfPlace(amiss("no-line"))
        return stage


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepareReview(OfTheVault):
    """The chair prepares the review of the conference, which is one of its own."""

    def leaves(self, stage: Stage) -> Stage:
        """Say that all stands as before; a review follows what is closed."""
        if stage.conference.room.closed is None:
            raise OutOfPlace(amiss("no-review"))
        return stage


@dataclass(frozen=True, slots=True, kw_only=True)
class SetHold(OfTheVault):
    """The chair puts the conference under a legal hold."""

    reasons: Needed

    def leaves(self, stage: Stage) -> Stage:
        """Say that it is under a hold."""
        if stage.is_held:
            raise OutOfPlace(amiss("held-already"))
        return replace(stage, is_held=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class LiftHold(OfTheVault):
    """The chair lifts the legal hold."""

    reasons: Needed

    def leaves(self, stage: Stage) -> Stage:
        """Say that it is under none."""
        if not stage.is_held:
            raise OutOfPlace(amiss("not-held"))
        return replace(stage, is_held=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Erase(OfTheVault):
    """The chair erases the conference for good."""

    reasons: Needed
    filed: Speech = ""

    def leaves(self, stage: Stage) -> Stage:
        """Say that it is gone; whether its papers were released is known once it is played."""
        if stage.is_held:
            raise OutOfPlace(amiss("lift-first"))
        if set(lacking(stage.conference)) - {ToBeFiled.FILE}:
            raise OutOfPlace(amiss("release-first"))
        if was_held(stage.conference) and not self.filed:
            raise OutOfPlace(amiss("say-filed"))
        return replace(stage, is_erased=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskForStamps(OfTheVault):
    """The desk is told where signatures ask for time stamps; without an address, nowhere."""

    address: Words = ""

    def leaves(self, stage: Stage) -> Stage:
        """Say that whoever signs now asks there."""
        if self.address and not is_address(self.address):
            raise OutOfPlace(amiss("no-address"))
        return replace(stage, asks_for_stamps=bool(self.address))


@dataclass(frozen=True, slots=True, kw_only=True)
class AwaitBackup(OfTheVault):
    """Everybody waits until the desk has made the backup that it owes to the close."""

    def leaves(self, stage: Stage) -> Stage:
        """Say that a backup holds what stands now."""
        if not stage.has_just_closed:
            raise OutOfPlace(amiss("backup-at-close"))
        return replace(stage, backed_up=stage)


@dataclass(frozen=True, slots=True, kw_only=True)
class Restore(OfTheVault):
    """The newest backup is brought back, and all since then stands in the vault put aside."""

    def leaves(self, stage: Stage) -> Stage:
        """Say that all is as it was in the backup; what was erased since is erased again."""
        if stage.backed_up is None:
            raise OutOfPlace(amiss("no-backup"))
        kept, is_erased = stage.backed_up, stage.is_erased
        return replace(kept, now=stage.now, backed_up=kept, is_erased=is_erased)


def after_it(step: Step, stage: Stage) -> Stage:
    """Go on to how the vault stands after a step of any kind; what is erased never comes back.

    Raises OutOfPlace.
    """
    if stage.is_erased and not isinstance(step, Restore):
        raise OutOfPlace(amiss("erased"))
    return replace(step.leaves(stage), has_just_closed=isinstance(step, Close))
