"""What was not seen for a nation is blank and flagged, never guessed."""

import pytest

from chairdesk.procedures.occurrences import occurrence
from chairdesk.procedures.shelf import pack_names, read_pack
from chairdesk.procedures.timescales import dates_owed

LEFT_BLANK = [
    ("england-baseline", "pre_birth", "strategy-discussion=2026-12-02", "conference"),
    ("england-baseline", "initial", "held=2026-12-18T10:00", "reports"),
    ("england-baseline", "initial", "held=2026-12-18T10:00", "notice"),
    ("england-baseline", "initial", "minutes-received=2026-12-18", "challenge"),
    ("england-baseline", "initial", "held=2026-12-18T10:00", "appeal"),
    ("scotland-2021", "initial", "held=2026-12-18T10:00", "reports"),
    ("scotland-2021", "initial", "held=2026-12-18T10:00", "outline-plan"),
    ("scotland-2021", "initial", "held=2026-12-18T10:00", "appeal"),
    ("scotland-2021", "initial", "minutes-received=2026-12-18", "challenge"),
    ("wales-2020", "pre_birth", "strategy-discussion=2026-12-02", "conference"),
    ("wales-2020", "initial", "held=2026-12-18T10:00", "notice"),
    ("wales-2020", "initial", "held=2026-12-18T10:00", "appeal"),
    ("south-ayrshire-local", "initial", "investigation-ended=2026-12-02", "conference"),
    ("south-ayrshire-local", "initial", "held=2026-12-18T10:00", "core-group"),
    ("south-ayrshire-local", "initial", "held=2026-12-18T10:00", "review"),
]
FLAGGED = {
    "england-baseline": (
        "Quorum",
        "pre-birth conference",
        "reports",
        "appeals",
        "Notice",
        "each agency is asked apart",
    ),
    "scotland-2021": (
        "reports",
        "appeal",
        "outline",
        "Transfer",
        "Areas of concern",
        "each agency is asked apart",
        "question on significant harm",
        "reasons where there was no consensus",
        "From which event the 28 days run",
        "What holds when a meeting is not quorate",
    ),
    "wales-2020": ("Quorum", "pre-birth", "notice", "Appeals", "Who decides", "Welsh words"),
    "south-ayrshire-local": ("Quorum", "review conferences", "core groups", "Who decides"),
}


NOW_SEEN = {
    "wales-2020": ("Quorum", "Who decides", "The style of the record", "How somebody"),
    "south-ayrshire-local": (
        "Time limits",
        "Who decides",
        "The name of the worker",
        "How somebody",
    ),
}


@pytest.mark.parametrize(("pack", "kind", "event", "thing"), LEFT_BLANK)
def test_no_date_is_counted_by_a_limit_that_was_not_seen(pack, kind, event, thing):
    owed = dates_owed(read_pack(pack), kind, [occurrence(event)])
    assert thing not in {one.thing for one in owed}


@pytest.mark.parametrize(("pack", "words"), FLAGGED.items())
def test_each_blank_is_flagged_in_words(pack, words):
    flagged = " ".join(read_pack(pack).unseen)
    assert [one for one in words if one not in flagged] == []


@pytest.mark.parametrize("pack", [name for name in pack_names() if read_pack(name).extends])
def test_what_the_pack_below_did_not_see_is_flagged_above_it_but_for_what_is_now_seen(pack):
    above = read_pack(pack)
    below = read_pack(above.extends[-1])
    taken_over = [one for one in below.unseen if one in above.unseen]
    assert taken_over
    assert len(above.unseen) == len({*above.unseen})
    gone = [one for one in below.unseen if one not in taken_over]
    assert len(gone) == len(NOW_SEEN[pack])
    assert all(one.startswith(begins) for one, begins in zip(gone, NOW_SEEN[pack], strict=True))


OURS = "Order of the agenda, cues, minutes for each item"


@pytest.mark.parametrize("pack", pack_names())
def test_every_pack_says_that_its_cues_and_minutes_come_from_no_source(pack):
    assert any(one.startswith(OURS) for one in read_pack(pack).unseen)


@pytest.mark.parametrize("pack", ["england-baseline", "wales-2020", "south-ayrshire-local"])
def test_a_quorum_that_was_not_seen_wants_nobody(pack):
    quorum = read_pack(pack).quorum
    assert (quorum.needs, quorum.others) == ((), 0)
