"""Words that must not stand in a copy: another family's names, and what its reader may not read."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Protocol

from chairdesk.export.readers import Reader, as_read_by, may_read
from chairdesk.export.release.also_known import WORD, names_in
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Scope
from chairdesk.models.ids import ConferenceId
from chairdesk.models.mentions import leaves
from chairdesk.models.paper import Stop
from chairdesk.models.people import Aspect, Particular
from chairdesk.models.reports import Report

_INVISIBLE = re.compile("[\\s\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff-]+")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
_FEWEST_WORDS, _FEWEST_LETTERS, _FEWEST_NOTED = 3, 12, 5
_SHORTEST_NAME, _SHORTEST_ALIAS = 3, 4
_FEWEST_SIGNS = 2
"""So many letters has a word at least that is sought alone: a name, or what is called one; in a
script without capitals, so many signs."""


@dataclass(frozen=True, slots=True)
class Sought:
    """Words to be looked for, and why they would stop a copy."""

    stop: Stop
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that were found: `mark` tells them apart without saying them."""

    stop: Stop
    words: str = field(repr=False)
    mark: str = ""
    where: tuple[str, ...] = ()


def mark_of(sought: Sought, conference: ConferenceId) -> str:
    """Give what stands for the words in the journal: it cannot be read back without them."""
    said = f"{conference}\n{sought.stop}\n{folded(sought.words)}"
    return sha256(said.encode("utf-8", "replace")).hexdigest()


