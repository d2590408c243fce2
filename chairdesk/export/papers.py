"""Everything that a conference's papers consist of: what, for whom, and who signs it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self

from chairdesk.export.decision_letter import decision_letter_of
from chairdesk.export.document import Document
from chairdesk.export.letters.addressed import made_out
from chairdesk.export.letters.attendance_sheet import attendance_sheet_of
from chairdesk.export.letters.calendar_file import calendar_of, has_dates
from chairdesk.export.letters.child_version import child_version_of, old_enough
from chairdesk.export.letters.dissent_form import dissent_form_of, dissenters
from chairdesk.export.letters.gp_extract import doctors, gp_extract_of
from chairdesk.export.letters.late_copy import told_as_late
from chairdesk.export.letters.letter_in_place import letter_in_place_of
from chairdesk.export.letters.new_version import NewVersion, sha256_before
from chairdesk.export.letters.offices import everyone_in_the_plan, everyone_invited
from chairdesk.export.letters.referral_sheet import referral_sheet_of, referred_to
from chairdesk.export.letters.register_notice import (
    concerns_the_register,
    keeper_of,
    register_notice_of,
)
from chairdesk.export.minutes import minutes_of
from chairdesk.export.outline_plan import outline_plan_of
from chairdesk.export.pages import pages_of
from chairdesk.export.readers import THE_FILE, Reader
from chairdesk.export.telling import Telling, telling_in, telling_to
from chairdesk.models.conference import Conference
from chairdesk.models.ids import AgencyId, AttendeeId, PersonId
from chairdesk.models.paper import FOR_THE_FILE, LETTER_IN_PLACE, MINUTES, Copy
from chairdesk.models.rules.amended import as_sealed
from chairdesk.models.rules.lately import as_told_late, copies_chosen, late_now, taken_up
from chairdesk.procedures.pack import Pack


class Signing(StrEnum):
    """Whose hands sign a paper."""

    BOTH_HANDS = "both_hands"
    CHAIR_ALONE = "chair_alone"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of a conference, before it is set on pages.

    `reader` is a name or an office, `who` somebody on the roll; dates for a calendar have
    no document but `data`.
    """

    kind: str
    reader: str = field(repr=False)
    signing: Signing
    document: Document | None = field(default=None, repr=False)
    who: AttendeeId | None = None
    data: bytes = field(default=b"", repr=False)

    def in_large_print(self) -> Self:
        """Give it with letters of 18 points; dates for a calendar stay as they are."""
        return replace(self, document=self.document and self.document.in_large_print())

    @property
    def is_signed_in_sight(self) -> bool:
        """Whether it has a place for a signature."""
        return self.signing is not Signing.NOBODY

    def with_document(self, document: Document) -> Self:
        """Give it with another document."""
        return replace(self, document=document)

    def drawn(self) -> bytes:
        """Set it on pages, as PDF; dates for a calendar are given as they are."""
        return self.data if self.document is None else pages_of(self.document)


def papers_of(conference: Conference, pack: Pack) -> tuple[Paper, ...]:
    """List every paper for which the record and its procedure give cause, minutes first.

    Of a record that was amended these are the papers of its newest version: the minutes, and
    whatever else reads otherwise. No two bear one name.
    """
    if conference.amendments.version == 1:
        return _all_papers(conference, pack)
    return tuple(NewVersion(conference, pack, lambda one: _all_papers(one, pack)).papers())


def _all_papers(conference: Conference, pack: Pack) -> tuple[Paper, ...]:
    papers = _papers(conference, pack, telling_in(pack.language, THE_FILE, conference, pack))
    large = conference.papers.large_print
    suited = (paper.in_large_print() if paper.who in large else paper for paper in papers)
    return tuple(_named_apart(suited))


def _named_apart(papers: Iterable[Paper]) -> Iterator[Paper]:
    met: Counter[tuple[str, str]] = Counter()
    for paper in papers:
        met[paper.kind, paper.reader] += 1
        count = met[paper.kind, paper.reader]
        yield paper if count == 1 else replace(paper, reader=f"{paper.reader} ({count})")


