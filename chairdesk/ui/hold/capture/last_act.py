"""What was done last, in a few words: what Ctrl+Z does not take back, it names."""

from chairdesk.models.events import (
    ActionAgreed,
    ActionDropped,
    ApologyGiven,
    AreasOfConcernNamed,
    BreakBegan,
    BreakEnded,
    ContributionCorrected,
    ContributionTagged,
    DecisionMade,
    DisagreementRecorded,
    Event,
    MeetingFixed,
    PersonArrived,
    PersonExcluded,
    PersonLeft,
    QuestionAnswered,
    ReportEntered,
    ViewGiven,
)
from chairdesk.procedures.agendas import question_of
from chairdesk.ui.bench import Bench
from chairdesk.ui.language.tr import tr


def in_a_few_words(event: Event, bench: Bench) -> str:
    """Name an act; nothing where its kind says too little."""
    name_of = bench.conference.roll.name_of
    match event:
        case PersonArrived(who=who):
            return tr("{name} arrived").format(name=name_of(who))
        case PersonLeft(who=who):
            return tr("{name} left").format(name=name_of(who))
        case ApologyGiven(apology=one):
            return tr("apologies of {name}").format(name=name_of(one.who))
        case PersonExcluded(exclusion=one):
            return tr("{name} excluded").format(name=name_of(one.who))
        case ReportEntered(report=report):
            return tr("report of {name}").format(name=name_of(report.author))
        case QuestionAnswered(answer=answer):
            asked = question_of(bench.pack, answer.question)
            return asked.text if asked else ""
        case BreakBegan() | BreakEnded():
            return tr("the break")
        case ContributionCorrected(contribution=said):
            return tr("correction of what {name} said").format(name=name_of(said.speaker))
        case ContributionTagged(contribution=which):
            there = bench.conference.talk.find(which)
            name = name_of(there.now.speaker) if there else ""
            return tr("tag of what {name} said").format(name=name)
        case _:
            return _of_the_decision(event, bench)


def _of_the_decision(event: Event, bench: Bench) -> str:
    name_of = bench.conference.roll.name_of
    about = tr("{what}: {holder}, about {child}")
    match event:
        case ViewGiven(view=one):
            names = {"holder": name_of(one.holder), "child": name_of(one.child)}
            return about.format(what=tr("view"), **names)
        case DisagreementRecorded(disagreement=one):
            names = {"holder": name_of(one.holder), "child": name_of(one.child)}
            return about.format(what=bench.words.name_of(one.level), **names)
        case DecisionMade(decision=made):
            return tr("decision for {child}").format(child=name_of(made.child))
        case AreasOfConcernNamed(child=child):
            return f"{bench.pack.terms.harm}: {name_of(child)}"
        case ActionAgreed() | ActionDropped():
            return tr("an action of the plan")
        case MeetingFixed():
            return tr("a meeting")
        case _:
            return ""
