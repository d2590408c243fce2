"""Last plans made at random, with a word of its own in every place of them that holds words."""

from dataclasses import replace
from random import Random

from chairdesk.models.plan import LastAction, LastContingency, PlanBefore, Progress, Went
from chairdesk.models.standing.behind_doors import BehindDoors
from chairdesk.models.standing.last_plan import LastPlan

DOORS = {True: "said behind doors", False: "said in the open"}


def with_last_plan(canaries):
    """Give a conference a last plan, some of it agreed or spoken of behind closed doors."""
    return _Maker(canaries).conference()


class _Maker:
    def __init__(self, canaries):
        self.canaries, self.word = canaries, canaries.word
        self.chance = Random(canaries.seed + 5)  # noqa: S311 - the same seed, the same plan
        self.children = [child.id for child in canaries.conference.roll.children]
        self.doors = []

    def conference(self):
        actions = tuple(self._action() for _ in range(self.chance.randrange(4)))
        progress = tuple(one for action in actions for one in self._progress(action))
        otherwise = LastContingency(self.children[0], self.word("for_holders"))
        held = self.canaries.conference
        source = PlanBefore(
            self.canaries.new_id(), self.word("for_holders"), held.arrangements.starts.date()
        )
        plan = LastPlan(source, actions, (otherwise,), progress)
        return replace(held, last_plan=plan, behind_doors=BehindDoors(frozenset(self.doors)))

    def _action(self):
        one = self.canaries.new_id()
        is_hidden = self._shut("last_action", one, None)
        fields = ("action", "outcome", "who", "how_we_will_know")
        words = {field: self.word("last_plan", DOORS[is_hidden]) for field in fields}
        children = frozenset({self.chance.choice(self.children)})
        return LastAction(one, children, **words, is_brought=True, behind_doors=is_hidden)

    def _progress(self, action):
        for child in self.chance.sample([None, *self.children], 2):
            is_hidden = self._shut("progress", action.id, child) or action.behind_doors
            left = self.word("last_plan", DOORS[is_hidden])
            yield Progress(action.id, self.chance.choice(list(Went)), left, child)

    def _shut(self, *matter):
        if self.chance.random() < 0.4:
            self.doors.append(matter)
            return True
        return False
