"""Small conferences made at random, with a word of its own in every place that holds words."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID

from chairdesk.models.agenda import Answer, Override
from chairdesk.models.amendment import Challenge, Objection, Outcome, Part, Receipt, Ruling
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.attendance import Apology, Exclusion, Presence
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import (
    Audience,
    Contribution,
    Hand,
    RecordedContribution,
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
from chairdesk.models.paper import Copy, ReaderCopy, Summary
from chairdesk.models.people import Agency, Aspect, Capacity, Child, Particular, Person
from chairdesk.models.reports import Report
from chairdesk.models.rules.amended import places_of, words_at
from chairdesk.models.standing.amendments import Amendments
from chairdesk.models.standing.course import Course
from chairdesk.models.standing.findings import Findings
from chairdesk.models.standing.papers import Papers
from chairdesk.models.standing.roll import Roll
from chairdesk.models.standing.room import Room
from chairdesk.models.standing.setting import Setting
from chairdesk.models.standing.talk import Talk
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import read_pack
from tests.export.last_plans import with_last_plan
from tests.export.plans import with_plan

AMENDED = 0.05
PASSAGES = 0.2
"""How many of the conferences are challenged after the seal, and how many of their passages."""

OPENS = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
PACKS = [read_pack(name) for name in ("fife", "sefton", "wales", "medway-2008")]
ROLES = (
    (Capacity.CHAIR, "Chair"),
    (Capacity.MINUTE_TAKER, "Minute-taker"),
    (Capacity.FAMILY, "Mother"),
    (Capacity.FAMILY, "Father"),
    (Capacity.PROFESSIONAL, "General practitioner"),
    (Capacity.PROFESSIONAL, "Social worker"),
    (Capacity.ADVOCATE, "Advocate"),
    (Capacity.OBSERVER, "Observer"),
)


@dataclass
class Canaries:
    """A conference and, for each of its words, who may read it: a test of a reader's id."""

    seed: int
    amended: float = AMENDED
    conference: Conference = None
    pack: object = None
    places: dict = field(default_factory=dict)

    def __post_init__(self):
        self.chance = Random(self.seed)  # noqa: S311 - the same seed gives the same conference
        self._ids = Random(self.seed + 1)  # noqa: S311 - as above
        _Maker(self).make()

    def word(self, place, *about):
        """Make a word that stands nowhere else."""
        word = f"Zanzibar{len(self.places):03}of{self.seed}Ǿ"
        self.places[word] = (place, *about)
        return word

    def new_id(self):
        return UUID(int=self._ids.getrandbits(128), version=4)


