"""What is wrong with a partnership's own pack is said in the language that is asked for."""

import ast
import re
import tomllib

import pytest

from chairdesk.procedures.calendars import CalendarIsUnreadable, corrections
from chairdesk.procedures.own_packs import OwnPacks
from chairdesk.procedures.reading.torn import torn
from chairdesk.procedures.shelf import PackIsUnsound, faults_of
from chairdesk.resources import resource
from chairdesk.words import Sentence, Words, words_in
from tests.foreign import ROOT, XX, words_beside
from tests.procedures.test_shelf import OWN
from tests.procedures.written import BROKEN, write

WORD = re.compile(r"[A-Za-z]{3,}")
GAP = re.compile(r"\{\w+\}")
NAMED = {
    "amiss": "pack_faults",
    "_amiss": "calendar_faults",
    "_why": "uncountable",
    "fault": "command_faults",
    "told": "checkup",
    "says": "commands",
}
ROOMS = ("procedures", "cli", "store")


@pytest.fixture(scope="module")
def foreign(tmp_path_factory):
    return Words(XX, words_beside(tmp_path_factory.mktemp("languages")))


def english_in(sentence, words):
    """Name what stays plain in another language, but for what was typed into the pack."""
    filled = dict.fromkeys(sentence.filled, "")
    bare = words.term(sentence.section, sentence.key).format(**filled)
    inner = [one for one in sentence.filled.values() if isinstance(one, Sentence)]
    return [*WORD.findall(bare), *(e for one in inner for e in english_in(one, words))]


@pytest.mark.parametrize(
    "text",
    [
        OWN.replace('nation = "scotland"', 'nation = "narnia"'),
        OWN.replace("amount = 4", 'amount = "4"'),
        OWN.replace("amount = 4", "amont = 4"),
        OWN.replace('extends = "fife"', 'extends = "atlantis"'),
        OWN.replace("[terms]", "[terms"),
        OWN + "[translations.english]\n",
        "",
    ],
)
def test_a_fault_of_a_pack_is_said_whole_in_another_language(text, foreign):
    faults = faults_of(text)
    assert faults
    for fault in faults:
        assert english_in(fault.sentence, foreign) == []
        said = foreign.said(fault.sentence)
        assert str(fault.line) in said
        assert fault.field in said or isinstance(fault.field, Sentence)


def test_in_the_first_language_it_is_the_sentence_that_it_was():
    (fault,) = faults_of(OWN.replace("amount = 4", "amont = 4"))
    assert words_in("en").said(fault.sentence) == str(fault)
    assert str(fault).endswith("limits.minutes.amont is not a field here; is amount meant?")


def test_what_no_sentence_foresaw_is_still_said_in_words_of_ours(foreign):
    with pytest.raises(tomllib.TOMLDecodeError) as error:
        tomllib.loads('a = "\x01"')
    assert english_in(torn('a = "\x01"', str(error.value)).why, foreign) == []
    assert english_in(torn("a = 1", "Nobody foresaw this").why, foreign) == []


def test_a_pack_that_cannot_be_used_is_refused_in_another_language(tmp_path, foreign):
    packs = OwnPacks(tmp_path)
    file = write(tmp_path, BROKEN)
    (why,) = packs.faults()
    assert english_in(why, foreign) == []
    with pytest.raises(PackIsUnsound) as refused:
        packs.read_file(file)
    assert foreign.told(refused.value) == foreign.said(why)
    assert foreign.told(PackIsUnsound()) == foreign.why(PackIsUnsound())


@pytest.mark.parametrize(
    "text",
    ["closed = [", "shut = 1", "closed = 3", "[closed.narnia]", "[closed.wales]\nsoon = 'x'"],
)
def test_what_is_wrong_with_the_corrections_of_the_calendar_is_said_whole(text, foreign):
    with pytest.raises(CalendarIsUnreadable) as refused:
        corrections(text)
    (why,) = refused.value.args
    assert set(english_in(why, foreign)) <= {"calendars", "toml"}
    assert foreign.told(refused.value) == foreign.said(why)


def named_in(tree):
    """Give each sentence that a file takes by its name: its section, key and what fills it."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        given = [one.value for one in call.args if isinstance(one, ast.Constant)]
        if name == "Sentence" and len(given) == 2:
            yield (*given, call.keywords)
        elif name in NAMED and len(given) == 1:
            yield NAMED[name], given[0], call.keywords


@pytest.mark.parametrize("room", ROOMS)
def test_every_sentence_that_is_taken_by_its_name_stands_among_the_words_with_its_gaps(room):
    words = tomllib.loads(resource("words/en.toml").read_text(encoding="utf-8"))
    known = 0
    for path in (ROOT / "chairdesk" / room).rglob("*.py"):
        for section, key, filled in named_in(ast.parse(path.read_text(encoding="utf-8"))):
            assert key in words[section], f"{path.name}: {section}.{key}"
            gaps = {gap.strip("{}") for gap in GAP.findall(words[section][key])}
            if all(one.arg for one in filled):
                assert gaps == {one.arg for one in filled}, f"{path.name}: {section}.{key}"
            known += 1
    assert known > 10
