"""A link that unfolds some words, and says them aloud."""

from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import LinkButton
from chairdesk.ui.kit.plain_label import wrapped


class UnfoldingLink(LinkButton):
    """Shows `below`, a label to be laid out below, and hides it again."""

    def __init__(self, text: str, icon_name: str = "") -> None:
        super().__init__(text, icon_name)
        self.below = wrapped(tone="muted")
        self.below.hide()
        self.clicked.connect(self._toggle)

    def _toggle(self) -> None:
        self.below.setVisible(self.below.isHidden())
        if not self.below.isHidden():
            announce(self, self.below.text())
