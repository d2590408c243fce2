"""How each paper stands on its way out, in the chair's words."""

import re
from collections.abc import Iterable, Sequence

from chairdesk.desk.releasing import OpenStop, due_for
from chairdesk.desk.shelves import KeptDocument
from chairdesk.export.release.sought import Finding
from chairdesk.models.british_time import local
from chairdesk.models.ids import AttendeeId
from chairdesk.models.paper import FOR_THE_FILE, MINUTES, Release, Stop
from chairdesk.models.people import Aspect, initials_of
from chairdesk.models.rules.besides import told_of_besides
from chairdesk.procedures.conference_dates import owed_by
from chairdesk.procedures.occurrences import CannotBeCounted, day_of
from chairdesk.procedures.owed import Owed
from chairdesk.ui.bench import Bench
from chairdesk.ui.language.tr import tr
from chairdesk.ui.record.whose import reader_named
from chairdesk.ui.release.examiner import Examined, Searched
from chairdesk.ui.release.paper_row import HowItStands
from chairdesk.words import FIRST, words_in


class Told:
    """Tells how papers stand; made anew whenever the record changed."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._owed = _owed(bench)

    def row(self, one: Examined, stops: Sequence[OpenStop], searched: Searched) -> HowItStands:
        """Say of a paper what its row says."""
        kind = self.kind(one.paper)
        state, tone = self._state(one.paper, stops, searched)
        return HowItStands(kind, self.whose(one), self._more(one.paper), state, tone)

    def kind(self, paper: KeptDocument) -> str:
        """Say what a paper is; of one with several versions, which, and whether it is the last."""
        return named_version(self._bench, paper.kind, paper.reader, paper.version)

    def is_superseded(self, paper: KeptDocument) -> bool:
        """Say whether a later version took the place of a paper."""
        newest = self._bench.conference.papers.newest_of(paper.kind, paper.reader)
        return paper.version < newest

    def whose(self, one: Examined) -> str:
        """Say whose a paper is, and what they are to the conference."""
        if one.paper.reader == FOR_THE_FILE:
            return tr("for the file")
        role = self.role(one.who)
        reader = reader_named(self._bench, one.paper.reader)
        return f"{reader} ({role})" if role else reader

    def besides(self, one: Examined) -> str:
        """Say of which children minutes tell for whom their reader does not come."""
        if one.paper.kind != MINUTES:
            return ""
        found = told_of_besides(self._bench.conference.roll, one.who)
        says = tr("This copy tells of {children} too, though its reader comes for others alone.")
        children = self._bench.words.listed([child.name for child in found])
        return says.format(children=children) if found else ""

    def role(self, who: AttendeeId | None) -> str:
        """Say what somebody is; nothing of an office, which is its own name."""
        if who is None:
            return ""
        person = self._bench.conference.roll.person(who)
        if person is None:
            return tr("child")
        return person.role or self._bench.words.name_of(person.capacity)

    def stop(self, stop: OpenStop, findings: Iterable[Finding]) -> str:
        """Say what keeps a copy back; a finding with its words, here and nowhere else."""
        found = next((one for one in findings if one.mark == stop.what), None)
        where = self._where(found.where) if found else ""
        told = self._bench.words.term("Stop", stop.stop.value)
        return told.format(words=found.words if found else "", where=where)

    def gone(self, paper: KeptDocument) -> str:
        """Say that a paper went out, when and how; nothing where it did not."""
        gone = self.releases(paper.sha256)
        return tr("Released: {how}").format(how=gone) if gone else ""

    def releases(self, sha256: str) -> str:
        """Say when and how a version of a paper went out."""
        return "; ".join(map(self._release, self._bench.conference.papers.holders_of(sha256)))

    def _release(self, release: Release) -> str:
        words = self._bench.words
        how = words.name_of(release.way)
        if release.at is None:
            return how
        at = local(release.at)
        return tr("{how} on {day} at {time}").format(
            how=how, day=words.short_day(at.date()), time=words.clock(at)
        )

    def _more(self, paper: KeptDocument) -> str:
        if gone := self.gone(paper):
            return gone
        owed = due_for(paper.kind, self._owed)
        if owed is None or paper.reader == FOR_THE_FILE:
            return ""
        return tr("due by {day}").format(day=self._bench.words.day(day_of(owed.practical)))

    def _state(
        self, paper: KeptDocument, stops: Sequence[OpenStop], searched: Searched
    ) -> tuple[str, str]:
        if self._bench.conference.papers.holders_of(paper.sha256):
            return tr("Released"), "good"
        if self.is_superseded(paper):
            return tr("Superseded"), "plain"
        if searched is Searched.UNDER_WAY:
            return tr("Being searched"), "plain"
        if searched is Searched.IN_VAIN:
            return tr("Could not be searched"), "grave"
        kinds = {stop.stop for stop in stops}
        if kinds & {Stop.OTHER_FAMILY, Stop.RESTRICTED}:
            return tr("Stopped"), "grave"
        if Stop.UNSEEN in kinds:
            return tr("Look at it"), "amber"
        if Stop.SECOND_PERSON in kinds:
            return tr("For the second person"), "amber"
        return tr("May go out"), "plain"

    def _where(self, places: Sequence[str]) -> str:
        pages = [place for place in places if place.isdigit()]
        key = "page" if len(pages) == 1 else "pages"
        told = self._bench.words.term("places", key)
        on = [told.format(number=pages[0], numbers=", ".join(pages))] if pages else []
        rest = [self._bench.words.term("places", p) for p in places if not p.isdigit()]
        return ", ".join((*on, *rest))


def named_version(bench: Bench, kind: str, reader: str, version: int) -> str:
    """Name a paper with its version, where there is more than one."""
    words, newest = bench.words, bench.conference.papers.newest_of(kind, reader)
    named = words.term("papers", kind)
    if newest == 1:
        return named
    key = "newest" if version == newest else "superseded"
    return words.term("amend", key).format(paper=named, number=version)


def file_role(bench: Bench, who: AttendeeId | None) -> str:
    """Name a reader in the name of a file: by what they are, never by anybody's name.

    Initials tell apart grown-ups who are the same, so that no father is sent the copy of another.
    It is the same in whatever language the windows speak.
    """
    roll, role = bench.conference.roll, _role(bench, who)
    alike = [one for one in roll.people if _role(bench, one.id) == role]
    own = next((initials_of(one.name) for one in alike if one.id == who), "")
    return f"{role} {own}" if own and len(alike) > 1 else role


def _role(bench: Bench, who: AttendeeId | None) -> str:
    roll = bench.conference.roll
    person = roll.person(who) if who else None
    if person is None:
        return "child" if who else ""
    capacity = words_in(FIRST).name_of(person.capacity)
    others = (one.words for one in roll.particulars if one.aspect is Aspect.ALSO_KNOWN_AS)
    names = (*roll.everybody, *others)
    named = {word.casefold() for name in names for word in name.split()}
    said = person.role or capacity
    if any(word.casefold().removesuffix("'s").removesuffix("’s") in named for word in said.split()):
        said = capacity
    return said if said.isascii() else capacity


def listed_role(bench: Bench, reader: str, who: AttendeeId | None) -> str:
    """Say in the list beside the files what a reader is: roles, never anybody's name.

    A folder may go to several readers, and hold papers of several conferences.
    """
    roll = bench.conference.roll
    known: dict[str, AttendeeId] = {one.name: one.id for one in roll.children}
    known |= {one.name: one.id for one in roll.people}
    for name in sorted(known, key=len, reverse=True):
        whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
        reader = whole.sub(file_role(bench, known[name]), reader)
    is_an_office = not any(name.casefold() in reader.casefold() for name in roll.everybody)
    return file_role(bench, who) or (reader if is_an_office else "")


def _owed(bench: Bench) -> tuple[Owed, ...]:
    try:
        return owed_by(bench.pack, bench.conference)
    except CannotBeCounted:
        return ()
