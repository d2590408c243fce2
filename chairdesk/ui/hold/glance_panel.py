"""What the chair sees at one glance, in sentences; nothing here can be hit by mistake."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.desk.at_a_glance import late_reports, silence
from chairdesk.export.readers import kept_from
from chairdesk.models.agenda import WayOn
from chairdesk.models.attendance import Mode
from chairdesk.models.conference import Conference
from chairdesk.models.ids import HolderId
from chairdesk.models.people import Capacity
from chairdesk.procedures.quorum import quorum
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.capture.children_chips import ChildrenChips
from chairdesk.ui.hold.saved_state import IN_FEW, IN_FEWEST, IN_FULL, how_saved
from chairdesk.ui.hold.time_used import item_time, time_used
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.kit.scroll_page import ScrollPage
from chairdesk.ui.prepare.owed_now import due_moment, next_owed, said
from chairdesk.ui.tokens import em

MOST_NAMES = 6
BRIEF = (1, 0.25)
TIGHTER = ((MOST_NAMES, 0.7), (3, 0.7), (2, 0.3), (1, 0.3), BRIEF)
"""How many names a sentence may list, and the space between parts in lines of text: as much
as leaves all of it on the screen at once; at last a few words do for a sentence."""
WIDTH = 30


class GlancePanel(ScrollPage):
    """Who is here and who is silent, quorum, open gates, late reports, the next date."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(width=WIDTH)
        self._bench = bench
        self._chips: ChildrenChips | None = None
        self._is_small = self._is_brief = False
        self._most = MOST_NAMES
        self.time = GlancePart(self.tr("Time"))
        self.child = GlancePart(self.tr("Current child"))
        self.here = GlancePart(self.tr("In the room"))
        self.care = GlancePart(self.tr("Who may not hear all"))
        self.silent = GlancePart(self.tr("Not heard yet"))
        self.quorum = GlancePart(self.tr("Quorum"))
        self.open_things = GlancePart(self.tr("Before the seal"))
        self.reports = GlancePart(self.tr("Reports"))
        self.next_date = GlancePart(self.tr("Next date"))
        self.saved = GlancePart(self.tr("The record"))
        for part in self.parts:
            self.body.addWidget(part)
        self.body.addStretch(1)
        bench.signals.coming.connect(lambda _: self._say_saved())

    @property
    def parts(self) -> tuple["GlancePart", ...]:
        """What is said, from top to bottom."""
        return (
            self.time,
            self.child,
            self.here,
            self.care,
            self.silent,
            self.quorum,
            self.open_things,
            self.reports,
            self.next_date,
            self.saved,
        )

    def follow(self, chips: ChildrenChips) -> None:
        """Say from now on whose page is shown, or whom what is said is about."""
        self._chips = chips
        chips.changed.connect(self._say_child)

    def fold(self, *, is_small: bool) -> None:
        """Say the time used too, where the header has no room for it."""
        self._is_small = is_small
        self.refresh()

    def refresh(self) -> None:
        """Say how things stand now, in so few words that no part lies below the fold."""
        for most, space in (*TIGHTER, TIGHTER[0]):  # if nothing fits, nothing is left out
            self._most, self._is_brief = most, (most, space) == BRIEF
            between, side = em(self, space), em(self, 0.8)
            self.body.setSpacing(between)
            self.body.setContentsMargins(side, between, side, between)
            self._say_all()
            if self._fits():
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the size changed: more names may fit, or fewer."""
        super().resizeEvent(event)
        if self._most != MOST_NAMES or not self._fits():
            QTimer.singleShot(0, self, self.refresh)

    def changeEvent(self, event: QEvent) -> None:
        """Qt says that the text grew or shrank: more names may fit, or fewer."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self.refresh)

    def _fits(self) -> bool:
        margins, shown = self.body.contentsMargins(), [p for p in self.parts if not p.isHidden()]
        width = min(self.viewport().width(), em(self, WIDTH)) - margins.left() - margins.right()
        high = sum(part.height_at(width) for part in shown)
        high += self.body.spacing() * len(shown) + margins.top() + margins.bottom()
        return high <= self.viewport().height() or not self.isVisible()

    def _say_all(self) -> None:
        conference = self._bench.conference
        time = f"{time_used(self._bench)} {item_time(self._bench)}".strip()
        self.time.say(time if self._is_small else "")
        self._say_child()
        self._say_room(conference)
        self._say_care(conference)
        self._say_silent(conference)
        if conference.setting.pack:
            self._say_quorum(conference)
            self._say_open()
            self._say_next()
        self._say_reports(conference)
        self._say_saved()

    def _say_child(self) -> None:
        """Name the child in hand, and say where the line is about others."""
        conference, chips = self._bench.conference, self._chips
        children = conference.roll.children
        if chips is None or not children or conference.room.closed is not None:
            self.child.say("")
            return
        line = chips.spoken() if len(children) > 1 else children[0].name
        told = line[:1].upper() + line[1:]
        if chips.in_hand is not None:
            told = conference.roll.name_of(chips.in_hand)
            if chips.must_be_asked or chips.chosen != {chips.in_hand}:
                told = self.tr("{child}; the line: {others}").format(child=told, others=line)
        self.child.say(told, "amber" if chips.must_be_asked else "plain")

    def _say_room(self, conference: Conference) -> None:
        room, roll = conference.room, conference.roll
        here = room.here()
        if room.closed is not None:
            closed = self.tr("The {meeting} has closed.")
            self.here.say(closed.format(meeting=self._bench.meeting))
            return
        far = sum(p.until is None and p.mode is not Mode.IN_ROOM for p in room.presences)
        told = [self._people(len(here))]
        if far:
            many = self._bench.words.number(far)
            told.append(
                self.tr("{many} not in the room itself.", "", far).format(many=many.capitalize())
            )
        kin = {*(c.id for c in roll.children), *(p.id for p in roll.of(Capacity.FAMILY))}
        close = [who for who in here if who in kin]
        if close:
            told.append(self.tr("Of the family: {names}.").format(names=self._listed(close)))
        if room.is_closed_session:
            told.append(self.tr("The session is closed."))
        self.here.say(" ".join(told), "amber" if room.is_closed_session else "plain")

    def _say_care(self, conference: Conference) -> None:
        """Name whoever is in the room and may not read all that stands on the record."""
        kept = tuple(kept_from(conference))
        told = self.tr("Something on the record is not for {names}, who are here.")
        if len(kept) == 1:
            told = self.tr("Something on the record is not for {names}, who is here.")
        if self._is_brief:
            told = "{names}."
        self.care.say(told.format(names=self._listed(kept)) if kept else "", "amber")

    def _say_silent(self, conference: Conference) -> None:
        quiet = silence(conference)
        groups = (
            (self.tr("Children: {names}."), quiet.children),
            (self.tr("Family: {names}."), quiet.family),
            (self.tr("Agencies: {names}."), quiet.agencies),
        )
        told = [form.format(names=self._listed(who)) for form, who in groups if who]
        if not conference.room.here():
            self.silent.say("")
        elif told:
            self.silent.say("\n".join(told))
        else:
            self.silent.say(self.tr("Everybody in the room has been heard."), "good")

    def _say_quorum(self, conference: Conference) -> None:
        judged = quorum(self._bench.pack, conference, self._bench.sitting.now())
        is_known = bool(conference.room.here())
        tone = "plain" if judged.is_quorate else "amber"
        ruling = conference.course.ruling
        is_enough = self._is_brief and judged.is_quorate
        said = [self.tr("Quorate.") if is_enough else judged.sentence] if is_known else []
        if ruling is not None:
            adjourned, goes_on = self.tr("It is adjourned."), self.tr("You went on, with reasons.")
            said.append(adjourned if ruling.way is WayOn.ADJOURN else goes_on)
        self.quorum.say(" ".join(said), tone if ruling is None else "amber")

    def _say_open(self) -> None:
        count = len(self._bench.open_gates)
        if not count:
            is_begun = self._bench.conference.room.opened is not None
            done = self.tr("Nothing is open any more.") if is_begun else ""
            self.open_things.say(done, "good")
            return
        number = self._bench.words.number(count).capitalize()
        said = self.tr("{number} things are still open.", "", count)
        self.open_things.say(said.format(number=number))

    def _say_reports(self, conference: Conference) -> None:
        if not conference.reports:
            self.reports.say(self.tr("No report is listed."))
            return
        due = due_moment(self._bench, "reports")
        late = late_reports(conference, due)
        missing = [r.author for r in late if r.received is None]
        after = [r.author for r in late if r.received is not None]
        told = []
        if missing:
            told.append(self.tr("Missing: {names}.").format(names=self._listed(missing)))
        if after:
            told.append(self.tr("Came late: {names}.").format(names=self._listed(after)))
        if told:
            self.reports.say(" ".join(told), "amber")
        elif due is None:
            self.reports.say(self.tr("All of them have come."))
        else:
            self.reports.say(self.tr("All of them came in time."))

    def _say_next(self) -> None:
        first = next_owed(self._bench)
        self.next_date.say(said(first, self._bench.words) if first else "")

    def _say_saved(self) -> None:
        length = IN_FULL if self._most >= TIGHTER[1][0] else IN_FEW
        self.saved.say(how_saved(self._bench, IN_FEWEST if self._is_brief else length))

    def _people(self, count: int) -> str:
        number = self._bench.words.number(count).capitalize()
        if not count:
            return self.tr("Nobody is here yet.")
        return self.tr("{number} people are here.", "", count).format(number=number)

    def _listed(self, holders: Iterable[HolderId]) -> str:
        names = [self._bench.conference.roll.name_of(holder) for holder in holders]
        shown = ", ".join(names[: self._most])
        more = len(names) - self._most
        if more <= 0:
            return shown
        number = self._bench.words.number(more)
        return self.tr("{shown} and {number} more", "", more).format(shown=shown, number=number)


class GlancePart(QWidget):
    """A small heading and a sentence; hidden while there is nothing to say."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.sentence = wrapped()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(HeadingLabel(title, 3))
        column.addWidget(self.sentence)
        self.hide()

    def height_at(self, width: int) -> int:
        """Measure how high it stands in a width."""
        column = self.layout()
        return column.totalHeightForWidth(width) if column is not None else 0

    def say(self, sentence: str, tone: str = "plain") -> None:
        """Say a sentence in its tone."""
        self.setVisible(bool(sentence))
        if sentence != self.sentence.text() or self.sentence.property("tone") != tone:
            self.sentence.setText(sentence)
            mark(self.sentence, tone=tone)
