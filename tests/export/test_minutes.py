"""The minutes answer what everybody looks for, and tell what was said as the procedure wants."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from chairdesk.export.minutes import minutes_of
from chairdesk.export.pages import pages_of
from chairdesk.export.readers import Reader
from chairdesk.models.agenda import Override
from chairdesk.models.arrangements import Clock
from chairdesk.models.contribution import Contribution, Hand
from chairdesk.models.events import (
    ApologyWithdrawn,
    ArrivalWithdrawn,
    ClockStarted,
    ContributionRecorded,
    Entry,
    ExclusionWithdrawn,
    GateOverridden,
    OverrideWithdrawn,
    PersonArrived,
    ReportEntered,
    SummaryWritten,
)
from chairdesk.models.paper import Summary
from chairdesk.procedures.shelf import pack_names, read_pack
from tests.export.abernethy import FIFE, OPENS, conference, named
from tests.export.reading_aloud import aloud, pages, squeezed
from tests.export.telling import lines, part, told

SUMMARISED = msgspec.structs.replace(FIFE, record_style="summary")


@pytest.mark.parametrize(
    "answer",
    [
        (
            "Mirren Abernethy / 14 months | Name placed on the Child Protection Register / "
            "Areas of concern: Neglect; Parental drug use | The fall. | By consensus"
        ),
        (
            "Isla Abernethy / 9 years | Name placed on the Child Protection Register / Areas of "
            "concern: Emotional abuse | In her best interests. | By the chair's judgement: of the "
            "agencies, four for, three against / Burnside Primary dissents."
        ),
        (
            "Rory Abernethy / 6 years | Name not placed on the Child Protection Register; Child's "
            "Plan with an element of protection |  | By consensus"
        ),
        "Lead Professional: Fiona Laird, for Mirren and Isla",
        "First core group: Wednesday 9 December 2026, 14.00, Burnside Primary",
        "Review case conference: By Friday 26 February 2027",
        "Minutes due: By Friday 4 December 2026",
    ],
)
def test_the_first_part_answers_for_each_child_and_says_what_comes_next(answer):
    assert answer in part("What was decided")


def test_the_first_page_begins_with_who_does_what():
    first = pages(pages_of(minutes_of(conference(), FIFE)))[0]
    assert "Minutes" in first.split("Initial Child Protection Case Conference", maxsplit=1)[0]
    assert "Weigh Mirren every week at home" in first


def test_what_is_to_be_done_first_stands_first():
    assert part("Who does what by when")[1:] == [
        (
            "Weigh Mirren every week at home | Mirren | Agnieszka Wójcik-Żółkiewska | "
            "4 December 2026"
        ),
        "Weekly clinic | All the children | Mother | No date was set",
    ]


def test_everything_is_told_in_its_order():
    titles = [line[2:] for line in told() if line.startswith("# ")]
    assert titles[:3] == ["What was decided", "Who does what by when", "The children"]
    assert titles[-4:] == [
        "Confidentiality, and how to disagree",
        "This record as data",
        "Who receives this record",
        "Signatures",
    ]


def test_who_was_there_is_told_with_their_times():
    there = part("Who took part", PersonArrived(named("Sheena Lowe"), OPENS))
    assert "Callum Boyd | Addiction worker, Addiction Service | From 09.55, by video" in there
    assert "Isla Abernethy | Child | 10.20 to 10.40" in there
    away = "Dr Hamish Orr / General practitioner, NHS Fife / On call. / Sent a report."
    assert f"Apologies: {away}" in there
    assert "Excluded: Douglas Mair / Father of Mirren / From 11.00 on. / He shouted." in there
    assert not [line for line in there if line.startswith("Invited, did not come")]


def test_an_exclusion_and_apologies_that_were_withdrawn_are_not_told():
    withdrawn = (
        ExclusionWithdrawn(named("Douglas Mair")),
        ApologyWithdrawn(named("Dr Hamish Orr")),
    )
    there = part("Who took part", *withdrawn)
    assert not [line for line in there if line.startswith(("Excluded", "Apologies"))]
    assert not [line for line in there if "He shouted." in line or "On call." in line]


def test_an_arrival_that_was_withdrawn_is_not_told():
    sheena = named("Sheena Lowe")
    there = part("Who took part", PersonArrived(sheena, OPENS), ArrivalWithdrawn(sheena))
    assert [line for line in there if line.startswith("Sheena Lowe |")] == []


def test_who_stayed_from_beginning_to_end_was_there_throughout():
    there = part("Who took part", PersonArrived(named("Sheena Lowe"), OPENS.replace(hour=8)))
    assert "Sheena Lowe | Family support, Family Centre | Throughout" in there


def test_a_report_shared_on_a_day_is_told_with_no_hour_that_nobody_gave():
    shared = replace(conference().reports[0], shared_with_family=datetime(2026, 11, 20, tzinfo=UTC))
    told = "\n".join(lines(minutes_of(conference(ReportEntered(shared)), FIFE)))
    assert "Friday 20 November 2026" in told
    assert "20 November 2026, 00.00" not in told


def test_reports_are_told_with_their_dates_and_whether_they_came_late():
    assert part("Reports")[1:] == [
        (
            "Fiona Laird / Social work report | Tuesday 24 November 2026, 09.30 | "
            "Tuesday 24 November 2026, 09.30"
        ),
        (
            "Dr Hamish Orr / General practitioner, NHS Fife | Thursday 26 November 2026, 10.00 / "
            "Late | Not recorded as shared / Late."
        ),
        "Nadia Rahman / Housing officer, Housing | Not received | Not recorded as shared",
    ]


def test_each_contribution_bears_its_speaker_and_its_kind_in_words():
    assert part("Information shared")[0] == (
        "1 Fiona Laird / Social worker: Fact. The investigation ended on 5 November 2026."
    )
    assert part("Information shared")[2].endswith("About Mirren and Isla")


def test_what_has_a_heading_stands_under_the_item_of_that_heading():
    said = Contribution(
        named("late"), named("Ruth Imrie"), "Isla reads.", None, "strength", item="family"
    )
    assert "Not tagged. Isla reads." in part("What is going well", ContributionRecorded(said))[-1]


def test_what_was_said_outside_the_agenda_is_told_too():
    said = Contribution(named("late"), named("Ruth Imrie"), "One more thing.", source="A letter")
    assert part("Also said", ContributionRecorded(said)) == [
        ("14 Ruth Imrie / Head teacher: Not tagged. One more thing. / Source: A letter")
    ]


def test_the_file_says_for_whose_eyes_each_restricted_part_is():
    said = part("Information shared")
    assert said[3].endswith("For professionals only")
    assert said[4].endswith("Only for Catriona Abernethy")
    assert said[5].endswith("Said in closed session")


def test_a_copy_has_marks_where_something_is_withheld_and_no_gap_in_its_numbers():
    father = Reader(named("Douglas Mair"))
    said = part("Information shared", reader=father)
    assert said[3:] == [f": Part {number} is withheld from this copy." for number in (9, 10, 11)]
    assert part("What is going well", reader=father)[0].startswith("4 ")


def test_no_withheld_word_is_on_any_page_of_a_copy():
    copy = minutes_of(conference(), FIFE, Reader(named("Douglas Mair")))
    text = aloud(pages_of(copy))
    for withheld in ("marker for violence", "help with money", "arrest is planned"):
        assert squeezed(withheld) not in text
    assert copy.copy == "Copy for Douglas Mair. Version 1"


@pytest.mark.parametrize("pack", pack_names())
def test_each_procedure_says_on_paper_how_to_disagree_or_that_it_does_not_say(pack):
    said = "\n".join(part("Confidentiality, and how to disagree", pack=read_pack(pack)))
    assert re.search("disagree|challenged|appeals|inaccurate", said)
    assert re.search("chair|in writing", said)


def test_a_statement_that_tells_of_a_rule_names_its_source():
    said = part("Confidentiality, and how to disagree", pack=read_pack("south-ayrshire-local"))
    assert said[-1].endswith("Appeals against registration by a child, young person or parent)")


def test_what_led_to_the_conference_is_told_and_by_when_it_was_owed():
    held = part("How the case conference was held")
    assert held[0] == "What led to it: Investigation ended: Thursday 5 November 2026"
    assert held[1] == "Owed by: Thursday 26 November 2026"
    later = ClockStarted(Clock("minutes-received", OPENS + timedelta(days=9)))
    with_hour = ClockStarted(Clock("manager-decided", OPENS - timedelta(days=20), has_time=True))
    held = part("How the case conference was held", later, with_hour)
    assert held[0].endswith("/ Manager decided on a case conference: Friday 6 November 2026, 10.00")


def test_a_record_that_lacks_its_summaries_says_so():
    assert part("What was said", pack=SUMMARISED) == ["No summary was written."]


def test_a_summary_is_told_where_the_procedure_wants_no_names():
    summary = SummaryWritten(Summary("worries", "The weight was discussed."))
    assert part("What we are worried about", summary, pack=SUMMARISED) == [
        "The weight was discussed."
    ]
    assert "Isla asked for food" not in "\n".join(told(summary, pack=SUMMARISED))


def test_a_gate_that_was_passed_and_withdrawn_leaves_a_trace_only_where_it_mattered():
    held = conference()
    relied_on = held.course.overrides[0]
    for minutes, event in enumerate(
        (
            OverrideWithdrawn(relied_on.rule, relied_on.child),
            GateOverridden(Override("fife/F2", "Passed in error.")),
            OverrideWithdrawn("fife/F2"),
        )
    ):
        at = held.room.closed + timedelta(minutes=minutes)
        held = held.after(Entry(named(f"later {minutes}"), at, Hand.CHAIR, event))
    told_now = "\n".join(lines(minutes_of(held, FIFE)))
    assert "Passed during the case conference, and withdrawn on" in told_now
    assert relied_on.reason in told_now
    assert "Passed in error." not in told_now
    copy = "\n".join(lines(minutes_of(held, FIFE, Reader(named("Douglas Mair")))))
    assert "withdrawn on" in copy
    assert relied_on.reason not in copy
