"""A conference in Fife about three invented children, with everything that a paper may print."""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from uuid import NAMESPACE_DNS, uuid5

from chairdesk.models.agenda import Answer, Override
from chairdesk.models.arrangements import Arrangements, Clock, Kind
from chairdesk.models.attendance import Apology, Exclusion, Mode
from chairdesk.models.conference import Conference, replay
from chairdesk.models.contribution import (
    EVERYONE,
    PROFESSIONALS_ONLY,
    Audience,
    Contribution,
    Hand,
    Heading,
    Scope,
    Tag,
)
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
    AgencyEntered,
    ApologyGiven,
    AreasOfConcernNamed,
    BreakBegan,
    BreakEnded,
    ChildEntered,
    ClockStarted,
    ClosedSessionBegan,
    ClosedSessionEnded,
    ConferenceArranged,
    ConferenceClosed,
    ConferenceOpened,
    ContingencyAgreed,
    ContributionRecorded,
    CopyDecided,
    CoreGroupNamed,
    DecisionMade,
    DisagreementRecorded,
    Entry,
    GateOverridden,
    ItemOpened,
    LeadWorkerNamed,
    MeetingFixed,
    PersonArrived,
    PersonEntered,
    PersonExcluded,
    PersonLeft,
    ProcedureAdopted,
    QuestionAnswered,
    RecordSealed,
    ReferralRaised,
    ReportEntered,
    ViewGiven,
)
from chairdesk.models.paper import Copy, ReaderCopy
from chairdesk.models.people import Agency, Capacity, Child, Person, Sector
from chairdesk.models.plan import Action, Contingency, CoreGroup, LeadWorker, Meeting
from chairdesk.models.reports import Report
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import read_pack

FIFE = read_pack("fife")
OPENS = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)


def named(name):
    """Give the identifier of whoever or whatever bears this name."""
    return uuid5(NAMESPACE_DNS, name)


MIRREN = Child(named("Mirren"), "Mirren Abernethy", born=date(2025, 9, 20), lives_with="her mother")
ISLA = Child(named("Isla"), "Isla Abernethy", born=date(2017, 3, 4), school="Burnside Primary")
RORY = Child(
    named("Rory"),
    "Rory Abernethy",
    born=date(2020, 5, 14),
    lives_with="his aunt",
    legal_status="looked after, section 25",
    needs="hearing aids",
)
CHILDREN = (MIRREN, ISLA, RORY)
AGENCIES = {
    "Social Work": Sector.SOCIAL_WORK,
    "NHS Fife": Sector.HEALTH,
    "Police Scotland": Sector.POLICE,
    "Burnside Primary": Sector.EDUCATION,
    "Addiction Service": Sector.HEALTH,
    "Housing": Sector.HOUSING,
    "Family Centre": Sector.THIRD_SECTOR,
}
PEOPLE = (
    ("Morag Sinclair", Capacity.CHAIR, "Chair", "Social Work"),
    ("Jean Ross", Capacity.MINUTE_TAKER, "Minute-taker", "Social Work"),
    ("Catriona Abernethy", Capacity.FAMILY, "Mother", ""),
    ("Douglas Mair", Capacity.FAMILY, "Father of Mirren", ""),
    ("Ishbel Gow", Capacity.ADVOCATE, "Isla's advocate", ""),
    ("Fiona Laird", Capacity.PROFESSIONAL, "Social worker", "Social Work"),
    ("Agnieszka Wójcik-Żółkiewska", Capacity.PROFESSIONAL, "Health visitor", "NHS Fife"),
    ("Sgt Ewan Petrie", Capacity.PROFESSIONAL, "Public protection", "Police Scotland"),
    ("Ruth Imrie", Capacity.PROFESSIONAL, "Head teacher", "Burnside Primary"),
    ("Callum Boyd", Capacity.PROFESSIONAL, "Addiction worker", "Addiction Service"),
    ("Nadia Rahman", Capacity.PROFESSIONAL, "Housing officer", "Housing"),
    ("Dr Hamish Orr", Capacity.PROFESSIONAL, "General practitioner", "NHS Fife"),
    ("Sheena Lowe", Capacity.PROFESSIONAL, "Family support", "Family Centre"),
)
F, SEEN, A, P = Tag.FACT, Tag.OBSERVATION, Tag.ALLEGATION, Tag.OPINION
W, S, V = Heading.WORRY, Heading.STRENGTH, Heading.WISHES_AND_FEELINGS
SHARED = "information"
SAID = (
    ("information", "Fiona Laird", F, None, "", "The investigation ended on 5 November 2026."),
    ("information", "Callum Boyd", F, None, "", "Mrs Abernethy was given methadone until March."),
    (
        "information",
        "Sgt Ewan Petrie",
        A,
        None,
        "Mirren Isla",
        "A neighbour says that the children were alone from Friday evening until Saturday noon.",
    ),
    ("strengths", "Sheena Lowe", SEEN, S, "Mirren", "Mirren reaches for her mother and settles."),
    ("strengths", "Fiona Laird", F, S, "Rory", "Rory has lived with his aunt since August."),
    (
        "worries",
        "Agnieszka Wójcik-Żółkiewska",
        F,
        W,
        "Mirren",
        "Mirren's weight fell from the 25th to the 2nd centile between August and November.",
    ),
    ("worries", "Ruth Imrie", SEEN, W, "Isla", "Isla asked for food on three mornings this term."),
    ("worries", "Callum Boyd", P, W, "", "I expect a relapse before the spring."),
    (
        "voice",
        "Isla Abernethy",
        SEEN,
        V,
        "Isla",
        "I want to stay with Mum. I want her to wake up.",
    ),
    ("family", "Catriona Abernethy", P, None, "", "I am doing better than you all think."),
)
RESTRICTED = (
    ("Sgt Ewan Petrie", PROFESSIONALS_ONLY, "There is a marker for violence at the address."),
    (
        "Fiona Laird",
        Audience(Scope.NAMED, frozenset({named("Catriona Abernethy")})),
        "The aunt has asked for help with money.",
    ),
)


