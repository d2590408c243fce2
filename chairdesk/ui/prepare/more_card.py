"""More about children and people: other names, address, language; each for whose eyes."""

from typing import cast

from PySide6.QtCore import Qt

from chairdesk.desk.closed_session import unless_chosen_for
from chairdesk.models.events import Event, ParticularEntered, ParticularRemoved
from chairdesk.models.ids import AttendeeId
from chairdesk.models.people import Aspect, Particular
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.rows.row_model import CellKind, Column, Row
from chairdesk.ui.prepare.eyes import audience_said, audience_typed, audiences_offered
from chairdesk.ui.prepare.people_rows import titles_on_the_roll
from chairdesk.ui.prepare.readings import CannotRead
from chairdesk.ui.prepare.rows_card import RowsCard


class MoreCard(RowsCard):
    """One row for each thing more that is known of somebody; put away until it is wanted."""

    def __init__(self, bench: Bench) -> None:
        aspects = tuple(bench.words.name_of(aspect) for aspect in Aspect)
        super().__init__(
            bench,
            self.tr("More about children and people"),
            (
                Column("who", self.tr("About whom"), CellKind.CHOICE, width=10),
                Column("what", self.tr("What"), CellKind.CHOICE, aspects, width=10),
                Column("words", self.tr("In words"), width=14),
                Column("audience", self.tr("For whose eyes"), CellKind.SUGGESTED, width=9),
            ),
        )
        self.open = PlainButton(self.tr("Note more"), "plus")
        self.away = PlainButton(self.tr("Put away"), "chevron-up")
        for button in (self.open, self.away):
            button.setAccessibleName(f"{self.heading.text()}: {button.text()}")
            self.body.insertWidget(0, button, 0, Qt.AlignmentFlag.AlignLeft)
        self.open.clicked.connect(self._bring_out)
        self.away.clicked.connect(self._put_away)
        self._show_table(is_open=False)

    @property
    def is_open(self) -> bool:
        """Whether there is a table to type into."""
        return not self.table.isHidden()

    def _bring_out(self) -> None:
        self._show_table(is_open=True)
        self.table.setFocus()

    def _put_away(self) -> None:
        """Put the table away; what is half typed stays in it."""
        self._show_table(is_open=False)
        self.open.setFocus()

    def _show_table(self, *, is_open: bool) -> None:
        for part in (self.table, self.take_off, self.away):
            part.setVisible(is_open)
        self.open.setVisible(not is_open)

    def rows_now(self) -> tuple[Row, ...]:
        """List what is noted, and let everybody on the roll be chosen."""
        roll = self.bench.conference.roll
        self.table.offer("who", tuple(titles_on_the_roll(self.bench).values()))
        self.table.offer("audience", audiences_offered(self.bench))
        return tuple(self._row(one) for one in roll.particulars)

    def standing_now(self, count: int) -> str:
        """Say how much is noted; nothing of it is asked for."""
        if count == 0:
            return self.tr("Names, address, language, who is family: where you want it.")
        many = self.tr("{number} noted", "", count)
        return many.format(number=self.bench.words.number(count).capitalize())

    def events_of(self, row: Row) -> tuple[Event, ...]:
        """Note it; where it is about somebody else now, or another thing, it leaves its place."""
        roll = self.bench.conference.roll
        about, aspect = self._about(row["who"]), self._aspect(row["what"])
        key = (about, aspect)
        known = roll.particular(*key)
        if known is not None and row.id != key:
            told = self.tr("“{what}” stands there already for {who}: type into that row.")
            raise CannotRead(told.format(what=row["what"], who=roll.name_of(about)))
        otherwise = unless_chosen_for(aspect, self.bench.conference)
        audience = audience_typed(
            self.bench, row["audience"], known.audience if known else None, otherwise
        )
        noted = ParticularEntered(Particular(about, aspect, row["words"], audience))
        if row.id is None or row.id == key:
            return (noted,)
        return (noted, self.removal_of(row.id))

    def removal_of(self, gone: object) -> Event:
        """Take off what was noted."""
        return ParticularRemoved(*cast("tuple[AttendeeId, Aspect]", gone))

    def _about(self, typed: str) -> AttendeeId:
        titles = titles_on_the_roll(self.bench)
        found = next((who for who, title in titles.items() if title == typed), None)
        if found is None:
            raise CannotRead(self.tr("Choose about whom it is from the people in Prepare."))
        return found

    def _aspect(self, typed: str) -> Aspect:
        words = self.bench.words
        found = next((one for one in Aspect if words.name_of(one) == typed), None)
        if found is None:
            raise CannotRead(self.tr("Choose what it is that you note, such as an address."))
        return found

    def _row(self, one: Particular) -> Row:
        words = self.bench.words
        return Row(
            one.key,
            {
                "who": titles_on_the_roll(self.bench).get(one.about, ""),
                "what": words.name_of(one.aspect),
                "words": one.words,
                "audience": audience_said(self.bench.conference, one.audience, words),
            },
        )
