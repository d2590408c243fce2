"""The record on its pages: looked at, attested, signed, and released."""

import re

import pytest
from PySide6.QtCore import Qt, QThreadPool

from chairdesk.desk.ports import DiskFull
from chairdesk.export.verify import verify
from chairdesk.models.contribution import Contribution, Hand
from chairdesk.models.events import ConferenceClosed, DocumentSigned, RecordSealed
from chairdesk.models.ids import new_id
from chairdesk.models.rules.filing import has_signed
from chairdesk.ui.record.paperwork import TIME_STAMPS, Paperwork, planned
from chairdesk.ui.record.record_page import RecordPage
from tests.transcript import ISLA
from tests.ui.benches import CHAIR, MINUTE_TAKER, Shelf, bench_of
from tests.ui.release.at_hand import TODAY

SECRETS = {Hand.MINUTE_TAKER: "quiet harbour 7", Hand.CHAIR: "seven grey geese"}


@pytest.fixture
def bench(said, qapp):
    bench = bench_of(said=said)
    bench.sitting.record(Contribution(new_id(), ISLA.id, "I want to stay at my school"))
    return bench


@pytest.fixture
def page(bench, paperwork, shown):
    return shown(RecordPage(bench, paperwork))


def seen_width(widget):
    return widget.visibleRegion().boundingRect().width()


def put_name_to(page, card, qtbot):
    card.secret.setText(SECRETS[card.hand])
    card.again.setText(SECRETS[card.hand])
    with qtbot.waitSignal(page.signed, timeout=30_000):
        qtbot.mouseClick(card.sign, Qt.MouseButton.LeftButton)


def sign_both(page, qtbot):
    for card in (page.attest, page.sign):
        put_name_to(page, card, qtbot)


def test_before_the_seal_the_minutes_can_be_looked_at_and_not_signed(page, qtbot):
    assert not page.attest.isVisible()
    assert not page.sign.isVisible()
    with qtbot.waitSignal(page.shown, timeout=30_000):
        qtbot.mouseClick(page.draw, Qt.MouseButton.LeftButton)
    text = " ".join(p.accessibleName() for p in page.pages.pages)
    assert "Page 1 of" in text
    assert "I want to stay at my school" in text.replace("\r\n", " ")


def test_a_sealed_record_is_drawn_up_once_and_says_what_is_signed(sealed_page, shelf, qtbot):
    drawn = list(shelf.documents)
    assert [d.kind for d in drawn][:3] == ["minutes", "outline-plan", "decision-letter"]
    sealed_page.draw_up()
    assert shelf.documents == drawn
    qtbot.waitUntil(sealed_page.papers.subjects.isVisible, timeout=5000)
    told = sealed_page.papers.subjects.text()
    assert drawn[0].sha256 in told.replace(" ", "")
    assert told.splitlines()[0] == "Minutes, for the file"
    assert "\n\nDecision letter, everyone who was invited\n" in told
    assert sealed_page.count_open == 2


def test_drawing_is_told_paper_by_paper_and_goes_on_where_it_was_stopped(
    bench, paperwork, shelf, shown, qtbot
):
    bench.enter(ConferenceClosed())
    bench.enter(RecordSealed())
    wanted = len(planned(bench.conference))
    page = shown(RecordPage(bench, paperwork))
    qtbot.waitUntil(page.papers.stop.isVisible, timeout=30_000)
    assert re.fullmatch(rf"Paper \d of {wanted} is being set.*", page.papers.progress.text())
    page.papers.stop.click()
    assert page.papers.progress.text().startswith("It stops after this paper.")
    qtbot.waitUntil(lambda: page._errand is None, timeout=5000)
    kept = list(shelf.documents)
    assert len(kept) < wanted
    assert not page.papers.stop.isVisible()
    page.draw_up()
    qtbot.waitUntil(lambda: len(shelf.documents) == wanted, timeout=30_000)
    assert shelf.documents[: len(kept)] == kept
    qtbot.waitUntil(lambda: page._errand is None, timeout=5000)


def test_what_is_signed_can_be_read_in_large_print_on_a_laptop(sealed_page, style, qtbot):
    style.write_at(22)
    sealed_page.resize(1366, 690)
    qtbot.waitUntil(sealed_page.papers.subjects.isVisible, timeout=5000)
    for card in (sealed_page.about, sealed_page.attest):
        qtbot.waitUntil(lambda card=card: seen_width(card) == card.width() > 0)


