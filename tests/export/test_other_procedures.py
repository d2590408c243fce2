"""The minutes of a conference under a partnership's own procedure, and under an older edition."""

import json
import re
from datetime import UTC, datetime

from chairdesk.export.letters.calendar_file import calendar_of
from chairdesk.export.minutes import minutes_of
from chairdesk.models.decision import Manner
from chairdesk.models.events import MeetingFixed
from chairdesk.models.plan import Meeting
from chairdesk.procedures.pack import as_record, from_record
from chairdesk.procedures.shelf import read_pack, read_text
from tests.export.telling import lines
from tests.procedures.telling import (
    CLOSED,
    HEALTH,
    HEALTH_VISITOR,
    ISLA,
    MIRREN,
    OFFICER,
    SOCIAL_WORKER,
    answered,
    came,
    decided,
    dissented,
    started,
    told,
)
from tests.procedures.written import RIVERSIDE

SEFTON = read_pack("sefton")
LATER_FIELDS = {"decisions": ("new_at", "listed_at"), "limits": ("whose",)}


def minutes(pack, placed, refused):
    held = told(
        *came(SOCIAL_WORKER, HEALTH_VISITOR, OFFICER),
        decided(ISLA, placed),
        decided(MIRREN, refused, Manner.CHAIR),
        dissented(ISLA, HEALTH),
        CLOSED,
    )
    return list(lines(minutes_of(held, pack)))


def as_kept_before():
    """Give Fife as a conference kept it before packs had today's fields."""
    kept = json.loads(as_record(read_pack("fife")))
    for section, fields in LATER_FIELDS.items():
        for table in kept[section]:
            for field in fields:
                del table[field]
    kept["limits"] = [one for one in kept["limits"] if one["key"] != "first-review-of-new"]
    return from_record(json.dumps(kept | {"edition": "page of 2012"}))


def test_minutes_under_a_partnerships_own_procedure_are_in_its_name_and_its_terms():
    told_lines = minutes(read_text(RIVERSIDE, None), "plan", "no-plan")
    held = next(line for line in told_lines if line.startswith("Procedure: "))
    assert held == "Procedure: Riverside conferences / Riverside Partnership / Edition: 2026"
    assert any("Isla" in line and "Child protection plan" in line for line in told_lines)
    assert "# Child protection plan" in told_lines
    assert not [line for line in told_lines if "Medway" in line.partition("(")[0]]


def test_minutes_under_an_older_edition_say_which_and_are_otherwise_the_same():
    older = minutes(as_kept_before(), "place", "not-place")
    today = minutes(read_pack("fife"), "place", "not-place")
    differ = [(a, b) for a, b in zip(older, today, strict=True) if a != b]
    assert [(a.partition(" / Edition: ")[2]) for a, _ in differ] == ["page of 2012"]


def test_the_dates_that_a_conference_sets_for_others_stand_among_those_that_follow():
    begun = started("section-47-started", datetime(2026, 11, 2, tzinfo=UTC))
    first = Meeting("core-group", datetime(2026, 12, 8, 10, 0, tzinfo=UTC))
    later = Meeting("next-core-group", datetime(2027, 1, 15, 10, 0, tzinfo=UTC))
    held = (*came(SOCIAL_WORKER), decided(ISLA, "register"), MeetingFixed(first), begun, CLOSED)
    said = "\n".join(lines(minutes_of(told(*held), read_pack("wales"))))
    assert "Assessment | Monday 4 January 2027 | 42 working days" in said
    assert "The next core group | Friday 8 January 2027 | 1 month after" in said
    assert "The next core group | Tuesday 19 January 2027 | 6 weeks after" in said
    dates = calendar_of(told(*held), read_pack("wales")).decode()
    assert len(set(re.findall("UID:.*CG2.*", dates))) == 2
    fixed = minutes_of(told(*held[:-1], MeetingFixed(later), CLOSED), read_pack("wales"))
    assert "Fixed for later" not in "\n".join(lines(fixed))


def test_an_order_that_is_still_to_end_and_a_refused_request_are_on_the_record_with_their_dates():
    ends = started("emergency-order-expires", datetime(2026, 12, 1, tzinfo=UTC))
    sefton = "\n".join(lines(minutes_of(told(*came(SOCIAL_WORKER), ends, CLOSED), SEFTON)))
    assert "Emergency order expires: Tuesday 1 December 2026" in sefton
    asked = started("conference-requested", datetime(2026, 11, 20, tzinfo=UTC))
    refused = answered("request-refused", "yes")
    fife = told(*came(SOCIAL_WORKER), asked, refused, CLOSED)
    said = "\n".join(lines(minutes_of(fife, read_pack("fife"))))
    assert "Written reasons for refusing a case conference | Monday 21 December 2026 | 20" in said
