"""The record as data that any program can read: canonical JSON, the same for the same record."""

import json
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import TypeAlias
from uuid import UUID

from chairdesk.export.readers import ReadRecord
from chairdesk.models.british_time import local
from chairdesk.models.standing.papers import Papers
from chairdesk.models.standing.roll import Roll
from chairdesk.models.standing.talk import Talk
from chairdesk.procedures.pack import Pack
from chairdesk.procedures.summing_up import prints_summaries

RECORD_FILE = "record.json"
_FORMAT, _VERSION = "chairdesk-record", 1
_OF_PAPER_ALONE = {(Papers, one) for one in ("languages", "late", "leaving", "referrals")}
"""What is no part of the record: it is the same in whatever language, wherever copies go."""
_ONLY_WHERE_ANY = {(Roll, "late")}
"""Who came after the seal stands in a later version alone, where there is anybody."""
Data: TypeAlias = "bool | int | float | str | list[Data] | dict[str, Data] | None"


def record_as_data(record: ReadRecord, before: str = "", pack: Pack | None = None) -> bytes:
    """Write what a reader may see as JSON in UTF-8: names sorted, no blanks, times local.

    The procedure is in it as it was adopted, so that every key can be looked up; a new
    version names the SHA-256 of the signed file `before` it. Who said what is not in it
    where the procedure wants a summary instead.
    """
    conference = record.conference
    setting = replace(conference.setting, pack="")
    procedure = json.loads(conference.setting.pack or "null")
    is_summed_up = pack is not None and prints_summaries(pack)
    talk = Talk() if is_summed_up else conference.talk
    told = as_data(replace(conference, setting=setting, talk=talk))
    data = {"format": _FORMAT, "version": _VERSION, "conference": told, "procedure": procedure}
    return canonical({**data, "in_place_of": before} if before else data)


def canonical(data: Data) -> bytes:
    """Write data so that the same data is always the same bytes."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "replace")


def as_data(value: object) -> Data:
    """Give a value of the record as plain data."""
    if is_dataclass(value) and not isinstance(value, type):
        told = (one.name for one in fields(value) if _is_told(value, one.name))
        return {name: as_data(getattr(value, name)) for name in told}
    if isinstance(value, frozenset):
        return sorted((as_data(one) for one in value), key=str)
    if isinstance(value, tuple):
        return [as_data(one) for one in value]
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime):
        return local(value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise TypeError(type(value).__name__)


def _is_told(value: object, name: str) -> bool:
    which = type(value), name
    return which not in _OF_PAPER_ALONE and (
        which not in _ONLY_WHERE_ANY or bool(getattr(value, name))
    )
