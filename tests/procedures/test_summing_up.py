"""The summaries that stand in the place of who said what."""

import pytest

from chairdesk.models.agenda import Override
from chairdesk.models.contribution import Heading
from chairdesk.models.events import (
    ContributionStruck,
    GateOverridden,
    ItemOpened,
    ProcedureAdopted,
    SummaryWritten,
)
from chairdesk.models.paper import Summary
from chairdesk.procedures.gates import asked_of, gates
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import pack_names, read_pack
from chairdesk.procedures.summing_up import parts, summed_up_under, unwritten
from tests.procedures.telling import HEALTH_VISITOR, ISLA, MIRREN, MOTHER, came, said, told

WALES, FIFE = read_pack("wales-2020"), read_pack("fife")
HERE = came(HEALTH_VISITOR, MOTHER)
WORRY = said(HEALTH_VISITOR, "She is thin.", heading=Heading.WORRY)
VOICE = said(MOTHER, "She hides.", heading=Heading.WISHES_AND_FEELINGS, children=(ISLA,))


def written(heading, words="It was told.", child=None):
    return SummaryWritten(Summary(heading, words, child.id if child else None))


def wanted(*events, pack=WALES):
    found = unwritten(pack, told(*HERE, *events))
    return [(part.item.key, part.child) for part in found]


def asked(*events, pack=WALES):
    found = gates(pack, told(*HERE, *events))
    return [g.asks for g in found if g.rule == f"{pack.name}/summary" and g.is_open]


def test_a_heading_under_which_something_was_said_wants_its_summary():
    assert wanted(WORRY) == [("worries", None)]
    assert wanted(WORRY, written("worries")) == []


def test_an_empty_summary_is_none():
    assert wanted(WORRY, written("worries", " ")) == [("worries", None)]


def test_what_was_struck_wants_no_summary():
    struck = ContributionStruck(WORRY.contribution.id)
    assert wanted(VOICE, WORRY, struck) == [("voice", ISLA.id)]


def test_where_the_pack_says_so_each_child_spoken_of_wants_a_summary_of_its_own():
    everybody = said(MOTHER, "They hide.", heading=Heading.WISHES_AND_FEELINGS)
    assert wanted(VOICE) == [("voice", ISLA.id)]
    assert wanted(everybody, written("voice", child=ISLA)) == [("voice", MIRREN.id)]


def test_what_was_said_under_no_item_belongs_to_the_first():
    assert wanted(said(MOTHER, "Well.")) == [("welcome", None)]


def test_where_nothing_was_typed_the_headings_that_were_opened_want_one():
    assert wanted(ItemOpened("worries"), ItemOpened("decision")) == [("worries", None)]
    assert wanted() == []


def test_the_seal_asks_once_for_all_summaries_and_can_be_passed_with_a_reason():
    assert asked(WORRY, VOICE) == [
        "Write the summary of: What we are worried about; Each child's voice"
    ]
    assert asked(WORRY, written("worries")) == []
    assert asked(WORRY, GateOverridden(Override("wales-2020/summary", "Taped over."))) == []


def test_summaries_that_were_passed_are_named_in_words_and_not_by_the_name_of_their_rule():
    passed = Override("wales-2020/summary", "Taped over.")
    conference = told(*HERE, WORRY, GateOverridden(passed))
    assert asked_of(WALES, conference, passed).startswith("Write the summary of: What we are")


def test_a_summary_that_was_begun_elsewhere_can_be_gone_on_with():
    found = parts(WALES, told(*HERE, written("dissent")))
    assert [p.words for p in found if p.item.key == "dissent"] == ["It was told."]


@pytest.mark.parametrize("name", pack_names())
def test_a_record_that_tells_who_said_what_is_asked_for_no_summary(name):
    pack = read_pack(name)
    is_asked = bool(asked(WORRY, pack=pack))
    assert is_asked == (pack.record_style == "summary")
    assert bool(parts(pack, told(*HERE, WORRY))) == is_asked


def test_what_was_said_may_be_summed_up_where_it_was_said_and_under_its_heading():
    adopted = ProcedureAdopted(WALES.name, WALES.edition, as_record(WALES))
    worry = WORRY.contribution
    assert summed_up_under(worry, told(*HERE, adopted)) == {"", "worries"}
    assert summed_up_under(said(MOTHER).contribution, told(*HERE, adopted)) == {"", "welcome"}
    assert summed_up_under(worry, told(*HERE)) == {""}
