"""The dates of a calendar file, in words: what a reader's calendar will show of it."""

import re
from datetime import UTC, date, datetime

from chairdesk.models.british_time import local
from chairdesk.words import Words

_MOMENT, _DAY = "%Y%m%dT%H%M%SZ", "%Y%m%d"


def in_words(content: bytes, words: Words) -> str:
    """Say each date of a file, the earliest first, and what it is for; empty if it is no such."""
    lines = content.decode("utf-8", "replace").replace("\r\n ", "").splitlines()
    found: list[tuple[date, str, str]] = []
    told = ""
    for line in lines:
        name, _, value = line.partition(":")
        if name.startswith("DTSTART"):
            day, told = _start(value, words)
        elif name == "SUMMARY" and told:
            found.append((day, told, _plain(value)))
            told = ""
    return "\n\n".join(f"{told}\n{what}" for _, told, what in sorted(found))


def _start(value: str, words: Words) -> tuple[date, str]:
    if "T" not in value:
        day = datetime.strptime(value, _DAY).replace(tzinfo=UTC).date()
        return day, words.day(day)
    at = local(datetime.strptime(value, _MOMENT).replace(tzinfo=UTC))
    return at.date(), words.moment(at)


def _plain(value: str) -> str:
    return re.sub(r"\\(.)", r"\1", value)
