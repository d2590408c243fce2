import pytest
from hypothesis import given
from hypothesis import strategies as st

from chairdesk.desk.at_the_door.passphrase import FEWEST, Grade, judged


@pytest.mark.parametrize("passphrase", ["", "short", "elevenchars", "  padded    "])
def test_fewer_than_twelve_characters_are_too_short(passphrase):
    strength = judged(passphrase)
    assert strength.grade is Grade.TOO_SHORT
    assert strength.missing == FEWEST - len(" ".join(passphrase.split()))
    assert not strength.is_enough


@pytest.mark.parametrize(
    "passphrase",
    [
        "password1234",
        "P@ssw0rd2026!",
        "passwordpassword",
        "Welcome Welcome 1",
        "safeguarding-2026",
        "letmein letmein",
        "123456789012",
        "ChildProtection1",
    ],
)
def test_what_everybody_tries_first_is_refused(passphrase):
    assert judged(passphrase).grade is Grade.TOO_COMMON


@pytest.mark.parametrize(
    "passphrase", ["aaaaaaaaaaaaaaaa", "abcdefghijklmnop", "poiuytrewqlkjhgf", "xyzzyxyzzyxyzzy"]
)
def test_what_can_be_foretold_counts_for_little(passphrase):
    strength = judged(passphrase)
    assert strength.grade is Grade.TOO_PLAIN
    assert strength.missing > 0


@pytest.mark.parametrize(
    ("passphrase", "grade"),
    [
        ("heron in mist", Grade.FAIR),
        ("heron in the mist", Grade.STRONG),
        ("heron misty morning", Grade.GOOD),
        ("the kettle sings at five past four", Grade.STRONG),
        ("brindled-cow-jumps-over", Grade.STRONG),
    ],
)
def test_length_leads(passphrase, grade):
    strength = judged(passphrase)
    assert strength.grade is grade
    assert strength.is_enough


@given(st.text())
def test_every_passphrase_is_judged(passphrase):
    strength = judged(passphrase)
    assert strength.is_enough == (strength.missing == 0 and strength.grade != Grade.TOO_COMMON)


@given(st.text(min_size=FEWEST))
def test_no_passphrase_of_few_characters_is_enough(passphrase):
    assert not judged(passphrase[: FEWEST - 1]).is_enough
