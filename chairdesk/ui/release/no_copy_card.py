"""The parents for whom nobody decided what they receive: no minutes were made out to them."""

from collections.abc import Sequence

from chairdesk.models.paper import MINUTES
from chairdesk.models.rules.lately import copies_chosen
from chairdesk.procedures.pack import Pack, Rule
from chairdesk.procedures.standing import Standing
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.plain_label import PlainLabel

COPIES = "reader-copies"
"""By what a rule is met that lays down what parents receive."""


class NoCopyCard(Card):
    """Names them, with what the procedure says of minutes; it keeps nothing back."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(self.tr("Parents without minutes"))
        self._bench = bench
        self.says, self.rules = PlainLabel(), PlainLabel()
        for label, tone in ((self.says, "amber"), (self.rules, "muted")):
            label.setWordWrap(True)
            mark(label, tone=tone)
            self.body.addWidget(label)
        self.hide()

    def show_now(self) -> None:
        """Name the parents, or nobody where each was decided for."""
        conference, pack = self._bench.conference, self._bench.pack
        decided = {who for who, _ in copies_chosen(conference)}
        decided |= {one.decided.reader for one in conference.papers.late}
        parents = Standing(pack, conference).parents() if conference.is_sealed else ()
        self.name([parent.name for parent in parents if parent.id not in decided])

    def name(self, left: Sequence[str]) -> None:
        """Name these parents, with the rules on minutes."""
        words = self._bench.words
        says = self.tr(
            "Nobody decided before the seal what goes to {parents}, so no minutes were made out. "
            "Decide it now under “Copies decided after the seal”: the copy is signed by itself."
        )
        self.says.setText(says.format(parents=words.listed(left)) if left else "")
        told = [f"“{rule.says}” ({rule.source})" for rule in rules_on_minutes(self._bench.pack)]
        self.rules.setText("\n".join(told))
        self.rules.setVisible(bool(told))
        self.setVisible(bool(left))


def rules_on_minutes(pack: Pack) -> tuple[Rule, ...]:
    """List the rules of a procedure on who receives the minutes, and by when."""
    timed = {limit.rule for limit in pack.limits if limit.thing == MINUTES}
    return tuple(rule for rule in pack.rules if rule.name in timed or rule.met_by == COPIES)
