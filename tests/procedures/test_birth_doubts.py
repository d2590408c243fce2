"""A birth that cannot well be as it was typed."""

from datetime import date

import pytest

from chairdesk.procedures.occurrences import BirthDoubt, doubt_of_birth
from tests.procedures.telling import a_child

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("born", "expected", "doubt"),
    [
        (TODAY, None, None),
        (date(2027, 1, 12), None, BirthDoubt.BORN_LATER),
        (None, date(2026, 2, 14), BirthDoubt.LONG_PAST),
        (None, date(2026, 11, 14), None),
        (None, date(2027, 2, 14), None),
        (None, date(2028, 2, 14), BirthDoubt.TOO_FAR),
        (date(2026, 3, 1), date(2026, 2, 14), None),
        (None, None, None),
    ],
)
def test_a_birth_to_come_or_expected_long_ago_is_doubted_and_no_other(born, expected, doubt):
    assert doubt_of_birth(a_child("Mali", born=born, expected=expected), TODAY) is doubt
