"""The diary: today's conference, what is owed nearest first, and the chosen conference."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QStackedLayout, QVBoxLayout, QWidget

from chairdesk.desk.diary import Alike, Diary, together
from chairdesk.desk.in_brief.brief import InBrief
from chairdesk.desk.ports import VaultFailure
from chairdesk.desk.retention import Keeping
from chairdesk.desk.shelves import KnownBackup
from chairdesk.models.british_time import local
from chairdesk.models.contribution import Hand
from chairdesk.models.ids import ConferenceId
from chairdesk.ui.checking.check_card import CheckCard
from chairdesk.ui.diary.conference_button import ConferenceButton
from chairdesk.ui.diary.due_row import DueRow, is_late
from chairdesk.ui.diary.erased_card import ErasedCard
from chairdesk.ui.diary.glance_card import GlanceCard, counted, title_of
from chairdesk.ui.diary.go_on_card import GoOnCard
from chairdesk.ui.diary.keeping_card import KeepingCard
from chairdesk.ui.diary.today_card import TodayCard
from chairdesk.ui.half_typed import HalfTyped, of_field
from chairdesk.ui.kit.buttons import LinkButton, PrimaryButton, QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.empty_page import EmptyPage
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.kit.plain_label import PlainLabel
from chairdesk.ui.kit.responsive_split import ResponsiveSplit
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.step import Step
from chairdesk.ui.tokens import gap
from chairdesk.words import Words

MOST_OWED = 7
MOST_AT_ONCE = 50
"""So many rows more are made at a time: nobody reads a thousand, or waits for them."""


class DiaryPage(QWidget):
    """Home. Says what is owed, lists the conferences, and shows the chosen one."""

    opened = Signal(object)
    """which: ConferenceId"""
    new_wanted = Signal()
    rehearsal_wanted = Signal()

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
        self.owed = Card(self.tr("What is owed"))
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
            self._show_owed(together(self._diary.due(self._conferences)))
            self._show_uncounted([c for c in self._conferences if c.owed is None])
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

    def put_away(self) -> None:
        """Keep what stands half typed, and watch no more."""
        self.half_typed.keep()
        self.half_typed.stop()

    def offer_to_go_on(self, which: ConferenceId, step: Step) -> None:
        """Offer the way back to where the desk was left, where that conference is still there."""
        for conference in (one for one in self._conferences if one.id == which):
            self.go_on.offer(conference, step)

    def _lay_out(self) -> None:
        left, right = ScrollPage(), ScrollPage()
        for card in (self.go_on, self.today, self.owed):
            left.body.addWidget(card)
        left.body.addStretch(1)
        cards = (self.glance, *filter(None, [self.keeping]), self.list)
        for card in cards:
            right.body.addWidget(card)
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

    def _show_owed(self, due: tuple[Alike, ...]) -> None:
        empty(self.owed.body)
        today = self._diary.today
        self._show_rows(due)
        late = sum(is_late(one, today) for one, *_ in due)
        if not due:
            self.owed.say_standing(self.tr("Nothing is owed now."))
        elif late:
            said = counted(late, self.tr("is late"), self.tr("are late"), self._words)
            self.owed.say_standing(f"{said}.", "amber")
        else:
            self.owed.say_standing(self.tr("Nothing is late."))

    def _show_uncounted(self, conferences: list[InBrief]) -> None:
        sentence = self.tr(
            "What {reference} owes cannot be counted: one of its starting dates cannot have been."
            " Put it right under Starting dates."
        )
        for conference in conferences:
            told = PlainLabel(sentence.format(reference=title_of(conference, self._words)))
            told.setWordWrap(True)
            told.setProperty("tone", "amber")
            self.owed.body.insertWidget(0, told)

    def _show_rows(self, due: tuple[Alike, ...], most: int = MOST_OWED) -> list[DueRow]:
        """Show what is owed first; what is owed later is made once it is asked for."""
        rows = [DueRow(one, self._diary.today, self._words) for one in due[:most]]
        for row in rows:
            self.owed.body.addWidget(row)
        self._fold(due[most:])
        return rows

    def _fold(self, later: tuple[Alike, ...]) -> None:
        """Keep what is owed much later behind a button."""
        if not later:
            return
        coming = min(len(later), MOST_AT_ONCE)
        number = self._words.number(coming)
        unfold = LinkButton(
            self.tr("Show {number} more, owed later", "", coming).format(number=number)
        )
        unfold.clicked.connect(lambda: self._unfold(unfold, later))
        self.owed.body.addWidget(unfold, 0, Qt.AlignmentFlag.AlignLeft)

    def _unfold(self, button: LinkButton, later: tuple[Alike, ...]) -> None:
        """Show what comes next in the place of the button, and go on from there."""
        button.hide()
        first, *_ = self._show_rows(later, MOST_AT_ONCE)
        first.show()
        first.link.setFocus()

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
        todays = next((c for c in self._conferences if self._is_today(c)), None)
        self.today.setVisible(todays is not None)
        if todays is not None:
            self.today.show_conference(todays)

    def _first(self) -> InBrief:
        return next((c for c in self._conferences if self._is_today(c)), self._conferences[0])

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
        return f"{title}\n{self._words.name_of(arrangements.kind)}, {when}"
