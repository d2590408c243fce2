"""The names of other conferences' families, and of nobody else."""

from datetime import UTC, datetime

from chairdesk.desk.other_families import families_elsewhere
from chairdesk.desk.ports import ConferenceIsErased
from chairdesk.models.contribution import Hand
from chairdesk.models.events import ChildEntered, ConferenceOpened, Entry, PersonEntered
from chairdesk.models.ids import new_id
from chairdesk.models.people import Capacity, Child, Person
from tests.transcript import Ledger

HERE, THERE, ERASED = new_id(), new_id(), new_id()
AT = datetime(2026, 11, 26, 10, tzinfo=UTC)


class Journal(Ledger):
    def entries_of(self, conference):
        if conference == ERASED:
            raise ConferenceIsErased
        return super().entries_of(conference)


def journal():
    kept = Journal()
    for where, event in (
        (HERE, ChildEntered(Child(new_id(), "Ann Gow"))),
        (THERE, ChildEntered(Child(new_id(), "Skye Ramage"))),
        (THERE, ChildEntered(Child(new_id(), "Skye Ramage-Deas"))),
        (THERE, PersonEntered(Person(new_id(), "Ross Deas", Capacity.FAMILY))),
        (THERE, PersonEntered(Person(new_id(), "Priya Nair", Capacity.PROFESSIONAL))),
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
