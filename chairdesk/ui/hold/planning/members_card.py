"""Who carries a child's plan out between conferences: ticked by name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chairdesk.export.telling import capital
from chairdesk.models.conference import Conference
from chairdesk.models.events import CoreGroupNamed, LeadWorkerNamed
from chairdesk.models.ids import AttendeeId, ChildId, PersonId
from chairdesk.models.people import OFFICES, Capacity
from chairdesk.models.plan import CoreGroup, LeadWorker
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.child.same_for import SameForButton
from chairdesk.ui.kit.buttons import TickBox
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.choice_list import ChoiceList
from chairdesk.ui.kit.fields import dressed, label_for, name_field
from chairdesk.ui.kit.flow_layout import FlowLayout


class MembersCard(Card):
    """Who leads, and who is in the group; the same can be named for other children."""

    def __init__(self, bench: Bench) -> None:
        super().__init__("")
        self._bench = bench
        self._child: ChildId | None = None
        self.lead = ChoiceList()
        self.boxes: dict[AttendeeId, TickBox] = {}
        self.same = SameForButton(self.tr("The same for…"))
        self._members = QWidget()
        self._flow = FlowLayout(self._members)
        self._offer(bench.conference)
        self._lay_out()
        self.lead.activated.connect(self._name_lead)
        self.same.chosen.connect(self._copy_to)

    def show_child(self, child: ChildId) -> None:
        """Show who leads for a child, and who is in the group."""
        self._child = child
        conference, terms = self._bench.conference, self._bench.pack.terms
        self._offer(conference)
        lead = conference.plan.lead_for(child)
        places = range(self.lead.count())
        named = (n for n in places if lead and self.lead.itemData(n) == lead.person)
        self.lead.setCurrentIndex(next(named, -1))
        for who, box in self.boxes.items():
            box.setChecked(who in self._named())
        name = conference.roll.name_of(child)
        self.entitle(f"{capital(terms.lead_worker)}, {terms.core_group}: {name}")
        is_named = lead is not None or bool(self._named())
        children = conference.roll.children if is_named else ()
        self.same.offer({c.id: c.name for c in children if c.id != child})

    def _offer(self, conference: Conference) -> None:
        people = [p for p in conference.roll.people if p.capacity not in OFFICES]
        leads = {one.person for one in conference.plan.leads}
        leading = [p for p in people if p.capacity is Capacity.PROFESSIONAL or p.id in leads]
        if self.lead.count() != len(leading):
            self.lead.clear()
            for person in leading:
                said = f"{person.name}, {person.role}" if person.role else person.name
                self.lead.addItem(said, person.id)
        names: dict[AttendeeId, str] = {p.id: p.name for p in people}
        there = self._named()
        names |= {
            c.id: c.name for c in conference.roll.children if not c.is_unborn or c.id in there
        }
        for who, name in names.items():
            if who not in self.boxes:
                self.boxes[who] = self._box(who, name)

    def _box(self, who: AttendeeId, name: str) -> TickBox:
        box = TickBox(name)
        group = self._bench.pack.terms.core_group
        name_field(box, self.tr("{name} is in the {group}").format(name=name, group=group))
        box.clicked.connect(lambda: self._tick(who))
        self._flow.addWidget(box)
        return box

    def _name_lead(self, place: int) -> None:
        person: PersonId = self.lead.itemData(place)
        if self._child is not None:
            self._bench.enter(LeadWorkerNamed(LeadWorker(self._child, person)))

    def _tick(self, who: AttendeeId) -> None:
        if self._child is None:
            return
        rest = tuple(one for one in self._named() if one != who)
        members = (*rest, who) if self.boxes[who].isChecked() else rest
        if not self._bench.enter(CoreGroupNamed(CoreGroup(self._child, members))):
            self.show_child(self._child)

    def _copy_to(self, child: ChildId) -> None:
        if self._child is None:
            return
        lead = self._bench.conference.plan.lead_for(self._child)
        if lead is not None:
            self._bench.enter(LeadWorkerNamed(LeadWorker(child, lead.person)))
        if self._named():
            self._bench.enter(CoreGroupNamed(CoreGroup(child, self._named())))

    def _named(self) -> tuple[AttendeeId, ...]:
        group = self._bench.conference.plan.core_group_for(self._child) if self._child else None
        return group.members if group else ()

    def _lay_out(self) -> None:
        dressed(self.lead)
        self.lead.setPlaceholderText(self.tr("Not named yet"))
        row = QHBoxLayout()
        row.addWidget(label_for(self.lead, f"{capital(self._bench.pack.terms.lead_worker)}:"))
        row.addWidget(self.lead, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._members)
        self.body.addWidget(self.same, 0, Qt.AlignmentFlag.AlignLeft)
