"""Areas of concern, or categories, for one child."""

from PySide6.QtWidgets import QWidget

from chairdesk.export.telling import capital
from chairdesk.models.events import AreasOfConcernNamed
from chairdesk.models.ids import ChildId
from chairdesk.procedures.standing import Standing
from chairdesk.ui.bench import Bench
from chairdesk.ui.kit.buttons import TickBox
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.flow_layout import FlowLayout


class AreasCard(Card):
    """A box for each; the order of ticking is kept. Hidden where the decision names none."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(capital(bench.pack.terms.harm))
        self._bench = bench
        self._child: ChildId | None = None
        self.boxes: dict[str, TickBox] = {}
        ground = QWidget()
        row = FlowLayout(ground)
        for harm in bench.pack.harms:
            box = TickBox(harm.words)
            box.clicked.connect(lambda _=False, key=harm.key: self._tick(key))
            self.boxes[harm.key] = box
            row.addWidget(box)
        self.body.addWidget(ground)

    def show_child(self, child: ChildId) -> None:
        """Show what was named for a child."""
        self._child = child
        standing = Standing(self._bench.pack, self._bench.conference)
        named = self._named()
        is_decided = standing.decided(child) is not None
        is_wanted = standing.names_harm(child)
        self.setVisible(bool(self.boxes) and (is_wanted or bool(named) or not is_decided))
        for key, box in self.boxes.items():
            box.setChecked(key in named)
        if is_wanted and not named:
            self.say_standing(self.tr("Open: name at least one"), "amber")
        else:
            self.say_standing("")

    def _tick(self, key: str) -> None:
        if self._child is None:
            return
        rest = tuple(area for area in self._named() if area != key)
        areas = (*rest, key) if self.boxes[key].isChecked() else rest
        if not self._bench.enter(AreasOfConcernNamed(self._child, areas)):
            self.show_child(self._child)

    def _named(self) -> tuple[str, ...]:
        if self._child is None:
            return ()
        return self._bench.conference.findings.areas_for(self._child)
