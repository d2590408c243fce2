"""What falls due when, counted anew with every date that is typed, and why."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.models.errors import Refusal
from chairdesk.procedures.owed import Owed
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.prepare.owed_now import is_laid_down, owed_now, said
from chairdesk.ui.why_link import WhyLink


class DatesCard(Card):
    """A sentence for each date, with its reason behind a button."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(self.tr("What falls due"))
        self._bench = bench
        self._shown: tuple[Owed, ...] = ()

    def refresh(self) -> None:
        """Count every date anew; the rows stay as they are where no date moved."""
        try:
            owed = owed_now(self._bench)
        except Refusal as why:
            self._shown = ()
            empty(self.body)
            self.body.addWidget(wrapped(self._bench.words.why(why), tone="amber"))
            self.say_standing("")
            return
        self.say_standing("")
        if owed != self._shown or not owed:
            self._shown = owed
            empty(self.body)
            for one in owed:
                self.body.addWidget(self._row(one))
        if not owed:
            self.body.addWidget(wrapped(self._why_none()))

    def _why_none(self) -> str:
        if self._bench.conference.arrangements is None:
            return self.tr("A date and a procedure are needed first.")
        if not is_laid_down(self._bench):
            told = self.tr("The procedure has no {meeting} of this kind: nothing is counted.")
            return told.format(meeting=self._bench.meeting)
        return self.tr("Nothing yet. What is decided, and the starting dates, bring the rest.")

    def _row(self, owed: Owed) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        sentence = wrapped(said(owed, self._bench.words))
        link = WhyLink(sentence.text(), owed.explained())
        column.addWidget(sentence)
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(link.below)
        return row
