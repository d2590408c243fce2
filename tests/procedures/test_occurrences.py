"""What starts a clock."""

from datetime import date, datetime

import pytest

from chairdesk.procedures.occurrences import (
    CannotBeCounted,
    Occurrence,
    checked,
    in_order,
    occurrence,
    shown,
)


def test_a_day_a_moment_and_a_meeting_with_its_end_are_read():
    assert occurrence("held=2026-11-26").at == date(2026, 11, 26)
    assert occurrence("held=2026-11-26T10:00").at == datetime(2026, 11, 26, 10, 0)  # noqa: DTZ001
    meeting = occurrence("held=2026-12-18T14:00/2026-12-18T16:10")
    assert (shown(meeting.at), shown(meeting.ended)) == ("2026-12-18T14:00", "2026-12-18T16:10")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("wedding=2026-11-26", "“wedding” starts no time limit"),
        ("held=2026-02-30", "“2026-02-30” is no date"),
        ("held=20261126", "“20261126” is no date"),
        ("held=2026-11-26T25:00", "is no date"),
        ("held", "“” is no date"),
        ("held=26/11/2026", "“26/11/2026” is no date"),
        ("born=26/11/2026", "“26/11/2026” is no date"),
        ("born=2026-11-26/2026-11-27", "Only held has an end; write born=2026-11-26."),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(text, sentence):
    with pytest.raises(CannotBeCounted) as refused:
        occurrence(text)
    assert sentence in str(refused.value)


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        (["held=2026-11-26T10:00/2026-11-26T09:00"], "before it starts"),
        (["held=2026-11-26/2026-11-25"], "before it starts"),
        (["held=1066-10-14"], "the year 1066 lies outside 1990 to 2100"),
        (["held=2026-11-26/2999-01-01"], "the year 2999"),
        (["expected-birth=2027-03-01", "born=2026-05-01"], "before the pregnancy began"),
    ],
)
def test_what_cannot_have_happened_is_refused(texts, sentence):
    with pytest.raises(CannotBeCounted, match=sentence):
        checked(occurrence(text) for text in texts)


def test_a_birth_after_the_pregnancy_began_is_taken():
    told = [occurrence("expected-birth=2027-03-01"), occurrence("born=2027-02-01")]
    assert checked(told) == tuple(told)


def test_a_day_without_a_time_stands_at_its_end():
    day = Occurrence("held", date(2026, 11, 26))
    assert in_order(datetime(2026, 11, 26, 23, 59)) < in_order(day.at)  # noqa: DTZ001
