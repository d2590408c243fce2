"""The decision for one child: what, how it was reached, why, and what that rests on."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from chairdesk.desk.grounds import is_hearsay
from chairdesk.models.decision import Decision, Manner
from chairdesk.models.events import ChildEntered, DecisionMade, DecisionWithdrawn
from chairdesk.models.ids import ChildId, ContributionId
from chairdesk.procedures.agendas import decision_of, decisions_at, decisions_for
from chairdesk.procedures.conditions import is_listed, is_usual
from chairdesk.procedures.pack import DecisionOffered
from chairdesk.procedures.standing import Standing
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_field
from chairdesk.ui.hold.child.grounds_list import GroundsList
from chairdesk.ui.hold.questions.answer_fields import ChoiceField, KeptText
from chairdesk.ui.kit.buttons import LinkButton, PlainButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import keep_room, mark
from chairdesk.ui.kit.fields import label_for, name_field
from chairdesk.ui.kit.plain_label import wrapped


@dataclass(frozen=True, slots=True)
class Half:
    """What was chosen and typed for a child before the decision could be entered."""

    outcome: str = ""
    manner: str = ""
    reasons: str = field(default="", repr=False)
    rests_on: tuple[ContributionId, ...] = ()

    @property
    def lacks_reasons(self) -> bool:
        """Whether it is the chair's own judgement, and nothing says why."""
        return self.manner == Manner.CHAIR.value and not self.reasons


