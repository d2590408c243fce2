"""The dates of five conferences, counted by hand against the bank holidays of each nation."""

import pytest

from chairdesk.procedures.calendars import Calendar
from chairdesk.procedures.occurrences import occurrence
from chairdesk.procedures.reading.family import full_name
from chairdesk.procedures.shelf import pack_names, read_pack
from chairdesk.procedures.timescales import dates_owed, reached

ABERNETHY = ["investigation-ended=2026-11-05", "held=2026-11-26T10:00"]
DRUMMOND = ["held=2026-04-02"]
ELLISON = ["held=2026-11-30T10:00"]
RECONVENED = [*ELLISON, "held=2026-12-14"]
FARROW = [
    "strategy-discussion=2026-11-30",
    "strategy-discussion=2026-12-02",
    "held=2026-12-18T14:00/2026-12-18T16:10",
    "minutes-received=2027-01-15",
]
IFANS = [
    "section-47-started=2026-12-07",
    "strategy-discussion=2026-12-11",
    "held=2027-01-05",
    "core-group-met=2027-01-19",
    "minutes-received=2027-02-04",
]

LOCAL = "south-ayrshire-local"
COUNTED = [
    ("fife", ABERNETHY, "T-ICPCC", "conference", "2026-11-26", "2026-11-26"),
    ("fife", ABERNETHY, "T-REP48", "reports", "2026-11-24T10:00", "2026-11-24T10:00"),
    ("fife", ABERNETHY, "T-REPFAM", "family-report", "2026-11-25T10:00", "2026-11-25T10:00"),
    ("fife", ABERNETHY, "T-MIN5", "minutes", "2026-12-04", "2026-12-04"),
    ("fife", ABERNETHY, "T-MIN5", "outline-plan", "2026-12-04", "2026-12-04"),
    ("fife", ABERNETHY, "T-REV", "review", "2027-02-26", "2027-02-26"),
    ("scotland-2021", ABERNETHY, "T-MIN", "minutes", "2026-12-11", "2026-12-11"),
    ("scotland-2021", ABERNETHY, "T-CG", "core-group", "2026-12-18", "2026-12-18"),
    ("scotland-2021", ABERNETHY, "T-REV", "review", "2027-05-26", "2027-05-26"),
    (LOCAL, DRUMMOND, "T-MIN", "minutes", "2026-04-10", "2026-04-10"),
    (LOCAL, DRUMMOND, "T-APPEAL", "appeal", "2026-04-10", "2026-04-10"),
    (LOCAL, DRUMMOND, "T-DISSENT", "dissent-reply", "2026-04-30", "2026-04-30"),
    ("medway-2008", ELLISON, "T-REPI", "reports", "2026-11-29T10:00", "2026-11-27T17:00"),
    ("medway-2008", RECONVENED, "T-REV", "review", "2027-03-14", "2027-03-12"),
    ("sefton", FARROW, "T-ICPC", "conference", "2026-12-23", "2026-12-23"),
    ("sefton", FARROW, "T-INV", "invite-list", "2026-12-13", "2026-12-11"),
    ("sefton", FARROW, "T-REPSW", "reports", "2026-12-15", "2026-12-15"),
    ("sefton", FARROW, "T-PLAN24", "outline-plan", "2026-12-19T16:10", "2026-12-18T17:00"),
    ("sefton", FARROW, "T-MIN15", "minutes", "2027-01-13", "2027-01-13"),
    ("sefton", FARROW, "T-CHAL", "challenge", "2027-01-29", "2027-01-29"),
    ("england-baseline", FARROW, "T-CG", "core-group", "2027-01-06", "2027-01-06"),
    ("england-baseline", FARROW, "T-REV", "review", "2027-03-18", "2027-03-18"),
    ("wales-2020", IFANS, "T-CONF", "conference", "2027-01-06", "2027-01-06"),
    ("wales-2020", IFANS, "T-OUT", "outline-plan", "2027-01-12", "2027-01-12"),
    ("wales-2020", IFANS, "wales/T-CG1", "core-group", "2027-01-19", "2027-01-19"),
    ("wales-2020", IFANS, "wales/T-CG2", "next-core-group", "2027-02-19", "2027-02-19"),
    ("wales-2020", IFANS, "wales/T-CG2", "next-core-group", "2027-03-02", "2027-03-02"),
    ("wales-2020", IFANS, "T-REC", "records", "2027-02-02", "2027-02-02"),
    ("wales-2020", IFANS, "T-CHAL", "challenge", "2027-02-18", "2027-02-18"),
    ("wales-2020", IFANS, "wales/T-ASS", "assessment", "2027-02-08", "2027-02-08"),
    ("wales-2020", IFANS, "wales/T-REV", "review", "2027-04-05", "2027-04-05"),
]


