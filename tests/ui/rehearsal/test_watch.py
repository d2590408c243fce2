"""What was to be entered beside what was entered: names apart, nothing else."""

from uuid import uuid4

import pytest

from chairdesk.models.contribution import Contribution
from chairdesk.models.events import (
    ActionAgreed,
    AgencyEntered,
    ChildEntered,
    ConferenceOpened,
    ContributionRecorded,
    ItemOpened,
    PersonEntered,
    ReportEntered,
)
from chairdesk.models.people import Agency, Child, Person
from chairdesk.models.plan import Action
from chairdesk.models.reports import Report
from chairdesk.ui.rehearsal.watch import Watch, says_the_same
from tests.transcript import ISLA
from tests.ui.benches import bench_of

AUTHOR = uuid4()
MAKERS = {
    "child": lambda: ChildEntered(Child(uuid4(), "Isla")),
    "person": lambda: PersonEntered(Person(uuid4(), "Kirsty")),
    "agency": lambda: AgencyEntered(Agency(uuid4(), "School")),
    "report": lambda: ReportEntered(Report(uuid4(), AUTHOR)),
    "contribution": lambda: ContributionRecorded(Contribution(uuid4(), AUTHOR, "Words")),
    "action": lambda: ActionAgreed(Action(uuid4(), frozenset(), "", "Weigh")),
}


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_what_is_named_for_the_first_time_may_be_named_otherwise(make):
    assert says_the_same(make(), make())


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_another_kind_of_event_never_says_the_same(make):
    assert not says_the_same(make(), ConferenceOpened())
    assert not says_the_same(ConferenceOpened(), make())


def test_other_words_do_not_say_the_same():
    said = Contribution(uuid4(), AUTHOR, "Words")
    other = Contribution(uuid4(), AUTHOR, "Other words")
    assert not says_the_same(ContributionRecorded(said), ContributionRecorded(other))
    assert says_the_same(ItemOpened("risk"), ItemOpened("risk"))
    assert not says_the_same(ItemOpened("risk"), ItemOpened("plan"))


def test_a_watch_hears_a_step_until_the_next_begins_and_nothing_once_it_ends(qapp):
    bench = bench_of()
    watch = Watch(bench)
    bench.enter(ItemOpened("risk"))
    assert watch.find(ItemOpened("risk")).event == ItemOpened("risk")
    watch.begin()
    assert watch.find(ItemOpened("risk")) is None
    watch.end()
    bench.enter(ChildEntered(ISLA))
    assert watch.heard == []
