"""Copies decided after the seal: for whom, which, and why; each is signed and let out by itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from chairdesk.models.british_time import local
from chairdesk.models.contribution import Hand
from chairdesk.models.events import LateCopyDecided
from chairdesk.models.ids import AttendeeId
from chairdesk.models.paper import Copy, LateCopy, ReaderCopy
from chairdesk.models.rules.lately import awaiting, copies_chosen, late_now, taken_up
from chairdesk.procedures.standing import Standing
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_choice, of_line
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.choice_list import ChoiceList, PeopleList
from chairdesk.ui.kit.dress import empty, mark
from chairdesk.ui.kit.fields import FieldGrid, NamedField, one_line
from chairdesk.ui.kit.plain_label import PlainLabel, wrapped
from chairdesk.ui.release.late.late_reader import LateReader


class LateCard(Card):
    """Decides for a reader who gets nothing so far; the signed minutes stay as they are."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(self.tr("Copies decided after the seal"))
        self._bench = bench
        self.says = wrapped(
            self.tr(
                "Somebody for whom nothing was decided before the seal, or of whom nobody "
                "thought, can still get a copy. It is drawn from the sealed record, as they may "
                "see it; the signed minutes stay as they are. Both hands sign it in Record, "
                "then it goes out here like any other."
            )
        )
        self.told: list[PlainLabel] = []
        self._list = QVBoxLayout()
        self.who, self.copy = PeopleList(self.tr("Choose a reader")), ChoiceList()
        self.reason = one_line(self.tr("It is kept with the record"))
        self.decide = QuietButton(self.tr("Decide this copy"), "check")
        self.another = QuietButton(self.tr("Somebody who is not on the list…"), "user-plus")
        self.reader = LateReader(bench)
        self._lay_out()
        self.decide.clicked.connect(self._decide)
        self.another.clicked.connect(self.reader.show)
        self.reader.entered.connect(self._choose)
        self._offer()  # else what was chosen before a lock would find nobody to turn to
        bench.keep_half("late copy: who", of_choice(self.who))
        bench.keep_half("late copy: copy", of_choice(self.copy, lambda: Copy.FULL))
        bench.keep_half("late copy: reason", of_line(self.reason))

    def show_now(self) -> None:
        """Show what was decided late, and for whom it can be."""
        self._offer()
        empty(self._list)
        self.told = [PlainLabel(self._told(one)) for one in self._bench.conference.papers.late]
        for row in self.told:
            row.setWordWrap(True)
            self._list.addWidget(row)
        self.reader.setVisible(self.reader.is_begun or self.reader.isVisibleTo(self))

    def _offer(self) -> None:
        offered = [(self._bench.conference.roll.name_of(who), str(who)) for who in self._readers()]
        there = range(self.who.count())
        if offered == [(self.who.itemText(n), self.who.itemData(n)) for n in there]:
            return
        chosen = self.who.currentData()
        self.who.clear()
        for name, who in offered:
            self.who.addItem(name, who)
        self.who.setCurrentIndex(self.who.findData(chosen) if chosen else -1)

    def _readers(self) -> list[AttendeeId]:
        """List who gets nothing so far, parents first."""
        conference = self._bench.conference
        roll, decided = conference.roll, dict(copies_chosen(taken_up(conference)))
        parents = (one.id for one in Standing(self._bench.pack, conference).parents())
        born = (one.id for one in roll.children if not one.is_unborn)
        people = (one.id for one in (*roll.late, *roll.people))
        everybody: list[AttendeeId] = [*parents, *people, *born]
        nothing = (who for who in everybody if decided.get(who, Copy.NONE) is Copy.NONE)
        return list(dict.fromkeys(nothing))

    def _told(self, one: LateCopy) -> str:
        words, conference = self._bench.words, self._bench.conference
        waits = [hand for hand in Hand if one in awaiting(hand, conference)]
        state = self.tr("It waits for signatures in Record.") if waits else ""
        if one.kind and not waits and one in late_now(conference):
            state = self.tr("It is signed.")
        says = self.tr("{who}: {copy}. Decided on {day}: {reason}")
        told = says.format(
            who=conference.roll.name_of(one.decided.reader),
            copy=words.name_of(one.decided.copy),
            day=words.day(local(one.at).date()),
            reason=one.decided.reason,
        )
        return f"{told.rstrip('.')}. {state}".strip()

    def _decide(self) -> None:
        readers = {str(who): who for who in self._readers()}
        who = readers.get(self.who.currentData())
        if who is None:
            self._bench.notice(self.tr("Choose first for whom the copy is."))
            return
        new = ReaderCopy(who, Copy(self.copy.currentData()), self.reason.text().strip())
        if self._bench.enter(LateCopyDecided(new)):
            self.reason.clear()
            self.who.setCurrentIndex(-1)

    def _choose(self, who: AttendeeId) -> None:
        """Turn to the copy of a reader who was just entered."""
        self.reader.hide()
        self._offer()
        self.who.setCurrentIndex(self.who.findData(str(who)))
        self.copy.setFocus()

    def _lay_out(self) -> None:
        for copy in Copy:
            self.copy.addItem(self._bench.words.name_of(copy), copy)
        mark(self.says, tone="muted")
        grid = FieldGrid()
        for label, field in (
            (self.tr("Who gets a copy"), self.who),
            (self.tr("Which copy"), self.copy),
            (self.tr("Why it is decided now"), self.reason),
        ):
            grid.add(NamedField(label, field))
        self.body.addWidget(self.says)
        self.body.addLayout(self._list)
        self.body.addWidget(grid)
        for widget in (self.decide, self.another, self.reader):
            self.body.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.setAlignment(self.reader, Qt.AlignmentFlag(0))
        self.reader.hide()