def entries(*events):
    """Enter events a minute apart, from an hour before the opening."""
    minutes = count(-43)
    return [
        Entry(named(f"entry {n}"), OPENS + timedelta(minutes=next(minutes)), Hand.CHAIR, event)
        for n, event in enumerate(events)
    ]


def conference(*more):
    """Hold the whole conference; `more` is entered before it closes."""
    events = [*_roll(), *_room(), *_talk(), *_findings(), *_plan(), *more, *_end()]
    return replay(Conference(named("conference")), entries(*events))


def _roll():
    arranged = Arrangements(
        "FIFE-2026-0417", Kind.INITIAL, OPENS, "Rothesay House, Glenrothes", "Fife Council"
    )
    yield ConferenceArranged(arranged)
    yield ProcedureAdopted(FIFE.name, FIFE.edition, as_record(FIFE))
    yield ClockStarted(Clock("investigation-ended", datetime(2026, 11, 5, tzinfo=UTC)))
    yield from map(ChildEntered, CHILDREN)
    for name, sector in AGENCIES.items():
        yield AgencyEntered(Agency(named(name), name, sector))
    for name, capacity, role, agency in PEOPLE:
        where = named(agency) if agency else None
        yield PersonEntered(Person(named(name), name, capacity, role, where))
    came = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    yield ReportEntered(Report(named("r1"), named("Fiona Laird"), "Social work report", came, came))
    yield ReportEntered(Report(named("r2"), named("Dr Hamish Orr"), "", OPENS, None, "Late."))
    yield ReportEntered(Report(named("r3"), named("Nadia Rahman")))


def _room():
    yield ConferenceOpened()
    late = {"Ruth Imrie": 15}
    for name, _, _, _ in PEOPLE[:11]:
        mode = Mode.VIDEO if name == "Callum Boyd" else Mode.IN_ROOM
        yield PersonArrived(named(name), OPENS + timedelta(minutes=late.get(name, -5)), mode)
    yield PersonArrived(ISLA.id, OPENS + timedelta(minutes=20))
    yield PersonLeft(ISLA.id, OPENS + timedelta(minutes=40))
    yield ApologyGiven(Apology(named("Dr Hamish Orr"), "On call."))
    yield PersonExcluded(Exclusion(named("Douglas Mair"), "He shouted.", "From 11.00 on."))
    yield BreakBegan()
    yield BreakEnded()
    yield QuestionAnswered(Answer("arranged-after", "investigation"))
    yield QuestionAnswered(Answer("helped-to-take-part", "Isla met the chair beforehand."))


