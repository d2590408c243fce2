"""One conference in the frame: the page of the step in hand, a notice, and what is saved."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.desk.finding import Found
from chairdesk.desk.ports import VaultFailure
from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.models.events import Entry
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.empty_page import EmptyPage
from chairdesk.ui.kit.layers.page_stack import PageStack
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.kit.status_line import StatusLine
from chairdesk.ui.step import Offered, Step, still_open
from chairdesk.ui.tokens import gap

COUNTED_AFTER = 120
AFTER_THE_SEAL = frozenset({Step.RELEASE, Step.AMEND})
"""Steps with nothing to do before: until then their pages are made only for who opens them."""


class ConferencePage(QWidget):
    """Keeps a page for each step offered; pages are made when first wanted.

    `notice` is the bar to which the bench speaks; `beside` is the same conference in a
    second window, which is kept together with this.
    """

    counted = Signal(object, int)
    """step: Step, things: int"""
    renamed = Signal(str)
    """reference: str"""
    left = Signal()
    """Nobody listens here any more: whatever was shown of it elsewhere must go."""
    step_wanted = Signal(object)
    """step: Step"""

    def __init__(self, bench: Bench, notice: NoticeBar, offered: tuple[Offered, ...]) -> None:
        super().__init__()
        self.bench = bench
        self._offered = {one.step: one for one in offered}
        self._pages: dict[Step, QWidget] = {}
        self._is_away = False
        self.beside: ConferencePage | None = None
        self._counting = QTimer(self, singleShot=True, interval=COUNTED_AFTER)
        self.notice = notice
        self.stack = PageStack()
        self.not_yet = EmptyPage(
            self.tr("This comes once the conference is arranged"),
            self.tr("It needs its procedure, a reference, a date and a time first."),
            self.tr("Prepare it"),
        )
        self.status = StatusLine()
        self._lay_out()
        self._connect()

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps that this conference offers."""
        return tuple(self._offered)

    @property
    def reference(self) -> str:
        """The reference on the papers; empty until it is arranged."""
        arrangements = self.bench.conference.arrangements
        return arrangements.reference if arrangements else ""

    @property
    def is_arranged(self) -> bool:
        """Whether there is a procedure and a date to work with."""
        conference = self.bench.conference
        return bool(conference.setting.pack) and conference.arrangements is not None

    def page(self, step: Step) -> QWidget:
        """Find the page of a step, made now if nobody wanted it before.

        Until the conference is arranged, there is only one that says so beside Prepare.
        """
        if step is not Step.PREPARE and not self.is_arranged:
            return self.not_yet
        if step not in self._pages:
            self._pages[step] = page = self._offered[step].make()
            self.stack.addWidget(page)
        return self._pages[step]

    def show_step(self, step: Step) -> None:
        """Bring the page of a step to the front."""
        self.notice.clear()
        wanted, left = self.page(step), self.stack.currentWidget()
        if left not in (None, wanted) and (field := left.focusWidget()) is not None:
            field.clearFocus()  # what is typed there is entered while its page hears of it
        self.stack.setCurrentWidget(wanted)
        self._counting.start()

    def look_at(self, found: Found) -> None:
        """Bring what was found into view, where the page in front can."""
        look = getattr(self.stack.currentWidget(), "look_at", None)
        if look is not None and found.contribution is not None:
            look(found.contribution)

    def make_the_rest(self) -> None:
        """Make the pages of what there is to do, if nobody wanted them yet, each in a pause."""
        if self._is_away:
            return
        too_early = frozenset[Step]() if self.bench.conference.is_sealed else AFTER_THE_SEAL
        made = too_early | self._pages.keys()
        waiting = next((step for step in self.steps if step not in made), None)
        if waiting is None or not self.is_arranged:
            self.count()
        else:
            self.page(waiting)
            QTimer.singleShot(0, self, self.make_the_rest)

    def count(self) -> None:
        """Say for each step how much is still open in it."""
        for step in self.steps:
            self.counted.emit(step, still_open(self._pages.get(step)))

    @property
    def is_live(self) -> bool:
        """Whether the conference is being held just now."""
        conference = self.bench.conference
        return conference.is_in_session and not conference.is_sealed

    def keep(self) -> bool:
        """Keep all that is half typed; say whether it is on disk."""
        self.hide()  # fields that are put away say first what stands in them
        is_kept_beside = self.beside is None or self.beside.keep()
        return self.bench.half_typed.keep() and is_kept_beside

    @property
    def why_unkept(self) -> VaultFailure | None:
        """What keeps half-typed words from the disk, here or in the page beside it."""
        beside = self.beside.why_unkept if self.beside else None
        return self.bench.half_typed.why_unkept or beside

    def put_away(self) -> None:
        """Listen no more; what was typed is kept by whoever was typing."""
        self._is_away = True
        self.bench.half_typed.keep()
        self.bench.half_typed.stop()
        self._counting.stop()
        self.left.emit()
        self.bench.signals.hush()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        space = gap(self, 0.5)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        margin = QVBoxLayout()
        margin.setContentsMargins(space, space, space, 0)
        margin.addWidget(self.notice)
        column.addLayout(margin)
        self.stack.addWidget(self.not_yet)
        column.addWidget(self.stack, 1)
        column.addWidget(self.status)

    def _connect(self) -> None:
        self.bench.signals.happened.connect(self._say_saved)
        self._counting.timeout.connect(self.make_the_rest)
        self.not_yet.first_step_taken.connect(lambda: self.step_wanted.emit(Step.PREPARE))

    def _say_saved(self, entry: Entry, _conference: Conference) -> None:
        at = self.bench.words.clock(local(entry.at))
        self.status.say(self.tr("Saved at {time}.").format(time=at))
        self.renamed.emit(self.reference)
        self._counting.start()
