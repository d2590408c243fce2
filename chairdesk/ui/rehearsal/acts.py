"""What can happen, and the hand's way to make it happen in the windows."""

from collections.abc import Callable
from typing import Any

from chairdesk.models.events import (
    AgencyEntered,
    ChildEntered,
    ChildRemoved,
    ClockStarted,
    ClockWithdrawn,
    ConferenceArranged,
    ConferenceClosed,
    GateOverridden,
    PersonEntered,
    PersonRemoved,
    ProcedureAdopted,
    RecordSealed,
    ReportEntered,
    ReportRemoved,
)
from chairdesk.ui.rehearsal import ending, prepare
from chairdesk.ui.rehearsal.playing import Playing

ACTS: dict[type[Any], Callable[[Playing, Any], None]] = {
    ProcedureAdopted: prepare.adopt,
    ConferenceArranged: prepare.arrange,
    ClockStarted: prepare.start_clock,
    ClockWithdrawn: prepare.withdraw_clock,
    ChildEntered: prepare.enter_child,
    ChildRemoved: prepare.remove_child,
    AgencyEntered: prepare.enter_agency,
    PersonEntered: prepare.enter_person,
    PersonRemoved: prepare.remove_person,
    ReportEntered: prepare.enter_report,
    ReportRemoved: prepare.remove_report,
    ConferenceClosed: ending.close,
    GateOverridden: ending.override,
    RecordSealed: ending.seal,
}
