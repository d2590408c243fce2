"""The children whom the conference is about, born or expected."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import cast

from chairdesk.models.british_time import local
from chairdesk.models.events import ChildEntered, ChildRemoved, Event
from chairdesk.models.ids import ChildId, new_id
from chairdesk.models.people import Child, Sex
from chairdesk.procedures.occurrences import BirthDoubt, doubt_of_birth, is_before_pregnancy
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.kit.rows.row_model import CellKind, Column, Row, entitle
from chairdesk.ui.language.tr import tr
from chairdesk.ui.prepare.readings import (
    CannotRead,
    chosen,
    read_day,
    read_expected,
    read_listed,
    shown_briefly,
    shown_day,
    shown_listed,
    shown_sex,
)
from chairdesk.ui.prepare.rows_card import RowsCard


class ChildrenCard(RowsCard):
    """One row for each child."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench,
            self.tr("Children"),
            (
                Column("name", self.tr("Name"), width=7.8, example=self.tr("First and last name")),
                Column("born", self.tr("Born"), width=7.8, example="24 Mar 2017"),
                Column("expected", self.tr("Or expected"), width=7.8),
                Column(
                    "sex",
                    self.tr("Boy or girl"),
                    CellKind.CHOICE,
                    tuple(map(bench.words.name_of, Sex)),
                    width=4.6,
                ),
                Column("lives_with", self.tr("Lives with"), CellKind.SUGGESTED, width=5.8),
                Column("school", self.tr("School or nursery"), width=6.8),
                Column("legal_status", self.tr("Legal status"), width=5.8),
                Column("needs", self.tr("Needs"), width=4.6),
                Column(
                    "listed",
                    _listed(bench),
                    CellKind.CHOICE,
                    tuple(bench.words.terms("listed").values()),
                    width=6.4,
                ),
            ),
        )
        self.doubts = wrapped(tone="amber")
        self.body.insertWidget(self.body.indexOf(self.table) + 1, self.doubts)
        self.doubts.hide()

    def refresh(self) -> None:
        """Show the children, and beside them each birth that cannot well be so."""
        super().refresh()
        before, doubts = self.doubts.text(), "\n".join(self._doubts())
        self.doubts.setText(doubts)
        self.doubts.setVisible(bool(doubts))
        if doubts and doubts != before:
            announce(self, doubts)

    def _doubts(self) -> Iterator[str]:
        words, conference = self.bench.words, self.bench.conference
        today = local(conference.room.opened or self.bench.sitting.now()).date()
        for child in conference.roll.children:
            match doubt_of_birth(child, today):
                case BirthDoubt.BORN_LATER:
                    told, day = self.tr("{name}: born {day} is still to come."), child.born
                case BirthDoubt.LONG_PAST:
                    told = self.tr(
                        "{name}: a birth was expected on {day}. Has the child been born?"
                    )
                    day = child.expected
                case BirthDoubt.TOO_FAR:
                    told = self.tr(
                        "{name}: a birth on {day} is further off than a pregnancy is long."
                    )
                    day = child.expected
                case _:
                    continue
            yield told.format(name=child.name, day=shown_day(day, words))

    def rows_now(self) -> tuple[Row, ...]:
        """List the children on the roll."""
        roll = self.bench.conference.roll
        entitle(self.table.rows, "listed", _listed(self.bench))
        kin = self.bench.words.terms(
            "relations"
        ).values()  # children are typed before their parents
        known = (p.role for p in roll.people if p.has_parental_rights and p.role)
        self.table.offer("lives_with", tuple(dict.fromkeys((*known, *kin))))
        return tuple(self._row(child) for child in roll.children)

    def standing_now(self, count: int) -> str:
        """Say how many children there are."""
        if count == 0:
            return self.tr("Type the first child into the empty row.")
        many = self.tr("{number} children", "", count)
        return many.format(number=self.bench.words.number(count).capitalize())

    def events_of(self, row: Row) -> tuple[Event, ...]:
        """Enter a child, or put right what is known of one."""
        today = self.bench.sitting.now().date()
        known = self._known(row.id)
        child = replace(
            known,
            name=row["name"].strip(),
            born=read_day(row["born"], today, self.tr("Born")),
            expected=read_expected(row["expected"], today, self.tr("Or expected")),
            lives_with=row["lives_with"],
            school=row["school"],
            legal_status=row["legal_status"],
            needs=row["needs"],
            listed=read_listed(row["listed"], self.bench.words, _listed(self.bench)),
            sex=chosen(row["sex"], Sex, self.bench.words, None, self.tr("Boy or girl")),
        )
        if is_before_pregnancy(child.born, child.expected):
            told = self.tr("Born: {day} lies before the pregnancy that “Or expected” tells of.")
            raise CannotRead(told.format(day=shown_day(child.born, self.bench.words)))
        return (ChildEntered(child),)

    def removal_of(self, gone: object) -> Event:
        """Take a child off the roll."""
        return ChildRemoved(cast("ChildId", gone))

    def return_of(self, gone: object) -> Event | None:
        """Bring a child back as it was."""
        known = self.bench.conference.roll.child(cast("ChildId", gone))
        return ChildEntered(known) if known else None

    def _known(self, which: object) -> Child:
        known = self.bench.conference.roll.child(cast("ChildId", which))
        return known or Child(ChildId(new_id()), "")

    def _row(self, child: Child) -> Row:
        def day(when: date | None) -> str:
            return shown_briefly(when, self.bench.words)

        return Row(
            child.id,
            {
                "name": child.name,
                "born": day(child.born),
                "expected": day(child.expected),
                "lives_with": child.lives_with,
                "school": child.school,
                "legal_status": child.legal_status,
                "needs": child.needs,
                "listed": shown_listed(child.listed, self.bench.words),
                "sex": shown_sex(child.sex, self.bench.words),
            },
        )


def _listed(bench: Bench) -> str:
    """Name what a child is on or has, as the procedure does, once there is one."""
    if not bench.conference.setting.pack:
        return tr("Register or plan")
    terms = bench.pack.terms
    named = terms.plan if terms.status == "plan" else terms.register
    return named[:1].upper() + named[1:]
