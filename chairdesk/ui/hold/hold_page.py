"""The conference in session: agenda, the work of its current item, and one glance."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from chairdesk.models.conference import Conference
from chairdesk.models.events import (
    AboutArrangements,
    AboutTheRoom,
    AboutTheTalk,
    AgendaReordered,
    Entry,
    ItemDone,
    ItemOpened,
)
from chairdesk.models.ids import ChildId, ContributionId
from chairdesk.procedures.agendas import agenda_now
from chairdesk.procedures.pack import Item
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.agenda_rail import AgendaRail
from chairdesk.ui.hold.capture.capture_bar import CaptureBar
from chairdesk.ui.hold.capture.minute_taker import MinuteTaker
from chairdesk.ui.hold.capture.room import Room
from chairdesk.ui.hold.child.child_panel import ChildPanel
from chairdesk.ui.hold.clock_watch import ClockWatch
from chairdesk.ui.hold.glance_panel import GlancePanel
from chairdesk.ui.hold.item_header import ItemHeader
from chairdesk.ui.hold.look_over import LookOver
from chairdesk.ui.hold.panels import panel_for
from chairdesk.ui.hold.quorum_watch import QuorumWatch
from chairdesk.ui.hold.rail_reading import rail_lines
from chairdesk.ui.hold.talk.beside import Beside
from chairdesk.ui.hold.to_the_talk import ToTheTalk
from chairdesk.ui.hold.tuck import LINE_STAYS, Tuck
from chairdesk.ui.hold.typed_astray import Centre
from chairdesk.ui.hold.work_stack import WorkStack
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.responsive_split import ResponsiveSplit, first_field
from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.tokens import gap

GLANCE_AFTER = 150
"""How long after an entry the glance is brought up to date, in milliseconds."""
OFTEN = 20_000
"""How often the time used is brought up to date, in milliseconds."""
WIDTHS = (22, 60, 19)


class HoldPage(QFrame):
    """Three zones that keep their place; the bar for what is said is always at hand."""

    HEADER = ItemHeader
    LINE_STAYS = LINE_STAYS

    def __init__(self, bench: Bench, keys: Keys) -> None:
        super().__init__()
        self._bench = bench
        self.item = ""
        self.panels: dict[str, QWidget] = {}
        self.rail = AgendaRail()
        self.header = self.HEADER(bench)
        self.work = WorkStack()
        self.bar = CaptureBar(bench.words)
        self.taker = MinuteTaker(bench, self.bar)
        self.glance = GlancePanel(bench)
        self.watches = (QuorumWatch(bench, self), ClockWatch(bench, self))
        self.split = ResponsiveSplit()
        self.talk = ToTheTalk(bench, self.work, self.bar, self._show_item, lambda: self.item)
        self._tuck = Tuck(self.split, self.header, self.work, self.bar)
        self._centre = Centre(self.bar.words)
        self._glancing = QTimer(self, singleShot=True, interval=GLANCE_AFTER)
        self._clock = QTimer(self, interval=OFTEN)
        self._lay_out()
        self._connect()
        self.over = LookOver(bench, self, self.work, self.bar.words, self.open_item)
        self._bind(keys)
        self.bar.offer(bench.conference)
        self._take_up_agenda()
        self.taker.find_draft()

    @property
    def count_open(self) -> int:
        """How many things are open before the seal."""
        return len(self._bench.open_gates) if self._bench.conference.setting.pack else 0

    @property
    def panel(self) -> QWidget | None:
        """The panel of the item that is shown; None where there is no agenda."""
        return self.panels.get(self.item)

    def open_item(self, item: str, child: ChildId | None = None) -> None:
        """Turn to an item, and there to a child; while nothing is held it is only looked at."""
        is_turned = item == self._bench.conference.course.current
        if self._is_running() and not is_turned and not self._bench.enter(ItemOpened(item)):
            return
        self._show_item(item)
        panel = self.panels.get(item)
        if isinstance(panel, ChildPanel) and child is not None:
            panel.bar.choose(child)

    def look_at(self, said: ContributionId) -> None:
        """Show a contribution among everything that was said; the agenda stays where it is."""
        self.talk.look_at(said)
        self.split.bring_forward(self._centre)

    def tag_the_rest(self) -> None:
        """Go through what is not tagged yet; the agenda stays where it is."""
        self.talk.tag_the_rest()
        self.split.bring_forward(self._centre)

    def go_on(self) -> None:
        """Mark the item that is shown as done, and turn to the next."""
        course = self._bench.conference.course
        if self._is_running() and self.item == course.current and self.item not in course.done:
            self._bench.enter(ItemDone(self.item))
        self._step(1)

    def go_back(self) -> None:
        """Turn to the item before."""
        self._step(-1)

    def move_item(self, item: str, by: int) -> None:
        """Take an item one place earlier (-1) or later (1) than the agenda has it."""
        keys = [one.key for one in self._agenda()]
        place = keys.index(item)
        if 0 <= place + by < len(keys):
            keys.insert(place + by, keys.pop(place))
            self._bench.enter(AgendaReordered(tuple(keys)))
            self.rail.choose(item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the size changed: bar and work share the room anew."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._share_room)

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt hides the page: what is half typed is kept first."""
        self._bench.half_typed.keep()
        self._clock.stop()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt shows the page: it catches up with what happened meanwhile."""
        super().showEvent(event)
        self._clock.start()
        self._take_up_agenda()
        self._say_how_it_stands()

    def _is_running(self) -> bool:
        conference = self._bench.conference
        return conference.is_in_session and not conference.is_sealed

    def _agenda(self) -> tuple[Item, ...]:
        conference = self._bench.conference
        return agenda_now(self._bench.pack, conference) if conference.setting.pack else ()

    def _step(self, by: int) -> None:
        keys = [item.key for item in self._agenda()]
        if self.item in keys:
            self.open_item(keys[min(max(keys.index(self.item) + by, 0), len(keys) - 1)])

    def _take_up_agenda(self) -> None:
        keys = [item.key for item in self._agenda()]
        if keys and self.item not in keys:
            current = self._bench.conference.course.current
            self._show_item(current if current in keys else keys[0])

    def _show_item(self, key: str) -> None:
        agenda = self._agenda()
        place = next((n for n, item in enumerate(agenda) if item.key == key), -1)
        if place < 0:
            return
        self.item, item = key, agenda[place]
        if key not in self.panels:
            self._make_panel(item)
        panel = self.panels[key]
        self.work.setCurrentWidget(panel)
        self.header.show_item(item, place + 1, is_last=place == len(agenda) - 1)
        self._stand_at(item)
        self.bar.children_chips.turn_to(panel.child if isinstance(panel, ChildPanel) else None)
        self._tuck.turn_to(item.work, line_stays=item.work in self.LINE_STAYS)
        self._share_room()
        self._show_rail()
        announce(self.header, f"{self.header.title.text()}. {self.header.time.text()}")

    def _stand_at(self, item: Item) -> None:
        self.bar.stand_at(item.key, item.heading)

    def _make_panel(self, item: Item) -> None:
        panel = self.panels[item.key] = panel_for(item)(self._bench.at(item.key), item)
        self.work.addWidget(panel)
        if isinstance(panel, ChildPanel):
            panel.keep_step_with(self.bar.children_chips)
        if isinstance(panel, Beside):
            panel.pages.currentChanged.connect(self._share_room)
        self.talk.heed(panel)

    def _share_room(self) -> None:
        """Fold the bar where the work of an item wants the room, and unfold it again."""
        room = self._tuck.room(is_over=self._bench.conference.room.closed is not None)
        if self.split.is_folded:
            self._tuck.make_room(self.header.isHidden())
        if self.split.is_folded or room is self.bar.room:
            return
        self.bar.fold(room)
        self.setFocusProxy(self.bar.words if room is Room.AMPLE else self.rail)
        if room is Room.SHARED and self.bar.words.is_empty:
            self._leave_the_bar()
        elif room is Room.AMPLE and not self.rail.hasFocus() and self.isVisible():
            self.bar.words.setFocus()

    def _heard(self, entry: Entry, conference: Conference) -> None:
        event = entry.event
        if isinstance(event, AboutArrangements):
            self._take_up_agenda()
        if isinstance(event, ItemOpened) and event.item != self.item:
            self._show_item(event.item)
        if isinstance(event, AgendaReordered):
            self._show_item(self.item)
        if isinstance(event, AboutTheRoom):
            self._share_room()
        if not isinstance(event, AboutTheTalk):
            self.bar.offer(conference)
            self.header.refresh(conference)
        self._glancing.start()

    def _say_how_it_stands(self) -> None:
        if self.isVisible():
            self.bar.offer(self._bench.conference)
            self.header.refresh(self._bench.conference)
            self.glance.refresh()
            self._show_rail()

    def _show_rail(self) -> None:
        if self._agenda():
            self.rail.show_lines(rail_lines(self._bench, self.item, self._bench.sitting.now()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._centre)
        space = gap(self, 0.5)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(space)
        column.addWidget(self.header)
        column.addWidget(self.work, 1)
        column.addStretch(0)
        column.addWidget(self.bar)
        titles = (self.tr("Agenda"), self.tr("This item"), self.tr("At a glance"))
        for pane in zip(titles, (self.rail, self._centre, self.glance), WIDTHS, strict=True):
            self.split.add_pane(*pane)
        self.setFocusProxy(self.bar.words)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.split)

    def _connect(self) -> None:
        self._bench.signals.happened.connect(self._heard)
        self.rail.opened.connect(self.open_item)
        self.rail.opened.connect(lambda _: self.split.bring_forward(self._centre))
        self.rail.moved.connect(self.move_item)
        self.glance.follow(self.bar.children_chips)
        self.bar.words.filled.connect(lambda _: self._glancing.start())
        self.header.opened.connect(lambda: self.open_item(self.item))
        self.header.done.clicked.connect(self.go_on)
        self.bar.finished.connect(self._leave_the_bar)
        self.bar.wanted.connect(lambda *_: self.split.bring_forward(self._centre))
        self.split.folded.connect(self._fold)
        self._glancing.timeout.connect(self._say_how_it_stands)
        self._clock.timeout.connect(self._say_how_it_stands)

    def _fold(self, is_small: bool) -> None:  # noqa: FBT001 - as the signal has it
        for part in (self.header, self.glance):
            part.fold(is_small=is_small)
        self.bar.fold(Room.SCARCE if is_small else Room.AMPLE)
        self.split.bring_forward(self._centre)
        self.setFocusProxy(self.split if is_small else self.bar.words)
        if is_small and self.bar.words.is_empty:
            self._leave_the_bar()
        self._share_room()

    def _leave_the_bar(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not self.bar.isAncestorOf(focused):
            return
        self._tuck.make_room(False)
        work = first_field(self.work) or first_field(self.header) or self.rail
        work.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bind(self, keys: Keys) -> None:
        self.bar.bind(keys, self)
        self.rail.bind(keys)
        keys.bind(self, "untagged", self.tag_the_rest)
        keys.bind(self, "views_over", self.over.look)
        keys.bind(self, "next_item", self.go_on)
        keys.bind(self, "previous_item", self.go_back)
        keys.bind(self, "closed_session", self.header.toggle_closed_session)