def folded(text: str) -> str:
    """Leave out what may differ between words and their printing."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).casefold()


def tokens_of(text: str) -> frozenset[str]:
    """Give the words of a text, each also without the ending of a possessive."""
    found = WORD.findall(unicodedata.normalize("NFKC", text))
    return frozenset((*found, *(re.sub(r"['’]s$", "", one) for one in found)))


class Alias(Protocol):
    """Somebody of another family, and under what names else they are known."""

    @property
    def name(self) -> str:
        """The name under which they stand on the roll."""

    @property
    def words(self) -> str:
        """The other names, as they were noted."""

    @property
    def is_child(self) -> bool:
        """Whether it is a child."""


def names_of_others(
    children: Iterable[str],
    adults: Iterable[str],
    here: Conference,
    fixed: str,
    also: Iterable[Alias] = (),
) -> tuple[Sought, ...]:
    """Seek other families' names: whole, each child's first name, and every surname.

    A single word is left out where somebody here bears it, or where it belongs to `fixed`,
    what the papers say of themselves. What they are `also` known as is sought in the same way,
    but no single word of it that is short, or an ordinary word in this very record.
    """
    own = tuple(_own_names(here))
    known, whole = tokens_of("\n".join((*own, fixed))), set(map(folded, own))
    ordinary = {word for word in tokens_of("\n".join(_strings(here))) if word.islower()}
    sought: dict[str, None] = {}
    for name, is_child in (*((n, True) for n in children), *((n, False) for n in adults)):
        words = tuple(WORD.findall(unicodedata.normalize("NFKC", name)))
        if words and folded(name) not in whole:
            alone = {words[-1], words[0]} if is_child else {words[-1]}
            sought |= dict.fromkeys(_forms(words, alone - known, _SHORTEST_NAME))
    for one in also:
        for words in names_in(one.words) if folded(one.name) not in whole else ():
            alone = {words[-1], words[0]} if one.is_child else {words[-1]}
            telling = {word for word in alone - known if word.lower() not in ordinary}
            sought |= dict.fromkeys(_forms(words, telling, _SHORTEST_ALIAS))
    return tuple(Sought(Stop.OTHER_FAMILY, one) for one in sought if folded(one) not in whole)


def _forms(words: tuple[str, ...], alone: Iterable[str], shortest: int) -> Iterator[str]:
    """Give a name whole, and those of its words that tell by themselves of whom it is."""
    if len(words) > 1:
        yield " ".join(words)
    yield from sorted(word for word in alone if _is_telling(word, shortest))


def _own_names(here: Conference) -> Iterator[str]:
    roll = here.roll
    yield from (*roll.everybody, *(one.name for one in roll.agencies))
    also = (one for one in roll.particulars if one.aspect is Aspect.ALSO_KNOWN_AS)
    yield from (" ".join(name) for one in also for name in names_in(one.words))
    if arrangements := here.arrangements:
        yield from (arrangements.venue, arrangements.authority)


def _is_telling(word: str, shortest: int) -> bool:
    is_of_letters = word != word.swapcase()
    return not word.islower() and len(word) >= (shortest if is_of_letters else _FEWEST_SIGNS)


def kept_from(reader: Reader, conference: Conference) -> tuple[Sought, ...]:
    """Seek what the record holds and this reader may not read, sentence by sentence.

    What the chair chose to tell a child is theirs to read; and an office to which a paper goes is
    named to everybody, as no one who is on the roll is.
    """
    seen = as_read_by(reader, conference)
    theirs = [fact for fact in conference.papers.plain_facts if fact.child == reader.who]
    readable = folded("\n".join(_strings((seen.conference, seen.heard, theirs))))
    offices = {one.reader for one in conference.papers.signed} - {*_strings(conference.roll)}
    hidden = {*_strings(conference)} - {*_strings(seen.conference)} - offices
    noted = (one for one in conference.roll.particulars if one.words in hidden)
    return (*_phrases(hidden, readable), *_noted(noted, readable))


def kept_from_the_family(conference: Conference) -> tuple[Sought, ...]:
    """Seek what was said for some eyes only, in a paper that goes to everybody."""
    everyone = [
        said
        for said in conference.talk.standing
        if said.now.audience.scope is Scope.EVERYONE and not said.in_closed_session
    ]
    readable = folded("\n".join(said.now.words for said in everyone))
    hidden = {said.now.words for said in conference.talk.standing if said not in everyone}
    reports = (report for report in conference.reports if report.is_restricted)
    noted = (one for one in conference.roll.particulars if one.audience.scope is not Scope.EVERYONE)
    return (*_phrases({*hidden, *_told_of(reports)}, readable), *_noted(noted, readable))


def kept_from_professionals(conference: Conference) -> tuple[Sought, ...]:
    """Seek what was said for named eyes only, in a paper that goes to an office."""
    named = [s for s in conference.talk.standing if s.now.audience.scope is Scope.NAMED]
    readable = folded(
        "\n".join(
            said.now.words
            for said in conference.talk.standing
            if said not in named and may_read(Reader(), said, conference)
        )
    )
    reports = (one for one in conference.reports if one.audience.scope is Scope.NAMED)
    noted = (one for one in conference.roll.particulars if one.audience.scope is Scope.NAMED)
    hidden = {*(said.now.words for said in named), *_told_of(reports)}
    return (*_phrases(hidden, readable), *_noted(noted, readable))


def _told_of(reports: Iterable[Report]) -> Iterator[str]:
    """Give the words that tell of reports."""
    return (words for one in reports for words in (one.title, one.notes))


def _noted(kept: Iterable[Particular], readable: str) -> Iterator[Sought]:
    """Seek what was noted of somebody whole, however short: an address is a few words."""
    for one in kept:
        form = folded(one.words)
        if len(form) >= _FEWEST_NOTED and form not in readable:
            yield Sought(Stop.RESTRICTED, one.words.strip())


def _phrases(hidden: Iterable[str], readable: str) -> tuple[Sought, ...]:
    found: dict[str, Sought] = {}
    for text in hidden:
        for phrase in _SENTENCE.split(text):
            form = folded(phrase)
            is_long = len(form) >= _FEWEST_LETTERS and len(phrase.split()) >= _FEWEST_WORDS
            if is_long and form not in readable:
                found.setdefault(form, Sought(Stop.RESTRICTED, phrase.strip()))
    return tuple(found.values())


def _strings(part: object) -> Iterator[str]:
    return (leaf for leaf in leaves(part) if isinstance(leaf, str))