def test_enter_brings_the_secret_asked_next_before_the_eyes(sealed_page, qtbot):
    sealed_page.resize(1366, 330)
    card = sealed_page.attest
    card.secret.setFocus()
    card.secret.setText(SECRETS[card.hand])
    qtbot.keyClick(card.secret, Qt.Key.Key_Return)
    assert card.again.hasFocus()
    assert card.again.visibleRegion().boundingRect().height() == card.again.height()
    card.again.setText(SECRETS[card.hand])
    with qtbot.waitSignal(sealed_page.signed, timeout=30_000):
        qtbot.keyClick(card.again, Qt.Key.Key_Return)
    qtbot.waitUntil(sealed_page.sign.secret.hasFocus, timeout=5000)


def test_the_minute_taker_attests_first_and_the_chair_signs_last(sealed_page, bench, shelf, qtbot):
    assert sealed_page.attest.who.text() == MINUTE_TAKER.name
    assert not sealed_page.sign.isVisible()
    sign_both(sealed_page, qtbot)
    to_sign = [paper.name for paper in planned(bench.conference) if paper.document is not None]
    kept = {(d.kind, d.reader): d for d in shelf.documents}
    verdicts = {name[0]: verify(kept[name].pdf) for name in to_sign}
    assert all(verdict.is_intact for verdict in verdicts.values())
    assert [s.name for s in verdicts["minutes"].signers] == [MINUTE_TAKER.name, CHAIR.name]
    assert [s.name for s in verdicts["outline-plan"].signers] == [CHAIR.name]
    hands = [s.hand for s in bench.conference.papers.signed]
    assert hands == [Hand.MINUTE_TAKER, *[Hand.CHAIR] * len(to_sign)]
    registered = {s.sha256 for s in bench.conference.papers.signed}
    assert {kept[name].sha256 for name in to_sign} <= registered
    assert sealed_page.count_open == 0
    assert sealed_page.sign.standing.text() == "Signed"


def test_without_the_time_stamp_service_papers_are_signed_and_that_is_said(
    sealed_page, bench, shelf, said, qtbot
):
    put_name_to(sealed_page, sealed_page.attest, qtbot)
    assert said == []
    shelf.settings[TIME_STAMPS] = "nowhere"
    put_name_to(sealed_page, sealed_page.sign, qtbot)
    assert has_signed(Hand.CHAIR, bench.conference)
    qtbot.waitUntil(lambda: len(said) == 1)
    assert said[0].startswith("The time-stamp service could not be reached. The papers are signed")


def test_a_secret_never_stays_in_its_field(sealed_page, qtbot):
    put_name_to(sealed_page, sealed_page.attest, qtbot)
    assert sealed_page.attest.secret.text() == sealed_page.attest.again.text() == ""


MISTYPED = [
    ("", "", "Type the signing secret first."),
    ("short", "short", "Choose a secret of eight characters or more."),
    ("quiet harbour 7", "quiet harbour 8", "The two secrets differ. Type the same one twice."),
]


@pytest.mark.parametrize(("secret", "again", "answer"), MISTYPED)
def test_a_new_secret_is_typed_twice_and_not_too_short(
    sealed_page, bench, qtbot, secret, again, answer
):
    card = sealed_page.attest
    card.secret.setText(secret)
    card.again.setText(again)
    qtbot.keyClick(card.again, Qt.Key.Key_Return)
    assert card.answer.text() == answer
    assert not has_signed(Hand.MINUTE_TAKER, bench.conference)


