"""The packs on the shelf, and a partnership's own."""

from datetime import date
from pathlib import Path

import pytest

from chairdesk.procedures.occurrences import occurrence
from chairdesk.procedures.own_packs import OwnPacks
from chairdesk.procedures.pack import as_record, from_record
from chairdesk.procedures.shelf import (
    NoSuchProcedure,
    PackIsUnsound,
    faults_of,
    pack_names,
    read_pack,
)
from chairdesk.procedures.timescales import dates_owed
from chairdesk.resources import resource

OWN = """
name = "north-fife"
title = "North Fife"
authority = "North Fife Partnership"
nation = "scotland"
edition = "2026"
extends = "fife"

[source]
short = "North Fife"
title = "Local protocol of 2026"

[terms]
meeting = "Child Protection Planning Meeting"

[closures]
2026-12-24 = "offices close"

[rules."fife/T-MIN5"]
says = "Minutes follow inside four working days here."

[rules.T-CALL]
kind = "timescale"
enforcement = "date"
says = "A first call to the family comes within two days."
source = "Section 3"

[limits.minutes]
amount = 4

[limits.call]
rule = "T-CALL"
thing = "first-call"
event = "held"
amount = 2
unit = "calendar-days"
"""


@pytest.fixture
def own(tmp_path):
    (tmp_path / "north-fife.toml").write_text(OWN, encoding="utf-8")
    (tmp_path / "calendars.toml").write_text("", encoding="utf-8")
    return tmp_path


def faults(text, own=None):
    """Tell the faults of a text as sentences."""
    return [str(fault) for fault in faults_of(text, own)]


def without(line):
    """Leave one line out of the partnership's pack."""
    assert line in OWN
    return OWN.replace(line + "\n", "", 1)


def with_line(old, new):
    """Put one line of the partnership's pack in another's place."""
    assert old in OWN
    return OWN.replace(old, new, 1)


@pytest.mark.parametrize("name", pack_names())
def test_every_pack_on_the_shelf_is_sound(name):
    text = resource(f"procedures/{name}.toml").read_text(encoding="utf-8")
    assert faults(text) == []
    assert read_pack(name).name == name


def test_a_pack_that_does_not_exist_is_refused_with_the_names_there_are():
    with pytest.raises(NoSuchProcedure, match=r"no procedure “atlantis”; there are .*fife"):
        read_pack("atlantis")


def test_a_conference_can_keep_a_pack_that_says_when_its_place_is_closed(own):
    pack = read_pack("north-fife", own)
    assert from_record(as_record(pack)) == pack
    assert from_record(as_record(read_pack("fife"))) == read_pack("fife")


def test_a_partnerships_pack_extends_one_of_ours(own):
    assert pack_names(own)[-1] == "north-fife"
    pack = read_pack("north-fife", own)
    assert pack.extends == ("fife",)
    assert pack.terms.meeting == "Child Protection Planning Meeting"
    assert pack.terms.register == "Child Protection Register"
    assert pack.closures == {date(2026, 12, 24): "offices close"}
    rules = {rule.name: rule for rule in pack.rules}
    assert rules["fife/T-MIN5"].says.startswith("Minutes follow inside four")
    assert rules["fife/T-MIN5"].source == "Fife, Case Conference Minutes"
    assert rules["north-fife/T-CALL"].source == "North Fife, Section 3"
    limits = {limit.key: limit for limit in pack.limits}
    assert (limits["minutes"].amount, limits["call"].rule) == (4, "north-fife/T-CALL")


def test_a_pack_with_faults_is_refused_with_every_one(tmp_path):
    path = tmp_path / "north-fife.toml"
    path.write_text(without('edition = "2026"'), encoding="utf-8")
    with pytest.raises(PackIsUnsound, match="line 6: edition is missing") as refused:
        OwnPacks(path.parent).as_added(path)
    assert len(refused.value.faults) == 1


