"""The diary: today's conference, what is owed nearest first, and the chosen conference."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QStackedLayout, QVBoxLayout, QWidget

from chairdesk.desk.diary import Diary, together
from chairdesk.desk.in_brief.brief import InBrief
from chairdesk.desk.ports import VaultFailure
from chairdesk.desk.retention import Keeping
from chairdesk.desk.reviewing.next_review import Called, has_next, next_review, prepared_already
from chairdesk.desk.shelves import KnownBackup
from chairdesk.models.british_time import local
from chairdesk.models.contribution import Hand
from chairdesk.models.ids import ConferenceId
from chairdesk.ui.checking.check_card import CheckCard
from chairdesk.ui.diary.conference_button import ConferenceButton
from chairdesk.ui.diary.erased_card import ErasedCard
from chairdesk.ui.diary.glance_card import GlanceCard, title_of
from chairdesk.ui.diary.go_on_card import GoOnCard
from chairdesk.ui.diary.keeping_card import KeepingCard
from chairdesk.ui.diary.owed_card import OwedCard
from chairdesk.ui.diary.today_card import TodayCard
from chairdesk.ui.half_typed import HalfTyped, of_field
from chairdesk.ui.kit.buttons import PrimaryButton, QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.empty_page import EmptyPage
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.kit.responsive_split import ResponsiveSplit
from chairdesk.ui.kit.scroll_page import ScrollPage, focus_in_view
from chairdesk.ui.step import Step
from chairdesk.ui.tokens import gap
from chairdesk.words import Words


class DiaryPage(QWidget):
    """Home. Says what is owed, lists the conferences, and shows the chosen one."""

    opened = Signal(object)
    """which: ConferenceId"""
    new_wanted = Signal()
    rehearsal_wanted = Signal()
    review_wanted = Signal(object)
    """brought: NextReview"""
    read_whole = Signal(object)
    """which: ConferenceId, of which a review is about to know"""

    def __init__(
        self,
        diary: Diary,
        words: Words,
        keeping: Keeping | None = None,
        *,
        check: CheckCard | None = None,
        can_rehearse: bool = False,
    ) -> None:
        super().__init__()
        self._diary, self._words = diary, words
        self._conferences: tuple[InBrief, ...] = ()
        self._group = QButtonGroup(self)
        self.new = PrimaryButton(self.tr("New conference"), "plus")
        self.rehearse = QuietButton(self.tr("Rehearse"), "play")
        self.can_rehearse = can_rehearse
        self.check = check
        self.empty = EmptyPage(
            self.tr("No conference is arranged yet"),
            self.tr(
                "Your conferences will stand here, the nearest one first, with what each of them"
                " owes, by when, and why on that day."
            ),
            self.tr("Arrange the first conference"),
        )
        self.owed = OwedCard(words)
        self.go_on = GoOnCard(words)
        self.today = TodayCard(words)
        self.list = Card(self.tr("Conferences"))
        self.glance = GlanceCard(words)
        self._keeping = keeping
        self.keeping = KeepingCard(keeping, words) if keeping else None
        self.erased = ErasedCard(words)
        self.notice = NoticeBar()
        self.half_typed, self._go_on_keeping = HalfTyped(), ""
        self.split = ResponsiveSplit()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the diary anew."""
        self._conferences = self._diary.conferences()
        if self.keeping is not None:
            self.keeping.forget_but({str(one.id) for one in self._conferences})
        self._pages.setCurrentWidget(self._full if self._conferences else self._nothing)
        empty(self.list.body)
        if self._conferences:
            self._show_owed()
            self._show_list()
            self._show_today()
        self.go_on.forget(*self._conferences)
        self._show_erased()

    def keep_half(self, half_typed: HalfTyped) -> None:
        """Put back what was half typed here, and have it kept from now on."""
        self.half_typed = half_typed
        half_typed.refused.connect(lambda why: self.notice.warn(self._words.why(why)))
        keep = partial(half_typed.watch, Hand.CHAIR)
        if self.check is not None:
            self.check.keep_half(keep)
        if self.keeping is not None and keep("keeping", of_field(self.keeping)):
            self._go_on_keeping = self.keeping.left_at

    @property
    def why_unkept(self) -> VaultFailure | None:
        """What keeps half-typed words of this page from the disk."""
        return self.half_typed.why_unkept

    def put_away(self) -> None:
        """Keep what stands half typed, and watch no more."""
        self.half_typed.keep()
        self.half_typed.stop()

    def offer_to_go_on(self, which: ConferenceId, step: Step) -> None:
        """Offer the way back to where the desk was left, where that conference is still there."""
        for conference in (one for one in self._conferences if one.id == which):
            self.go_on.offer(conference, step)
            if self.window().focusWidget() in {None, self.new}:  # else somebody went elsewhere
                focus_in_view(self.go_on.go_on)

    def _lay_out(self) -> None:
        left, right = ScrollPage(), ScrollPage()
        for card in (self.go_on, self.today, self.owed):
            left.body.addWidget(card)
        left.body.addStretch(1)
        for beside in (self.glance, *filter(None, [self.keeping]), self.list):
            right.body.addWidget(beside)
        if self.check is not None:
            right.body.addWidget(self.check)
        right.body.addStretch(1)
        self._right = right
        self.split.add_pane(self.tr("What is owed"), left, 3)
        self.split.add_pane(self.tr("Conferences"), right, 2)
        self._full = QWidget()
        column = QVBoxLayout(self._full)
        space = gap(self, 0.8)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = FlowLayout()
        row.setContentsMargins(space, space, space, 0)
        row.addWidget(self.new)
        if self.can_rehearse:
            row.addWidget(self.rehearse)
        column.addLayout(row)
        column.addWidget(self.split, 1)
        self._nothing = ScrollPage(width=38)
        self._nothing.body.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.notice)
        self._pages = QStackedLayout()
        whole.addLayout(self._pages, 1)
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self._full)

    def _connect(self) -> None:
        self.new.clicked.connect(self.new_wanted)
        self.rehearse.clicked.connect(self.rehearsal_wanted)
        self.empty.first_step_taken.connect(self.new_wanted)
        self.glance.opened.connect(self.opened)
        self.today.opened.connect(self.opened)
        self.glance.review_wanted.connect(self._prepare_review)
        self.owed.review_wanted.connect(self._prepare_review)
        if self.keeping is not None:
            self.keeping.hide()
            self.glance.offer_keeping()
            self.glance.keeping_wanted.connect(self._show_keeping)
            self.keeping.erased.connect(self._say_erased)
            self.erased.destroyed.connect(self._take_as_destroyed)

    def _show_keeping(self, conference: InBrief) -> None:
        if self.keeping is None:
            return
        try:
            self.keeping.show_conference(self._diary.whole(conference.id))
        except VaultFailure as why:
            self.notice.warn(self._words.why(why))
            return
        self.keeping.show()
        self.keeping.hold_reason.setFocus()
        QTimer.singleShot(0, self, self._bring_keeping_forward)  # once it has its height

    def _bring_keeping_forward(self) -> None:
        if self.keeping is not None:
            for part in (self.keeping.hold, self.keeping.hold_reason):
                self._right.ensureWidgetVisible(part)

    def _say_erased(self, reference: str) -> None:
        self.refresh()
        self.notice.say(self.tr("{reference} was erased.").format(reference=reference), "good")

    def _take_as_destroyed(self, backup: KnownBackup) -> None:
        if self._keeping is None:
            return
        try:
            self._keeping.destroyed(backup)
        except VaultFailure as why:
            self.notice.warn(self._words.why(why))
        self._show_erased()

    def _show_erased(self) -> None:
        if self._keeping is not None:
            page = self._right if self._conferences else self._nothing
            page.body.insertWidget(page.body.count() - 1 if self._conferences else 1, self.erased)
            self.erased.show_gone(self._keeping.erased())

    def _show_owed(self) -> None:
        over = {one.id for one in self._conferences if has_next(one)}
        due = together(self._diary.due(self._conferences))
        self.owed.show_owed(due, self._diary.today, over)
        uncounted = [one for one in self._conferences if one.owed is None]
        self.owed.show_uncounted([title_of(one, self._words) for one in uncounted])

    def _prepare_review(self, which: ConferenceId) -> None:
        """Bring what a review knows of a conference; open the one that is prepared already."""
        before = next(one for one in self._conferences if one.id == which)
        there = prepared_already(before, self._conferences)
        if there is not None:
            self.opened.emit(there.id)
            return
        try:
            self.read_whole.emit(which)
            terms = self._words.terms("diary")
            called = Called(terms["its_review"], terms["held_again"])
            brought = next_review(self._diary.whole(which), called)
        except VaultFailure as why:
            self.notice.warn(self._words.why(why))
            return
        self.review_wanted.emit(brought)

    def _show_list(self) -> None:
        which, self._go_on_keeping = self._go_on_keeping, ""
        left = next((one for one in self._conferences if str(one.id) == which), None)
        chosen = left or self._first()
        for conference in self._conferences:
            button = ConferenceButton(self._line_of(conference))
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setChecked(conference is chosen)
            button.setProperty("today", self._is_today(conference))
            button.clicked.connect(lambda _on, c=conference: self._choose(c))
            self._group.addButton(button)
            self.list.body.addWidget(button)
        self._choose(chosen)
        if left is not None:
            self._show_keeping(left)

    def _choose(self, conference: InBrief) -> None:
        self.glance.show_conference(conference)
        if self.keeping is not None:
            self.keeping.hide()

    def _show_today(self) -> None:
        todays = self._next_today()
        self.today.setVisible(todays is not None)
        if todays is not None:
            self.today.show_conference(todays)

    def _first(self) -> InBrief:
        return self._next_today() or self._conferences[0]

    def _next_today(self) -> InBrief | None:
        """Find the conference of today that is not over; once all are, the first of them."""
        todays = [one for one in self._conferences if self._is_today(one)]
        return next((one for one in todays if one.closed is None), next(iter(todays), None))

    def _is_today(self, conference: InBrief) -> bool:
        arrangements = conference.arrangements
        return arrangements is not None and local(arrangements.starts).date() == self._diary.today

    def _line_of(self, conference: InBrief) -> str:
        arrangements = conference.arrangements
        title = title_of(conference, self._words)
        if arrangements is None:
            return title
        starts = local(arrangements.starts)
        when = self._words.moment(starts)
        if self._is_today(conference):
            when = self.tr("today at {time}").format(time=self._words.clock(starts))
        return f"{title}\n{conference.called(self._words)}, {when}"
