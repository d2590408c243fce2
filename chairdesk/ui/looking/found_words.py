"""What was found, as it stands in the list: where, by whom, the words, and for whose eyes."""

from collections.abc import Sequence
from typing import TypeAlias

from chairdesk.desk.finding import AcrossConferences, Found, WithinOne, excerpt
from chairdesk.desk.ports import VaultFailure
from chairdesk.models.british_time import local
from chairdesk.models.looking import Question, question_of
from chairdesk.models.passages import Part
from chairdesk.ui.language.tr import tr
from chairdesk.ui.looking.choice import Choice
from chairdesk.ui.step import Step
from chairdesk.words import Words

STEPS = {
    **dict.fromkeys((Part.ARRANGEMENTS, Part.CHILD, Part.PERSON), Step.PREPARE),
    **dict.fromkeys((Part.AGENCY, Part.REPORT, Part.PARTICULAR), Step.PREPARE),
    Part.PLAIN_FACT: Step.CLOSE,
    **dict.fromkeys((Part.SUMMARY, Part.OBJECTION, Part.RULING), Step.RECORD),
}
"""Where a passage stands that was not said in the room; everything else is in Hold."""

Offered: TypeAlias = tuple[Sequence[Choice], str]
"""What there is to choose, and a sentence about it."""


def step_of_part(part: Part) -> Step:
    """Say in which step a passage is to be seen."""
    return STEPS.get(part, Step.HOLD)


class FoundWords:
    """Looks for what is typed, and says what was found."""

    def __init__(self, within: AcrossConferences | WithinOne, words: Words) -> None:
        self._within, self._words = within, words
        self._is_across = isinstance(within, AcrossConferences)

    def __call__(self, typed: str) -> Offered:
        """Look for what was typed."""
        question = question_of(typed)
        if not question.terms:
            return (), tr("Type a name, or any words that were written down.")
        try:
            found = self._within.find(typed)
        except VaultFailure as why:
            return self.refused(why)
        return self.told(found, question)

    def refused(self, why: VaultFailure) -> Offered:
        """Say why nothing could be looked for."""
        return (), self._words.why(why)

    def told(self, found: tuple[Found, ...], question: Question) -> Offered:
        """Say what was found."""
        choices = [self._choice(one, question) for one in found]
        if not choices:
            return (), tr("Nothing was found. Try fewer words, or the beginning of one.")
        number = self._words.number(len(choices)).capitalize()
        return choices, tr("{number} found, the newest first.", "", len(choices)).format(
            number=number
        )

    def _choice(self, one: Found, question: Question) -> Choice:
        where = self._words.term("passages", one.passage.part.value)
        title = ": ".join(part for part in (where, one.who) if part)
        marks = (
            tr("Restricted: not for everyone.") if one.is_restricted else "",
            tr("Struck.") if one.is_struck else "",
        )
        return Choice(
            title,
            excerpt(one.passage.words, question),
            beside=self._when(one),
            foot=" ".join(mark for mark in marks if mark),
            what=one,
        )

    def _when(self, one: Found) -> str:
        said = self._words.clock(local(one.at)) if one.at else ""
        if not self._is_across:
            return said
        held = self._words.short_day(local(one.starts).date()) if one.starts else ""
        return ", ".join(part for part in (one.reference, held, said) if part)
