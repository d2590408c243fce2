"""The names of other conferences' families, and of nobody else."""

from datetime import UTC, datetime

from chairdesk.desk.other_families import AlsoKnown, families_elsewhere
from chairdesk.desk.ports import ConferenceIsErased
from chairdesk.models.contribution import Hand
from chairdesk.models.events import (
    ChildEntered,
    ConferenceOpened,
    Entry,
    ParticularEntered,
    PersonEntered,
)
from chairdesk.models.ids import new_id
from chairdesk.models.people import Aspect, Capacity, Child, Particular, Person
from tests.transcript import Ledger

HERE, THERE, ERASED = new_id(), new_id(), new_id()
AT = datetime(2026, 11, 26, 10, tzinfo=UTC)

SKYE = Child(new_id(), "Skye Ramage")
ROSS = Person(new_id(), "Ross Deas", Capacity.FAMILY)


def known_as(who, words):
    return ParticularEntered(Particular(who, Aspect.ALSO_KNOWN_AS, words))


class Journal(Ledger):
    def entries_of(self, conference):
        if conference == ERASED:
            raise ConferenceIsErased
        return super().entries_of(conference)


def journal():
    kept = Journal()
    for where, event in (
        (HERE, ChildEntered(Child(new_id(), "Ann Gow"))),
        (THERE, ChildEntered(SKYE)),
        (THERE, ChildEntered(Child(new_id(), "Skye Ramage-Deas"))),
        (THERE, PersonEntered(ROSS)),
        (THERE, PersonEntered(Person(new_id(), "Priya Nair", Capacity.PROFESSIONAL))),
        (THERE, known_as(SKYE.id, "Sky Deas")),
        (THERE, known_as(ROSS.id, "Rocky")),
        (THERE, known_as(new_id(), "Somebody who is not family")),
        (THERE, ParticularEntered(Particular(SKYE.id, Aspect.ADDRESS, "9 Shore Road"))),
        (THERE, ConferenceOpened()),
        (ERASED, ConferenceOpened()),
    ):
        kept.append(where, Entry(new_id(), AT, Hand.CHAIR, event))
    return kept


def test_every_name_under_which_another_family_stood_is_known_and_no_professional_s():
    others = families_elsewhere(journal(), HERE)
    assert others.children == {"Skye Ramage", "Skye Ramage-Deas"}
    assert others.adults == {"Ross Deas"}
    assert "Skye" not in repr(others)


def test_what_each_of_another_family_is_also_known_as_is_known_with_whose_it_is():
    others = families_elsewhere(journal(), HERE)
    assert others.also == {
        AlsoKnown("Skye Ramage", "Sky Deas", is_child=True),
        AlsoKnown("Ross Deas", "Rocky", is_child=False),
    }
    assert "Rocky" not in repr(others)
