"""Challenges to sealed minutes: receipt, objections, rulings, and the new version."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chairdesk.models.amendment import Challenge
from chairdesk.models.contribution import Hand
from chairdesk.models.events import AmendmentsSealed
from chairdesk.models.rules.filing import has_signed
from chairdesk.ui.amend.objection_card import ObjectionCard
from chairdesk.ui.amend.receipt_card import ReceiptCard
from chairdesk.ui.amend.ruling_card import RulingCard
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import PrimaryButton, QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import holds_focus, part_with
from chairdesk.ui.kit.empty_page import EmptyPage
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.kit.scroll_page import ScrollPage, focus_in_view
from chairdesk.ui.record.whose import reader_named


class AmendPage(QWidget):
    """Never changes what was sealed: what was ruled goes into a version beside it."""

    record_wanted = Signal()
    """A new version is sealed: its signatures are made in Record."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        words = bench.words
        self.nothing_yet = EmptyPage(
            words.term("amend", "not-yet"), words.term("amend", "not-yet-why")
        )
        self.receipt, self.objection = ReceiptCard(bench), ObjectionCard(bench)
        self.rulings: list[RulingCard] = []
        self.place_of_rulings = QVBoxLayout()
        self.version = Card(words.term("amend", "version"))
        self.says, self.asks = PlainLabel(), PlainLabel(words.term("amend", "for-good"))
        self.seal = PrimaryButton(self.tr("Seal the new version"), "stamp")
        self.not_yet = QuietButton(self.tr("Not yet"))
        self.seal_now = QuietButton(self.tr("Yes, seal it now"), "stamp")
        self.page = ScrollPage()
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def count_open(self) -> int:
        """How many objections no version tells of yet."""
        return len(self._bench.conference.amendments.waiting)

    def refresh(self) -> None:
        """Show how the amendments stand now."""
        conference = self._bench.conference
        is_signed = has_signed(Hand.CHAIR, conference)
        is_there = is_signed or conference.amendments.version > 1
        self.nothing_yet.setVisible(not is_there)
        self.page.setVisible(is_there)
        if not is_there:
            return
        self.receipt.refresh()
        self.objection.refresh()
        self._show_rulings()
        self.says.setText(self._about(is_signed=is_signed))
        self._ask(is_asking=False)
        self.seal.setEnabled(is_signed and bool(conference.amendments.ruled))

    def showEvent(self, event: QShowEvent) -> None:
        """Qt shows the page: it catches up with what happened meanwhile."""
        super().showEvent(event)
        self.refresh()

    def _show_rulings(self) -> None:
        waiting = self._bench.conference.amendments.waiting
        kept = {card.challenge: card for card in self.rulings if card.challenge in waiting}
        left = next((one for one in self.rulings if holds_focus(one)), None)
        for card in self.rulings:
            if card.challenge not in kept:
                part_with(card)
        self.rulings = [kept.get(one) or self._ruling(one) for one in waiting]
        for card in self.rulings:
            self.place_of_rulings.addWidget(card)
        if left is not None and left not in self.rulings:
            self._go_on_after(left)

    def _go_on_after(self, left: RulingCard) -> None:
        """Keep the hand at the ruling that was made, and on the page after one is taken off."""
        asked = left.challenge.objection.id
        anew = [one for one in self.rulings if one.challenge.objection.id == asked]
        focus_in_view(anew[0].rule if anew else self.objection.who)

    def _ruling(self, challenge: Challenge) -> RulingCard:
        return RulingCard(self._bench, challenge)

    def _about(self, *, is_signed: bool) -> str:
        conference, words = self._bench.conference, self._bench.words
        told = conference.amendments
        stands = words.term("amend", "stands" if is_signed else "unsigned")
        lines = [stands.format(number=told.version)]
        ruled = words.counted("ruling", len(told.ruled))
        lines.append(words.term("amend", "would-tell").format(ruled=ruled))
        readers = {(one.reader, one.kind) for one in conference.papers.released}
        named = ((reader_named(self._bench, who), kind) for who, kind in sorted(readers))
        names = [f"{who} ({words.term('papers', kind)})" for who, kind in named]
        if names:
            lines.append(words.term("amend", "readers").format(readers="; ".join(names)))
        return "\n".join(lines)

    def _seal(self) -> None:
        version = self._bench.conference.amendments.version + 1
        if self._bench.enter(AmendmentsSealed(version)):
            sealed = self._bench.words.term("amend", "unsigned")
            announce(self, sealed.format(number=version))
            self.record_wanted.emit()

    def _put_away(self) -> None:
        """Take the question back; nothing was sealed."""
        self._ask(is_asking=False)
        self.seal.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, *, is_asking: bool) -> None:
        for widget in (self.asks, self.not_yet, self.seal_now):
            widget.setVisible(is_asking)
        self.seal.setVisible(not is_asking)
        if is_asking:
            self.not_yet.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self.asks.text())
            QTimer.singleShot(0, self, self._bring_the_question_forward)

    def _bring_the_question_forward(self) -> None:
        for part in (self.asks, self.not_yet):
            self.page.ensureWidgetVisible(part)

    def _lay_out(self) -> None:
        for label in (self.says, self.asks):
            label.setWordWrap(True)
            self.version.body.addWidget(label)
        answers = QHBoxLayout()
        for button in (self.seal, self.not_yet, self.seal_now):
            answers.addWidget(button)
        answers.addStretch(1)
        self.version.body.addLayout(answers)
        self.page.body.addWidget(self.receipt)
        self.page.body.addWidget(self.objection)
        self.page.body.addLayout(self.place_of_rulings)
        self.page.body.addWidget(self.version)
        self.page.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.nothing_yet)
        outer.addWidget(self.page)

    def _connect(self) -> None:
        self.seal.clicked.connect(lambda: self._ask(is_asking=True))
        self.not_yet.clicked.connect(self._put_away)
        self.seal_now.clicked.connect(self._seal)
        self._bench.signals.happened.connect(self._heard)

    def _heard(self) -> None:
        if self.isVisible():
            self.refresh()
