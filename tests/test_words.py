import ast
import re
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import chairdesk
from chairdesk.desk import ports
from chairdesk.export.cards.failures import CardFailure
from chairdesk.export.failures import PaperFailure
from chairdesk.export.press import PressStopped
from chairdesk.models import errors
from chairdesk.models.arrangements import Kind
from chairdesk.models.attendance import Mode
from chairdesk.models.contribution import Hand, Heading, Scope, Tag
from chairdesk.models.decision import Level, Manner, Stance
from chairdesk.models.paper import Copy
from chairdesk.models.people import Capacity, Sector
from chairdesk.resources import resource
from chairdesk.words import BESIDE, Words, languages, offered, words_in


def kinds_of(kind):
    return {kind, *(deeper for sub in kind.__subclasses__() for deeper in kinds_of(sub))}


assert {CardFailure, PressStopped} <= kinds_of(PaperFailure)
REASONS = sorted(
    (kinds_of(errors.Refusal) - {errors.Refusal})
    | kinds_of(ports.VaultFailure)
    | kinds_of(PaperFailure),
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("reason", REASONS)
def test_every_refusal_and_failure_has_a_whole_sentence_for_the_chair(language, reason):
    words = Words(language)
    sections = ("refusals", "failures", "paper_failures")
    known = {name for section in sections for name in words.terms(section)}
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


BUGS = {"ValueError", "TypeError", "RuntimeError"}
"""What nobody catches, so that nobody reads it."""


def raised_as_plain_text(code):
    """Name the exceptions that are raised with words which no other language could say."""
    said = {
        getattr(node.targets[0], "id", "")
        for node in ast.walk(code)
        if isinstance(node, ast.Assign) and _is_text(node.value)
    }
    for node in ast.walk(code):
        if not isinstance(node, ast.Raise) or not isinstance(node.exc, ast.Call):
            continue
        is_text = any(_is_text(one) or getattr(one, "id", "") in said for one in node.exc.args)
        if is_text and ast.unparse(node.exc.func) not in BUGS:
            yield ast.unparse(node.exc)


def _is_text(node):
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and " " in node.value
    return isinstance(node, ast.JoinedStr) and " " in ast.unparse(node)


def test_whatever_stops_somebody_is_said_in_words_that_any_language_has():
    wrong = "def f():\n    message = 'the disk is full'\n    raise DiskFull(message)"
    assert [*raised_as_plain_text(ast.parse(wrong))] == ["DiskFull(message)"]
    found = {
        f"{path}: {raised}"
        for path in Path(chairdesk.__file__).parent.rglob("*.py")
        if "message = " in (text := path.read_text(encoding="utf-8"))
        for raised in raised_as_plain_text(ast.parse(text))
    }
    assert found == set()


def test_small_numbers_are_words_and_large_ones_are_figures():
    assert [Words().number(number) for number in (0, 3, 12, 13)] == ["no", "three", "twelve", "13"]


def folder_of(tmp_path, text):
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "xx.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_what_a_language_lacks_is_said_in_the_first_word_by_word(tmp_path):
    text = '[language]\nname = "Nobody\'s"\ntag = "xx"\n[Kind]\ninitial = "[initial]"\n'
    words = Words("xx", folder_of(tmp_path, text))
    assert words.name_of(Kind.INITIAL) == "[initial]"
    assert words.name_of(Kind.REVIEW) == "Review conference"
    assert words.tag == "xx"
    assert words.day(date(2026, 12, 4)) == "Friday 4 December 2026"


def test_a_language_has_as_many_forms_for_a_number_as_it_wants(tmp_path):
    text = (
        '[plurals]\n1 = "one"\n2 = "two"\n6 = "six"\n'
        '[counted.weeks]\none = "{number} one"\ntwo = "{number} two"\nmany = "{number} many"\n'
    )
    words = Words("xx", folder_of(tmp_path, text))
    said = [words.in_figures("weeks", number) for number in (0, 1, 2, 3, 6)]
    assert said == ["0 many", "1 one", "2 two", "3 many", "6 many"]


def test_names_are_joined_as_the_language_joins_them(tmp_path):
    text = '[lists]\ncomma = "; "\nand = "{first} & {last}"\n'
    words = Words("xx", folder_of(tmp_path, text))
    assert words.listed(["a", "b", "c"]) == "a; b & c"
    assert words.listed(["a"]) == "a"
    assert words.listed([]) == ""
    assert words.listed(["a", "b"], "or") == "a or b"


def test_a_language_is_found_by_its_tag_and_an_unknown_one_is_the_first(tmp_path, monkeypatch):
    monkeypatch.setenv(BESIDE, str(folder_of(tmp_path, '[language]\nname = "Nobody\'s"\n')))
    assert [words_in(tag).language for tag in ("xx-GB", "xx", "en-GB", "tlh")] == [
        "xx",
        "xx",
        "en",
        "en",
    ]
    assert offered() == (("en", "English"), ("xx", "Nobody's"))


@pytest.mark.parametrize("language", languages())
def test_every_language_that_comes_with_chairdesk_has_every_word_and_every_gap(language):
    english, own = (tomllib.loads(words_file(one)) for one in ("en", language))
    assert gaps(own) == gaps(english)


def words_file(language):
    return resource(f"words/{language}.toml").read_text(encoding="utf-8")


def gaps(words, way=""):
    """Tell for the way to each sentence which gaps it has; numbers may have more forms."""
    if isinstance(words, dict):
        inner = [gaps(value, f"{way}.{key}") for key, value in words.items()]
        return {place: found for one in inner for place, found in one.items()}
    if way.startswith((".plurals", ".counted", ".abbreviations")) or not isinstance(words, str):
        return {}
    return {way: sorted(re.findall(r"\{[^}]*\}", words))}
