"""The chair chooses for a child only what concerns that child, and what one page can hold."""

from uuid import uuid4

import pytest

from chairdesk.models.contribution import Contribution, Tag
from chairdesk.models.decision import Decision, Manner
from chairdesk.models.errors import (
    ChildsPageIsFull,
    NobodyByThatName,
    NotForThisChild,
    NothingToWithdraw,
)
from chairdesk.models.events import (
    ActionAgreed,
    ContributionRecorded,
    DecisionMade,
    LargePrintChosen,
    PaperLanguageChosen,
    PlainFactChosen,
    PlainFactDropped,
)
from chairdesk.models.paper import MOST_PLAIN_FACTS, PaperLanguage, PlainFact
from chairdesk.models.plan import Action
from chairdesk.models.rules.telling import chosen_for
from tests.transcript import ISLA, MIRREN, hold, person

MOTHER = person("Mother")
ONLY_MIRREN = frozenset({MIRREN.id})


def sitting():
    return hold("Mother: I am tired")


def said(held, tag=Tag.FACT, children=frozenset()):
    one = Contribution(uuid4(), MOTHER.id, "It was so.", tag, children=children)
    held.enter(ContributionRecorded(one))
    return one.id


def tell(held, about, words=""):
    held.enter(PlainFactChosen(PlainFact(ISLA.id, about, words)))


def test_facts_actions_and_the_decision_may_be_told():
    held = sitting()
    action = Action(uuid4(), frozenset({ISLA.id}), "", "Breakfast club")
    decision = Decision(ISLA.id, held.conference.setting.pack or "place", Manner.CHAIR, "Risk.")
    held.enter(ActionAgreed(action))
    held.enter(DecisionMade(decision))
    for about in (said(held), said(held, children=frozenset({ISLA.id})), action.id, ISLA.id):
        tell(held, about)
    assert len(chosen_for(ISLA.id, held.conference)) == 4


def test_what_is_no_fact_of_theirs_is_not_told_to_a_child():
    held = sitting()
    action = Action(uuid4(), ONLY_MIRREN, "", "Weigh Mirren")
    held.enter(ActionAgreed(action))
    opinion, others = said(held, Tag.OPINION), said(held, children=ONLY_MIRREN)
    for about in (opinion, others, action.id, ISLA.id, MIRREN.id, uuid4()):
        with pytest.raises(NotForThisChild):
            tell(held, about)
    with pytest.raises(NobodyByThatName):
        held.enter(PlainFactChosen(PlainFact(uuid4(), opinion)))


def test_a_page_has_room_for_six_things_which_may_be_written_anew():
    held = sitting()
    chosen = [said(held) for _ in range(MOST_PLAIN_FACTS)]
    for about in chosen:
        tell(held, about)
    with pytest.raises(ChildsPageIsFull):
        tell(held, said(held))
    tell(held, chosen[0], "You told us.")
    held.enter(PlainFactDropped(ISLA.id, chosen[1]))
    tell(held, said(held))
    with pytest.raises(NothingToWithdraw):
        held.enter(PlainFactDropped(ISLA.id, chosen[1]))


def test_large_print_is_for_somebody_on_the_roll():
    with pytest.raises(NobodyByThatName):
        sitting().enter(LargePrintChosen(uuid4()))


def test_a_language_is_chosen_for_everybody_or_for_somebody_on_the_roll():
    sitting().enter(PaperLanguageChosen(PaperLanguage(None, "cy")))
    with pytest.raises(NobodyByThatName):
        sitting().enter(PaperLanguageChosen(PaperLanguage(uuid4(), "cy")))
