"""A pack as another language has it, word by word, and its own word where there is none."""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from chairdesk.models.arrangements import Kind
from chairdesk.procedures.pack import Pack, as_record, from_record, name_field
from chairdesk.procedures.tongues.worded import HEAD, LISTED_WORDS, TERMS
from chairdesk.words import Words, words_in


def in_language(pack: Pack, language: str = "") -> Pack:
    """Give a pack in a language, such as `cy`; without one, in its own.

    Keys, numbers and the record stay as they are: only what is read by people differs.
    """
    code = code_of(language or pack.language)
    return pack if code == code_of(pack.language) else _translated(as_record(pack), code)


@lru_cache(maxsize=16)
def kept_pack(text: str, language: str) -> Pack:
    """Read back, in a language, a pack that a conference has kept."""
    return in_language(from_record(text), language)


def kind_called(text: str, kind: Kind, words: Words) -> str:
    """Name a kind of conference as its procedure does; where none is kept, as the language does."""
    return called_in(titles_of(from_record(text), kind) if text else {}, kind, words)


def meeting_in(text: str, words: Words) -> str:
    """Say planning meeting or the like as its procedure does; without one, conference."""
    if not text:
        return words.term("things", "any-meeting")
    return kept_pack(text, words.language).terms.meeting_in_short


def called_in(titles: Mapping[str, str], kind: Kind, words: Words) -> str:
    """Name a kind by the titles that its procedure has for it, its own first."""
    return titles.get(words.language) or next(iter(titles.values()), words.name_of(kind))


def titles_of(pack: Pack, kind: Kind) -> dict[str, str]:
    """List what a procedure calls a kind of conference, by language, in its own language first."""
    own = {code_of(pack.language): one.title for one in pack.kinds if one.key == kind.value}
    place = f"kinds.{kind.value}.title"
    translated = {code_of(tag): said.get(place, "") for tag, said in pack.translations.items()}
    return {**own, **{code: said for code, said in translated.items() if own and said.strip()}}


def code_of(language: str) -> str:
    """Give the language alone of a tag such as `en-GB`."""
    return language.partition("-")[0]


def language_of(pack: Pack, chosen: str) -> str:
    """Give the language chosen, else the pack's own."""
    return words_in(chosen or pack.language).language


@lru_cache(maxsize=16)
def _translated(text: str, code: str) -> Pack:
    pack: dict[str, Any] = json.loads(text)
    translations = pack.get("translations", {})
    words: dict[str, str] = next(
        (words for tag, words in translations.items() if code_of(tag) == code), {}
    )

    def translate(words_of: dict[str, Any], fields: Iterable[str], place: str = "") -> None:
        for field in fields:
            if said := words.get(f"{place}{field}", "").strip():
                words_of[field] = said

    translate(pack, HEAD)
    translate(pack["terms"], TERMS, "terms.")
    translate(pack["quorum"], ("source",), "quorum.")
    translate(pack["closures"], tuple(pack["closures"]), "closures.")
    for section, fields in LISTED_WORDS.items():
        for one in pack[section]:
            translate(one, fields, f"{section}.{one[name_field(section)]}.")
    for question in pack["questions"]:
        for option in question["options"]:
            place = f"questions.{question['key']}.options.{option['key']}"
            option["words"] = words.get(place, "").strip() or option["words"]
    unseen = [words.get(f"unseen.{blank}", "").strip() or blank for blank in pack["unseen"]]
    return from_record(json.dumps({**pack, "unseen": unseen, "language": code}))
