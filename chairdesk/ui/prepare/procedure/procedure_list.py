"""The procedures that can be chosen, each with its edition below its name."""

from PySide6.QtCore import Qt

from chairdesk.procedures.own_packs import OwnPacks
from chairdesk.procedures.pack import Pack, from_record
from chairdesk.procedures.tongues.in_language import in_language
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.layers.two_lines import BELOW, TwoLines
from chairdesk.ui.language.tr import tr


class ProcedureList(ChoiceList):
    """Lists them below “Choose one”, which stands there until the conference is arranged."""

    def __init__(self, bench: Bench, packs: OwnPacks) -> None:
        super().__init__()
        self._bench, self._packs = bench, packs
        self._editions: dict[str, str] = {}
        self.setItemDelegate(TwoLines(self))
        self.offer()

    def offer(self) -> None:
        """Offer every procedure there is, and the one that the conference keeps."""
        self.clear()
        self.addItem(self.tr("Choose one"), None)
        text, language = self._bench.conference.setting.pack, self._bench.words.language
        for pack in offered(self._packs, from_record(text) if text else None):
            self._add(in_language(pack, language))
            self._editions[pack.name] = pack.edition

    def turn_to(self, name: str) -> None:
        """Show a procedure as chosen; none where there is none of that name."""
        if self._bench.conference.arrangements is not None and self.itemData(0) is None:
            self.removeItem(0)  # from now on it is followed by one or another
        place = self.findData(name) if name else -1
        self.setCurrentIndex(place if place >= 0 or self.itemData(0) is not None else 0)

    def said_of(self) -> str:
        """Say which edition the conference keeps, and the newer one that it could take up."""
        setting = self._bench.conference.setting
        if not setting.procedure:
            return ""
        is_open = self._bench.conference.room.opened is not None
        newer = setting.edition if is_open else self._editions.get(setting.procedure)
        if newer in {None, setting.edition}:
            return _edition(setting.edition)
        said = self.tr("Keeps edition {edition}. Choose it again to take up edition {newer}.")
        return said.format(edition=setting.edition, newer=newer)

    def _add(self, pack: Pack) -> None:
        self.addItem(pack.title, pack.name)
        place, below = self.count() - 1, _edition(pack.edition)
        self.setItemData(place, below, BELOW)
        spoken = f"{pack.title}, {below}"
        self.setItemData(place, spoken, Qt.ItemDataRole.AccessibleTextRole)


def offered(packs: OwnPacks, kept: Pack | None) -> tuple[Pack, ...]:
    """List the procedures that can be chosen, and the one that a conference keeps."""
    known = packs.offered()
    is_known = kept is None or any(pack.name == kept.name for pack in known)
    return known if is_known or kept is None else (*known, kept)


def _edition(edition: str) -> str:
    return tr("Edition: {edition}").format(edition=edition)