class DecisionCard(Card):
    """On the record as soon as it is said what was decided and how."""

    def __init__(self, bench: Bench) -> None:
        super().__init__("")
        self._bench = bench
        self._child: ChildId | None = None
        self._halves: dict[ChildId, Half] = {}
        pack = bench.pack
        manners = ((Manner(one), one) for one in pack.manners)
        self.outcome = ChoiceField(
            tuple((d.key, d.words) for d in self._open()), self.tr("Decision:")
        )
        self.otherwise = LinkButton("")
        self.manner = ChoiceField(
            tuple((key, bench.words.name_of(manner)) for manner, key in manners),
            self.tr("How it was reached:"),
        )
        self.reasons = KeptText(self.tr("The reasons, in plain words"), lines=3)
        self.grounds = GroundsList(bench)
        self.lacking = wrapped()
        self.hearsay = wrapped(
            self.tr(
                "These reasons rest only on what is alleged or thought. "
                "Is there a fact or an observation as well?"
            )
        )
        self.withdraw = PlainButton(self.tr("Withdraw the decision"), "undo-2")
        self._lay_out()
        self._connect()
        bench.keep_half("reasons of the decision", of_field(self.reasons))

    def show_child(self, child: ChildId) -> None:
        """Show the decision for a child, or what was begun of it."""
        decision = self._bench.conference.findings.decision_for(child)
        if child != self._child:
            self._leave()
            self._child = child
            half = self._halves.pop(child, Half())
            self.reasons.turn_to(decision.reasons if decision else "", child)
            self._show(decision, half)
        else:
            self._show(decision, self._half() if decision is None else Half())
            self.reasons.show_words(decision.reasons if decision else "")
        name = self._bench.conference.roll.name_of(child)
        self.heading.setText(self.tr("Decision for {name}").format(name=name))

    def _show(self, decision: Decision | None, half: Half) -> None:
        self._offer(decision)
        outcome = decision.outcome if decision else half.outcome
        manner = decision.manner.value if decision else half.manner
        rests_on = decision.rests_on if decision else half.rests_on
        self.outcome.show_choice(outcome)
        self.manner.show_choice(manner)
        if self._child is not None:
            self.grounds.show_child(self._child, rests_on)
        self.withdraw.setVisible(decision is not None)
        self._say(rests_on)

    def _offer(self, decision: Decision | None) -> None:
        """Offer what is open to this child; a decision that stands is shown whatever it is."""
        if self._child is None:
            return
        standing = Standing(self._bench.pack, self._bench.conference)
        offered = decisions_for(standing.pack, standing.conference, self._child)
        keys = [one.key for one in offered]
        self.outcome.offer([*keys, decision.outcome] if decision else keys)
        was_listed = is_listed(standing, self._child)
        self.otherwise.setText(self._other_way(was_listed=was_listed))
        has_more = len(self.outcome.buttons) > len(keys)
        self.otherwise.setVisible(has_more and (was_listed or not is_usual(standing, self._child)))

    def _other_way(self, *, was_listed: bool) -> str:
        terms = self._bench.pack.terms
        if was_listed and terms.register:
            told = self.tr("Not on the {register} until today? Offer what is open to a new child")
        elif was_listed:
            told = self.tr("No {plan} until today? Offer what is open to a new child")
        elif terms.register:
            told = self.tr("On the {register} already? Offer what is open then")
        else:
            told = self.tr("A {plan} already? Offer what is open then")
        return told.format(register=terms.register, plan=terms.plan)

    def _turn_over(self) -> None:
        child = self._bench.conference.roll.child(self._child) if self._child else None
        if child is not None:
            standing = Standing(self._bench.pack, self._bench.conference)
            self._bench.enter(
                ChildEntered(replace(child, listed=not is_listed(standing, child.id)))
            )

    def _say(self, rests_on: tuple[ContributionId, ...]) -> None:
        half = self._half()
        lacking = ""
        if half.outcome and not half.manner:
            lacking = self._wants_manner()
        elif not half.outcome and half != Half():
            lacking = self.tr("Choose what was decided; the rest is recorded with it.")
        elif half.lacks_reasons:
            lacking = self.tr("Your own judgement needs its reasons; it is recorded with them.")
        self.lacking.setText(lacking or self._wants_manner())  # unseen, it keeps its room
        self.lacking.setVisible(bool(lacking))
        self.hearsay.setVisible(is_hearsay(self._bench.conference, rests_on))

    def _wants_manner(self) -> str:
        return self.tr("Say how it was reached; the decision is recorded with it.")

    def _decide(self) -> None:
        half = self._half()
        self._say(half.rests_on)
        if self._child is None or not (half.outcome and half.manner) or half.lacks_reasons:
            return
        manner = Manner(half.manner)
        new = Decision(self._child, half.outcome, manner, half.reasons, half.rests_on)
        if new != self._bench.conference.findings.decision_for(self._child):
            self._bench.enter(DecisionMade(new))

    def _take_back(self) -> None:
        if self._child is not None:
            self._bench.enter(DecisionWithdrawn(self._child))

    def _leave(self) -> None:
        self.reasons.leave()
        if self._child is not None:
            self._halves[self._child] = self._half()

    def _half(self) -> Half:
        return Half(_key(self.outcome), _key(self.manner), self.reasons.words, self.grounds.chosen)

    def _open(self) -> tuple[DecisionOffered, ...]:
        pack, conference = self._bench.pack, self._bench.conference
        offered = decisions_at(pack, Standing(pack, conference).kind)
        made = (decision_of(pack, d.outcome) for d in conference.findings.decisions)
        return tuple(dict.fromkeys((*offered, *(d for d in made if d is not None))))

    def _lay_out(self) -> None:
        name_field(self.reasons, self.tr("Reasons for the decision"))
        mark(self.lacking, tone="amber")
        mark(self.hearsay, tone="amber")
        for label in (self.lacking, self.hearsay):
            label.hide()
        for coming in (self.lacking, self.withdraw):
            keep_room(coming)  # nothing below jumps away under the hand when either comes or goes
        grounds = label_for(self.grounds, self.tr("What the reasons rest on:"))
        how = QHBoxLayout()
        how.addWidget(self.manner, 1)
        how.addWidget(self.withdraw, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.outcome)
        self.body.addWidget(self.otherwise, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(how)
        for part in (self.lacking, self.reasons, grounds, self.grounds, self.hearsay):
            self.body.addWidget(part)

    def _connect(self) -> None:
        self.outcome.chosen.connect(lambda _: self._decide())
        self.manner.chosen.connect(lambda _: self._decide())
        self.reasons.settled.connect(lambda _: self._decide())
        self.grounds.ticked.connect(self._decide)
        self.withdraw.clicked.connect(self._take_back)
        self.otherwise.clicked.connect(self._turn_over)


def _key(field: ChoiceField) -> str:
    return next((key for key, button in field.buttons.items() if button.isChecked()), "")
