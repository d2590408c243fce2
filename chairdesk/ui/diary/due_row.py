"""One date that is owed: what, for which conferences, by when, and why that date."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chairdesk.desk.diary import Alike, Due
from chairdesk.models.british_time import local
from chairdesk.procedures.occurrences import day_of
from chairdesk.ui.kit.buttons import LinkButton
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.tokens import gap
from chairdesk.ui.why_link import WhyLink
from chairdesk.words import Words

SOON = 2


class DueRow(QWidget):
    """What is owed in one line, with the reason for its date behind a button.

    Several conferences that owe the same by the same day are named in one line.
    """

    def __init__(self, alike: Alike, today: date, words: Words) -> None:
        super().__init__()
        self._alike = tuple(_said_in(words.language, due) for due in alike)
        self._due, self._words = self._alike[0], words
        self._days = self._due.working_days_left
        self.is_late = is_late(self._due, today)
        self.what = wrapped(self._sentence())
        self.left = wrapped(self._left())
        self.link = WhyLink(f"{self.what.text()}.", self._reasons())
        self._line = QHBoxLayout()
        self._lay_out()

    @property
    def is_review(self) -> bool:
        """Whether it is the next conference of the same children that is owed."""
        return self._due.owed.thing == "review"

    def offer_review(self) -> LinkButton:
        """Offer to prepare the review that is owed; return the button."""
        button = LinkButton(self.tr("Prepare its review"))
        said = self.tr("Prepare its review: {reference}")
        button.setAccessibleName(said.format(reference=self._due.reference))
        self._line.insertWidget(1, button)
        return button

    def _sentence(self) -> str:
        owed = self._due.owed
        said = self.tr("{thing} for {reference}, by {day}")
        if owed.named:  # it says already for whom, and is owed for the others on another day
            said = self.tr("{thing}, {reference}, by {day}")
        return said.format(
            thing=owed.words,
            reference=self._listed([due.reference for due in self._alike]),
            day=self._words.day(day_of(owed.practical)),
        )

    def _listed(self, references: list[str]) -> str:
        *others, last = dict.fromkeys(references)
        if not others:
            return last
        return self.tr("{others} and {last}").format(others=", ".join(others), last=last)

    def _reasons(self) -> str:
        """Say why once, where it is the same for all; else for each of them."""
        whose: dict[str, list[str]] = {}
        for due in self._alike:
            whose.setdefault(due.owed.explained(), []).append(due.reference)
        if len(whose) == 1:
            return next(iter(whose))
        return "\n".join(f"{self._listed(of)}: {why}" for why, of in whose.items())

    def _left(self) -> str:
        if self._due.fixed is not None and not self.is_late:
            at = local(self._due.fixed)
            said = self.tr("It is fixed for {day}, {time}")
            return said.format(day=self._words.day(at.date()), time=self._words.clock(at))
        if self.is_late and self._days == 0:
            return self._words.term("diary", "late_zero")
        return days_left(self._days, self._words)

    def _lay_out(self) -> None:
        mark(self.left, tone="amber" if self._days <= SOON else "muted")
        line = self._line
        line.addWidget(self.left, 1)
        line.addWidget(self.link, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap(self, 0.15))
        column.addWidget(self.what)
        column.addLayout(line)
        column.addWidget(self.link.below)


def _said_in(language: str, due: Due) -> Due:
    return replace(due, owed=replace(due.owed, language=language))


def is_late(due: Due, today: date) -> bool:
    """Say whether the day on which it was owed is past."""
    return day_of(due.owed.practical) < today


def days_left(days: int, words: Words) -> str:
    """Say how many working days are left, or by how many it is late."""
    number = words.number(abs(days)).capitalize()
    if days == 0:
        return words.term("diary", "today")
    key = "left" if days > 0 else "late"
    return words.term("diary", f"{key}_one" if abs(days) == 1 else key).format(number=number)
