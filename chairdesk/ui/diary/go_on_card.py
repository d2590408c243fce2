"""Where the desk was left when it was last closed, and the way back there."""

from PySide6.QtCore import Qt, Signal

from chairdesk.desk.in_brief.brief import InBrief
from chairdesk.ui.diary.glance_card import title_of
from chairdesk.ui.kit.buttons import PrimaryButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.step import Step
from chairdesk.words import Words


class GoOnCard(Card):
    """Names the conference and its step; nothing is opened before the chair says so."""

    gone_on = Signal(object, object)
    """which: ConferenceId, step: Step"""

    def __init__(self, words: Words) -> None:
        super().__init__("", level=1)
        self._words = words
        self._conference: InBrief | None = None
        self._step = Step.DIARY
        self.go_on = PrimaryButton(self.tr("Go on there"), "arrow-right")
        self.body.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignLeft)
        self.go_on.clicked.connect(self._go)
        self.hide()

    def offer(self, conference: InBrief, step: Step) -> None:
        """Offer the way back to a step of a conference."""
        self._conference, self._step = conference, step
        said = self.tr("The desk was left at {step} in {reference}")
        title = title_of(conference, self._words)
        self.entitle(said.format(step=self._words.name_of(step), reference=title))
        self.show()

    def forget(self, *known: InBrief) -> None:
        """Offer nothing any more that is not among the known."""
        if self._conference is None or self._conference.id not in {one.id for one in known}:
            self.hide()

    def _go(self) -> None:
        if self._conference is not None:
            self.gone_on.emit(self._conference.id, self._step)
