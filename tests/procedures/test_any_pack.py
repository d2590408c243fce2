"""For any pack, any events and any closures: how the days of a limit are counted."""

from datetime import date, datetime, time, timedelta

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from chairdesk.procedures.calendars import Calendar
from chairdesk.procedures.occurrences import CannotBeCounted, Occurrence, checked, day_of
from chairdesk.procedures.pack import Limit, WorkingDay
from chairdesk.procedures.shelf import read_pack
from chairdesk.procedures.timescales import dates_owed
from chairdesk.procedures.vocabulary import EVENTS, KINDS

FIFE = read_pack("fife")
ALWAYS = [rule.name for rule in FIFE.rules if not rule.kinds]
UNITS = ("calendar-days", "hours", "weeks", "months", "weeks-of-pregnancy")
DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))
TIMES = st.builds(time, st.integers(0, 23), st.sampled_from([0, 1, 30, 59]))
MOMENTS = DAYS | st.builds(datetime.combine, DAYS, TIMES)
SHUT = st.dictionaries(DAYS, st.sampled_from(["a fair", "stocktaking"]), max_size=40)
ELSEWHERE = st.sampled_from([(), (), (), ("born",), ("last-review-held", "initial-held")])
SOME_KINDS = st.sampled_from([(), (), ("initial", "review"), ("pre_birth",), ("transfer",)])


@st.composite
def limits(draw, key):
    """Draw a limit that the reader would let pass; most count working days."""
    unit = draw(st.sampled_from(("working-days", "working-days", *UNITS)))
    return Limit(
        key=key,
        rule=draw(st.sampled_from(ALWAYS)),
        thing=draw(st.sampled_from(["conference", "reports", "minutes", "tea"])),
        event=draw(st.sampled_from(EVENTS)),
        amount=draw(st.integers(1, 60)),
        unit=unit,
        direction=draw(st.sampled_from(["before", "after"])),
        kinds=draw(SOME_KINDS),
        each=draw(st.booleans()),
        unless=draw(ELSEWHERE),
        passed=draw(st.sampled_from([(), ("k0",), ("k1", "k2")])),
        passed_by=draw(st.sampled_from(["", "", "held", "concern-notified"])),
    )


@st.composite
def packs(draw):
    """Draw a pack with limits and closures of its own, in any nation."""
    count = draw(st.integers(1, 4))
    begins, ends = draw(st.sampled_from([("09:00", "17:00"), ("08:30", "16:00")]))
    return msgspec.structs.replace(
        FIFE,
        nation=draw(st.sampled_from(["scotland", "england", "wales", "northern_ireland"])),
        closures=draw(SHUT),
        working_day=WorkingDay(begins=begins, ends=ends),
        limits=tuple(draw(limits(f"k{n}")) for n in range(count)),
    )


@st.composite
def happened(draw, pack):
    """Draw what can have happened: the starts of the pack's limits, some more than once."""
    starts = [limit.event for limit in pack.limits]
    others = draw(st.lists(st.sampled_from(EVENTS), max_size=4))
    told = [Occurrence(event, draw(MOMENTS)) for event in (*starts, *others)]
    try:
        return checked(told)
    except CannotBeCounted:
        return tuple(one for one in told if one.event != "born")


@st.composite
def cases(draw):
    """Draw a pack, a kind of conference, what happened, and when the place is shut."""
    pack = draw(packs())
    return pack, draw(st.sampled_from(KINDS)), draw(happened(pack)), draw(SHUT)


def in_working_days(pack, kind, events, shut):
    found = dates_owed(pack, kind, events, shut)
    return [one for one in found if one.limit.unit == "working-days"]


@settings(deadline=None)
@given(cases())
def test_for_any_pack_and_events_counted_and_skipped_account_for_every_day(case):
    pack, kind, events, shut = case
    calendar = Calendar(pack.nation, {**pack.closures, **shut})
    for one in in_working_days(pack, kind, events, shut):
        first, last = day_of(one.start), day_of(one.at_latest)
        step = timedelta(days=-1 if one.limit.direction == "before" else 1)
        between = [first + step * n for n in range(1, abs((last - first).days) + 1)]
        assert sorted((*one.counted, *one.skipped)) == sorted(between)
        assert len(one.counted) == one.limit.amount
        assert all(calendar.is_working(day) for day in one.counted)
        assert {day: calendar.reason_against(day) for day in one.skipped} == dict(one.skipped)
        assert "" not in one.skipped.values()


@settings(deadline=None)
@given(cases())
def test_for_any_pack_and_events_no_working_day_limit_lands_on_a_day_that_does_not_count(case):
    pack, kind, events, shut = case
    calendar = Calendar(pack.nation, {**pack.closures, **shut})
    for one in dates_owed(pack, kind, events, shut):
        assert calendar.is_working(day_of(one.practical))
        assert day_of(one.practical) <= day_of(one.at_latest)
        if one.limit.unit == "working-days":
            assert one.practical == one.at_latest


@settings(deadline=None)
@given(cases(), SHUT)
def test_for_any_pack_and_events_one_more_holiday_never_brings_a_forward_deadline_nearer(
    case, more
):
    pack, kind, events, shut = case
    ignoring = msgspec.structs.replace(
        pack, limits=tuple(msgspec.structs.replace(limit, passed_by="") for limit in pack.limits)
    )
    before = {place(o): o for o in in_working_days(ignoring, kind, events, shut)}
    after = {place(o): o for o in in_working_days(ignoring, kind, events, {**shut, **more})}
    assert before.keys() == after.keys()
    for where, one in before.items():
        if one.limit.direction == "after":
            assert after[where].at_latest >= one.at_latest
        else:
            assert after[where].at_latest <= one.at_latest


def place(owed):
    """Tell which date it is, whenever it falls."""
    return owed.limit.key, owed.start
