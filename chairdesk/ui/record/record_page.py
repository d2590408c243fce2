"""The record on its pages: looked at, attested, signed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chairdesk.desk.sealing import as_sealed_in
from chairdesk.models.contribution import Hand
from chairdesk.models.events import DocumentSigned
from chairdesk.models.paper import SignedDocument
from chairdesk.models.rules.filing import has_signed
from chairdesk.procedures.summing_up import prints_summaries
from chairdesk.ui.bench import Bench, say_refused
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.errand import Answer, Errand
from chairdesk.ui.kit.layers.page_stack import PageStack
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.kit.scroll_page import ScrollPage, focus_in_view
from chairdesk.ui.record.certificates import Certificates
from chairdesk.ui.record.pages_view import PagesView
from chairdesk.ui.record.papers_card import PapersCard
from chairdesk.ui.record.paperwork import Paperwork, name_of
from chairdesk.ui.record.signing_card import SigningCard, attestation
from chairdesk.ui.record.summaries_panel import SummariesPanel
from chairdesk.ui.record.what_waits import what_waits


class RecordPage(QWidget):
    """Shows the minutes, and takes the minute-taker's attestation and the chair's signature."""

    shown = Signal()
    """The pages show the minutes as they stand."""
    signed = Signal(object)
    """hand: Hand, whose signatures are all on the papers and in the journal"""

    def __init__(self, bench: Bench, paperwork: Paperwork) -> None:
        super().__init__()
        self._bench = bench
        self._paperwork = paperwork
        self._errand: Errand | None = None
        self._certificates = Certificates(bench, paperwork, self._send)
        self.pages = PagesView()
        self.summaries = SummariesPanel(bench) if prints_summaries(bench.pack) else None
        self.left = PageStack()
        self.write = QuietButton(self.tr("Write the summaries"), "pen")
        self.about = Card(self.tr("The minutes"))
        self.about_says = wrapped()
        self.papers = PapersCard(bench, paperwork)
        self.draw = QuietButton(self.tr("Look at them now"), "eye")
        self.attest = SigningCard(
            Hand.MINUTE_TAKER,
            self.tr("Attest as minute-taker"),
            attestation(bench),
        )
        self.sign = SigningCard(
            Hand.CHAIR,
            self.tr("Sign as chair"),
            self.tr("I approve these minutes as chair. After this nothing in them can change."),
        )
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def count_open(self) -> int:
        """How many signatures are still wanted."""
        conference = self._bench.conference
        wanted = self.summaries.count_open if self.summaries else 0
        return wanted + sum(not has_signed(hand, conference) for hand in Hand)

    def refresh(self) -> None:
        """Show how the record stands now."""
        conference = self._bench.conference
        self.about_says.setText(what_waits(conference, self._bench.words))
        self.draw.setVisible(not conference.is_sealed)
        self._offer_summaries()
        self.attest.setVisible(conference.is_sealed)
        self.sign.setVisible(conference.is_sealed and has_signed(Hand.MINUTE_TAKER, conference))
        for card in (self.attest, self.sign):
            self._certificates.ask(card)
        kept = self._paperwork.minutes_of(conference)
        if kept is not None:
            self._show(kept.pdf)
            self.papers.tell_of(conference)
        elif conference.is_sealed:
            self.pages.say(self.tr("The minutes are being set on pages. This takes a moment."))
        else:
            self.pages.say(self.tr("The pages of the minutes stand here once you ask for them."))

    def show_summaries(self) -> None:
        """Turn to the summaries, where the procedure prints any."""
        if self.summaries is not None:
            self.left.setCurrentWidget(self.summaries)
            self._offer_summaries()

    def _offer_summaries(self) -> None:
        can_write = self.summaries is not None and not self._bench.conference.is_sealed
        if not can_write:
            self.left.setCurrentWidget(self.pages)
        is_elsewhere = self.left.currentWidget() is not self.summaries
        self.write.setVisible(can_write and is_elsewhere)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt shows the page: a sealed record is drawn up if it was not yet."""
        super().showEvent(event)
        self.refresh()
        self.draw_up()

    def draw_up(self) -> None:
        """Set a sealed record on pages, unless that is done or under way."""
        conference = self._bench.conference
        is_signed = has_signed(Hand.CHAIR, conference)
        if conference.is_sealed and not is_signed and self._errand is None:
            errand = Errand(lambda: self._paperwork.draw_up(conference, errand.going_on))
            errand.went_on.connect(self._say_progress)
            self._send(errand, self._drawn)

    def _drawn(self, _kept: object) -> None:
        self._heard()

    def _say_progress(self, drawn: int, of: int) -> None:
        self.papers.say_progress(drawn, of)
        self.pages.say(self.papers.progress.text())

    def _stop_drawing(self) -> None:
        if self._errand is not None:
            self._errand.stop()

    def _preview(self) -> None:
        conference = self._bench.conference
        as_it_will_be = as_sealed_in(self._bench.words.language, conference)
        self._send(Errand(partial(self._paperwork.draft, as_it_will_be)), self._show)

    def _show(self, pdf: bytes) -> None:
        self.left.setCurrentWidget(self.pages)
        self._offer_summaries()
        self.pages.show_pdf(pdf)
        self.shown.emit()

    def _sign(self, card: SigningCard, secret: str) -> None:
        conference = self._bench.conference
        name = name_of(card.hand, conference)
        work = partial(self._paperwork.sign, conference, card.hand, name, secret)
        self.pages.setFocus()  # the fields go once it is signed, and the focus with them
        self._send(Errand(work), self._signed)

    def _signed(self, papers: tuple[SignedDocument, ...]) -> None:
        hand = papers[0].hand
        bench = self._bench.in_the_hand_of(hand)
        entered = bench.conference.papers.signed
        if all(bench.enter(DocumentSigned(paper)) for paper in papers if paper not in entered):
            self.signed.emit(hand)
        self._go_on()
        if self.is_stamp_missing:
            self._bench.notice(
                self.tr(
                    "The time-stamp service could not be reached. The papers are signed and "
                    "whole, without a time stamp."
                )
            )

    @property
    def is_stamp_missing(self) -> bool:
        """Whether what was signed last should carry time stamps and does not."""
        return self._paperwork.is_stamp_missing

    def _send(self, errand: Errand, then: Callable[..., None]) -> None:
        self._errand = errand
        self._wait(is_waiting=True)
        errand.done.connect(self._back)
        errand.failed.connect(self._could_not)
        Answer(self, errand, then)
        errand.set_out()

    def _back(self) -> None:
        self._errand = None
        self.papers.rest()
        self._wait(is_waiting=False)

    def _could_not(self, why: Exception) -> None:
        self._back()
        self._heard()
        say_refused(self._bench, why)
        self._go_on()

    def _go_on(self) -> None:
        """Go to the secret that is asked next, unless somebody went elsewhere meanwhile."""
        asking = [card.secret for card in (self.attest, self.sign) if card.secret.isVisible()]
        if asking and self.pages.hasFocus():
            focus_in_view(asking[0])

    def _wait(self, *, is_waiting: bool) -> None:
        self.draw.setEnabled(not is_waiting)
        for card in (self.attest, self.sign):
            card.wait(is_waiting=is_waiting)

    def _lay_out(self) -> None:
        self.about.body.addWidget(self.about_says)
        self.about.body.addWidget(self.draw)
        self.about.body.addWidget(self.write)
        side = ScrollPage(width=32)
        for card in (self.about, self.attest, self.sign, self.papers):
            side.body.addWidget(card)
        side.body.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.left.addWidget(self.pages)
        if self.summaries is not None:
            self.left.addWidget(self.summaries)
            self.left.setCurrentWidget(self.summaries)
        row.addWidget(self.left, 3)
        row.addWidget(side, 2)

    def _connect(self) -> None:
        self.draw.clicked.connect(self._preview)
        self.papers.stopped.connect(self._stop_drawing)
        self.write.clicked.connect(self.show_summaries)
        for card in (self.attest, self.sign):
            card.signing_wanted.connect(partial(self._sign, card))
            self._certificates.serve(card)
        self._bench.signals.happened.connect(self._heard)

    def _heard(self) -> None:
        if self.isVisible():
            self.refresh()
