"""Says at once that a conference is not quorate, or was not as it decided; it blocks nothing."""

from PySide6.QtCore import QObject

from chairdesk.models.conference import Conference
from chairdesk.models.events import AboutTheRoom, ConferenceOpened, DecisionMade, Entry
from chairdesk.procedures.quorum import decided_without, quorum_now
from chairdesk.ui.bench import Bench


class QuorumWatch(QObject):
    """Listens to coming and going while the conference is held."""

    def __init__(self, bench: Bench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._was_quorate = self._is_quorate()
        bench.signals.happened.connect(self._heard)

    def _is_quorate(self) -> bool:
        conference = self._bench.conference
        is_ready = bool(conference.setting.pack)
        return not is_ready or quorum_now(self._bench.pack, conference).is_quorate

    def _heard(self, entry: Entry, conference: Conference) -> None:
        event = entry.event
        if isinstance(event, DecisionMade):
            self._decided(entry, conference)
        if not isinstance(event, AboutTheRoom):
            return
        was_quorate, self._was_quorate = self._was_quorate, self._is_quorate()
        has_turned = was_quorate or isinstance(event, ConferenceOpened)
        if conference.is_in_session and has_turned and not self._was_quorate:
            said = self.tr("{why} You can go on; say under “Who is here” how.")
            judged = quorum_now(self._bench.pack, conference)
            self._bench.notice(said.format(why=judged.sentence))

    def _decided(self, entry: Entry, conference: Conference) -> None:
        if not conference.setting.pack or conference.course.ruling is not None:
            return
        unheld = decided_without(self._bench.pack, conference)
        why = next((one.judged.sentence for one in unheld if one.at == entry.at), "")
        if why:
            said = self.tr("{why} It is recorded; the minutes say so. You can decide again later.")
            self._bench.notice(said.format(why=why))
