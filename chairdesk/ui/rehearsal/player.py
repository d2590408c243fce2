"""Plays a script through the windows, and believes nothing that the journal does not say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeAlias
from uuid import UUID

from PySide6.QtWidgets import QWidget

from chairdesk.desk.rehearsal import Script
from chairdesk.desk.rehearsal.before import Adopt
from chairdesk.desk.rehearsal.faults.amiss import reason
from chairdesk.desk.rehearsal.keeping.vault import OfTheVault
from chairdesk.desk.rehearsal.keeping.windows import LookOver, MoveClock
from chairdesk.desk.rehearsal.record import GiveOut, Seal, SealVersion, Sign
from chairdesk.desk.rehearsal.room import Close, TurnTo
from chairdesk.desk.rehearsal.stage import Stage, Step, provisional
from chairdesk.desk.rehearsal.steps import word_for
from chairdesk.desk.rehearsal.talk import TagTheRest
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.errors import Refusal
from chairdesk.models.events import AgencyEntered, Entry, Event, PersonEntered, ViewGiven
from chairdesk.models.ids import AgencyId, EntryId
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.clock_watch import ClockWatch
from chairdesk.ui.rehearsal.acts import ACTS
from chairdesk.ui.rehearsal.at_the_door import AtTheDoor
from chairdesk.ui.rehearsal.clock import ScriptClock
from chairdesk.ui.rehearsal.ending import release, sign
from chairdesk.ui.rehearsal.finding import look_over
from chairdesk.ui.rehearsal.hands import AS_FAST_AS_THE_WINDOWS, Hands, NoWay, Pace, in_vain
from chairdesk.ui.rehearsal.hands_at_work import HandsAtWork
from chairdesk.ui.rehearsal.items import hold
from chairdesk.ui.rehearsal.letting_out import is_let_out
from chairdesk.ui.rehearsal.playing import Playing
from chairdesk.ui.rehearsal.prepare import add_procedure
from chairdesk.ui.rehearsal.talking import go_through_the_rest
from chairdesk.ui.rehearsal.watch import Watch, named
from chairdesk.ui.step import Step as Page
from chairdesk.ui.two_hands.two_hands import TwoHands
from chairdesk.words import Sentence

Tell: TypeAlias = Callable[[str], None]
GoTo: TypeAlias = Callable[[Page], QWidget]
SOON = 5.0
"""Within how many seconds what a window was told must stand in the journal."""


class CannotBePlayed(Exception):
    """A step of the script was not done; the text names the step and says why."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the pages of a conference: the minute-taker's window, and the door."""

    two: TwoHands
    door: AtTheDoor