class _Maker:
    def __init__(self, canaries):
        self.canaries = canaries
        self.word, self.new_id, self.chance = canaries.word, canaries.new_id, canaries.chance

    def some(self, things, share=0.5):
        return [one for one in things if self.chance.random() < share]

    def make(self):
        pack = self.canaries.pack = self.chance.choice(PACKS)
        self.children = [self.child(name) for name in ("Ann Gow", "Ben Gow")]
        self.agencies = [Agency(self.new_id(), name) for name in ("Health", "Police")]
        self.people = [self.person(*role) for role in ROLES]
        self.everyone = [one.id for one in (*self.people, *self.children)]
        self.items = [item.key for item in pack.items]
        arranged = Arrangements("REF-1", self.chance.choice(list(Kind)), OPENS)
        setting = Setting(arranged, pack.name, pack.edition, as_record(pack))
        roll = Roll(
            tuple(self.children), tuple(self.people), tuple(self.agencies), self._particulars()
        )
        self.canaries.conference = Conference(
            self.new_id(),
            setting,
            roll,
            self.reports(),
            self.room(),
            self.course(pack),
            Talk(tuple(self.said() for _ in range(self.chance.randrange(8)))),
            self.findings(pack),
            papers=self.papers(),
        )
        self.canaries.conference = with_last_plan(self.canaries)
        self.canaries.conference = with_plan(self.canaries)
        self.canaries.conference = Challenged(self.canaries).conference()

    def child(self, name):
        child = Child(self.new_id(), name, born=date(self.chance.randrange(2012, 2026), 5, 1))
        known = ("lives_with", "school", "legal_status", "needs")
        return replace(child, **{key: self.word("child", child.id) for key in self.some(known)})

    def person(self, capacity, role):
        agency = self.chance.choice(self.agencies).id if capacity is Capacity.PROFESSIONAL else None
        consents = self.word("consents")
        name = f"{role} Somebody"
        return Person(self.new_id(), name, capacity, role, agency, consents=consents)

    def _particulars(self):
        """Note more about some, with eyes of its own: an address must reach nobody else."""
        eyes = Random(self.canaries.seed + 4)  # noqa: S311 - the same seed, the same readers
        noted = [(who, aspect) for who in self.everyone for aspect in Aspect]
        return tuple(self._particular(*one, eyes) for one in eyes.sample(noted, 12))

    def _particular(self, about, aspect, eyes):
        scope = eyes.choice(list(Scope))
        named = eyes.sample(self.everyone, 2) if scope is Scope.NAMED else ()
        audience = Audience(scope, frozenset(named))
        words = self.word("particular", about, audience, aspect)
        return Particular(about, aspect, words, audience)

    def reports(self):
        eyes = Random(self.canaries.seed + 3)  # noqa: S311 - the same seed, the same readers
        return tuple(self._report(one.id, eyes) for one in self.some(self.people))

    def _report(self, author, eyes):
        scope = eyes.choice(list(Scope))
        named = eyes.sample(self.everyone, 2) if scope is Scope.NAMED else ()
        audience = Audience(scope, frozenset(named))
        title = self.word("title", author, audience)
        notes = self.word("report", author, audience)
        return Report(self.new_id(), author, title, OPENS, notes=notes, audience=audience)

    def room(self):
        came = self.some(self.everyone, 0.7)
        self.came = frozenset(came)
        out = self.some(self.everyone, 0.15)
        self.out = frozenset(out)
        until = OPENS + timedelta(hours=2)
        return Room(
            OPENS,
            until,
            tuple(Presence(one, OPENS, until) for one in came),
            tuple(
                Apology(one, self.word("apology", one)) for one in self.everyone if one not in came
            ),
            tuple(Exclusion(one, self.word("exclusion", one)) for one in out),
        )

    def course(self, pack):
        answers = []
        for question in self.some(pack.questions):
            subjects = [c.id for c in self.children] if question.per == "child" else [None]
            for child in self.some(subjects):
                words = (self.word("answer"), self.word("answer"))
                answers.append((Answer(question.key, words[0], child, words[1]), OPENS))
        rules = self.some(pack.rules, 0.1)
        passed = tuple(Override(one.name, self.word("override")) for one in rules)
        return Course(answers=tuple(answers), overrides=passed)

    def said(self):
        scope = self.chance.choice(list(Scope))
        readers = frozenset(self.some(self.everyone, 0.3)) if scope is Scope.NAMED else frozenset()
        closed, struck = self.chance.random() < 0.2, self.chance.random() < 0.15
        item = self.chance.choice([*self.items, ""])
        place = "struck" if struck else "said"
        now = Contribution(
            self.new_id(),
            self.chance.choice(self.everyone),
            self.word(place, scope, readers, closed, item),
            self.chance.choice([*Tag, None]),
            audience=Audience(scope, readers),
            item=item,
            source=self.word(place, scope, readers, closed, item),
        )
        earlier = (replace(now, words=self.word("struck"), source=""),)
        return RecordedContribution(now, OPENS, Hand.CHAIR, earlier, struck, closed)

    def findings(self, pack):
        holders = [*self.everyone, *(one.id for one in self.agencies)]
        pairs = [(child.id, one) for child in self.children for one in holders]
        views = tuple(
            View(child, one, self.chance.choice(list(Stance)), self.word("view", one, child))
            for child, one in self.some(pairs, 0.3)
        )
        disputes = tuple(
            Disagreement(
                child, one, self.chance.choice(list(Level)), self.word("dispute", one, child)
            )
            for child, one in self.some(pairs, 0.15)
        )
        decisions = tuple(
            Decision(one.id, self.chance.choice(pack.decisions).key, self.chance.choice([*Manner]))
            for one in self.some(self.children, 0.8)
        )
        referrals = tuple(
            Referral(kind, frozenset(), self.word("referral", kind))
            for kind in self.some(["reporter", "service-manager", "legal"])
        )
        return Findings(views, (), decisions, disputes, referrals)

    def papers(self):
        copies = tuple(
            ReaderCopy(one, self.chance.choice(list(Copy)), self.word("copy", one))
            for one in self.some(self.everyone, 0.8)
        )
        self.copies = {one.reader: one.copy for one in copies}
        summaries = tuple(Summary(key, self.word("summary", key)) for key in self.some(self.items))
        return Papers(summaries, copies, OPENS if self.chance.random() < 0.7 else None)


class Challenged:
    """Challenges some passages of a conference, in words of its own; the rest stays as it was."""

    def __init__(self, canaries):
        self.canaries, self.held = canaries, canaries.conference
        self.chance = Random(canaries.seed + 2)  # noqa: S311 - the same seed, the same challenges

    def conference(self):
        if self.chance.random() > self.canaries.amended:
            return self.held
        roll = self.held.roll
        self.readers = [one.id for one in (*roll.people, *roll.children)]
        places = [one for one in places_of(self.held) if self.chance.random() < PASSAGES]
        told = tuple(self.challenge(one) for one in places)
        receipts = (Receipt(self.readers[0], OPENS.date()),)
        versions = (OPENS + timedelta(days=9),)
        return replace(self.held, amendments=Amendments(receipts, told, versions))

    def challenge(self, place):
        about, who = self.base(place), self.chance.choice(self.readers)
        scope = self.chance.choice(list(Scope))
        named = self.chance.sample(self.readers, 2) if scope is Scope.NAMED else ()
        audience = Audience(scope, frozenset(named))
        version = self.chance.choice((0, 2, 2))
        told = (about, audience, who) if version else ()
        is_tag, outcome = place.part is Part.TAG, self.chance.choice(list(Outcome))
        asks = Tag.OPINION.value if is_tag else self.word("asked", version, *told)
        why, reasons = (self.word("asked", version, *told) for _ in range(2))
        reads = ""
        if outcome is not Outcome.NOT_ACCEPTED:
            reads = Tag.OPINION.value if is_tag else self.word("reads", version, *told)
        objection = Objection(
            self.canaries.new_id(), who, OPENS.date(), place,
            words_at(self.held, place), asks, why, audience,
        )  # fmt: skip
        ruling = Ruling(objection.id, outcome, reasons, reads)
        return Challenge(objection, ruling, OPENS + timedelta(days=8), version)

    def word(self, kind, version, *told):
        return self.canaries.word(*((kind, *told) if version else ("waiting",)))

    def base(self, place):
        """Give the word that stands at a place; of a tag, the one that is tagged."""
        part = Part.CONTRIBUTION if place.part is Part.TAG else place.part
        return words_at(self.held, replace(place, part=part))
