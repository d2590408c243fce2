"""Conferences held at random, with a word of its own in each entry, and who may read it."""

from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from uuid import UUID

from hypothesis import strategies as st

from chairdesk.models.agenda import Answer
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.attendance import Exclusion
from chairdesk.models.contribution import (
    EVERYONE,
    Audience,
    Contribution,
    Hand,
    Heading,
    Scope,
    Tag,
)
from chairdesk.models.decision import Decision, Disagreement, Level, Manner, Stance, View
from chairdesk.models.events import (
    ActionAgreed,
    ChildEntered,
    ClosedSessionBegan,
    ClosedSessionEnded,
    ConferenceArranged,
    ContingencyAgreed,
    ContributionCorrected,
    ContributionRecorded,
    ContributionRestored,
    ContributionStruck,
    DecisionMade,
    DisagreementRecorded,
    LastActionEntered,
    MeetingFixed,
    PersonArrived,
    PersonEntered,
    PersonExcluded,
    ProcedureAdopted,
    ProgressNoted,
    QuestionAnswered,
    ViewGiven,
)
from chairdesk.models.people import Capacity, Child, Person
from chairdesk.models.plan import Action, Contingency, LastAction, Meeting, Progress, Went
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import read_pack
from tests.transcript import START

PACK = read_pack("fife")
CHILDREN = (Child(UUID(int=1), "Ann Gow"), Child(UUID(int=2), "Ben Gow"))
PEOPLE = (
    Person(UUID(int=11), "The mother", Capacity.FAMILY),
    Person(UUID(int=12), "The officer", Capacity.PROFESSIONAL),
)
SETTING = (
    ProcedureAdopted(PACK.name, PACK.edition, as_record(PACK)),
    ConferenceArranged(Arrangements("REF-1", Kind.INITIAL, START)),
    *map(ChildEntered, CHILDREN),
    *map(PersonEntered, PEOPLE),
    PersonArrived(PEOPLE[0].id, START),
)
SPEAKERS = st.sampled_from([one.id for one in (*PEOPLE, *CHILDREN)])
AUDIENCES = st.sampled_from(
    [EVERYONE, Audience(Scope.PROFESSIONALS), Audience(Scope.NAMED, frozenset({PEOPLE[0].id}))]
)
MOVES = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "say",
                "correct",
                "strike",
                "restore",
                "close",
                "reopen",
                "plan",
                "last",
                "meet",
                "find",
            ]
        ),
        st.integers(0, 5),
        st.tuples(SPEAKERS, AUDIENCES, st.sampled_from([*Heading, None]), st.sampled_from([*Tag])),
    ),
    max_size=25,
)


@dataclass
class History:
    """Enters moves, and keeps in its own way which words everybody may read."""

    enter: object
    words: list = field(default_factory=list)
    stands: dict = field(default_factory=dict)
    said: list = field(default_factory=list)
    struck: set = field(default_factory=set)
    behind_doors: set = field(default_factory=set)
    restricted: set = field(default_factory=set)
    is_closed: bool = False
    numbers: object = field(default_factory=lambda: count(100))

    def allowed(self):
        """List the words that may stand in a frame."""
        kept = self.struck | self.behind_doors | self.restricted
        return {word for one, word in self.stands.items() if one not in kept}

    def move(self, kind, number, about):
        getattr(self, f"_{kind}")(number, *about)

    def _hidden(self, place):
        """Make a word that may never be shown."""
        self.words.append(f"Zan{len(self.words)}{place}Ǿ")
        return self.words[-1]

    def _word(self, place, one):
        """Make the word that now stands for something."""
        self.stands[one] = self._hidden(place)
        return self.stands[one]

    def _say(self, _, *about):
        one = UUID(int=next(self.numbers))
        self._tell(ContributionRecorded, one, *about)
        self.said.append(one)

    def _correct(self, number, *about):
        if self.said:
            self._tell(ContributionCorrected, self._one(number), *about)

    def _tell(self, kind, one, speaker, audience, heading, tag):
        if self.is_closed:
            self.behind_doors.add(one)
        (self.restricted.discard if audience == EVERYONE else self.restricted.add)(one)
        about = frozenset({CHILDREN[0].id}) if tag is Tag.FACT else frozenset()
        words, source = self._word("said", one), self._hidden("source")
        said = Contribution(one, speaker, words, tag, heading, about, audience, source=source)
        self.enter(kind(said), Hand.MINUTE_TAKER)

    def _one(self, number):
        return self.said[number % len(self.said)]

    def _strike(self, number, *_):
        if self.said:
            self.struck.add(self._one(number))
            self.enter(ContributionStruck(self._one(number)))

    def _restore(self, number, *_):
        if self.said:
            self.struck.discard(self._one(number))
            self.enter(ContributionRestored(self._one(number)))

    def _close(self, *_):
        self.is_closed = True
        self.enter(ClosedSessionBegan((PEOPLE[0].id,)))

    def _reopen(self, *_):
        self.is_closed = False
        self.enter(ClosedSessionEnded((PEOPLE[0].id,)))

    def _plan(self, number, *_):
        one = UUID(int=10_000 + number)
        (self.behind_doors.add if self.is_closed else self.behind_doors.discard)(one)
        words, outcome = self._word("action", one), self._hidden("outcome")
        self.enter(ActionAgreed(Action(one, frozenset(), outcome, words)))
        self.enter(ContingencyAgreed(Contingency(CHILDREN[0].id, self._hidden("if-not"))))

    def _last(self, number, *_):
        """Go through an action of the last plan, of which no face of the room tells."""
        one = UUID(int=20_000 + number)
        words, left = self._hidden("last"), self._hidden("left")
        self.enter(LastActionEntered(LastAction(one, frozenset(), words)))
        self.enter(ProgressNoted(Progress(one, Went.PARTLY, left)))

    def _meet(self, number, *_):
        thing = ("core-group", "review")[number % 2]
        (self.behind_doors.add if self.is_closed else self.behind_doors.discard)(thing)
        when = START + timedelta(days=number)
        self.enter(MeetingFixed(Meeting(thing, when, self._word("place", thing))))

    def _find(self, number, speaker, *_):
        child, hidden = CHILDREN[number % 2].id, self._hidden
        dissent = Disagreement(child, speaker, Level.DISSENT, hidden("dissent"))
        for event in (
            ViewGiven(View(child, speaker, Stance.FOR, hidden("view"), number)),
            DisagreementRecorded(dissent),
            DecisionMade(Decision(child, "place", Manner.CHAIR, hidden("decision"))),
            QuestionAnswered(Answer("risk", hidden("answer"), child, hidden("reasons"))),
            PersonExcluded(Exclusion(PEOPLE[1].id, hidden("excluded"))),
        ):
            self.enter(event)
