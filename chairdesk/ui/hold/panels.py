"""Which panel does the work of an item of the agenda."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from chairdesk.procedures.pack import Item
from chairdesk.procedures.vocabulary import PROGRESS
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.attendance.attendance_panel import AttendancePanel
from chairdesk.ui.hold.child.child_voice_panel import ChildVoicePanel
from chairdesk.ui.hold.child.decision_panel import DecisionPanel
from chairdesk.ui.hold.child.legal_test_panel import TestPanel
from chairdesk.ui.hold.planning.closing_panel import ClosingPanel
from chairdesk.ui.hold.planning.core_group_panel import CoreGroupPanel
from chairdesk.ui.hold.planning.dates_panel import DatesPanel
from chairdesk.ui.hold.planning.plan_panel import PlanPanel
from chairdesk.ui.hold.reviewing.progress_panel import ProgressPanel
from chairdesk.ui.hold.talk.columns_panel import ColumnsPanel
from chairdesk.ui.hold.talk.talk_panel import TalkPanel
from chairdesk.ui.hold.views.views_panel import ViewsPanel
from chairdesk.ui.hold.welcome_panel import WelcomePanel

PanelMaker: TypeAlias = Callable[[Bench, Item], QWidget]

PANELS: Mapping[str, PanelMaker] = {
    "welcome": WelcomePanel,
    "attendance": AttendancePanel,
    "talk": TalkPanel,
    "columns": ColumnsPanel,
    "child": ChildVoicePanel,
    "test": TestPanel,
    "views": ViewsPanel,
    "decision": DecisionPanel,
    "plan": PlanPanel,
    "core-group": CoreGroupPanel,
    "dates": DatesPanel,
    "closing": ClosingPanel,
}
"""One panel for each `work` that a pack may name (procedures/vocabulary.py)."""


def panel_for(item: Item) -> PanelMaker:
    """Find the panel for an item; the last plan is gone through at an item of its own."""
    return ProgressPanel if item.key == PROGRESS else PANELS[item.work]
