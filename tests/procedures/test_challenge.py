"""The time for challenge runs from each reader's own receipt."""

from datetime import UTC, date, datetime
from uuid import uuid4

from chairdesk.models.amendment import Objection, Part, Place, Receipt
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.conference import Conference
from chairdesk.models.standing.amendments import Amendments
from chairdesk.models.standing.setting import Setting
from chairdesk.procedures.conference_dates import is_late, window_for
from chairdesk.procedures.shelf import read_pack

MOTHER, FATHER = uuid4(), uuid4()
ARRANGED = Arrangements("SEF-1", Kind.INITIAL, datetime(2026, 12, 18, 14, tzinfo=UTC))


def conference(received):
    receipts = (Receipt(MOTHER, received),)
    return Conference(uuid4(), Setting(ARRANGED), amendments=Amendments(receipts))


def objection(received, who=MOTHER):
    return Objection(uuid4(), who, received, Place(Part.OTHER), "", "otherwise")


def test_mother_in_sefton_has_ten_working_days_from_receipt_and_is_told_how_they_are_counted():
    held = conference(date(2027, 1, 15))
    window = window_for(read_pack("sefton"), held, MOTHER)
    assert window.at_latest == date(2027, 1, 29)
    assert "10 working days after the receipt of the minutes on Friday 15" in window.explained()
    assert window_for(read_pack("sefton"), held, FATHER) is None


def test_a_challenge_after_its_last_day_is_late_and_one_on_it_is_not():
    held, sefton = conference(date(2027, 1, 15)), read_pack("sefton")
    assert not is_late(sefton, held, objection(date(2027, 1, 29)))
    assert is_late(sefton, held, objection(date(2027, 1, 30)))
    assert not is_late(sefton, held, objection(date(2027, 6, 1), FATHER))
    assert not is_late(read_pack("fife"), held, objection(date(2027, 6, 1)))


def test_a_day_that_cannot_be_counted_from_limits_nothing():
    assert window_for(read_pack("sefton"), conference(date(1, 1, 1)), MOTHER) is None
