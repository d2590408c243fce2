"""Scaling over time for the child in hand: a picture, and beside it a table that says the same."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from chairdesk.desk.scaling import OWN, ScaledBy, Scaling, scaling_of
from chairdesk.models.british_time import local
from chairdesk.models.ids import ChildId
from chairdesk.models.standing.scales import Scaled
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.views.scale_picture import ScalePicture
from chairdesk.ui.hold.views.scaling_table import ScalingTable
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.tokens import em, gap

NARROWEST = 12


class ScalingCard(Card):
    """Hidden while nobody has given a number for the child."""

    def __init__(self, bench: Bench) -> None:
        super().__init__("", level=3)
        self._bench = bench
        self.picture = ScalePicture()
        self.table = ScalingTable()
        self.legend = wrapped(
            self.tr("A ring is what was given before; the full dot is what stands now.")
        )
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out()

    def show_for(self, child: ChildId) -> None:
        """Show who gave which number for a child, here and at earlier conferences."""
        conference = self._bench.conference
        whom = conference.roll.child(child)
        scaling = scaling_of(whom, conference, self._bench.earlier()) if whom else Scaling((), ())
        self.setVisible(bool(scaling.rows))
        if whom is None or not scaling.rows:
            return
        self.heading.setText(self.tr("Scaling over time · {name}").format(name=whom.name))
        self.legend.setVisible(any(len(row.all) > 1 for row in scaling.rows))
        self.picture.show_rows(
            tuple((self._who(row), tuple(one.scale for one in row.all)) for row in scaling.rows)
        )
        name = self.tr("How safe {name} was thought to be, drawn from 0, most worried, to 10")
        self.picture.setAccessibleName(name.format(name=whom.name))
        self.picture.setAccessibleDescription(" ".join(self._told(row) for row in scaling.rows))
        self._fill(scaling)
        self.table.setAccessibleName(
            self.tr("How safe {name} was thought to be, as a table").format(name=whom.name)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says that the width changed: table and picture stand abreast where both have room."""
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        needed = em(self, NARROWEST) + self.table.wanted_width() + em(self, 2)
        is_wide = self.width() >= needed
        abreast, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._both.setDirection(abreast if is_wide else below)

    def _fill(self, scaling: Scaling) -> None:
        days = [self._bench.words.short_day(day) if day else "" for day in scaling.days]
        rows = [
            (self._who(row), [self._cell(given) for given in row.given]) for row in scaling.rows
        ]
        self.table.show_cells(days, rows)
        self._stand()

    def _cell(self, given: tuple[Scaled, ...]) -> str:
        if not given:
            return "–"
        *before, now = given
        clock = self._bench.words.clock
        told = [
            self.tr("{scale} at {clock}").format(scale=one.scale, clock=clock(local(one.at)))
            for one in before
        ]
        return ", ".join(
            (*told, self.tr("then {scale}").format(scale=now.scale) if told else str(now.scale))
        )

    def _told(self, row: ScaledBy) -> str:
        days = self._bench.words.short_day
        numbers = [
            self.tr("{scale} on {day}").format(scale=one.scale, day=days(local(one.at).date()))
            for one in row.all
        ]
        return f"{self._who(row)}: {', '.join(numbers)}."

    def _who(self, row: ScaledBy) -> str:
        return self.tr("The child's own view") if row.who == OWN else row.who

    def _lay_out(self) -> None:
        mark(self.legend, tone="muted", scale="small")
        self._both.setSpacing(gap(self, 0.8))
        self._both.addWidget(self.picture, 1)
        self._both.addWidget(self.table, 2)
        self.body.addLayout(self._both)
        self.body.addWidget(self.legend)
        self.hide()
