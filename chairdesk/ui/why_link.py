"""Why a date is what it is: behind a link, and said aloud when it is opened."""

from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import LinkButton
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.plain_label import PlainLabel


class WhyLink(LinkButton):
    """Shows `why`, a label to be laid out below, and hides it again."""

    def __init__(self, about: str, reason: str) -> None:
        super().__init__("")
        self.setText(self.tr("Why this date?"))
        self.setAccessibleName(f"{about} {self.text()}")
        self.why = PlainLabel(reason)
        self.why.setWordWrap(True)
        mark(self.why, tone="muted")
        self.why.hide()
        self.clicked.connect(self._toggle)

    def _toggle(self) -> None:
        self.why.setVisible(self.why.isHidden())
        if not self.why.isHidden():
            announce(self, self.why.text())
