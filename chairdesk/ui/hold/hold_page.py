"""The conference in session: agenda, the work of its current item, and one glance."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from chairdesk.desk.at_a_glance import minutes_used
from chairdesk.desk.ports import Drafts, VaultFailure
from chairdesk.desk.take_back import bringing_back, taking_back
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Contribution, Hand
from chairdesk.models.events import (
    AboutArrangements,
    AboutPeople,
    AboutTheTalk,
    ContributionRecorded,
    ContributionRestored,
    ContributionStruck,
    Entry,
    ItemDone,
    ItemOpened,
)
from chairdesk.procedures.agendas import agenda_now
from chairdesk.procedures.gates import open_gates
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.agenda_rail import AgendaRail, RailLine
from chairdesk.ui.hold.capture.capture_bar import CaptureBar
from chairdesk.ui.hold.glance_panel import GlancePanel
from chairdesk.ui.hold.item_header import ItemHeader
from chairdesk.ui.hold.panels import PANELS
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.empty_page import EmptyPage
from chairdesk.ui.kit.responsive_split import ResponsiveSplit
from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.tokens import em

GLANCE_AFTER = 150
"""How long after an entry the glance is brought up to date, in milliseconds."""
EVERY_MINUTE = 60_000


class HoldPage(QFrame):
    """Three zones that keep their place; the bar for what is said is always at hand."""

    def __init__(self, bench: Bench, drafts: Drafts, keys: Keys) -> None:
        super().__init__()
        self._bench = bench
        self._taker = bench.in_the_hand_of(Hand.MINUTE_TAKER)
        self._drafts = drafts
        self.panels: dict[str, QWidget] = {}
        self.rail = AgendaRail()
        self.header = ItemHeader(bench)
        self.work = QStackedWidget()
        self.bar = CaptureBar(bench.words)
        self.glance = GlancePanel(bench)
        self.split = ResponsiveSplit()
        self._glancing = QTimer(self, singleShot=True, interval=GLANCE_AFTER)
        self._clock = QTimer(self, interval=EVERY_MINUTE)
        self._shown = ""
        self._lay_out()
        self._connect()
        self._bind(keys)
        self._take_up()

    @property
    def count_open(self) -> int:
        """How many things are open before the seal."""
        return len(open_gates(self._bench.pack, self._bench.conference))

    @property
    def current(self) -> str:
        """The key of the item whose work is shown."""
        return self._shown

    def panel(self, item: str) -> QWidget | None:
        """Find the panel of an item; None while nobody has opened it."""
        return self.panels.get(item)

    def open_item(self, item: str) -> None:
        """Turn to an item of the agenda; before the conference opens it is only looked at."""
        running = self._bench.conference.room.opened is not None
        is_turned = item == self._bench.conference.course.current
        if running and not is_turned and not self._bench.conference.is_sealed:
            self._bench.enter(ItemOpened(item))
        self._show_item(item)

    def go_on(self, by: int) -> None:
        """Turn to the next item (1) or the one before (-1)."""
        keys = [item.key for item in self._agenda()]
        if self._shown in keys:
            place = min(max(keys.index(self._shown) + by, 0), len(keys) - 1)
            self.open_item(keys[place])

    def item_done(self) -> None:
        """Mark the current item done, and turn to the next."""
        if self._bench.enter(ItemDone(self._shown)):
            self.go_on(1)

    def record(self, said: Contribution) -> None:
        """Put a contribution on the record; the words stay in the bar if it cannot be."""
        if self._taker.enter(ContributionRecorded(said)):
            self.bar.clear()
            name = self._bench.conference.roll.name_of(said.speaker)
            announce(self.bar, self.tr("Recorded: {name}.").format(name=name))

    def take_back(self) -> None:
        """Strike the last contribution, as an event."""
        self._undo(taking_back(self._bench.conference), self.tr("Taken back."))

    def bring_back(self) -> None:
        """Bring back the contribution that was struck last, as an event."""
        self._undo(bringing_back(self._bench.conference), self.tr("Brought back."))

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt hides the page: what is half typed is kept first."""
        self.bar.keep_draft()
        self._clock.stop()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt shows the page: it catches up, and the bar is ready."""
        super().showEvent(event)
        self._catch_up()
        self._clock.start()

    def _take_up(self) -> None:
        conference = self._bench.conference
        self.bar.offer(conference)
        draft = self._drafts.draft_of(conference.id, Hand.MINUTE_TAKER)
        if draft:
            self.bar.bring_back(draft)
        agenda = self._agenda()
        keys = [item.key for item in agenda]
        current = conference.course.current
        if agenda:
            self._show_item(current if current in keys else keys[0])
        self._catch_up()

    def _agenda(self) -> tuple[Item, ...]:
        return agenda_now(self._bench.pack, self._bench.conference)

    def _show_item(self, key: str) -> None:
        agenda = self._agenda()
        found = [(n, item) for n, item in enumerate(agenda, start=1) if item.key == key]
        if not found:
            return
        number, item = found[0]
        self._shown = key
        if key not in self.panels:
            self.panels[key] = PANELS[item.work](self._bench, item)
            self.work.addWidget(self.panels[key])
        self.work.setCurrentWidget(self.panels[key])
        self.header.show_item(item, number)
        self.bar.stand_at(key, item.heading)
        self._show_rail()
        announce(
            self.header, self.tr("Item {number}, {title}").format(number=number, title=item.title)
        )

    def _heard(self, entry: Entry, conference: Conference) -> None:
        event = entry.event
        if isinstance(event, AboutPeople | AboutArrangements):
            self.bar.offer(conference)
        if isinstance(event, ItemOpened) and event.item != self._shown:
            self._show_item(event.item)
        if not isinstance(event, AboutTheTalk):
            self.header.refresh(conference)
        self._glancing.start()

    def _catch_up(self) -> None:
        self.header.refresh(self._bench.conference)
        self.bar.offer(self._bench.conference)
        self._glance()

    def _glance(self) -> None:
        if self.isVisible():
            self.bar.offer(self._bench.conference)
            self.glance.refresh()
            self._show_rail()

    def _show_rail(self) -> None:
        conference = self._bench.conference
        wanted = {gate.item for gate in open_gates(self._bench.pack, conference)}
        self.rail.show_lines(tuple(self._line(item, conference, wanted) for item in self._agenda()))

    def _line(self, item: Item, conference: Conference, wanted: set[str]) -> RailLine:
        is_done = item.key in conference.course.done
        state = "current" if item.key == self._shown else "done" if is_done else "to do"
        used = minutes_used(conference, item.key, self._bench.sitting.now())
        planned = self.tr("{minutes} minutes planned").format(minutes=item.minutes)
        told = self.tr("{used} of {minutes} minutes").format(used=used, minutes=item.minutes)
        minutes = told if used else planned
        amber = item.key in wanted
        return RailLine(item.key, item.title, state, minutes, item.cue, amber)

    def _undo(self, event: ContributionStruck | ContributionRestored | None, said: str) -> None:
        if event is None:
            self.bar.say(self.tr("There is nothing to take back or bring back."))
        elif self._taker.enter(event):
            self.bar.say(said)

    def _keep_draft(self, words: str) -> None:
        try:
            self._drafts.keep_draft(self._bench.conference.id, Hand.MINUTE_TAKER, words)
        except VaultFailure as why:
            self._bench.notice(self._bench.words.why(why))

    def _lay_out(self) -> None:
        centre = QWidget()
        column = QVBoxLayout(centre)
        space = em(self, 0.6)
        column.setContentsMargins(space, space, space, space)
        column.addWidget(self.header)
        column.addWidget(self.work, 1)
        column.addWidget(self.bar)
        if not self._agenda():
            self.work.addWidget(
                EmptyPage(
                    self.tr("There is no agenda yet"),
                    self.tr("Choose the procedure and the kind of conference in Prepare first."),
                )
            )
        self.split.add_pane(self.tr("Agenda"), self.rail, 3)
        self.split.add_pane(self.tr("Record"), centre, 9)
        self.split.add_pane(self.tr("At a glance"), self.glance, 3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.split)

    def _connect(self) -> None:
        self._bench.signals.happened.connect(self._heard)
        self.rail.opened.connect(self.open_item)
        self.header.done.clicked.connect(self.item_done)
        self.bar.submitted.connect(self.record)
        self.bar.drafted.connect(self._keep_draft)
        self.bar.words.taking_back_wanted.connect(self.take_back)
        self.bar.words.bringing_back_wanted.connect(self.bring_back)
        self._glancing.timeout.connect(self._glance)
        self._clock.timeout.connect(self._glance)

    def _bind(self, keys: Keys) -> None:
        self.bar.bind(keys, self)
        keys.bind(self, "next_item", partial(self.go_on, 1))
        keys.bind(self, "previous_item", partial(self.go_on, -1))
        keys.bind(self, "closed_session", self.header.toggle_closed_session)
