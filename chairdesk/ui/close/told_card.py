"""What each child is told in plain words: chosen from what they may read, written by the chair."""

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from chairdesk.export.letters.child_version import old_enough
from chairdesk.export.letters.tellable import Source, Tellable, tellable_to
from chairdesk.models.events import PlainFactChosen, PlainFactDropped
from chairdesk.models.ids import ChildId
from chairdesk.models.paper import MOST_PLAIN_FACTS, PlainFact
from chairdesk.models.people import Child
from chairdesk.models.rules.telling import chosen_for
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_field
from chairdesk.ui.hold.questions.answer_fields import KeptText
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.fields import dressed, label_for, name_field
from chairdesk.ui.kit.flow_layout import FlowLayout
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.tokens import gap

_LONGEST = 90


class ToldCard(Card):
    """A part for each child who gets a page of their own."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(self.tr("What each child is told"))
        self._bench = bench
        self.parts: dict[ChildId, ToldPart] = {}
        explained = wrapped(
            self.tr(
                "A child’s page says by itself what was decided, who helps and what comes next. "
                "Choose here what else they are told, and say it in words that are theirs."
            )
        )
        mark(explained, tone="muted")
        self.body.addWidget(explained)

    def refresh(self) -> None:
        """Show what was chosen for each child, while it can still be chosen."""
        conference = self._bench.conference
        children = [c for c in conference.roll.children if old_enough(conference, c)]
        for gone in self.parts.keys() - {child.id for child in children}:
            self.parts.pop(gone).deleteLater()
        for child in children:
            if child.id not in self.parts:
                self.parts[child.id] = ToldPart(self._bench, child)
                self.body.addWidget(self.parts[child.id])
            self.parts[child.id].refresh()
        self.setVisible(bool(children) and not conference.is_sealed)
        self._say_standing()

    def _say_standing(self) -> None:
        facts = self._bench.conference.papers.plain_facts
        unwritten = sum(not fact.words for fact in facts)
        number = self._bench.words.number(unwritten).capitalize()
        said = self.tr("{number} chosen, not written yet").format(number=number)
        self.say_standing(said if unwritten else "", "amber")


class ToldPart(QWidget):
    """What one child is told, and the list from which it is chosen."""

    def __init__(self, bench: Bench, child: Child) -> None:
        super().__init__()
        self._bench, self._child = bench, child
        self.rows: dict[UUID, ToldRow] = {}
        self.choices = ChoiceList()
        self._rows = QVBoxLayout()
        self._lay_out()
        self.choices.activated.connect(self._choose)

    def refresh(self) -> None:
        """Show what was chosen; what is half written stays."""
        conference = self._bench.conference
        offered = {one.about: one for one in tellable_to(self._child.id, conference)}
        chosen = {fact.about: fact for fact in chosen_for(self._child.id, conference)}
        for gone in self.rows.keys() - chosen.keys():
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        for about, fact in chosen.items():
            if about not in self.rows:
                self.rows[about] = ToldRow(self._bench, self._child, about)
                self._rows.addWidget(self.rows[about])
            self.rows[about].show_fact(fact, self._said(offered.get(about)))
        self._offer([one for about, one in offered.items() if about not in chosen])

    def _said(self, one: Tellable | None) -> str:
        if one is None:
            return self.tr(
                "This is no fact any more that {child} may read, so it is not printed."
            ).format(child=self._child.name)
        if one.source is Source.DECIDED:
            return self.tr("Why it was decided: {words}").format(words=one.words)
        if one.source is Source.PLANNED:
            return self.tr("Planned: {words}").format(words=one.words)
        return one.words

    def _offer(self, left: list[Tellable]) -> None:
        self.choices.clear()
        self.choices.addItem(self.tr("Choose a fact, the decision or an action"), None)
        for one in left:
            self.choices.addItem(_shortened(self._said(one)), one.about)
        self.choices.setEnabled(bool(left) and len(self.rows) < MOST_PLAIN_FACTS)

    def _choose(self, place: int) -> None:
        about = self.choices.itemData(place)
        if about is not None and self._bench.enter(
            PlainFactChosen(PlainFact(self._child.id, about))
        ):
            self.refresh()
            self.rows[about].words.setFocus()

    def _lay_out(self) -> None:
        dressed(self.choices)
        self.choices.setMinimumContentsLength(30)
        line = FlowLayout()
        line.addWidget(
            label_for(self.choices, self.tr("Tell {child} about:").format(child=self._child.name))
        )
        line.addWidget(self.choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, gap(self, 0.4))
        column.addWidget(HeadingLabel(self._child.name, 3))
        column.addLayout(self._rows)
        column.addLayout(line)


class ToldRow(QWidget):
    """One thing: as the record has it, and in the plain words that the child gets."""

    def __init__(self, bench: Bench, child: Child, about: UUID) -> None:
        super().__init__()
        self._bench, self._child, self._about = bench, child, about
        self.says = wrapped()
        self.words = KeptText(self.tr("Say it in their words; empty, it is not printed"), lines=1)
        self.drop = PlainButton(self.tr("Do not tell this"), "cross")
        self._lay_out()
        self.words.settled.connect(self._write)
        self.drop.clicked.connect(self._leave_out)
        bench.keep_half(f"plain words for {child.id} about {about}", of_field(self.words))

    def show_fact(self, fact: PlainFact, said: str) -> None:
        """Show what it rests on, and the words that are on the record."""
        self.says.setText(said)
        self.words.show_words(fact.words)
        name = self._child.name
        name_field(self.words, self.tr("For {child}: {said}").format(child=name, said=said))
        self.drop.setAccessibleName(self.tr("Do not tell: {said}").format(said=said))

    def _write(self, words: str) -> None:
        self._bench.enter(PlainFactChosen(PlainFact(self._child.id, self._about, words)))

    def _leave_out(self) -> None:
        self._bench.enter(PlainFactDropped(self._child.id, self._about))

    def _lay_out(self) -> None:
        mark(self.says, tone="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, gap(self, 0.4))
        line = FlowLayout()
        line.addWidget(self.drop)
        column.addWidget(self.says)
        column.addWidget(self.words)
        column.addLayout(line)


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
