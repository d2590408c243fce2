"""A document as bytes on their way to the press, and back."""

import json
from base64 import b64decode, b64encode
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from chairdesk.export.document import (
    Attachment,
    Document,
    Emphasis,
    Heading,
    KeyFacts,
    ListOf,
    PageBreak,
    Paragraph,
    Run,
    SignatureLine,
    SignatureLines,
    Spacer,
    Table,
    Voice,
)
from chairdesk.export.kinship.tree import Descent, Drawn, FamilyTree, Sign

_KIND = "is"
_PARTS: dict[str, type[Any]] = {
    part.__name__: part
    for part in (
        Attachment,
        Descent,
        Document,
        Drawn,
        Emphasis,
        FamilyTree,
        Heading,
        KeyFacts,
        ListOf,
        PageBreak,
        Paragraph,
        Run,
        Sign,
        SignatureLine,
        SignatureLines,
        Spacer,
        Table,
        Voice,
    )
}


def written(document: Document) -> bytes:
    """Write a document so that another process can set it."""
    return json.dumps(document, default=_told).encode()


def read(manuscript: bytes) -> Document:
    """Read a document; of anything that is none, raise ValueError."""
    document = json.loads(manuscript, object_hook=_understood)
    if not isinstance(document, Document):
        raise TypeError(type(document).__name__)
    return document


def _told(part: object) -> dict[str, Any]:
    kind = type(part).__name__
    if isinstance(part, bytes):
        return {_KIND: "bytes", "value": b64encode(part).decode()}
    if isinstance(part, datetime):
        return {_KIND: "datetime", "value": part.isoformat()}
    if isinstance(part, Enum):
        return {_KIND: kind, "value": part.value}
    if not is_dataclass(part) or kind not in _PARTS:
        raise TypeError(kind)
    return {_KIND: kind, **{one.name: getattr(part, one.name) for one in fields(part)}}


def _understood(told: dict[str, Any]) -> object:
    kind = told.pop(_KIND)
    if kind == "bytes":
        return b64decode(told["value"])
    if kind == "datetime":
        return datetime.fromisoformat(told["value"])
    return _PARTS[kind](**{name: _as_tuples(value) for name, value in told.items()})


def _as_tuples(value: object) -> object:
    return tuple(map(_as_tuples, value)) if isinstance(value, list) else value
