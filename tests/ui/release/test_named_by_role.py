"""What lies beside saved papers says what a reader is, and names nobody."""

from dataclasses import replace

import pytest

from chairdesk.models.events import ChildEntered, ParticularEntered, PersonEntered
from chairdesk.models.ids import new_id
from chairdesk.models.people import Aspect, Child, Particular
from chairdesk.ui.release.standing import file_role, listed_role
from tests.ui.benches import bench_of
from tests.ui.release.at_hand import MOTHER

SKYE = Child(new_id(), "Skye Ramage")


@pytest.mark.parametrize(
    ("role", "called"),
    [
        ("Mother", "Mother"),
        ("Skye's mother", "Family"),
        ("Mum of Donna Junior", "Family"),
        ("Partner of Dee", "Family"),
        ("Мама", "Family"),
        ("", "Family"),
    ],
)
def test_a_role_that_names_somebody_is_not_written_on_a_file(qapp, role, called):
    bench = bench_of()
    for event in (
        ChildEntered(SKYE),
        PersonEntered(replace(MOTHER, role=role)),
        ParticularEntered(Particular(MOTHER.id, Aspect.ALSO_KNOWN_AS, "Dee")),
    ):
        bench.enter(event)
    assert file_role(bench, MOTHER.id).split()[0] == called
    assert listed_role(bench, MOTHER.name, MOTHER.id).split()[0] == called
    assert file_role(bench, SKYE.id) == "child"


def test_two_fathers_are_told_apart_by_their_initials_alone(qapp):
    bench, lee, col = bench_of(), new_id(), new_id()
    for who, name in ((lee, "Lee Example"), (col, "Colin Ramage")):
        bench.enter(PersonEntered(replace(MOTHER, id=who, name=name, role="Father")))
    assert (file_role(bench, lee), file_role(bench, col)) == ("Father LE", "Father CR")
    assert listed_role(bench, "everyone, but Lee Example", None) == "everyone, but Father LE"


@pytest.mark.parametrize(
    ("reader", "listed"),
    [
        ("record", "record"),
        ("the Children's Reporter", "the Children's Reporter"),
        ("everyone who was invited, but Donna Lindsay", "everyone who was invited, but Mother"),
        ("Donna Lindsay-Gray and Donna Lindsays", ""),
    ],
)
def test_an_office_is_listed_as_it_is_called_unless_somebody_is_named(qapp, reader, listed):
    bench = bench_of()
    bench.enter(PersonEntered(MOTHER))
    assert listed_role(bench, reader, None) == listed
