"""Plans made at random, some of them agreed behind closed doors, each with words of its own."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from chairdesk.models.agenda import InquorateRuling, WayOn
from chairdesk.models.contribution import Heading
from chairdesk.models.plan import Action, Contingency, Meeting
from chairdesk.models.standing.behind_doors import BehindDoors
from chairdesk.models.standing.outline import OutlinePlan
from tests.export.last_plans import DOORS

FORMULATED = (Heading.DANGER_STATEMENT, Heading.SAFETY_GOAL)


def with_plan(canaries):
    """Give a conference a plan, reasons for its decisions, and what was put in words together."""
    return _Maker(canaries).conference()


class _Maker:
    def __init__(self, canaries):
        self.canaries, self.word, self.held = canaries, canaries.word, canaries.conference
        self.chance = Random(canaries.seed + 6)  # noqa: S311 - the same seed, the same plan
        self.children = [child.id for child in self.held.roll.children]
        self.doors = []

    def conference(self):
        actions = tuple(self._action() for _ in range(self.chance.randrange(4)))
        otherwise = tuple(self._contingency(child) for child in self.children)
        meetings = tuple(map(self._meeting, ("core-group", "review")))
        plan = OutlinePlan(actions=actions, contingencies=otherwise, meetings=meetings)
        findings, talk, course = self._findings(), self._talk(), self._course()
        doors = BehindDoors(self.held.behind_doors.matters | frozenset(self.doors))
        whole = replace(self.held, plan=plan, findings=findings, talk=talk, behind_doors=doors)
        return replace(whole, course=course)

    def _action(self):
        one = self.canaries.new_id()
        doors = self._shut("action", one, None)
        fields = ("action", "outcome", "how_we_will_know")
        words = {field: self.word("plan", doors) for field in fields}
        return Action(one, children=frozenset({self.chance.choice(self.children)}), **words)

    def _contingency(self, child):
        return Contingency(child, self.word("plan", self._shut("contingency", child, None)))

    def _meeting(self, thing):
        doors = self._shut("meeting", thing, None)
        at = self.held.arrangements.starts + timedelta(days=9)
        return Meeting(thing, at, self.word("plan", doors), self.word("plan", doors))

    def _course(self):
        if self.chance.random() < 0.7:
            return self.held.course
        words = self.word("plan", self._shut("ruling", None, None))
        ruling = InquorateRuling(self.chance.choice(list(WayOn)), words)
        return replace(self.held.course, ruling=ruling)

    def _findings(self):
        decisions = tuple(
            replace(one, reasons=self.word("plan", self._shut("decision", one.child, None)))
            for one in self.held.findings.decisions
        )
        return replace(self.held.findings, decisions=decisions)

    def _talk(self):
        recorded = tuple(map(self._formulated, self.held.talk.recorded))
        return replace(self.held.talk, recorded=recorded)

    def _formulated(self, said):
        heading = self.chance.choice([*FORMULATED, said.now.heading, said.now.heading])
        return replace(said, now=replace(said.now, heading=heading))

    def _shut(self, *matter):
        is_hidden = self.chance.random() < 0.3
        if is_hidden:
            self.doors.append(matter)
        return DOORS[is_hidden]