def test_a_key_that_exists_asks_for_its_own_secret(
    sealed_page, bench, paperwork, shown, said, qtbot
):
    sign_both(sealed_page, qtbot)
    sealed_page.hide()
    other = bench_of(said=said)
    other.enter(RecordSealed())
    fresh = Paperwork(Shelf(), paperwork.keys._identities, lambda: TODAY)
    again = shown(RecordPage(other, fresh))
    qtbot.waitUntil(lambda: bool(again.pages.pages), timeout=30_000)
    card = again.attest
    assert not card.again_field.isVisible()
    card.secret.setText("not the secret")
    qtbot.keyClick(card.secret, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    assert said == ["This secret does not open the signing identity."]
    assert card.sign.isEnabled()


def test_every_paper_that_is_signed_is_told_with_its_hash(sealed_page, shelf, qtbot):
    qtbot.waitUntil(sealed_page.papers.subjects.isVisible, timeout=5000)
    told = sealed_page.papers.subjects.text().replace(" ", "")
    assert all(one.sha256 in told for one in shelf.documents[:3])
    assert "Outlineplan," in told


def test_the_same_papers_are_read_once_however_often_the_page_is_shown_anew(
    sealed_page, monkeypatch, qtbot
):
    qtbot.waitUntil(sealed_page.papers.subjects.isVisible, timeout=5000)
    read = []
    monkeypatch.setattr(sealed_page._paperwork, "subjects", read.append)
    for _ in range(3):
        sealed_page.refresh()
    QThreadPool.globalInstance().waitForDone()
    assert read == []


def test_what_a_crash_left_signed_is_found_again_and_entered(sealed_page, bench, paperwork, qtbot):
    paperwork.sign(
        bench.conference, Hand.MINUTE_TAKER, MINUTE_TAKER.name, SECRETS[Hand.MINUTE_TAKER]
    )
    sealed_page.refresh()
    put_name_to(sealed_page, sealed_page.attest, qtbot)
    assert has_signed(Hand.MINUTE_TAKER, bench.conference)


@pytest.mark.usefixtures("drawn_here")
@pytest.mark.parametrize("survivor", ["minutes", "outline-plan", "decision-letter"])
def test_papers_that_a_crash_kept_from_being_drawn_up_are_drawn_up_later(
    bench, paperwork, shelf, shown, qtbot, survivor
):
    bench.enter(RecordSealed())
    drawn = paperwork.draw_up(bench.conference)
    shelf.documents = [paper for paper in drawn if paper.kind == survivor]
    page = shown(RecordPage(bench, paperwork))
    wanted = {paper.name for paper in planned(bench.conference)}
    qtbot.waitUntil(lambda: {(d.kind, d.reader) for d in shelf.documents} == wanted, timeout=20_000)
    qtbot.waitUntil(page.attest.sign.isEnabled, timeout=30_000)
    sign_both(page, qtbot)
    assert [s.kind for s in bench.conference.papers.signed].count("minutes") == 2
    assert has_signed(Hand.CHAIR, bench.conference)


@pytest.mark.usefixtures("drawn_here")
def test_signing_draws_up_what_is_missing(bench, paperwork, shelf):
    bench.enter(RecordSealed())
    shelf.documents = list(paperwork.draw_up(bench.conference))[:1]
    hand = Hand.MINUTE_TAKER
    attested = paperwork.sign(bench.conference, hand, MINUTE_TAKER.name, SECRETS[hand])
    assert [paper.kind for paper in attested] == ["minutes"]
    signed = paperwork.sign(bench.conference, Hand.CHAIR, CHAIR.name, SECRETS[Hand.CHAIR])
    assert [paper.kind for paper in signed][-1] == "minutes"
    assert {paper.kind for paper in signed} >= {"minutes", "outline-plan", "decision-letter"}


def test_the_chair_has_signed_once_every_paper_is_in_the_journal(
    sealed_page, bench, paperwork, shown, qtbot
):
    put_name_to(sealed_page, sealed_page.attest, qtbot)
    papers = paperwork.sign(bench.conference, Hand.CHAIR, CHAIR.name, SECRETS[Hand.CHAIR])
    for paper in papers[:-1]:
        bench.enter(DocumentSigned(paper))
    assert not has_signed(Hand.CHAIR, bench.conference)
    sealed_page.refresh()
    assert sealed_page.count_open == 1
    put_name_to(sealed_page, sealed_page.sign, qtbot)
    assert has_signed(Hand.CHAIR, bench.conference)
    assert len(bench.conference.papers.signed) == 1 + len(papers)


def test_a_full_disk_is_said_and_nothing_is_called_signed(
    sealed_page, bench, shelf, said, qtbot, monkeypatch
):
    def full(*_):
        raise DiskFull

    monkeypatch.setattr(shelf, "keep_document", full)
    card = sealed_page.attest
    card.secret.setText(SECRETS[Hand.MINUTE_TAKER])
    card.again.setText(SECRETS[Hand.MINUTE_TAKER])
    qtbot.keyClick(card.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    assert said[0].startswith("The disk is full")
    assert not has_signed(Hand.MINUTE_TAKER, bench.conference)


def test_everything_that_takes_the_focus_has_a_name(sealed_page, unnamed):
    assert unnamed(sealed_page) == []


def test_pages_grow_with_the_text(sealed_page, style, qtbot):
    before = sealed_page.pages.pages[0].pixmap().width()
    style.write_larger()
    qtbot.waitUntil(lambda: sealed_page.pages.pages[0].pixmap().width() > before)
    assert sealed_page.pages.pages[0].accessibleName().startswith("Page 1 of")
