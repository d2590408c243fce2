"""Where time stamps come from, for an authority that has a service for them."""

from PySide6.QtCore import Signal

from chairdesk.models.rules.address import is_address
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.fields import NamedField, one_line
from chairdesk.ui.kit.plain_label import wrapped


class StampsCard(Card):
    """One address, and what goes there; what is typed holds once the field is left."""

    chosen = Signal(str)
    """address: whom signatures ask for a time stamp from now on; empty for nobody"""
    half_changed = Signal()
    """What is half typed here may have changed."""

    def __init__(self, address: str) -> None:
        super().__init__(self.tr("Time stamps"))
        self._address = address
        self.address = one_line("https://")
        self.address.setText(address)
        self.field = NamedField(
            self.tr("Address of your authority's time-stamp service"), self.address
        )
        about = wrapped(
            self.tr(
                "A signature tells the time of this computer. With an address here, each one also "
                "carries the time of that service, and lists of withdrawn certificates where they "
                "can be had. A hash goes there, never a word. Without a network papers are signed "
                "all the same, without a time stamp, and you are told."
            )
        )
        about.setProperty("tone", "muted")
        self.body.addWidget(about)
        self.body.addWidget(self.field)
        self.address.editingFinished.connect(self._choose)
        self.address.textChanged.connect(self.half_changed)
        self._say()

    @property
    def half(self) -> str:
        """What is typed and does not hold; what was emptied is a blank."""
        typed = self.address.text()
        return "" if typed.strip() == self._address else typed or " "

    def put_back(self, half: str) -> None:
        """Have an address that was half typed stand here again; it holds once the field is left."""
        self.address.setText(half.strip())

    def _choose(self) -> None:
        address = self.address.text().strip()
        if address == self._address:
            self._say()
        elif address and not is_address(address):
            self.field.say_hint(self.tr("An address begins with https:// or http://."))
        else:
            self._address = address
            self._say()
            self.chosen.emit(address)

    def _say(self) -> None:
        asked = self.tr("Asked at each signature.")
        nobody = self.tr("Nobody is asked: this desk speaks to no network.")
        self.field.say_hint(asked if self._address else nobody)
