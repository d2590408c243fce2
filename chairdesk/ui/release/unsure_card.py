"""Asks of copies that set out for a folder when the desk was stopped whether they left."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.models.british_time import local
from chairdesk.models.paper import Leaving
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import mark, take_out
from chairdesk.ui.kit.fields import name_field
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.record.whose import reader_named
from chairdesk.ui.release.letting_out import LettingOut
from chairdesk.ui.release.outbox import lies_in
from chairdesk.ui.tokens import em


class UnsureRow(QWidget):
    """One copy of which nobody knows whether it left."""

    def __init__(self, leaving: Leaving, says: str) -> None:
        super().__init__()
        self.leaving = leaving
        self.says = PlainLabel(says)
        self.left = QuietButton(self.tr("It left"), "check")
        self.stayed = QuietButton(self.tr("It did not leave"), "cross")
        self._lay_out()
        for button in (self.left, self.stayed):
            name_field(button, f"{button.text()}: {says}")

    def _lay_out(self) -> None:
        self.says.setWordWrap(True)
        ways = QWidget()
        flow = FlowLayout(ways, em(self, 0.5))
        for button in (self.left, self.stayed):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.says)
        column.addWidget(ways)


class UnsureCard(Card):
    """Asks of each copy that was being saved when the desk stopped; nothing asked, it is hidden."""

    def __init__(self, bench: Bench, letting_out: LettingOut) -> None:
        super().__init__(self.tr("Did these copies leave?"))
        self._bench, self._letting_out = bench, letting_out
        self.rows: list[UnsureRow] = []
        self.says = PlainLabel(
            self.tr(
                "The desk was stopped while it saved them, so it does not know. Look into the "
                "folder: whatever lies there may have been read or taken on. What left goes on "
                "the log; of what did not, half-written files are removed."
            )
        )
        self.says.setWordWrap(True)
        mark(self.says, tone="amber")
        self.body.addWidget(self.says)
        self.hide()
        if bench.conference.papers.leaving:
            bench.notice(
                self.tr(
                    "The desk was stopped while copies were being saved to a folder. "
                    "Say in Release which of them left."
                )
            )

    def show_now(self) -> None:
        """Ask of whatever set out and is not answered for; of what is being saved just now, not."""
        self.ask(() if self._letting_out.is_saving else self._bench.conference.papers.leaving)

    def ask(self, asked: tuple[Leaving, ...]) -> None:
        """Ask of each of these copies whether it left."""
        known = {row.leaving: row for row in self.rows}
        self.rows = [known.pop(one) if one in known else self._row(one) for one in asked]
        for gone in known.values():
            take_out(self.body, gone)
        self.setVisible(bool(asked))

    def _row(self, leaving: Leaving) -> UnsureRow:
        row = UnsureRow(leaving, self._told(leaving))
        row.left.clicked.connect(partial(self._letting_out.they_left, (leaving,)))
        row.stayed.clicked.connect(partial(self._letting_out.they_stayed, (leaving,)))
        self.body.addWidget(row)
        return row

    def _told(self, leaving: Leaving) -> str:
        words, one = self._bench.words, leaving.release
        is_there = lies_in(Path(leaving.folder), one.kind, one.sha256)
        found = (
            self.tr("A file that is just this lies there now.")
            if is_there
            else self.tr("No file that is just this is found there now.")
        )
        at = local(one.at) if one.at else None
        says = self.tr("{paper}, {reader}: on its way to {folder} on {day} at {time}. {found}")
        return says.format(
            paper=words.term("papers", one.kind),
            reader=reader_named(self._bench, one.reader),
            folder=leaving.folder,
            day=words.short_day(at.date()) if at else "",
            time=words.clock(at) if at else "",
            found=found,
        )
