"""The agenda that the procedure lays down, to read before the conference."""

from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.plain_label import wrapped


class AgendaCard(Card):
    """Each item with its minutes, in the order of the procedure."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(self.tr("Agenda"))
        self._bench = bench
        self._shown: tuple[str, ...] = ()

    def refresh(self) -> None:
        """Show the agenda of the kind of conference that was chosen."""
        lines, minutes = self._agenda()
        in_all = self.tr("{minutes} minutes in all", "", minutes).format(minutes=minutes)
        self.say_standing(in_all if lines else "")
        told = lines or (self.tr("It stands here once procedure, date and time are there."),)
        if told != self._shown:
            self._shown = told
            empty(self.body)
            for line in told:
                self.body.addWidget(wrapped(line))

    def _agenda(self) -> tuple[tuple[str, ...], int]:
        conference = self._bench.conference
        if not conference.setting.pack or conference.arrangements is None:
            return (), 0
        pack = self._bench.pack
        items = {item.key: item for item in pack.items}
        kind = next((k for k in pack.kinds if k.key == conference.arrangements.kind), pack.kinds[0])
        agenda = [items[key] for key in kind.agenda]
        lines = tuple(f"{place}. {item.title}" for place, item in enumerate(agenda, start=1))
        return lines, sum(item.minutes for item in agenda)