def owed(pack, events, kind="initial"):
    return dates_owed(read_pack(pack), kind, [occurrence(event) for event in events])


@pytest.mark.parametrize(("pack", "events", "rule", "thing", "at_latest", "practical"), COUNTED)
def test_a_date_counted_by_hand_comes_out_to_the_day(
    pack, events, rule, thing, at_latest, practical
):
    found = [
        (one["rule"], one["thing"], one["at_latest"], one["practical"])
        for one in (o.as_json() for o in owed(pack, events))
    ]
    assert (full_name(pack, rule), thing, at_latest, practical) in found


@pytest.mark.parametrize(
    ("pack", "events", "thing", "nation", "elsewhere"),
    [
        ("fife", ABERNETHY, "minutes", "england", "2026-12-03"),
        ("south-ayrshire-local", DRUMMOND, "minutes", "england", "2026-04-13"),
        ("sefton", FARROW, "minutes", "scotland", "2027-01-14"),
    ],
)
def test_another_nations_calendar_gives_another_date(pack, events, thing, nation, elsewhere):
    one = next(o for o in owed(pack, events) if o.thing == thing)
    assert str(reached(one.limit, one.start, Calendar(nation)).at_latest) == elsewhere


def test_of_two_limits_the_one_that_bites_first_binds():
    groups = [o for o in owed("wales", IFANS) if o.thing == "next-core-group"]
    assert [(o.as_json()["at_latest"], o.binds) for o in groups] == [
        ("2027-02-19", True),
        ("2027-03-02", False),
    ]


def test_a_report_has_its_calendar_days_and_its_working_days():
    reports = owed("sefton", ["held=2026-12-21"])
    assert [
        (o.as_json()["at_latest"], o.limit.unit, o.binds) for o in reports if o.thing == "reports"
    ] == [("2026-12-16", "working-days", True), ("2026-12-18", "calendar-days", False)]


def test_a_conference_held_late_owes_a_report_on_the_delay():
    in_time = owed("sefton", FARROW)
    late = owed("sefton", ["strategy-discussion=2026-11-02", "held=2026-12-18"])
    assert "delay-report" not in {o.thing for o in in_time}
    assert {o.as_json()["at_latest"] for o in late if o.thing == "delay-report"} == {"2026-11-23"}


def test_orders_of_a_court_bind_the_date():
    orders = owed(
        "sefton",
        [
            "emergency-order-expires=2026-12-05T12:00",
            "emergency-order-expires=2026-12-07",
            "assessment-order-concluded=2026-12-09",
        ],
    )
    found = [(o.as_json()["at_latest"], o.as_json()["practical"], o.binds) for o in orders]
    assert found == [
        ("2026-12-05T12:00", "2026-12-04T17:00", True),
        ("2026-12-07", "2026-12-07", False),
        ("2026-12-09", "2026-12-09", False),
    ]
    assert "The conference: no later than the end of the emergency order" in orders[0].explained()


def test_a_limit_of_one_day_is_told_in_the_singular():
    letter = next(
        o for o in owed("england-baseline", ["held=2026-12-18"]) if o.thing == "decision-letter"
    )
    assert "1 working day after the conference" in letter.explained()


def test_the_five_seeds_and_their_national_packs_stand_on_the_shelf():
    assert set(pack_names()) == {
        *("fife", "south-ayrshire", "medway-2008", "wales", "sefton"),
        *("england-baseline", "scotland-2021", "wales-2020", "south-ayrshire-local"),
        "northern-ireland",
    }


def test_the_five_seeds_carry_214_rules_each_with_its_source():
    seeds = ("fife", "south-ayrshire", "medway-2008", "wales", "sefton")
    rules = [rule for seed in seeds for rule in read_pack(seed).rules]
    assert [len(read_pack(seed).rules) for seed in seeds] == [80, 33, 36, 21, 44]
    assert len({rule.name for rule in rules}) == 214
    assert all(", " in rule.source for rule in rules)