class Player:
    """Plays the steps of a script, one after the other, through the windows of a conference.

    `clock` is the clock of the sitting; the papers are saved into `folder`; without what is
    `around` them, the windows of one conference are all that there is.
    """

    def __init__(
        self,
        script: Script,
        clock: ScriptClock,
        bench: Bench,
        folder: Path,
        around: Around | None = None,
    ) -> None:
        self._script, self._clock, self._folder = script, clock, folder
        self._bench = bench
        self._at_work = HandsAtWork(around.two if around else None)
        self._door = around.door if around else None
        self._watch = Watch(bench)
        self._known: dict[UUID, UUID] = {}

    def play(self, go_to: GoTo, tell: Tell, pace: Pace = AS_FAST_AS_THE_WINDOWS) -> Conference:
        """Play the whole script, and give the record that it left; the windows may have none.

        `go_to` brings a page to the front by its real button;

        `tell` hears one line for each part of the conference. Raises CannotBePlayed at
        the first step that was not done.
        """
        play = Playing(Hands(pace), self._bench, go_to)
        tell(self._script.title or self._script.pack.title)
        tell(Sentence("Step", "prepare"))
        try:
            for step in (*self._script.preparation, *self._script.steps):
                if line := self._part(step):
                    tell(line)
                play = self._one(play, step)
        finally:
            self._watch.end()
        return play.conference

    def _one(self, play: Playing, step: Step) -> Playing:
        self._clock.set(step.at)
        try:
            if isinstance(step, OfTheVault):
                return self._at_the_door(play, step)
            self._step(play, step)
        except (NoWay, Refusal) as why:
            said = reason(why)
            key = "at-whole" if said.endswith((".", "”")) else "at"
            raise CannotBePlayed(_say(key, line=step.line, step=word_for(step), why=said)) from None
        return play

    def _at_the_door(self, play: Playing, step: OfTheVault) -> Playing:
        if self._door is None:
            raise NoWay(in_vain("no-door"))
        self._door.do(play, step, self._at_work.at_the_line(play))
        again = self._door.come_back(play)
        if again.bench is not play.bench:
            self._watch.end()
            self._watch = Watch(again.bench)
            self._at_work.come_back(again)
        self._door.see_again(step, self._at_work.at_the_line(again))
        return again

    def _step(self, play: Playing, step: Step) -> None:
        if self._at_work.is_done(play, step):
            return
        if isinstance(step, MoveClock):
            self._move_clock(play, step)
            return
        if isinstance(step, LookOver):
            look_over(play)
            return
        if isinstance(step, Sign):
            sign(play, step)
            return
        if isinstance(step, GiveOut):
            release(play, self._folder)
            return
        stage = Stage(play.conference, self._script.pack, step.at, self._cast())
        if is_let_out(play, step, stage, self._folder):
            return
        if isinstance(step, Adopt) and step.file is not None:
            add_procedure(play, step.file)
        for event in step.events(stage):
            if _stands(event, play.conference):
                continue
            self._watch.begin()
            act = ACTS.get(type(event))
            if act is None:
                raise NoWay(in_vain("no-way"))
            where = self._at_work.playing(play, event)
            if isinstance(step, TagTheRest):
                go_through_the_rest(where)
            act(where, event)
            self._believe(play, event)

    def _believe(self, play: Playing, event: Event) -> None:
        if isinstance(event, AgencyEntered) and event.agency.id in play.agencies:
            return
        if isinstance(event, PersonEntered) and event.person.agency in play.agencies:
            event = self._with_agency(play, event, event.person.agency)
        self._heard(play, event)

    def _with_agency(self, play: Playing, event: PersonEntered, waiting: AgencyId) -> PersonEntered:
        agency = play.agencies[waiting]
        self._heard(play, AgencyEntered(agency))
        del play.agencies[waiting]
        entered = AgencyId(self._known[agency.id])
        return PersonEntered(replace(event.person, agency=entered))

    def _heard(self, play: Playing, event: Event) -> None:
        what = f"{type(event).__name__} in the journal"
        play.hands.wait_until(lambda: self._watch.find(event) is not None, what, SOON)
        found = self._watch.find(event)
        hand = self._at_work.hand_for(event)
        if hand is not None and found is not None and found.hand is not hand:
            raise NoWay(in_vain("other-hand", hand=hand.value.replace("_", "-")))
        expected, entered = named(event), named(found.event) if found else None
        if expected is not None and entered is not None:
            self._known[expected] = entered

    def _move_clock(self, play: Playing, step: MoveClock) -> None:
        """Set the clock, and have the live window look at it, as it does by itself soon after."""
        self._clock.move(timedelta(minutes=step.minutes))
        if play.conference.is_in_session:
            for watch in hold(play).findChildren(ClockWatch):
                watch.look()

    def _cast(self) -> Mapping[str, UUID]:
        names = {name: provisional(name) for name in self._script.names}
        return {n: self._known[who] for n, who in names.items() if who in self._known}

    def _part(self, step: Step) -> str:
        what = self._now(step)
        return _say("part", at=f"{step.at:%H:%M}", what=what) if what else ""

    def _now(self, step: Step) -> str:
        match step:
            case TurnTo(item=key):
                item = item_of(self._script.pack, key)
                return item.title if item else key
            case Close():
                return _say("closes")
            case Seal():
                return _say("sealed")
            case SealVersion():
                return _say("version")
            case Sign(hand=Hand.CHAIR):
                return _say("chair-signs")
            case Sign():
                return _say("attests")
            case GiveOut():
                return _say("saved")
            case _:
                return ""


def _say(key: str, /, **filled: object) -> Sentence:
    return Sentence("rehearsal", key, **filled)


def _stands(event: Event, conference: Conference) -> bool:
    """Say whether the record says so already, so that there is nothing to do."""
    if isinstance(event, ViewGiven):  # given again, it comes last of all
        return event.view in conference.findings.views
    moment = datetime.fromtimestamp(0, UTC)
    entry = Entry(EntryId(conference.id), moment, Hand.CHAIR, event)
    return conference.after(entry) == conference
