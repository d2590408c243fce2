"""Reports expected and received, and when the family had them."""

from dataclasses import replace
from datetime import datetime
from typing import cast

from chairdesk.desk.closed_session import unless_chosen
from chairdesk.models.british_time import at_local, local
from chairdesk.models.contribution import Audience
from chairdesk.models.events import Event, ReportEntered, ReportRemoved
from chairdesk.models.ids import ReportId, new_id
from chairdesk.models.people import Person
from chairdesk.models.reports import Report
from chairdesk.models.standing.roll import find
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.rows.row_model import CellKind, Column, Row
from chairdesk.ui.prepare.eyes import audience_said, audience_typed, audiences_offered
from chairdesk.ui.prepare.owed_now import due_moment
from chairdesk.ui.prepare.people_rows import title_of
from chairdesk.ui.prepare.readings import CannotRead, read_moment, shown_moment
from chairdesk.ui.prepare.rows_card import RowsCard


class ReportsCard(RowsCard):
    """One row for each report; whether it came in time is counted by the procedure."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench,
            self.tr("Reports"),
            (
                Column("author", self.tr("From"), CellKind.CHOICE, width=11),
                Column("title", self.tr("What"), width=9),
                Column("received", self.tr("Received"), width=10.5, example="24 Nov, 10.00"),
                Column("shared", self.tr("Shared with the family"), width=10.5),
                Column("audience", self.tr("For whose eyes"), CellKind.SUGGESTED, width=9),
                Column("standing", self.tr("Came"), CellKind.SHOWN, width=5),
                Column("notes", self.tr("Notes"), width=7),
            ),
        )

    def rows_now(self) -> tuple[Row, ...]:
        """List the reports, and let every person on the roll be chosen as author."""
        roll = self.bench.conference.roll
        self.table.offer("author", tuple(title_of(person) for person in roll.people))
        self.table.offer("audience", audiences_offered(self.bench))
        return tuple(self._row(report) for report in self.bench.conference.reports)

    def standing_now(self, count: int) -> str:
        """Say how many are in, late or missing."""
        reports = self.bench.conference.reports
        missing = sum(report.received is None for report in reports)
        if count == 0:
            return self.tr("Type who is to report into the empty row.")
        if missing:
            number = self.bench.words.number(missing).capitalize()
            return self.tr("{number} still to come", "", missing).format(number=number)
        return self.tr("All are in.")

    def events_of(self, row: Row) -> tuple[Event, ...]:
        """Enter a report, or put right what is known of one."""
        today = self.bench.sitting.now().date()
        author = self._author(row["author"])
        known = find(self.bench.conference.reports, cast("ReportId", row.id))
        report = replace(
            known or Report(ReportId(new_id()), author.id),
            author=author.id,
            title=row["title"],
            received=read_moment(row["received"], today, self.tr("Received")),
            shared_with_family=read_moment(row["shared"], today, self.tr("Shared with the family")),
            audience=self._audience(row["audience"], known),
            notes=row["notes"],
        )
        return (ReportEntered(report),)

    def removal_of(self, gone: object) -> Event:
        """Take a report off the list."""
        return ReportRemoved(cast("ReportId", gone))

    def _audience(self, typed: str, known: Report | None) -> Audience:
        """Read for whose eyes a report is; in a closed session for professionals, unless chosen."""
        otherwise = unless_chosen(self.bench.conference)
        return audience_typed(self.bench, typed, known.audience if known else None, otherwise)

    def _author(self, typed: str) -> Person:
        people = self.bench.conference.roll.people
        found = next((person for person in people if title_of(person) == typed), None)
        if found is None:
            raise CannotRead(
                self.tr("Choose who wrote the report from the people in Prepare. Type a part.")
            )
        return found

    def _row(self, report: Report) -> Row:
        words = self.bench.words
        author = self.bench.conference.roll.person(report.author)
        return Row(
            report.id,
            {
                "author": title_of(author) if author else "",
                "title": report.title,
                "received": shown_moment(report.received, words),
                "shared": shown_moment(report.shared_with_family, words),
                "audience": audience_said(self.bench.conference, report.audience, words),
                "standing": self._came(report),
                "notes": report.notes,
            },
        )

    def _came(self, report: Report) -> str:
        due: datetime | None = due_moment(self.bench, "reports")
        if report.received is None:
            return self.tr("Not yet")
        if due is None:
            return self.tr("Has come")
        is_late = report.is_late(at_local(local(due).replace(tzinfo=None)))
        return self.tr("Late") if is_late else self.tr("In time")
