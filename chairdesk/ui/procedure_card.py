"""What the procedure says about a moment: what to think of, and what is good to know."""

from chairdesk.procedures.agendas import cues_at, help_at
from chairdesk.procedures.pack import Rule
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.kit.unfolding_link import UnfoldingLink


class ProcedureCard(Card):
    """The cues of a moment, such as before the conference, and below them its notes."""

    def __init__(self, title: str, bench: Bench, moment: str) -> None:
        super().__init__(title)
        self._bench, self._moment = bench, moment
        self._shown: tuple[str, ...] | None = None

    def refresh(self) -> None:
        """Show what applies to the conference as it stands."""
        cues, notes = self._said()
        if (*cues, *notes) == self._shown:
            return
        self._shown = (*cues, *notes)
        empty(self.body)
        for told, tone in ((cues, "plain"), (notes, "muted")):
            for words in told:
                self.body.addWidget(wrapped(words, tone=tone))
        self.setVisible(bool(self._shown))

    def _said(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        conference = self._bench.conference
        if not conference.setting.pack or conference.arrangements is None:
            return (), ()
        pack = self._bench.pack
        cues = cues_at(pack, conference, self._moment)
        notes = help_at(pack, conference, self._moment)
        return tuple(r.says for r in cues), tuple(r.says for r in notes)


class NotesLink(UnfoldingLink):
    """What the procedure explains about an item."""

    def __init__(self) -> None:
        super().__init__(self.tr("Good to know"), "info")

    def tell(self, rules: tuple[Rule, ...]) -> None:
        """Offer what these rules say; nothing where there is none."""
        said = "\n".join(f"{rule.says} ({rule.source})" for rule in rules)
        if said != self.below.text():
            self.below.setText(said)
            self.below.hide()
        self.setVisible(bool(said))
