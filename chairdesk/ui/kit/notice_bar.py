"""The quiet bar: one sentence that says what happened and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.plain_label import wrapped


class NoticeBar(QFrame):
    """Says one sentence, to the eye and to a screen reader, and waits to be put away."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self._sentence = wrapped()
        self._away = PlainButton(self.tr("Put away"), "cross")
        self._away.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the work in hand
        self._lay_out_bar()
        self._away.clicked.connect(self.clear)
        self.clear()

    @property
    def sentence(self) -> str:
        """What the bar says now; empty when it is put away."""
        return self._sentence.text()

    def say(self, sentence: str, tone: str = "plain") -> None:
        """Show and announce a sentence, none puts it away; `tone` is `plain`, `good` or `amber`."""
        if not sentence:
            self.clear()
            return
        self._sentence.setText(sentence)
        mark(self, tone=tone)
        mark(self._sentence)
        self.show()
        announce(self, sentence)

    def change(self, sentence: str) -> None:
        """Change the sentence in silence: it was announced when it came."""
        self._sentence.setText(sentence)

    def warn(self, sentence: str) -> None:
        """Say what could not be done, and what to do instead."""
        self.say(sentence, "amber")

    def clear(self) -> None:
        """Put the bar away."""
        self._sentence.setText("")
        self.hide()

    def _lay_out_bar(self) -> None:
        self._sentence.setProperty("focusable", "true")
        self._sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 4, 4)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._away, 0, Qt.AlignmentFlag.AlignTop)
