"""Today's conference, on top and large."""

from PySide6.QtCore import Qt, Signal

from chairdesk.desk.in_brief.brief import InBrief
from chairdesk.models.british_time import local
from chairdesk.models.ids import ConferenceId
from chairdesk.ui.kit.buttons import PrimaryButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.words import Words


class TodayCard(Card):
    """Says when and where today's conference is held, and leads into it."""

    opened = Signal(object)
    """which: ConferenceId"""

    def __init__(self, words: Words) -> None:
        super().__init__("", level=1)
        self._words = words
        self._which: ConferenceId | None = None
        self._where = wrapped()
        self.open = PrimaryButton(self.tr("Open it"), "arrow-right")
        self.body.addWidget(self._where)
        self.body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.open.clicked.connect(lambda: self.opened.emit(self._which))

    def show_conference(self, conference: InBrief) -> None:
        """Show the conference that is held today."""
        arrangements = conference.arrangements
        if arrangements is None:
            return
        self._which = conference.id
        at = self._words.clock(local(arrangements.starts))
        said = self.tr("Today at {time}: {reference}")
        self.entitle(said.format(time=at, reference=arrangements.reference))
        parts = (conference.called(self._words), arrangements.venue)
        where = ", ".join(part for part in parts if part)
        if conference.opened is None or conference.closed is not None:
            self._where.setText(where)
            self.open.setText(self.tr("Open it"))
        else:
            since = self._words.clock(local(conference.opened))
            open_still = self.tr("{where}. It opened at {since} and is not closed yet.")
            self._where.setText(open_still.format(where=where, since=since))
            self.open.setText(self.tr("Go on with it"))
