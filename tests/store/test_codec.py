import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chairdesk.desk.ports import Damaged, UnknownEvent
from chairdesk.models.contribution import EVERYONE, Tag
from chairdesk.models.events import (
    BreakBegan,
    ContributionRecorded,
    ContributionTagged,
    Event,
    PersonArrived,
    ReportEntered,
)
from chairdesk.models.ids import ContributionId, PersonId, new_id
from chairdesk.models.reports import Report
from chairdesk.store.record import codec
from chairdesk.store.record.codec import (
    event_from_bytes,
    event_to_bytes,
    kind_of,
)
from tests.store.sayings import said

OFFSETS = st.integers(-14 * 4, 14 * 4).map(
    lambda quarters: timezone(timedelta(minutes=15 * quarters))
)
st.register_type_strategy(datetime, st.datetimes(timezones=OFFSETS))

KINDS = """
action-agreed action-dropped agency-entered agency-removed agenda-reordered answer-withdrawn
apology-given areas-of-concern-named break-began break-ended child-entered child-removed
clock-started clock-withdrawn closed-session-began closed-session-ended conference-arranged
conference-closed conference-opened contingency-agreed contribution-corrected
contribution-recorded contribution-restored contribution-struck contribution-tagged copy-decided
core-group-named decision-made decision-withdrawn disagreement-recorded disagreement-withdrawn
document-released document-signed gate-overridden item-done item-opened lead-worker-named
meeting-cancelled meeting-fixed person-arrived person-entered person-excluded person-left
person-removed procedure-adopted question-answered record-sealed referral-raised
referral-withdrawn report-entered report-removed summary-written view-given view-withdrawn
"""


@pytest.mark.parametrize("kind", get_args(Event), ids=kind_of)
def test_every_event_comes_back_as_it_was_written(kind):
    @settings(max_examples=12, deadline=None)
    @given(st.builds(kind))
    def comes_back(event):
        written = event_to_bytes(event)
        read = event_from_bytes(written)
        assert read == event
        assert event_to_bytes(read) == written

    comes_back()
    assert kind_of(kind) in codec.KINDS


def test_no_kind_of_event_that_a_vault_may_hold_loses_its_name():
    assert set(KINDS.split()) <= set(codec.KINDS)


def test_a_local_time_keeps_its_offset():
    summer = datetime(2026, 7, 1, 10, 0, tzinfo=timezone(timedelta(hours=1)))
    arrived = PersonArrived(PersonId(new_id()), summer)
    assert event_from_bytes(event_to_bytes(arrived)).moment.utcoffset() == timedelta(hours=1)


def test_a_time_without_a_zone_is_never_written():
    naive = datetime(2026, 7, 1, 10, 0, tzinfo=UTC).replace(tzinfo=None)
    with pytest.raises(ValueError, match="zone"):
        event_to_bytes(PersonArrived(PersonId(new_id()), naive))


def test_the_order_of_a_set_does_not_change_its_bytes():
    ids = [new_id() for _ in range(20)]
    contribution = said("x").event.contribution
    one, other = (
        event_to_bytes(
            ContributionRecorded(
                type(contribution)(
                    contribution.id, contribution.speaker, "x", children=frozenset(order)
                )
            )
        )
        for order in (ids, ids[::-1])
    )
    assert one == other


def test_a_field_that_came_later_takes_its_default():
    kind, record = json.loads(event_to_bytes(said("Asleep in class").event))
    del record["contribution"]["source"]
    read = event_from_bytes(json.dumps([kind, record]).encode())
    assert read.contribution.source == ""
    assert read.contribution.words == "Asleep in class"


def test_a_report_listed_before_it_could_be_restricted_is_for_everyone():
    kind, record = json.loads(event_to_bytes(ReportEntered(Report(new_id(), new_id()))))
    del record["report"]["audience"]
    assert event_from_bytes(json.dumps([kind, record]).encode()).report.audience == EVERYONE


def newer(change):
    kind, record = json.loads(
        event_to_bytes(ContributionTagged(ContributionId(new_id()), Tag.FACT))
    )
    return json.dumps(change(kind, record)).encode()


@pytest.mark.parametrize(
    "change",
    [
        lambda kind, record: ["conference-streamed", record],
        lambda kind, record: [kind, record | {"certainty": 3}],
        lambda kind, record: [kind, record | {"tag": "rumour"}],
    ],
    ids=["kind", "field", "tag"],
)
def test_what_a_newer_chairdesk_wrote_is_not_guessed_at(change):
    with pytest.raises(UnknownEvent):
        event_from_bytes(newer(change))


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"\xff",
        b"{}",
        b"[]",
        b'["break-began"]',
        b'["break-began", []]',
        b'["person-arrived", {}]',
        b'["person-arrived", {"who": 7, "moment": "2026-11-26T10:00:00+00:00"}]',
        b'["person-arrived", {"who": "7", "moment": "2026-11-26T10:00:00+00:00"}]',
        b'["item-opened", {"item": 3}]',
        b'["agenda-reordered", {"items": "strengths"}]',
    ],
)
def test_what_no_chairdesk_wrote_is_called_damaged(written):
    with pytest.raises(Damaged):
        event_from_bytes(written)


class Weather(StrEnum):
    WET = "wet"


@dataclass(frozen=True)
class Walk:
    miles: float
    is_uphill: bool
    weather: Weather | None = None


def test_a_number_that_happens_to_be_whole_stays_a_fraction():
    coder = codec._coder(Walk)
    read = coder.read(json.loads(json.dumps(coder.write(Walk(3.0, is_uphill=True)))))
    assert read == Walk(3.0, is_uphill=True)
    assert type(read.miles) is float


@pytest.mark.parametrize("plain", [{"miles": "3", "is_uphill": True}, {"miles": 3, "is_uphill": 1}])
def test_a_value_of_the_wrong_type_is_called_damaged(plain):
    with pytest.raises(Damaged):
        codec._coder(Walk).read(plain)


@pytest.mark.parametrize("kind", [dict[str, str], str | int, bytes, tuple[int, str]])
def test_a_type_that_the_codec_cannot_tell_apart_is_a_bug_found_at_once(kind):
    with pytest.raises(TypeError):
        codec._coder(kind)


def test_an_event_without_facts_is_written_short():
    assert event_to_bytes(BreakBegan()) == b'["break-began",{}]'
