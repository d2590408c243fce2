"""What no bundled face can show, said in the words of the paper's language before it is set."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from chairdesk.export.document import Document
from chairdesk.export.text import clean, spelled_out
from chairdesk.export.typesetting.typeface import unshown_in
from chairdesk.words import Words, words_in

T = TypeVar("T")


def with_unshown_said(document: Document) -> Document:
    """Give a document each of whose letters can be shown, or is said in words."""
    return _said(document, words_in(document.language))


def _said(value: T, words: Words) -> T:
    told: Any = value
    if isinstance(value, str) and not isinstance(value, Enum):
        told = value if value.isascii() or not unshown_in(value) else _spelled(value, words)
    elif isinstance(value, tuple):
        told = tuple(_said(one, words) for one in value)
    elif is_dataclass(value) and not isinstance(value, type):
        parts = {one.name: getattr(value, one.name) for one in fields(value)}
        said = {name: _said(part, words) for name, part in parts.items()}
        changed = {name: part for name, part in said.items() if part != parts[name]}
        told = replace(value, **changed) if changed else value
    return told  # type: ignore[no-any-return]  # the same kind of value, with other words in it


def _spelled(text: str, words: Words) -> str:
    told = clean(text)
    unshown = unshown_in(told) - {"\n"}
    return told.translate({ord(char): spelled_out(char, words) for char in unshown})
