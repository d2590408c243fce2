"""Where a conference stands, and so where whoever comes back to it goes on."""

from datetime import UTC, datetime

from chairdesk.desk.sitting import take_up
from chairdesk.models.events import ChildEntered, ConferenceClosed, ConferenceOpened, RecordSealed
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.models.people import Child
from chairdesk.ui.step import Step, step_of
from tests.transcript import Ledger

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)


def test_a_conference_is_prepared_then_held_then_closed_then_a_record():
    sitting = take_up(ConferenceId(new_id()), Ledger(), lambda: NOW)
    sitting.enter(ChildEntered(Child(new_id(), "Isla")))
    went = [step_of(sitting.conference)]
    for event in (ConferenceOpened(), ConferenceClosed(), RecordSealed()):
        sitting.enter(event)
        went.append(step_of(sitting.conference))
    assert went == [Step.PREPARE, Step.HOLD, Step.CLOSE, Step.RECORD]
