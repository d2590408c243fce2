"""Why a date is what it is."""

from datetime import date, timedelta

from chairdesk.procedures.calendars import Calendar
from chairdesk.procedures.occurrences import occurrence
from chairdesk.procedures.shelf import pack_names, read_pack
from chairdesk.procedures.timescales import dates_owed
from chairdesk.procedures.vocabulary import EVENTS
from chairdesk.words import words_in


def explained(pack, kind, *events):
    """Tell the explanation of each thing owed."""
    told = [occurrence(event) for event in events]
    return {o.limit.key: o.explained() for o in dates_owed(read_pack(pack), kind, told)}


def test_the_minutes_of_abernethy_say_rule_start_days_left_out_and_source():
    assert explained("fife", "initial", "held=2026-11-26T10:00")["minutes"] == (
        "Minutes: 5 working days after the case conference on Thursday 26 November 2026 at 10.00, "
        "so by Friday 4 December 2026. Not counted: 2 days of weekends, St Andrew's Day "
        "(30 November). Rule fife/T-MIN5 (Fife, Case Conference Minutes)."
    )


def test_a_limit_that_ends_on_a_sunday_says_that_it_rolls_back():
    review = explained("fife", "initial", "held=2026-12-14")["first-review"]
    assert "3 months after the case conference on Monday 14 December 2026" in review
    assert "No work is done then (Sunday), so in practice by Friday 12 March 2027." in review


def test_a_moment_after_hours_says_when_work_ends():
    reports = explained("fife", "initial", "held=2026-11-26T18:00")["reports"]
    assert "No work is done then, so in practice by Tuesday 24 November 2026 at 17.00." in reports


def test_weeks_of_pregnancy_are_counted_back_from_the_expected_birth():
    limit = explained("fife", "pre_birth", "expected-birth=2027-03-01")["by-28-weeks"]
    assert limit.startswith(
        "The case conference: 28 weeks of pregnancy, counted back from the expected birth"
    )


def test_an_ambiguity_of_the_page_is_said():
    limit = explained("fife", "initial", "manager-decided=2026-11-05")["after-decision"]
    assert "“Arranged within” is read as held by." in limit


def test_one_day_of_a_weekend_is_spoken_of_as_one():
    told = [occurrence("held=2026-11-21")]
    owed = dates_owed(read_pack("fife"), "initial", told)
    minutes = next(o for o in owed if o.thing == "minutes")
    assert "Not counted: 1 day of weekends. Rule" in minutes.explained()


def test_a_paper_explains_a_date_without_the_name_of_a_rule_or_anything_said_twice():
    owed = dates_owed(read_pack("fife"), "initial", [occurrence("held=2026-11-26T10:00")])
    minutes = next(one for one in owed if one.limit.key == "minutes")
    assert minutes.briefly() == (
        "5 working days after the case conference on Thursday 26 November 2026. Not counted: 2 "
        "days of weekends, St Andrew's Day (30 November). (Fife, Case Conference Minutes)"
    )


def test_whatever_a_pack_of_ours_owes_and_every_day_off_has_words_that_can_be_translated():
    words = words_in("en")
    things = {limit.thing for name in pack_names() for limit in read_pack(name).limits}
    assert things <= set(words.terms("owed_things"))
    assert things <= set(words.terms("things"))
    assert set(EVENTS) == set(words.terms("owed_events")) == set(words.terms("clocks"))
    nations = ("scotland", "england", "wales", "northern_ireland")
    days = (date(2026, 1, 1) + timedelta(days=n) for n in range(3 * 365))
    off = {Calendar(nation).reason_against(day) for day in days for nation in nations}
    assert off - {""} <= set(words.terms("closed_days"))
