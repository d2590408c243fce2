"""What was not seen for a nation is blank and flagged, never guessed."""

import pytest

from chairdesk.procedures.occurrences import occurrence
from chairdesk.procedures.shelf import read_pack
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
    "england-baseline": ("Quorum", "pre-birth conference", "reports", "appeals", "Notice"),
    "scotland-2021": ("reports", "appeal", "outline", "Transfer", "Areas of concern"),
    "wales-2020": ("Quorum", "pre-birth", "notice", "Appeals", "Who decides"),
    "south-ayrshire-local": ("Quorum", "review conferences", "core groups", "Who decides"),
}


@pytest.mark.parametrize(("pack", "kind", "event", "thing"), LEFT_BLANK)
def test_no_date_is_counted_by_a_limit_that_was_not_seen(pack, kind, event, thing):
    owed = dates_owed(read_pack(pack), kind, [occurrence(event)])
    assert thing not in {one.thing for one in owed}


@pytest.mark.parametrize(("pack", "words"), FLAGGED.items())
def test_each_blank_is_flagged_in_words(pack, words):
    flagged = " ".join(read_pack(pack).unseen)
    assert [one for one in words if one not in flagged] == []


@pytest.mark.parametrize("pack", ["england-baseline", "wales-2020", "south-ayrshire-local"])
def test_a_quorum_that_was_not_seen_wants_nobody(pack):
    quorum = read_pack(pack).quorum
    assert (quorum.needs, quorum.others) == ((), 0)
