"""Who received the minutes when, and until when each may challenge them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.models.amendment import Receipt
from chairdesk.models.british_time import local
from chairdesk.models.events import MinutesReceived
from chairdesk.procedures.conference_dates import window_for
from chairdesk.procedures.occurrences import day_of
from chairdesk.ui.amend.fields import chosen_person, offer_people
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_choice, of_line
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.choice_list import PeopleList
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.fields import FieldGrid, NamedField, one_line
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.typed_dates import typed_date
from chairdesk.ui.why_link import WhyLink


class ReceiptCard(Card):
    """Takes each reader's day of receipt, and shows how their time for challenge is counted."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.words.term("amend", "receipt"))
        self._bench = bench
        self.who = PeopleList()
        self.day = one_line(self.tr("such as 15 January 2027"))
        self.record = QuietButton(self.tr("Record the receipt"), "check")
        self.list = QVBoxLayout()
        fields = FieldGrid()
        fields.add(NamedField(self.tr("Who received them"), self.who))
        fields.add(NamedField(self.tr("On which day"), self.day))
        self.body.addLayout(self.list)
        self.body.addWidget(fields)
        self.body.addWidget(self.record, 0, Qt.AlignmentFlag.AlignLeft)
        offer_people(self.who, bench.conference)
        bench.keep_half("receipt: who", of_choice(self.who))
        bench.keep_half("receipt: day", of_line(self.day))
        self.record.clicked.connect(self._enter)
        self.day.returnPressed.connect(self._enter)

    def refresh(self) -> None:
        """Show what was received, and who may receive."""
        offer_people(self.who, self._bench.conference)
        empty(self.list)
        for receipt in self._bench.conference.amendments.receipts:
            self.list.addWidget(self._row(receipt))

    def _row(self, receipt: Receipt) -> QWidget:
        words, conference = self._bench.words, self._bench.conference
        told = words.term("amend", "received").format(
            who=conference.roll.name_of(receipt.who), day=words.day(receipt.on)
        )
        window = window_for(self._bench.pack, conference, receipt.who)
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        until = words.term("amend", "no-window")
        if window is not None:
            last = words.day(day_of(window.at_latest))
            until = words.term("amend", "window").format(day=last)
        column.addWidget(wrapped(f"{told} {until}"))
        if window is not None:
            why = WhyLink(told, window.explained())
            column.addWidget(why, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(why.below)
        return row

    def _enter(self) -> None:
        today = local(self._bench.sitting.now()).date()
        on, who = typed_date(self.day.text(), today), chosen_person(self.who)
        if who is None or on is None:
            self._bench.notice(self._bench.words.term("amend", "who-and-day"))
        elif self._bench.enter(MinutesReceived(Receipt(who, on))):
            self.day.clear()