def _talk():
    for number, (item, who, tag, heading, about, words) in enumerate(SAID):
        yield ItemOpened(item)
        speaker = ISLA.id if who.startswith("Isla") else named(who)
        yield ContributionRecorded(
            Contribution(
                named(f"said {number}"),
                speaker,
                words,
                tag,
                heading,
                frozenset(map(named, about.split())),
                EVERYONE,
                item,
            )
        )
    for number, (who, audience, words) in enumerate(RESTRICTED):
        one = Contribution(
            named(f"restricted {number}"),
            named(who),
            words,
            F,
            audience=audience,
            item="information",
        )
        yield ContributionRecorded(one)
    yield ClosedSessionBegan()
    closed = Contribution(
        named("closed"), named("Sgt Ewan Petrie"), "An arrest is planned.", F, item="information"
    )
    yield ContributionRecorded(closed)
    yield ClosedSessionEnded()


def _findings():
    for child in CHILDREN:
        yield QuestionAnswered(Answer("risk", "Neglect, likely to continue.", child.id))
        yield QuestionAnswered(Answer("continuing-concern", "yes", child.id, "The weight."))
        for number, agency in enumerate(AGENCIES):
            for_it = child is MIRREN or (child is ISLA and number < 4)
            stance = Stance.FOR if for_it else Stance.AGAINST
            yield ViewGiven(View(child.id, named(agency), stance, "For the reasons given.", 4))
        yield ViewGiven(View(child.id, named("Catriona Abernethy"), Stance.AGAINST, "I can cope."))
    yield DecisionMade(
        Decision(MIRREN.id, "place", Manner.CONSENSUS, "The fall.", (named("said 5"),))
    )
    yield DecisionMade(Decision(ISLA.id, "place", Manner.CHAIR, "In her best interests."))
    yield DecisionMade(Decision(RORY.id, "plan-without-registration", Manner.CONSENSUS))
    yield AreasOfConcernNamed(MIRREN.id, ("neglect", "parental-drug-use"))
    yield AreasOfConcernNamed(ISLA.id, ("emotional-abuse",))
    dissent = Disagreement(
        ISLA.id, named("Burnside Primary"), Level.DISSENT, "School is where she thrives."
    )
    yield DisagreementRecorded(dissent)
    yield ReferralRaised(Referral("service-manager", frozenset({ISLA.id}), "No consensus."))
    yield ReferralRaised(Referral("reporter", frozenset({MIRREN.id, ISLA.id}), made=OPENS))
    yield GateOverridden(Override("fife/F2", "The police report follows.", None))


def _plan():
    weigh = Action(
        named("a1"),
        frozenset({MIRREN.id}),
        "Mirren gains weight",
        "Weigh Mirren every week at home",
        "Agnieszka Wójcik-Żółkiewska",
        date(2026, 12, 4),
        "Her line crosses the 9th centile by February",
    )
    clinic = Action(named("a2"), frozenset(), "Mrs Abernethy stays well", "Weekly clinic", "Mother")
    yield ActionAgreed(weigh)
    yield ActionAgreed(clinic)
    for child in (MIRREN, ISLA):
        yield LeadWorkerNamed(LeadWorker(child.id, named("Fiona Laird")))
        group = (named("Fiona Laird"), named("Catriona Abernethy"), named("Ruth Imrie"))
        yield CoreGroupNamed(CoreGroup(child.id, group))
        yield ContingencyAgreed(Contingency(child.id, "A legal meeting within 24 hours."))
    core = datetime(2026, 12, 9, 14, 0, tzinfo=UTC)
    yield MeetingFixed(Meeting("core-group", core, "Burnside Primary"))
    yield CopyDecided(ReaderCopy(named("Catriona Abernethy"), Copy.FULL))
    yield CopyDecided(ReaderCopy(named("Douglas Mair"), Copy.LETTER, "Third-party information."))


def _end():
    yield ConferenceClosed()
    yield RecordSealed()
