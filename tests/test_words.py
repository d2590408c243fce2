from datetime import UTC, date, datetime

import pytest

from chairdesk.desk import ports
from chairdesk.models import errors
from chairdesk.models.arrangements import Kind
from chairdesk.models.attendance import Mode
from chairdesk.models.contribution import Hand, Heading, Scope, Tag
from chairdesk.models.decision import Level, Manner, Stance
from chairdesk.models.paper import Copy
from chairdesk.models.people import Capacity, Sector
from chairdesk.words import Words, languages


def kinds_of(kind):
    return {kind, *(deeper for sub in kind.__subclasses__() for deeper in kinds_of(sub))}


REASONS = sorted(
    (kinds_of(errors.Refusal) - {errors.Refusal}) | kinds_of(ports.VaultFailure),
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("reason", REASONS)
def test_every_refusal_and_failure_has_a_whole_sentence_for_the_chair(language, reason):
    words = Words(language)
    known = words.terms("refusals") | words.terms("failures")
    assert reason.__name__ in known
    sentence = words.why(reason())
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert "Error" not in sentence
    assert "Invalid" not in sentence


def test_a_reason_without_words_of_its_own_borrows_those_of_its_kin():
    class DiskIsOnFire(ports.DiskFull):
        pass

    assert Words().why(DiskIsOnFire()) == Words().why(ports.DiskFull())


def test_a_stranger_speaks_for_itself():
    assert Words().why(ValueError("The script has no title.")) == "The script has no title."


@pytest.mark.parametrize(
    "kind",
    [
        Kind,
        Sector,
        Capacity,
        Tag,
        Heading,
        Scope,
        Hand,
        Stance,
        Manner,
        Level,
        Mode,
        Copy,
    ],
)
def test_every_choice_of_the_domain_has_a_name(kind):
    assert {member.value for member in kind} == set(Words().terms(kind.__name__))


def test_a_name_is_as_the_chair_says_it():
    assert Words().name_of(Kind.PRE_BIRTH) == "Pre-birth conference"


def test_an_unknown_term_is_at_least_readable():
    assert Words().term("things", "care-order") == "Care order"


def test_dates_are_written_in_full():
    at = datetime(2026, 12, 4, 9, 5, tzinfo=UTC)
    assert Words().day(date(2026, 12, 4)) == "Friday 4 December 2026"
    assert Words().short_day(at) == "4 December 2026"
    assert Words().clock(at) == "09.05"
    assert Words().moment(at) == "Friday 4 December 2026, 09.05"


def test_small_numbers_are_words_and_large_ones_are_figures():
    assert [Words().number(number) for number in (0, 3, 12, 13)] == ["no", "three", "twelve", "13"]
