"""Whether enough people are here, and the chair's ruling where they are not."""

from PySide6.QtWidgets import QHBoxLayout

from chairdesk.models.agenda import InquorateRuling, WayOn
from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.models.events import (
    AboutTheAgenda,
    AboutTheFindings,
    AboutThePlan,
    AboutTheRoom,
    Entry,
    InquorateRuled,
    InquorateRulingWithdrawn,
)
from chairdesk.procedures.quorum import decided_without, quorum_now, ways_on
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_line
from chairdesk.ui.hold.questions.appear import appear
from chairdesk.ui.kit.buttons import PlainButton, QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.fields import NamedField, one_line
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.prepare.owed_now import due_moment


class QuorumCard(Card):
    """Offers what the procedure allows without a quorum; the meeting goes on meanwhile."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.words.term("paper", "quorum"))
        self._bench = bench
        self.says = wrapped()
        self.reasons = one_line(self.tr("Why; this is printed for everybody"))
        self.asks = NamedField(self.tr("Your reasons"), self.reasons)
        self.buttons = {
            WayOn.ADJOURN: QuietButton(self.tr("Adjourn: no decision, an interim plan, a new day")),
            WayOn.PROCEED: QuietButton(self.tr("Go on without a quorum")),
        }
        self.withdraw = PlainButton(self.tr("Take this back"))
        self._lay_out()
        self._connect()
        self._bench.keep_half("reasons without a quorum", of_line(self.reasons))
        self.refresh()

    def refresh(self) -> None:
        """Say how it stands, and offer what is allowed now."""
        conference = self._bench.conference
        ruling = conference.course.ruling
        ways = ways_on(self._bench.pack, conference) if conference.room.opened else ()
        is_asked = ruling is None and bool(ways)
        self.says.setText(self._sentence())
        self.asks.setVisible(is_asked)
        for way, button in self.buttons.items():
            button.setVisible(is_asked and way in ways)
        self.withdraw.setVisible(ruling is not None)
        self.setEnabled(not conference.is_sealed)
        judged = quorum_now(self._bench.pack, conference)
        unheld = self._unheld()
        is_well = judged.is_quorate and ruling is None and not unheld
        tone = "muted" if is_well else "amber"
        self.say_standing(self._standing(), tone)
        appear(self, ruling is not None or bool(ways) or bool(unheld))

    def _standing(self) -> str:
        ruling = self._bench.conference.course.ruling
        if ruling is None:
            return ""
        is_adjourned = ruling.way is WayOn.ADJOURN
        return self.tr("Adjourned") if is_adjourned else self.tr("Goes on without a quorum")

    def _sentence(self) -> str:
        conference, pack = self._bench.conference, self._bench.pack
        ruling = conference.course.ruling
        told = [quorum_now(pack, conference).sentence]
        if ruling is not None:
            told.append(self.tr("Your reasons: {reasons}").format(reasons=ruling.reasons))
        if conference.course.is_adjourned:
            told.append(self._what_is_wanted())
        told.extend(self._unheld())
        return "\n".join(told)

    def _unheld(self) -> list[str]:
        """Name each decision that was made while too few were here, and what can be done."""
        conference = self._bench.conference
        if conference.course.ruling is not None:
            return []
        names = {child.id: child.name for child in conference.roll.children}
        said = self.tr("Decided for {child} at {at}. {why}")
        told = [
            said.format(
                child=names.get(one.child, ""),
                at=self._bench.words.clock(local(one.at)),
                why=one.judged.past,
            )
            for one in decided_without(self._bench.pack, conference)
        ]
        again = self.tr("Take it back and decide again, or let it stand; the minutes say so.")
        return [*told, again] if told else []

    def _what_is_wanted(self) -> str:
        due = due_moment(self._bench, "reconvened")
        if due is None:
            return self.tr("Agree an interim plan, and fix the day on which it is held again.")
        said = self.tr("Agree an interim plan, and fix a day for it to be held again, by {day}.")
        return said.format(day=self._bench.words.day(due))

    def _rule(self, way: WayOn) -> None:
        ruling = InquorateRuling(way, self.reasons.text().strip())
        if self._bench.enter(InquorateRuled(ruling)):
            self.reasons.clear()

    def _heard(self, entry: Entry, _conference: Conference) -> None:
        if isinstance(entry.event, AboutTheRoom | AboutTheAgenda | AboutThePlan | AboutTheFindings):
            self.refresh()

    def _lay_out(self) -> None:
        self.body.addWidget(self.says)
        self.body.addWidget(self.asks)
        row = QHBoxLayout()
        for button in (*self.buttons.values(), self.withdraw):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self.buttons[WayOn.ADJOURN].clicked.connect(lambda: self._rule(WayOn.ADJOURN))
        self.buttons[WayOn.PROCEED].clicked.connect(lambda: self._rule(WayOn.PROCEED))
        self.withdraw.clicked.connect(lambda: self._bench.enter(InquorateRulingWithdrawn()))
        self._bench.signals.happened.connect(self._heard)
