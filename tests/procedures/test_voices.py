"""Whose voice a statement of wishes and feelings carries, and whose it does not."""

from uuid import uuid4

import pytest

from chairdesk.models.contribution import Contribution, Heading
from chairdesk.models.events import PersonEntered
from chairdesk.models.people import Capacity, Person
from chairdesk.procedures.voices import is_the_childs_voice
from tests.transcript import ISLA, MIRREN, opened, person

MOTHER = Person(uuid4(), "Kim", Capacity.FAMILY, "Mother")
WORKER = person("Social worker")
WISHES = Heading.WISHES_AND_FEELINGS


@pytest.mark.parametrize(
    ("speaker", "children", "heading", "is_voice"),
    [
        (ISLA.id, {ISLA.id}, Heading.STRENGTH, False),
        (ISLA.id, set(), WISHES, True),
        (MOTHER.id, {ISLA.id}, WISHES, True),
        (MOTHER.id, set(), WISHES, False),
        (MOTHER.id, {MIRREN.id}, WISHES, False),
        (MIRREN.id, set(), WISHES, False),
        (WORKER.id, set(), WISHES, True),
    ],
)
def test_a_childs_voice_is_theirs_or_names_them(speaker, children, heading, is_voice):
    held = opened()
    for who in (MOTHER, WORKER):
        held.enter(PersonEntered(who))
    said = Contribution(
        uuid4(), speaker, "wants to stay", heading=heading, children=frozenset(children)
    )
    assert is_the_childs_voice(said, ISLA.id, held.conference) is is_voice
