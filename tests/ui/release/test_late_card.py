"""A copy decided after the seal: chosen on a card of Release, signed by itself, and let out."""

import pytest

from chairdesk.export.verify import verify
from chairdesk.models.contribution import Hand
from chairdesk.models.events import DocumentSigned
from chairdesk.models.paper import MINUTES, Copy
from chairdesk.models.people import Capacity
from chairdesk.models.rules.filing import has_signed
from chairdesk.ui.record.paperwork import name_of
from chairdesk.ui.record.what_waits import what_waits
from tests.transcript import ISLA
from tests.ui.release.at_hand import SECRETS, look_at, press, released

SOLICITOR = "Una Petrie"


def decide(qtbot, card, name, copy, reason):
    card.who.setCurrentIndex(card.who.findText(name))
    card.copy.setCurrentIndex(card.copy.findData(copy))
    card.reason.setText(reason)
    press(qtbot, card.decide)


def enter(qtbot, card):
    press(qtbot, card.another)
    card.reader.name.setText(SOLICITOR)
    card.reader.role.setText("Solicitor")
    card.reader.capacity.setCurrentIndex(
        card.reader.capacity.findData(Capacity.LEGAL_REPRESENTATIVE)
    )
    card.reader.about[ISLA.id].setChecked(True)
    press(qtbot, card.reader.enter)


def sign(page, bench):
    paperwork = page._paperwork
    for hand in (Hand.MINUTE_TAKER, Hand.CHAIR):
        name = name_of(hand, bench.conference)
        for paper in paperwork.sign(bench.conference, hand, name, SECRETS[hand]):
            yield paper
            bench.in_the_hand_of(hand).enter(DocumentSigned(paper))


def said_in(card):
    return [row.text() for row in card.told]


def test_a_reader_of_whom_nobody_thought_is_entered_and_offered_at_once(desk, qtbot):
    page, bench = desk()
    card = page.late
    assert not card.reader.isVisible()
    enter(qtbot, card)
    (late,) = bench.conference.roll.late
    assert (late.name, late.role, late.for_children) == (SOLICITOR, "Solicitor", {ISLA.id})
    assert card.who.currentText() == SOLICITOR
    assert not card.reader.isVisible()
    assert card.who.findText("Donna Lindsay") == -1


def test_nobody_reads_as_a_professional_because_nothing_was_chosen(desk, qtbot, said):
    page, bench = desk()
    press(qtbot, page.late.another)
    page.late.reader.name.setText(SOLICITOR)
    press(qtbot, page.late.reader.enter)
    assert said == ["Choose first in what capacity they read it."]
    assert bench.conference.roll.late == ()


def test_a_copy_is_decided_for_somebody_and_with_a_reason_or_not_at_all(desk, qtbot, said):
    page, bench = desk()
    press(qtbot, page.late.decide)
    assert said == ["Choose first for whom the copy is."]
    decide(qtbot, page.late, "Morag Sinclair", Copy.FULL, "")
    assert said[1:] == ["A reason is missing. Type why, in a few words."]
    assert bench.conference.papers.late == ()
    decide(qtbot, page.late, "Morag Sinclair", Copy.NONE, "She has the record")
    assert bench.conference.papers.late[0].kind == ""
    assert all(has_signed(hand, bench.conference) for hand in Hand)
    assert said_in(page.late)[0].endswith("She has the record.")


@pytest.mark.slow
def test_a_late_copy_is_signed_by_itself_and_no_other_paper_is_touched(desk, qtbot, tmp_path):
    page, bench = desk()
    before = {row.paper.sha256 for row in page.rows}
    enter(qtbot, page.late)
    decide(qtbot, page.late, SOLICITOR, Copy.LETTER, "She asked")
    page._paperwork.draw_up(bench.conference)
    decide(qtbot, page.late, SOLICITOR, Copy.PARTIAL, "The court asked")
    assert "waits for signatures" in said_in(page.late)[0]
    assert SOLICITOR in what_waits(bench.conference, bench.words)
    page._paperwork.draw_up(bench.conference)
    assert [p.reader for p, _ in page._paperwork.subjects(bench.conference)] == [SOLICITOR]
    assert {row.paper.sha256 for row in page.rows} == before
    signed = list(sign(page, bench))
    assert [(paper.kind, paper.reader, paper.hand) for paper in signed] == [
        (MINUTES, SOLICITOR, Hand.MINUTE_TAKER),
        (MINUTES, SOLICITOR, Hand.CHAIR),
    ]
    assert "It is signed." in said_in(page.late)[0]
    page.refresh()
    qtbot.waitUntil(lambda: not page.search.is_under_way, timeout=30_000)
    (new,) = (row.paper for row in page.rows if row.paper.sha256 not in before)
    verdict = verify(new.pdf)
    assert verdict.is_intact
    assert len(verdict.signers) == 2
    assert not page.save_to(tmp_path / "unseen", (new,))
    look_at(qtbot, page, (MINUTES, SOLICITOR))
    assert page.save_to(tmp_path / "out", (new,))
    assert (MINUTES, SOLICITOR) in released(bench)
    (path,) = (tmp_path / "out").glob("*.pdf")
    assert path.name == "minutes-solicitor-F-2026-118.pdf"
    decide(qtbot, page.late, SOLICITOR, Copy.NONE, "No longer instructed")
    assert bench.conference.papers.late[0].decided.copy is Copy.PARTIAL
