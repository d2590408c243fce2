"""What the last plan said would happen if it did not work, to be read beside how it went."""

from chairdesk.models.plan import LastContingency
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.plain_label import wrapped


class IfNotCard(Card):
    """Hidden where nothing was brought."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(self.tr("If the last plan did not work"))
        self._bench = bench
        self._shown: tuple[LastContingency, ...] = ()

    def refresh(self) -> None:
        """Show what was agreed for each child who is here."""
        conference = self._bench.conference
        here = {child.id: child.name for child in conference.roll.children}
        agreed = tuple(one for one in conference.last_plan.contingencies if one.child in here)
        self.setVisible(bool(agreed))
        if agreed == self._shown:
            return
        self._shown = agreed
        empty(self.body)
        for one in agreed:
            self.body.addWidget(wrapped(f"{here[one.child]}: {one.words}"))
