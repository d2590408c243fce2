"""Papers: each for which there is cause, made out to one reader, signed by the right hands."""

import io
import re
from dataclasses import replace

import pikepdf
import pytest

from chairdesk.export.document import Document, Paragraph, Table, Voice, plain, quiet
from chairdesk.export.pages import pages_of
from chairdesk.export.papers import Signing, papers_of
from chairdesk.models.attendance import Exclusion
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.decision import Disagreement, Level, Referral
from chairdesk.models.events import (
    CopyDecided,
    DisagreementRecorded,
    Entry,
    LargePrintChosen,
    PersonExcluded,
    ReferralRaised,
)
from chairdesk.models.ids import new_id
from chairdesk.models.paper import Copy, ReaderCopy
from tests.export.abernethy import FIFE, ISLA, OPENS, conference, named
from tests.export.reading_aloud import aloud, squeezed
from tests.export.rehearsed import SCRIPTS, papers
from tests.export.telling import lines, spoken

BOTH, CHAIR, NOBODY = Signing.BOTH_HANDS, Signing.CHAIR_ALONE, Signing.NOBODY


def listed(*more):
    return [(p.kind, p.reader, p.signing) for p in papers_of(conference(*more), FIFE)]


def test_the_papers_of_a_conference_are_these():
    assert listed() == [
        ("minutes", "record", BOTH),
        ("outline-plan", "everyone with a part in the plan", CHAIR),
        ("decision-letter", "everyone who was invited, except Douglas Mair", CHAIR),
        ("minutes", "Catriona Abernethy", BOTH),
        ("letter-in-place-of-minutes", "Douglas Mair", CHAIR),
        ("child-version", "Isla Abernethy", NOBODY),
        ("child-version", "Rory Abernethy", NOBODY),
        ("register-notice", "the keeper of the Child Protection Register", CHAIR),
        ("referral", "Service Manager, Social Work Reviewing Service", CHAIR),
        ("referral", "Children's Reporter", CHAIR),
        ("gp-extract", "Dr Hamish Orr", CHAIR),
        ("dissent-form", "Burnside Primary", NOBODY),
        ("attendance-sheet", "those in the room", NOBODY),
        ("calendar", "record", NOBODY),
    ]


def test_what_becomes_of_referrals_after_the_seal_is_in_no_paper_that_was_sealed():
    held = conference()
    sealed = papers_of(held, FIFE)
    made = replace(held.findings.referral("service-manager"), made=OPENS)
    new = Referral("legal", frozenset({ISLA.id}), "The order runs out.")
    for later in (made, new):
        entry = Entry(new_id(), OPENS, Hand.CHAIR, ReferralRaised(later))
        held = held.after(entry)
    since = papers_of(held, FIFE)
    (added,) = (one for one in since if one not in sealed)
    assert added.kind == "referral"
    assert "The order runs out." in "\n".join(lines(added.document))
    assert [one for one in since if one != added] == list(sealed)


def test_whoever_was_kept_out_gets_a_letter_until_the_chair_chooses_otherwise():
    out = PersonExcluded(Exclusion(named("Catriona Abernethy"), "Not today."))
    for copy, kinds in (
        (None, ["letter-in-place-of-minutes"]),
        (Copy.NONE, []),
        (Copy.PARTIAL, ["minutes"]),
    ):
        chosen = ReaderCopy(named("Catriona Abernethy"), copy or Copy.FULL, "Because.")
        record = conference(out, CopyDecided(chosen))
        if copy is None:
            record = without_copies(record)
        found = [p.kind for p in papers_of(record, FIFE) if p.who == named("Catriona Abernethy")]
        assert found == kinds


def test_the_form_of_a_parent_who_dissents_is_theirs_and_that_of_an_agency_is_nobodys():
    why = Disagreement(named("Isla Abernethy"), named("Catriona Abernethy"), Level.DISSENT, "No.")
    papers_now = papers_of(conference(DisagreementRecorded(why)), FIFE)
    forms = {p.reader: p.who for p in papers_now if p.kind == "dissent-form"}
    assert forms == {"Burnside Primary": None, "Catriona Abernethy": named("Catriona Abernethy")}


def test_the_decision_letter_goes_to_nobody_who_gets_a_letter_in_place():
    invited = "everyone who was invited"
    for copy, reader in ((Copy.LETTER, f"{invited}, except Douglas Mair"), (Copy.FULL, invited)):
        chosen = CopyDecided(ReaderCopy(named("Douglas Mair"), copy, "Because."))
        papers_now = papers_of(conference(chosen), FIFE)
        letter = next(p for p in papers_now if p.kind == "decision-letter")
        assert letter.reader == reader
        assert letter.document.copy.endswith(f"or {reader}. Version 1")


def without_copies(record):
    """Take back which copies were chosen."""
    return replace(record, papers=replace(record.papers, copies=()))


def test_a_conference_that_has_not_begun_has_the_papers_that_it_needs():
    kinds = [p.kind for p in papers_of(Conference(named("new")), FIFE)]
    assert kinds == ["minutes", "outline-plan", "decision-letter", "attendance-sheet"]


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_paper_of_every_rehearsal_says_for_whom_it_is(name):
    for paper in papers(name):
        if paper.document:
            assert paper.document.reader in paper.document.copy
            assert list(lines(paper.document))


@pytest.mark.parametrize("name", SCRIPTS)
def test_what_is_signed_has_room_for_just_those_signatures(name):
    wanted = {BOTH: 2, CHAIR: 1, NOBODY: 0}
    for paper in papers(name):
        if paper.document:
            places = [b for b in paper.document.blocks if type(b).__name__ == "SignatureLines"]
            assert sum(len(one.lines) for one in places) == wanted[paper.signing], paper.kind


def test_papers_are_drawn_as_pages_and_dates_as_they_are():
    *_, sheet, dates = papers_of(conference(), FIFE)
    assert sheet.drawn().startswith(b"%PDF-1.7")
    assert dates.drawn().startswith(b"BEGIN:VCALENDAR")


def test_every_paper_can_be_had_in_large_print_and_says_the_same():
    for paper in papers("ellison-medway"):
        large = paper.in_large_print()
        if paper.document is None:
            assert large == paper
        else:
            assert aloud(large.drawn()) == squeezed("".join(spoken(paper.document)))


def test_whoever_was_given_large_print_gets_all_that_is_theirs_in_it_and_nobody_else():
    mother = named("Catriona Abernethy")
    held = conference(LargePrintChosen(mother), LargePrintChosen(ISLA.id))
    papers_in_large = {
        (paper.kind, paper.who) for paper in papers_of(held, FIFE) if is_large(paper)
    }
    assert papers_in_large == {("minutes", mother), ("child-version", ISLA.id)}


def is_large(paper):
    return paper.document is not None and paper.document.size > 1.5


def test_large_print_has_no_letter_of_less_than_eighteen_points_and_its_titles_grow_by_as_many():
    words = Table(("Child",), ((plain("Mirren"),),), (1,))
    small = Paragraph(quiet("Small print."), Voice.SMALL)
    told = Document("Title", "Below", "R", "M", "r", "c", (words, small)).in_large_print()
    sizes = re.findall(r"/F\d+\+?\d* ([\d.]+) Tf", drawing(pages_of(told)))
    assert set(map(float, sizes)) == {18.0, 28.5}


def drawing(pdf):
    """Give the operators that draw the first page."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return opened.pages[0].Contents.read_bytes().decode("latin-1")
