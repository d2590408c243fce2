"""What its entries make of a conference: views, decisions, the plan and the papers."""

from dataclasses import replace
from uuid import uuid4

from chairdesk.models.contribution import Hand
from chairdesk.models.decision import (
    Decision,
    Disagreement,
    Level,
    Manner,
    Referral,
    Stance,
    View,
)
from chairdesk.models.events import (
    ActionAgreed,
    ActionDropped,
    AreasOfConcernNamed,
    ContingencyAgreed,
    CopyDecided,
    CopyLookedAt,
    CoreGroupNamed,
    DecisionMade,
    DecisionWithdrawn,
    DisagreementRecorded,
    DisagreementWithdrawn,
    DocumentReleased,
    DocumentSigned,
    LargePrintChosen,
    LargePrintDeclined,
    LeadWorkerNamed,
    MeetingCancelled,
    MeetingFixed,
    PaperLanguageChosen,
    PlainFactChosen,
    PlainFactDropped,
    RecordSealed,
    ReferralRaised,
    ReferralWithdrawn,
    SecondReleaseGiven,
    StopPassed,
    SummaryWritten,
    ViewGiven,
    ViewWithdrawn,
)
from chairdesk.models.paper import (
    Copy,
    PaperLanguage,
    PassedStop,
    PlainFact,
    ReaderCopy,
    Release,
    SecondRelease,
    SignedDocument,
    Stop,
    Summary,
    Way,
    language_for,
)
from chairdesk.models.plan import Action, Contingency, CoreGroup, LeadWorker, Meeting
from chairdesk.models.rules.telling import chosen_for
from chairdesk.models.standing.findings import Findings
from tests.models.making import AGENCY, CHILD, MOTHER, TEACHER, TEN, at, made_of


def test_a_view_stands_as_last_given_for_each_child_and_holder():
    first = View(CHILD.id, AGENCY.id, Stance.UNSURE)
    second = View(CHILD.id, AGENCY.id, Stance.AGAINST, "attendance is good", 7)
    mothers = View(CHILD.id, MOTHER.id, Stance.AGAINST)
    findings = made_of(ViewGiven(first), ViewGiven(mothers), ViewGiven(second)).findings
    assert findings.view(CHILD.id, AGENCY.id) == second
    assert set(findings.views_for(CHILD.id)) == {second, mothers}
    withdrawn = findings.after(ViewWithdrawn(CHILD.id, AGENCY.id), TEN)
    assert withdrawn.views == (mothers,)


def test_areas_of_concern_are_named_child_by_child():
    findings = made_of(
        AreasOfConcernNamed(CHILD.id, ("neglect",)),
        AreasOfConcernNamed(CHILD.id, ("neglect", "domestic-abuse")),
    ).findings
    assert findings.areas_for(CHILD.id) == ("neglect", "domestic-abuse")
    assert findings.areas_for(uuid4()) == ()


def test_a_decision_stands_as_last_made_and_can_be_withdrawn():
    first = Decision(CHILD.id, "place", Manner.CONSENSUS)
    second = Decision(CHILD.id, "place", Manner.CHAIR, "weighed")
    findings = made_of(DecisionMade(first), DecisionMade(second)).findings
    assert findings.decision_for(CHILD.id) == second
    assert findings.after(DecisionWithdrawn(CHILD.id), TEN).decision_for(CHILD.id) is None


def test_a_decision_is_as_old_as_its_outcome_and_not_as_its_reasons():
    placed = Decision(CHILD.id, "place", Manner.CONSENSUS)
    findings = Findings().after(DecisionMade(placed), at(0))
    worded = findings.after(DecisionMade(replace(placed, reasons="The weight.")), at(9))
    assert worded.decided_at(CHILD.id) == at(0)
    other = worded.after(DecisionMade(replace(placed, outcome="not-place")), at(12))
    assert other.decided_at(CHILD.id) == at(12)
    gone = other.after(DecisionWithdrawn(CHILD.id), at(13))
    assert gone.decided_at(CHILD.id) is None
    assert gone.after(DecisionMade(placed), at(14)).decided_at(CHILD.id) == at(14)


def test_a_disagreement_stands_until_it_is_withdrawn():
    dissent = Disagreement(CHILD.id, AGENCY.id, Level.DISSENT, "the plan would do")
    findings = made_of(DisagreementRecorded(dissent)).findings
    assert findings.disagreement(CHILD.id, AGENCY.id) == dissent
    assert findings.disagreements_for(CHILD.id) == (dissent,)
    assert findings.after(DisagreementWithdrawn(CHILD.id, AGENCY.id), TEN).disagreements == ()


def test_a_referral_is_raised_and_withdrawn():
    referral = Referral("reporter", frozenset({CHILD.id}), "neglect")
    findings = made_of(ReferralRaised(referral)).findings
    assert findings.referral("reporter") == referral
    assert findings.after(ReferralWithdrawn("reporter"), TEN).referral("reporter") is None


def test_an_action_is_for_its_children_or_for_all():
    for_one = Action(uuid4(), frozenset({CHILD.id}), "Weight regained", "Weigh weekly")
    for_all = Action(uuid4(), frozenset(), "Home is safe", "Visit weekly")
    plan = made_of(ActionAgreed(for_one), ActionAgreed(for_all)).plan
    assert plan.actions_for(CHILD.id) == (for_one, for_all)
    assert plan.actions_for(uuid4()) == (for_all,)
    assert plan.after(ActionDropped(for_all.id)).actions == (for_one,)


