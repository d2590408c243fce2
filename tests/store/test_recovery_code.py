"""A slip in the recovery code is found and named, never mended in silence."""

import pytest

from chairdesk.desk.ports import MistypedRecoveryCode
from chairdesk.store.recovery_code import doubtful_groups, read_code, spelled_code

SECRET = bytes(range(7, 27))
CODE = spelled_code(SECRET)


def changed(place, letter=None):
    letter = letter or ("7" if CODE[place] != "7" else "8")
    return CODE[:place] + letter + CODE[place + 1 :]


@pytest.mark.parametrize("group", range(9))
def test_one_wrong_letter_is_found_in_its_group(group):
    written = changed(group * 5 + 2)
    assert doubtful_groups(written) == (group,)
    with pytest.raises(MistypedRecoveryCode) as refused:
        read_code(written.replace("-", ""))
    assert refused.value.groups == (group,)


def test_two_letters_that_changed_places_are_found_in_their_group():
    place = next(n for n in range(10, 13) if CODE[n] != CODE[n + 1])
    written = CODE[:place] + CODE[place + 1] + CODE[place] + CODE[place + 2 :]
    assert doubtful_groups(written) == (2,)


def test_a_letter_that_no_code_has_and_a_group_too_short_are_named():
    assert doubtful_groups(changed(5, "U")) == (1,)
    assert doubtful_groups(CODE[:13] + CODE[14:]) == (2,)
    assert doubtful_groups(f" {CODE.lower()} x") == ()


def test_where_nobody_can_tell_nothing_is_named():
    assert doubtful_groups(changed(0)[:20] + changed(21)[20:]) == ()
    assert doubtful_groups("AAAA") == ()
    assert read_code(CODE.lower().replace("-", " ")) == SECRET
