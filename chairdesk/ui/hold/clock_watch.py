"""Says once that the laptop's clock was moved in a conference, and what the record makes of it."""

from datetime import timedelta

from PySide6.QtCore import QObject, QTimer

from chairdesk.models.british_time import local
from chairdesk.ui.bench import Bench

OFTEN = 20_000
"""How often it is looked at, in milliseconds; with each entry, too."""
MINUTE = timedelta(minutes=1)
UNMOVED = timedelta()


class ClockWatch(QObject):
    """Looks at the clock while the conference is held; it stops nothing."""

    def __init__(self, bench: Bench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._often = QTimer(self, interval=OFTEN)
        self._often.timeout.connect(self.look)
        self._often.start()
        bench.signals.happened.connect(self.look)
        QTimer.singleShot(0, self, self.look)

    def look(self, *_: object) -> None:
        """Look whether it was moved since."""
        moved = self._bench.moved()
        if moved and self._bench.conference.is_in_session:
            self._bench.notice(self._said(moved))

    def _said(self, moved: timedelta) -> str:
        minutes = round(abs(moved) / MINUTE)
        told = self.tr(
            "The laptop's clock went ahead by {minutes} minutes; it is {clock} now. What is "
            "entered from now on bears that time. If it is wrong, put the clock right: the "
            "record keeps its order.",
            "",
            minutes,
        )
        if moved < UNMOVED:
            told = self.tr(
                "The laptop's clock went back by {minutes} minutes. The record's time does not: "
                "it is {clock}, and goes on from there. Everything keeps its order.",
                "",
                minutes,
            )
        clock = self._bench.words.clock(local(self._bench.sitting.now()))
        return told.format(minutes=minutes, clock=clock)