def _papers(conference: Conference, pack: Pack, plainly: Telling) -> Iterator[Paper]:
    """Give every paper; `plainly` names their readers alike, in whatever language each is.

    All tell of the record as it was sealed; only a referral that was raised since has its sheet,
    and who was decided for since, a paper of their own.
    """
    since, conference = conference, taken_up(as_sealed(conference))
    before = sha256_before(conference, MINUTES, FOR_THE_FILE)
    minutes = minutes_of(conference, pack, before=before)
    yield Paper(MINUTES, FOR_THE_FILE, Signing.BOTH_HANDS, minutes)
    yield from _plan_and_letter(conference, pack, plainly)
    yield from _copies(conference, pack)
    yield from _for_children(conference, pack)
    yield from _for_offices(conference, since, pack, plainly)
    for doctor in doctors(conference, pack):
        extract = gp_extract_of(conference, pack, doctor)
        yield Paper("gp-extract", doctor.name, Signing.CHAIR_ALONE, extract, doctor.id)
    yield from _forms(conference, pack, plainly)
    yield from _late_copies(as_sealed(since), pack)


def _plan_and_letter(conference: Conference, pack: Pack, plainly: Telling) -> Iterator[Paper]:
    """Give the two papers that are the same for everybody."""
    telling = telling_to(THE_FILE, conference, pack)
    for kind, of, document_of in (
        ("outline-plan", everyone_in_the_plan, outline_plan_of),
        ("decision-letter", everyone_invited, decision_letter_of),
    ):
        document = made_out(document_of(conference, pack), telling, of(telling, conference))
        yield Paper(kind, of(plainly, conference), Signing.CHAIR_ALONE, document)


def _copies(conference: Conference, pack: Pack) -> Iterator[Paper]:
    """Give each reader what the chair chose for them; whom she kept out gets a letter."""
    for who, copy in copies_chosen(conference):
        yield from _copy(who, copy, conference, pack)


def _late_copies(conference: Conference, pack: Pack) -> Iterator[Paper]:
    """Give each reader what was decided for them since the seal; it says that it is a late copy."""
    for one in late_now(conference):
        who, told = one.decided.reader, as_told_late(one, conference)
        for paper in _copy(who, one.decided.copy, told, pack):
            if paper.document is not None:
                telling = telling_to(Reader(who), told, pack)
                yield paper.with_document(told_as_late(paper.document, telling, one.at))


def _copy(who: AttendeeId, copy: Copy, conference: Conference, pack: Pack) -> Iterator[Paper]:
    reader, name = Reader(who), conference.roll.name_of(who)
    if copy is Copy.LETTER:
        letter = letter_in_place_of(conference, pack, reader)
        yield Paper(LETTER_IN_PLACE, name, Signing.CHAIR_ALONE, letter, who)
    elif copy is not Copy.NONE:
        minutes = minutes_of(conference, pack, reader)
        yield Paper(MINUTES, name, Signing.BOTH_HANDS, minutes, who)


def _for_children(conference: Conference, pack: Pack) -> Iterator[Paper]:
    for child in conference.roll.children:
        if old_enough(conference, child):
            page = child_version_of(conference, pack, child)
            yield Paper("child-version", child.name, Signing.NOBODY, page, child.id)


def _for_offices(
    conference: Conference, since: Conference, pack: Pack, plainly: Telling
) -> Iterator[Paper]:
    goes_to_register = bool(concerns_the_register(conference, pack))
    if goes_to_register:
        notice = register_notice_of(conference, pack)
        yield Paper("register-notice", keeper_of(plainly), Signing.CHAIR_ALONE, notice)
    sealed = conference.findings.referrals
    kinds = {one.kind for one in sealed}
    raised = (one for one in since.findings.referrals if one.kind not in kinds)
    for referral in (*sealed, *raised):
        if referral.kind != "register-entry" or not goes_to_register:
            sheet = referral_sheet_of(conference, pack, referral)
            to = referred_to(pack, referral)
            yield Paper("referral", to, Signing.CHAIR_ALONE, sheet)


def _forms(conference: Conference, pack: Pack, plainly: Telling) -> Iterator[Paper]:
    for holder in dissenters(conference):
        form = dissent_form_of(conference, pack, holder)
        who = None if conference.roll.agency(AgencyId(holder)) else PersonId(holder)
        named = conference.roll.name_of(holder)
        yield Paper("dissent-form", named, Signing.NOBODY, form, who)
    sheet = attendance_sheet_of(conference, pack)
    yield Paper("attendance-sheet", plainly.say("the-room"), Signing.NOBODY, sheet)
    if has_dates(conference, pack):
        dates = calendar_of(conference, pack)
        yield Paper("calendar", FOR_THE_FILE, Signing.NOBODY, data=dates)
