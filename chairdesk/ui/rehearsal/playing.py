"""What everything is played with: the hands, the windows, and what the record holds."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.ids import AgencyId
from chairdesk.models.people import Agency, Sector
from chairdesk.ui.bench import Bench
from chairdesk.ui.rehearsal.hands import Hands, NoWay, in_vain
from chairdesk.ui.step import Step as Page
from chairdesk.words import Words

Widget = TypeVar("Widget", bound=QWidget)


@dataclass(frozen=True, slots=True)
class Playing:
    """The hands and the windows of one conference.

    `go_to` brings the page of a step of the way to the front, by its real button;
    `agencies` are those that are typed with the first who comes from them, and `sectors` what the
    first professional says of one that came with the family; `secrets` open the signing keys
    that were made on the way.
    """

    hands: Hands
    bench: Bench
    go_to: Callable[[Page], QWidget]
    agencies: dict[AgencyId, Agency] = field(default_factory=dict)
    sectors: dict[str, Sector] = field(default_factory=dict)
    pages: dict[Page, QWidget] = field(default_factory=dict)
    secrets: dict[Hand, str] = field(default_factory=dict, repr=False)

    @property
    def conference(self) -> Conference:
        """The record as it stands now."""
        return self.bench.conference

    @property
    def words(self) -> Words:
        """The words that the windows speak."""
        return self.bench.words

    def page(self, page: Page, kind: type[Widget]) -> Widget:
        """Bring a page to the front, unless it is there."""
        known = self.pages.get(page)
        found = known if known is not None and known.isVisible() else self.go_to(page)
        self.pages[page] = found
        if not isinstance(found, kind):
            raise NoWay(in_vain("other-page", page=page.value))
        return found