def test_the_days_on_which_a_partnership_is_closed_do_not_count(own):
    held = occurrence("held=2026-12-21")
    minutes = next(
        o
        for o in dates_owed(read_pack("north-fife", own), "initial", [held])
        if o.thing == "minutes"
    )
    assert minutes.skipped[date(2026, 12, 24)] == "offices close"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (with_line('nation = "scotland"', 'nation = "narnia"'), "line 5: nation “narnia” is none"),
        (with_line("amount = 4", 'amount = "4"'), "line 29: limits.minutes.amount expects a whole"),
        (
            with_line("amount = 4", "amont = 4"),
            "line 29: limits.minutes.amont is not a field here; is amount meant?",
        ),
        (with_line("amount = 4", "amount = -1"), "line 29: limits.minutes.amount is less than"),
        (with_line("amount = 4", "zebra = 4"), "limits.minutes.zebra is not a field here."),
        (with_line('event = "held"', 'event = "wedding"'), "line 34: limits.call.event “wedding”"),
        (
            with_line('rule = "T-CALL"', 'rule = "T-GONE"'),
            "limits.call.rule names the rule “north-fife/T-GONE”",
        ),
        (without('source = "Section 3"'), "line 22: rules.T-CALL.source is missing."),
        (with_line('source = "Section 3"', 'source = ""'), "rules.T-CALL.source is empty."),
        (with_line('short = "North Fife"', ""), "line 9: source.short is missing."),
        (with_line('extends = "fife"', 'extends = "atlantis"'), "line 7: extends names “atlantis”"),
        (
            with_line('extends = "fife"', 'extends = "north-fife"'),
            "line 7: extends leads back to itself: north-fife → north-fife.",
        ),
        (
            with_line('name = "north-fife"', 'name = "fife"'),
            "line 2: name is fife, as one of ChairDesk's own",
        ),
        (
            with_line("2026-12-24", "2026-13-01"),
            "line 17: closures.2026-13-01 is no date; write a closure as 2026-12-24.",
        ),
        (
            with_line('"offices close"', "3"),
            "line 17: closures.2026-12-24 expects words in quotation marks.",
        ),
        (with_line('"offices close"', '""'), "line 17: closures.2026-12-24 is empty."),
        (with_line("[closures]", "[[closures]]"), "line 16: closures expects a table."),
        (with_line('title = "North Fife"', 'title = " "'), "line 3: title is empty."),
        (
            with_line('edition = "2026"', 'edition = "2026"\nin_force_from = "soon"'),
            "line 7: in_force_from expects a date such as 2026-11-26.",
        ),
        (OWN + "[quorum]\nothers = -3\n", "quorum.others is less than nothing."),
        (
            OWN + '[outputs.card]\ntitle = "x"\nreaders = "all"\nrule = "GONE"\n',
            "outputs.card.rule names the rule “north-fife/GONE”, which is not in the pack.",
        ),
        (
            OWN + '[translations.cy]\n"decisions.gone.words" = "x"\n',
            "translations.cy.decisions.gone.words is nothing that this pack prints.",
        ),
        (
            OWN + '[translations]\ncy = "x"\n',
            "line 37: translations expects a table in it.",
        ),
        (with_line("[terms]", "[terms"), "line 13: the text cannot be read as TOML"),
        (OWN + 'x = "', "cannot be read as TOML"),
        ("", "line 1: name is missing."),
        (
            with_line('extends = "fife"', 'extends = "fife"\nnow_seen = ["Quora"]'),
            "line 8: now_seen names “Quora”, and nothing that fife lists as unseen begins so.",
        ),
        (
            with_line('extends = "fife"', 'extends = "fife"\nnow_seen = "Quorum"'),
            "line 8: now_seen expects a list of words in quotation marks.",
        ),
    ],
)
def test_a_fault_is_named_with_its_line_and_field(text, fault):
    assert any(fault in one for one in faults(text))


def test_a_base_with_faults_of_its_own_is_named(tmp_path):
    (tmp_path / "base.toml").write_text('name = "base"\n', encoding="utf-8")
    (tmp_path / "torn.toml").write_text('name = "torn"\n[', encoding="utf-8")
    for base in ("base", "torn"):
        text = with_line('extends = "fife"', f'extends = "{base}"')
        assert faults(text, tmp_path) == [
            f"line 7: extends names “{base}”, which has faults of its own."
        ]


def test_a_loop_of_packs_is_named(tmp_path):
    one = with_line('extends = "fife"', 'extends = "other"')
    other = one.replace("north-fife", "other").replace(
        'extends = "other"', 'extends = "north-fife"'
    )
    (tmp_path / "other.toml").write_text(other, encoding="utf-8")
    assert faults(one, tmp_path) == [
        "line 7: extends leads back to itself: north-fife → other → north-fife."
    ]


def test_two_packs_of_one_name_are_named(own):
    (own / "copy.toml").write_text(OWN.replace("2026", "2027"), encoding="utf-8")
    assert "line 2: name is north-fife, as the pack in copy.toml is called too." in faults(OWN, own)


def test_a_pack_extends_another_of_the_same_partnership(own):
    head = OWN.split("[rules.", maxsplit=1)[0]
    named = head.replace('"north-fife"', '"far-north"')
    text = named.replace('extends = "fife"', 'extends = "north-fife"')
    path = own / "far-north.toml"
    path.write_text(text, encoding="utf-8")
    assert OwnPacks(path.parent).as_added(path).extends == ("fife", "north-fife")


def test_a_file_without_a_name_is_not_among_the_packs(tmp_path):
    Path(tmp_path, "notes.toml").write_text("x = 1", encoding="utf-8")
    assert pack_names(tmp_path) == pack_names()


@pytest.mark.parametrize("text", ["a = " + "[" * 100_000, "a = " + "9" * 5_000])
def test_nonsense_that_the_reader_of_toml_gives_up_on_is_one_fault(text):
    (fault,) = faults(text)
    assert "cannot be read as TOML" in fault


def test_a_pack_laid_over_nonsense_has_a_fault(own):
    (own / "deep.toml").write_text('name = "deep"\na = ' + "[" * 100_000, encoding="utf-8")
    text = OWN.replace('extends = "fife"', 'extends = "deep"', 1)
    assert text != OWN
    assert any("faults of its own" in fault for fault in faults(text, own))


def test_what_is_no_text_beside_a_pack_does_not_matter(own):
    (own / "picture.toml").write_bytes(b"\xff\xd8\xff")
    assert faults(OWN, own) == []
    assert "north-fife" in pack_names(own)
