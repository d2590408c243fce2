"""What went to whom, when, by which way, with its hash; and who still waits."""

from PySide6.QtWidgets import QGridLayout, QWidget

from chairdesk.models.british_time import local
from chairdesk.models.paper import Release
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import take_out
from chairdesk.ui.kit.plain_label import PlainLabel, wrapped
from chairdesk.ui.record.whose import reader_named
from chairdesk.ui.release.standing import named_version

_SHOWN = 16
"""As many characters of a hash are shown; all of it says the tip and a screen reader."""


class LogCard(Card):
    """A table of every release, reader by reader."""

    def __init__(self) -> None:
        super().__init__(self.tr("What went out"))
        self.still_old = wrapped(tone="amber")
        self.body.addWidget(self.still_old)
        self._table = QWidget()
        self._begin_anew()

    def _begin_anew(self) -> None:
        """Put an empty table in the place of the other: that takes less than emptying it."""
        take_out(self.body, self._table)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self._table)

    def show_log(self, bench: Bench) -> None:
        """Show every release of the conference."""
        released = sorted(bench.conference.papers.released, key=lambda one: one.reader.casefold())
        self.setVisible(bool(released))
        self._show_still_old(bench)
        self._begin_anew()
        header = (self.tr("Reader"), self.tr("Paper"), self.tr("When and how"), self.tr("SHA-256"))
        for column, title in enumerate(header):
            label = PlainLabel(title)
            label.setProperty("tone", "muted")
            self._grid.addWidget(label, 0, column)
            self._grid.setColumnStretch(column, 1)
        for row, one in enumerate(released, start=1):
            for column, text in enumerate(self._cells(bench, one)):
                label = wrapped(text)
                self._grid.addWidget(label, row, column)
                if column == len(header) - 1:
                    label.setToolTip(one.sha256)
                    label.setAccessibleName(one.sha256)

    def _show_still_old(self, bench: Bench) -> None:
        words, found = bench.words, bench.conference.papers.still_old()
        named = (
            f"{reader_named(bench, one.reader)} ({words.term('papers', one.kind)})" for one in found
        )
        readers = "; ".join(named)
        self.still_old.setText(words.term("amend", "still-old").format(readers=readers))
        self.still_old.setVisible(bool(found))

    def _cells(self, bench: Bench, one: Release) -> tuple[str, str, str, str]:
        words = bench.words
        how = words.name_of(one.way)
        if one.at is not None:
            at = local(one.at)
            how = f"{words.short_day(at.date())}, {words.clock(at)}\n{how}"
        version = bench.conference.papers.version_of(one.sha256)
        paper = named_version(bench, one.kind, one.reader, version)
        return reader_named(bench, one.reader), paper, how, f"{one.sha256[:_SHOWN]}…"