def test_contingency_lead_and_core_group_stand_child_by_child_as_last_agreed():
    plan = made_of(
        ContingencyAgreed(Contingency(CHILD.id, "first")),
        ContingencyAgreed(Contingency(CHILD.id, "second")),
        LeadWorkerNamed(LeadWorker(CHILD.id, TEACHER.id)),
        LeadWorkerNamed(LeadWorker(CHILD.id, MOTHER.id)),
        CoreGroupNamed(CoreGroup(CHILD.id, ())),
        CoreGroupNamed(CoreGroup(CHILD.id, (MOTHER.id, TEACHER.id))),
    ).plan
    assert plan.contingency_for(CHILD.id) == Contingency(CHILD.id, "second")
    assert plan.lead_for(CHILD.id) == LeadWorker(CHILD.id, MOTHER.id)
    assert plan.core_group_for(CHILD.id) == CoreGroup(CHILD.id, (MOTHER.id, TEACHER.id))
    assert plan.contingency_for(uuid4()) is plan.lead_for(uuid4()) is None
    assert plan.core_group_for(uuid4()) is None


def test_a_meeting_is_fixed_moved_and_cancelled():
    first, moved = Meeting("review", TEN), Meeting("review", at(60))
    plan = made_of(MeetingFixed(first), MeetingFixed(moved)).plan
    assert plan.meeting("review") == moved
    assert plan.after(MeetingCancelled("review")).meeting("review") is None


def test_papers_keep_summaries_copies_signatures_and_releases():
    papers = made_of(
        SummaryWritten(Summary("worries", "one")),
        SummaryWritten(Summary("worries", "two")),
        CopyDecided(ReaderCopy(MOTHER.id, Copy.FULL)),
        CopyDecided(ReaderCopy(MOTHER.id, Copy.LETTER, "third party")),
        DocumentSigned(SignedDocument("minutes", "record", "ab", Hand.CHAIR)),
        DocumentReleased(Release("minutes", "record", "ab", "secure mail")),
    ).papers
    assert papers.summary_of("worries") == Summary("worries", "two")
    assert papers.summary_of("strengths") is None
    assert papers.copy_for(MOTHER.id) == ReaderCopy(MOTHER.id, Copy.LETTER, "third party")
    assert [s.kind for s in papers.signed] == ["minutes"]
    assert papers.released[0].at == at(5)


def test_a_child_is_told_what_the_chair_chose_in_its_place_until_it_is_dropped():
    one, two = uuid4(), uuid4()
    chosen = made_of(
        PlainFactChosen(PlainFact(CHILD, one)),
        PlainFactChosen(PlainFact(CHILD, two, "Mum gets help.")),
        PlainFactChosen(PlainFact(CHILD, one, "You told us.")),
    )
    told = [fact.words for fact in chosen_for(CHILD, chosen)]
    assert told == ["You told us.", "Mum gets help."]
    left = made_of(
        PlainFactChosen(PlainFact(CHILD, one)),
        PlainFactChosen(PlainFact(MOTHER, one)),
        PlainFactDropped(CHILD, one),
    )
    assert [fact.child for fact in left.papers.plain_facts] == [MOTHER]


def test_large_print_is_chosen_for_a_reader_and_withdrawn():
    chosen = (LargePrintChosen(CHILD), LargePrintChosen(MOTHER))
    conference = made_of(*chosen, LargePrintDeclined(CHILD))
    assert conference.papers.large_print == {MOTHER}


def test_a_seal_is_put_on_once():
    conference = made_of(RecordSealed(), RecordSealed())
    assert conference.is_sealed
    assert conference.papers.sealed == at(0)
    assert not made_of().is_sealed


def test_papers_keep_who_looked_what_was_passed_who_agreed_and_who_holds_which_version():
    papers = made_of(
        CopyLookedAt("ab"),
        StopPassed(PassedStop(Stop.UNSEEN, "read aloud", "cd")),
        StopPassed(PassedStop(Stop.OTHER_FAMILY, "by chance", what="mark")),
        SecondReleaseGiven(SecondRelease("ab", "print")),
        DocumentReleased(Release("minutes", "mother", "ab", way=Way.PRINTED)),
        DocumentReleased(Release("minutes", "father", "cd")),
    ).papers
    assert papers.seen == {"ab"}
    assert papers.has_passed(Stop.UNSEEN, "cd")
    assert not papers.has_passed(Stop.UNSEEN, "ab")
    assert papers.has_passed(Stop.OTHER_FAMILY, "anything", "mark")
    assert not papers.has_passed(Stop.OTHER_FAMILY, "anything", "another")
    assert papers.agreed == (SecondRelease("ab", "print"),)
    assert [one.reader for one in papers.holders_of("ab")] == ["mother"]
    assert "chance" not in repr(papers.passed)


def test_papers_are_in_the_language_chosen_for_a_reader_else_in_everybodys():
    chosen = PaperLanguageChosen(PaperLanguage(None, "cy"))
    his_own = PaperLanguageChosen(PaperLanguage(CHILD, "en"))
    chosen_for_all = made_of(chosen, his_own).papers.languages
    languages = [language_for(who, chosen_for_all) for who in (None, CHILD, MOTHER)]
    assert languages == ["cy", "en", "cy"]
    again = PaperLanguageChosen(PaperLanguage(CHILD, ""))
    assert language_for(CHILD, made_of(chosen, his_own, again).papers.languages) == "cy"
    assert not language_for(MOTHER, made_of(his_own).papers.languages)
