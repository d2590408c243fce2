"""A pack in another language, word by word."""

import tomllib

import msgspec
import pytest

from chairdesk.models.arrangements import Kind
from chairdesk.procedures.pack import as_record, from_record
from chairdesk.procedures.reading.family import laid_over, with_full_names
from chairdesk.procedures.shelf import PackIsUnsound, read_pack, read_text
from chairdesk.procedures.tongues.in_language import (
    in_language,
    kept_pack,
    kind_called,
    language_of,
    meeting_in,
)
from chairdesk.procedures.tongues.worded import worded
from chairdesk.words import words_in
from tests.procedures.test_shelf import OWN

FIFE = read_pack("fife")
FOREIGN = {place: f"[{words}]" for place, words in worded(FIFE).items() if "unseen" not in place}
NATIONS = {"scotland-2021": "planning meeting", "fife": "case conference", "wales": "conference"}
TWO_TONGUES = msgspec.structs.replace(FIFE, translations={"xx": FOREIGN})


def test_every_word_of_a_pack_can_be_in_another_language_and_nothing_else_changes():
    foreign = in_language(TWO_TONGUES, "xx")
    assert {p: w for p, w in worded(foreign).items() if "unseen" not in p} == FOREIGN
    own = msgspec.json.decode(as_record(TWO_TONGUES))
    told = msgspec.json.decode(as_record(foreign))

    def bare(value):
        if isinstance(value, dict):
            return {key: bare(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return list(map(bare, value))
        return value.removeprefix("[").removesuffix("]") if isinstance(value, str) else value

    assert bare({**told, "language": "en-GB"}) == bare(own)


def test_what_is_not_translated_stands_in_the_packs_own_language():
    one = msgspec.structs.replace(FIFE, translations={"xx": {"terms.plan": "[plan]"}})
    assert in_language(one, "xx").terms.plan == "[plan]"
    assert in_language(one, "xx").terms.meeting == FIFE.terms.meeting
    assert in_language(one, "yy").terms.plan == FIFE.terms.plan


def test_an_answer_and_a_blank_have_words_of_their_own():
    question = next(one for one in FIFE.questions if one.options)
    option, blank = question.options[0], FIFE.unseen[0]
    words = {f"questions.{question.key}.options.{option.key}": "[yes]", f"unseen.{blank}": "[not]"}
    foreign = in_language(msgspec.structs.replace(FIFE, translations={"xx": words}), "xx")
    asked = next(one for one in foreign.questions if one.key == question.key)
    assert asked.options[0].words == "[yes]"
    assert foreign.unseen[0] == "[not]"


def test_in_its_own_language_a_pack_is_itself():
    assert in_language(FIFE, "en") is FIFE
    assert in_language(FIFE) is FIFE
    assert kept_pack(as_record(FIFE), "en-GB") is from_record(as_record(FIFE))
    assert kept_pack(as_record(TWO_TONGUES), "xx").terms.plan == f"[{FIFE.terms.plan}]"


def test_papers_are_in_the_language_chosen_else_in_the_packs_own():
    assert language_of(FIFE, "") == "en"
    assert language_of(FIFE, "en-GB") == "en"
    assert language_of(FIFE, "tlh") == "en"


def test_a_word_that_a_pack_above_changes_is_not_said_in_the_language_of_the_old_word():
    below = tomllib.loads(
        'name = "a"\n[terms]\nplan = "plan"\nmeeting = "meeting"\n'
        '[questions.q]\noptions = [{key = "yes", words = "Yes"}]\n'
        '[translations.xx]\n"terms.plan" = "[plan]"\n"terms.meeting" = "[meeting]"\n'
        '"questions.q.options.yes" = "[Yes]"\n'
    )
    above = tomllib.loads(
        '[terms]\nplan = "care plan"\n[questions.q]\noptions = [{key = "yes", words = "Aye"}]\n'
    )
    assert laid_over(below, above)["translations"] == {"xx": {"terms.meeting": "[meeting]"}}
    above["translations"] = {"xx": {"terms.plan": "[care plan]"}}
    assert laid_over(below, above)["translations"]["xx"]["terms.plan"] == "[care plan]"


def test_a_rule_of_ones_own_is_translated_under_its_short_name():
    text = OWN + '[translations.xx]\n"rules.CARD.says" = "[says]"\n'
    tables = with_full_names(tomllib.loads(text))
    assert tables["translations"]["xx"] == {"rules.north-fife/CARD.says": "[says]"}


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('"terms.plam" = "x"', "translations.xx.terms.plam is nothing that this pack prints."),
        (
            '"terms.plan" = " "',
            "translations.xx.terms.plan is empty; leave it out, and the pack's own word stands.",
        ),
        (
            '"terms.plan" = "{plan}"',
            "translations.xx.terms.plan and the pack's own word do not both have {plan}.",
        ),
        ('"rules.GONE.says" = "x"', "translations.xx.rules.GONE.says is nothing that this"),
    ],
)
def test_a_wrong_translation_is_named_in_one_sentence_with_its_line(line, sentence):
    text = f"{OWN}[translations.xx]\n{line}\n"
    with pytest.raises(PackIsUnsound) as refused:
        read_text(text, None)
    (fault,) = refused.value.faults
    assert sentence in str(fault)
    assert text.splitlines()[fault.line - 1] == line


@pytest.mark.parametrize(
    ("tables", "sentence"),
    [
        ('[translations.Welsh]\n"terms.plan" = "x"\n', "translations.Welsh is no language; write"),
        ('[translations.en]\n"terms.plan" = "x"\n', "translations.en is the language that the"),
    ],
)
def test_a_language_is_named_by_its_code_and_is_not_the_packs_own(tables, sentence):
    with pytest.raises(PackIsUnsound) as refused:
        read_text(OWN + tables, None)
    assert sentence in str(refused.value)


def test_the_language_of_a_pack_is_a_code():
    tables = with_full_names(tomllib.loads('language = "Gaelic"\n' + OWN))
    with pytest.raises(PackIsUnsound) as refused:
        read_text('language = "Gaelic"\n' + OWN, None)
    assert "line 1: language is no language; write one such as cy." in str(refused.value)
    assert tables["language"] == "Gaelic"


def test_our_own_translations_name_words_that_the_packs_have():
    wales = read_pack("wales-2020")
    assert set(wales.translations["cy"]) <= set(worded(wales))


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("scotland-2021", "Initial Child Protection Planning Meeting"),
        ("fife", "Initial Child Protection Case Conference"),
        ("northern-ireland", "Initial Child Protection Case Conference"),
        ("wales", "Initial Child Protection Conference"),
    ],
)
def test_a_kind_of_conference_is_called_what_its_procedure_calls_it(name, title):
    text = as_record(read_pack(name))
    assert kind_called(text, Kind.INITIAL, words_in("en")) == title
    assert kind_called("", Kind.INITIAL, words_in("en")) == "Initial conference"


def test_a_sentence_calls_a_conference_what_its_procedure_does_and_without_one_a_conference():
    known = {name: meeting_in(as_record(read_pack(name)), words_in("en")) for name in NATIONS}
    assert known == NATIONS
    assert meeting_in("", words_in("en")) == "conference"
