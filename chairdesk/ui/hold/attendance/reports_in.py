"""The reports as they stand on the day: come, late or missing, shared or not."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from chairdesk.models.british_time import local
from chairdesk.models.contribution import Scope
from chairdesk.models.events import ReportEntered
from chairdesk.models.reports import Report
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.prepare.eyes import audience_said
from chairdesk.ui.prepare.owed_now import due_moment
from chairdesk.ui.prepare.readings import MIDNIGHT


class ReportsIn(Card):
    """Each report in a line; what comes during the conference is noted with one key."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(self.tr("Reports"))
        self._bench = bench
        self.rows: list[QWidget] = []
        self._shown: tuple[Report, ...] | None = None

    def refresh(self) -> None:
        """Show the reports as they stand."""
        reports = self._bench.conference.reports
        if reports == self._shown:
            return
        self._shown = reports
        empty(self.body)
        self.rows = [self._row(report) for report in reports]
        for row in self.rows:
            self.body.addWidget(row)
        self.setVisible(bool(reports))

    def receive(self, report: Report) -> None:
        """Note that a report has come."""
        self._bench.enter(ReportEntered(replace(report, received=self._bench.sitting.now())))

    def share(self, report: Report) -> None:
        """Note that a report was shared with the family."""
        now = self._bench.sitting.now()
        self._bench.enter(ReportEntered(replace(report, shared_with_family=now)))

    def _row(self, report: Report) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        author = self._bench.conference.roll.name_of(report.author)
        line.addWidget(wrapped(f"{author}: {report.title}" if report.title else author), 2)
        line.addWidget(
            wrapped(self._standing(report), tone="amber" if self._is_late(report) else "muted"), 2
        )
        is_shared = report.is_restricted or report.shared_with_family is not None
        for text, doing, is_done in (
            (self.tr("Enter that it came"), self.receive, report.received is not None),
            (self.tr("Enter that the family has it"), self.share, is_shared),
        ):
            if not is_done:
                button = PlainButton(text, "pen")
                button.setAccessibleName(f"{author}: {text}")
                button.clicked.connect(partial(doing, report))
                line.addWidget(button)
        return row

    def _standing(self, report: Report) -> str:
        if not report.is_restricted:
            shared, unshared = self.tr("The family has it."), self.tr("Not shared with the family.")
            return f"{self._came(report)} {shared if report.shared_with_family else unshared}"
        names = audience_said(self._bench.conference, report.audience, self._bench.words)
        only = self.tr("Only for {names}.").format(names=names)
        is_named = report.audience.scope is Scope.NAMED
        return f"{self._came(report)} {only if is_named else self.tr('For professionals only.')}"

    def _came(self, report: Report) -> str:
        words = self._bench.words
        if report.received is None:
            return self.tr("Not received.")
        at = local(report.received)
        if at.time() == MIDNIGHT:
            late, in_time = self.tr("Came late: {day}."), self.tr("Came {day}.")
        else:
            late, in_time = self.tr("Came late: {day}, {time}."), self.tr("Came {day}, {time}.")
        came = late if self._is_late(report) else in_time
        return came.format(day=words.day(at.date()), time=words.clock(at))

    def _is_late(self, report: Report) -> bool:
        due = due_moment(self._bench, "reports")
        return report.received is None or (due is not None and report.is_late(due))
