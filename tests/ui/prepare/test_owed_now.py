"""What the conference on the bench owes now, and after which moment it is late."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

from chairdesk.models.events import MeetingFixed, ProcedureAdopted
from chairdesk.models.plan import Meeting
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import read_pack
from chairdesk.ui.prepare.owed_now import due_moment, first_owed
from tests.procedures.telling import ISLA, SOCIAL_WORKER, came, decided, told


def test_a_next_core_group_is_late_after_six_weeks_and_not_after_a_month():
    wales = read_pack("wales")
    adopted = ProcedureAdopted("wales", wales.edition, as_record(wales))
    first = MeetingFixed(Meeting("core-group", datetime(2026, 12, 8, 10, 0, tzinfo=UTC)))
    held = told(adopted, *came(SOCIAL_WORKER), decided(ISLA, "register"), first)
    bench = SimpleNamespace(conference=held, pack=wales)
    assert first_owed(bench, "next-core-group").at_latest == date(2027, 1, 8)
    assert due_moment(bench, "next-core-group").date() == date(2027, 1, 19)
