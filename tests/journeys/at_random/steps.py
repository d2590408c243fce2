"""Steps made at random: whatever can be done in a conference, in an order nobody would think of."""

from datetime import date, datetime, timedelta

from tests.journeys.at_random.family import STARTS
from tests.journeys.at_random.written import table

_TAGS = ("fact", "observation", "allegation", "opinion")
_HEADINGS = ("strength", "worry", "wishes_and_feelings", "danger_statement", "safety_goal", "none")
_ASPECTS = ("also_known_as", "address", "household", "family_ties", "language", "not_invited")


class Steps:
    """Writes the steps of one script; each `_do` makes one of its own."""

    def __init__(self, family):
        self.family, self.bag, self.pack = family, family.bag, family.pack
        self.written = []
        self._now, self._names = STARTS, 0
        self._said, self._actions = [], []
        usual = (self._say, 8), (self._turn, 4), (self._answer, 3), (self._give_view, 2)
        findings = (self._decide, 2), (self._name_harm, 1), (self._disagree, 1)
        plan = (self._agree, 2), (self._lead, 1), (self._meet, 1)
        besides = (self._put_right, 2), (self._go, 2), (self._at_the_desk, 1), (self._more, 1)
        withdrawn = ((self._take_back, 1),)
        ways = (*usual, *findings, *plan, *besides, *withdrawn)
        self._ways, self._weights = zip(*ways, strict=True)

    def write(self, many):
        """Write a conference from its opening to papers that are signed, and sometimes beyond."""
        there = ["chair", "minutes", *self.bag.some([*self.family.guests, *self.family.children])]
        self._do("arrive", who=there)
        self._do("open")
        for _ in range(many):
            self.bag.chance.choices(self._ways, self._weights)[0]()
        self._choose_copies()
        self._now += timedelta(minutes=5)
        self._do("close", at=self._now)
        self._do("override-the-rest", reasons="Shaken out of a bag.")
        self._do("seal")
        self._sign()
        self._after_the_seal()

    def _do(self, what, /, **fields):
        if "at" not in fields and self.bag.chance.random() < 0.35:
            self._now += timedelta(minutes=self.bag.one(1, 2, 5))
            fields = {"at": self._now, **fields}
        self.written.append(table("[[step]]", do=what, **fields))

    def _whom(self):
        return self.bag.one(None, None, self.bag.some(self.family.children))

    def _eyes(self):
        audience = self.bag.one(None, None, None, "professionals", "named")
        readers = self.bag.some(self.family.everyone) if audience == "named" else None
        return {"audience": audience, "readers": readers}

    def _name(self, letter, known):
        self._names += 1
        known.append(f"{letter}{self._names}")
        return known[-1]

    def _say(self):
        tag = self.bag.one(None, *_TAGS)
        self._do(
            "say",
            who=self.bag.one(*self.family.everyone, *self.family.children),
            words=self.bag.words(),
            tag=tag,
            heading=self.bag.one(None, None, None, *_HEADINGS),
            children=self._whom(),
            source=self.bag.words() if tag == "allegation" else None,
            name=self._name("s", self._said),
            **self._eyes(),
        )

    def _turn(self):
        item = self.bag.one(*self.pack.items).key
        self._do(self.bag.one("turn-to", "turn-to", "turn-to", "finish"), item=item)

    def _answer(self):
        asked = self.bag.one(*self.pack.questions)
        options = [one.key for one in asked.options] or ["yes", "no"]
        answer = self.bag.words() if asked.form == "text" else self.bag.one(*options)
        reasons = self.bag.perhaps(self.bag.words()) if asked.asks_reasons else None
        whom = self._whom() if asked.per == "child" else None
        self._do("answer", question=asked.key, answer=answer, reasons=reasons, children=whom)

    def _give_view(self):
        holders = [*self.family.agencies, *self.family.family, *self.family.children]
        self._do(
            "view",
            who=self.bag.some(holders),
            children=self._whom(),
            stance=self.bag.one("for", "against", "unsure", "abstains"),
            reasons=self.bag.perhaps(self.bag.words()),
            scale=self.bag.one(None, 0, 5, 10),
        )

    def _decide(self):
        rests_on = self.bag.some(self._said)[:3] if self._said else None
        self._do(
            "decide",
            outcome=self.bag.one(*self.pack.decisions).key,
            children=self._whom(),
            manner=self.bag.one(None, "consensus", "chair"),
            reasons=self.bag.perhaps(self.bag.words()),
            rests_on=self.bag.perhaps(rests_on),
        )

    def _name_harm(self):
        harms = [one.key for one in self.bag.some(self.pack.harms)][:3]
        self._do("areas", areas=harms, children=self._whom())

    def _disagree(self):
        who = self.bag.some([*self.family.agencies, *self.family.family])[:2]
        level = self.bag.perhaps("reservation")
        self._do("disagree", who=who, children=self._whom(), reasons=self.bag.words(), level=level)

    def _agree(self):
        self._do(
            "agree",
            action=self.bag.words(),
            outcome=self.bag.perhaps(self.bag.words()),
            who=self.bag.one(None, "the midwife", *self.family.everyone),
            by=self.bag.perhaps(date(2026, 10, 20)),
            how_we_will_know=self.bag.perhaps(self.bag.words()),
            children=self._whom(),
            name=self._name("a", self._actions),
        )

    def _lead(self):
        self._do("lead", who=self.bag.one(*self.family.professionals), children=self._whom())
        members = self.bag.some([*self.family.guests, *self.family.children])
        self._do("core-group", who=members, children=self._whom())
        self._do("contingency", words=self.bag.words(), children=self._whom())

    def _meet(self):
        meeting = self.bag.one("core-group", "next-core-group", "review", "reconvened", "other")
        at = datetime(2026, self.bag.one(10, 11, 12), 20, 10, 0)  # noqa: DTZ001 - local
        late = self.bag.words() if self.bag.rarely() else None
        self._do("meeting", meeting=meeting, on=at, place="Town House", why_late=late)

    def _put_right(self):
        if not self._said:
            return
        said = self.bag.one(*self._said)
        what = self.bag.one("correct", "tag", "strike", "bring-back")
        fields = {"tag": self.bag.one(*_TAGS)} if what == "tag" else {}
        if what == "correct":
            words, who = self.bag.words(), self.bag.one(None, *self.family.everyone)
            fields = {"words": words, "who": who, "children": self._whom()}
        self._do(what, said=said, **fields)

    def _go(self):
        what = self.bag.one("arrive", "leave", "apologise", "exclude")
        reasons = self.bag.words() if what in {"apologise", "exclude"} else None
        self._do(what, who=self.bag.one(*self.family.guests), reasons=reasons)

    def _at_the_desk(self):
        what = self.bag.one("break", "closed", "lock", "two-windows", "one-window", "look-over")
        if what == "break":
            self._do("break")
            self._do("resume")
        elif what == "closed":
            self._do("begin-closed-session")
            for way in self.bag.chance.choices(self._ways[:5], k=3):
                way()
            self._do("end-closed-session")
        else:
            self._do(what, words=self.bag.perhaps(self.bag.words()) if what == "lock" else None)

    def _more(self):
        about = self.bag.one(*self.family.guests, *self.family.children)
        noted = {"what": self.bag.one(*_ASPECTS), "words": self.bag.words()}
        self._do("note-more", who=about, **noted, **self._eyes())
        self._do("correct-child", who=self.bag.one(*self.family.children), school=self.bag.words())
        self._do("reorder", items=[one.key for one in self.bag.some(self.pack.items)])
        self._do("enter", who="late")

    def _take_back(self):
        agencies = self.bag.some(self.family.agencies)[:2]
        self._do("withdraw-view", who=agencies, children=self._whom())
        self._do("withdraw-disagreement", who=agencies, children=self._whom())
        self._do("withdraw-decision", children=self._whom())
        self._do("withdraw-answer", question=self.bag.one(*self.pack.questions).key)
        if self._actions:
            self._do("drop", action=self.bag.one(*self._actions))

    def _choose_copies(self):
        for who in self.bag.some(self.family.guests, 0):
            copy = self.bag.one("full", "partial", "letter", "none")
            reasons = None if copy == "full" else self.bag.words()
            self._do("copy", who=who, copy=copy, reasons=reasons)
        for child in self.bag.some(self.family.children, 0):
            said = self.bag.one(None, *self._said)
            self._do("tell", words=self.bag.words(), children=child, said=said)
        if self.pack.record_style == "summary":
            for item in self.pack.items:
                self._do("sum-up", item=item.key, words=self.bag.words())

    def _sign(self):
        for hand in ("minute_taker", "chair"):
            self._do("sign", hand=hand)

    def _after_the_seal(self):
        if self.bag.chance.random() < 0.3:
            late = {"who": self.bag.one(*self.family.guests), "copy": "partial"}
            self._do("late-copy", **late, reasons=self.bag.words())
            self._sign()
        if self.bag.chance.random() < 0.3:
            self._now += timedelta(days=9)
            self._do("object", at=self._now, **self._objection())
            self._do("rule", objection="o", ruling="accepted", reasons=self.bag.words())
            self._do("seal-version")
            self._sign()

    def _objection(self):
        part = self.bag.one({"passage": "other", "stands": "Something"}, {"passage": "decision"})
        if part["passage"] == "decision":
            part["child"] = self.bag.one(*self.family.children)
        return {"who": "chair", **part, "asks": self.bag.words(), "name": "o"}
