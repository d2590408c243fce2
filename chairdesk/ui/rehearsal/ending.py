"""The end of a conference, as it is played: gates, the seal, signatures, the papers."""

from collections.abc import Collection
from pathlib import Path
from secrets import token_urlsafe

from chairdesk.desk.rehearsal.record import Sign
from chairdesk.models.contribution import Hand
from chairdesk.models.events import (
    ConferenceClosed,
    GateOverridden,
    OverrideWithdrawn,
    PlainFactChosen,
    PlainFactDropped,
    RecordSealed,
    SummaryWritten,
)
from chairdesk.models.paper import Stop
from chairdesk.models.rules.filing import has_signed
from chairdesk.ui.close.close_page import ClosePage
from chairdesk.ui.record.record_page import RecordPage
from chairdesk.ui.record.signing_card import SigningCard
from chairdesk.ui.rehearsal.hands import NoWay, in_vain, pick_data
from chairdesk.ui.rehearsal.playing import Playing
from chairdesk.ui.release.paper_row import PaperRow
from chairdesk.ui.release.release_page import ReleasePage
from chairdesk.ui.step import Step as Page

_BY_WORDS = frozenset({Stop.RESTRICTED, Stop.OTHER_FAMILY})


def close(play: Playing, _event: ConferenceClosed) -> None:
    """Press the button that closes the conference."""
    play.hands.press(play.page(Page.CLOSE, ClosePage).seal_card.close_conference, "way to close")


def override(play: Playing, event: GateOverridden) -> None:
    """Write the reason beside the gate, and pass it."""
    wanted = event.override
    page = play.page(Page.CLOSE, ClosePage)
    row = next(
        (r for r in page.rows if (r.gate.rule, r.gate.child) == (wanted.rule, wanted.child)), None
    )
    if row is None:
        raise NoWay(in_vain("not-open", rule=wanted.rule))
    group = page.open_things.groups[row.gate.item]
    if group.is_folded:
        play.hands.press(group.head, "heading of what is open")
    play.hands.write(row.reason, wanted.reason, "reason")
    play.hands.press(row.passing, "way to pass")


def withdraw_override(play: Playing, event: OverrideWithdrawn) -> None:
    """Press the button beside what was passed."""
    rows = play.page(Page.CLOSE, ClosePage).passed.rows
    wanted = (event.rule, event.child)
    row = next((r for r in rows if (r.override.rule, r.override.child) == wanted), None)
    play.hands.press(row.withdraw if row else None, "way to withdraw what was passed")


def sum_up(play: Playing, event: SummaryWritten) -> None:
    """Write the summary beside what was said under its heading."""
    page, summary = play.page(Page.RECORD, RecordPage), event.summary
    page.show_summaries()
    there = page.summaries.parts if page.summaries else {}
    card = there.get((summary.heading, summary.child))
    play.hands.write_and_leave(card.summary if card else None, summary.words, "summary")


def tell(play: Playing, event: PlainFactChosen) -> None:
    """Choose what a child is told, and write it in plain words."""
    fact = event.fact
    part = play.page(Page.CLOSE, ClosePage).told.parts.get(fact.child)
    if part is None:
        raise NoWay(in_vain("no-page"))
    if fact.about not in part.rows:
        pick_data(play.hands, part.choices, fact.about, "thing that this child may be told")
    row = part.rows.get(fact.about)
    play.hands.write_and_leave(row.words if row else None, fact.words, "room for plain words")


def tell_no_more(play: Playing, event: PlainFactDropped) -> None:
    """Press the button beside what a child was to be told."""
    part = play.page(Page.CLOSE, ClosePage).told.parts.get(event.child)
    row = part.rows.get(event.about) if part else None
    play.hands.press(row.drop if row else None, "way to leave out what a child was to be told")


def seal(play: Playing, _event: RecordSealed) -> None:
    """Press the seal, read what it asks once more, and mean it."""
    card = play.page(Page.CLOSE, ClosePage).seal_card
    play.hands.press(card.seal, "seal")
    play.hands.press(card.seal_now, "last question of the seal")


def sign(play: Playing, step: Sign) -> None:
    """Sign with what the script names, or choose a secret; and know it the next time."""
    hand, page = step.hand, play.page(Page.RECORD, RecordPage)
    card = page.attest if hand is Hand.MINUTE_TAKER else page.sign
    play.hands.wait_until(lambda: card.isVisible() and card.sign.isEnabled(), "the minutes")
    if step.secret:
        play.secrets[hand] = step.secret
        _take_certificate(play, step, card)
    secret = play.secrets.setdefault(hand, token_urlsafe(18))
    play.hands.write(card.secret, secret, "signing secret")
    if card.again.isVisible():
        play.hands.write(card.again, secret, "signing secret")
    play.hands.press(card.sign, "way to sign")
    play.hands.wait_until(
        lambda: has_signed(hand, play.conference), f"the signature of the {hand.value}"
    )
    if step.stamped and page.is_stamp_missing:
        raise NoWay(in_vain("no-stamp"))


def _take_certificate(play: Playing, step: Sign, card: SigningCard) -> None:
    """Choose the file of a certificate and open it, or the module of a card that is in a reader."""
    if step.certificate:
        play.hands.press(card.other, "way to another certificate")
        play.hands.choose_file(card, str(step.certificate))
        play.hands.write(card.secret, step.secret, "password of the certificate")
        play.hands.press(card.sign, "way to open the certificate")
    else:
        play.hands.press(card.smart_card.choose, "way to a smart card")
        play.hands.choose_file(card, str(step.card))
    play.hands.wait_until(
        lambda: bool(card.certificate.text()) and card.sign.isEnabled(), "the certificate"
    )


def look_at(play: Playing, kinds: Collection[str] = ()) -> None:
    """Open each copy of some kinds, or of all, as its reader will get it."""
    page = play.page(Page.RELEASE, ReleasePage)
    seen = play.conference.papers.seen
    papers = [row.paper for row in page.rows if not kinds or row.paper.kind in kinds]
    for paper in (one for one in papers if one.sha256 not in seen):
        open_copy(play, page, paper.sha256)


def open_copy(play: Playing, page: ReleasePage, sha256: str) -> None:
    """Open one copy by its button in the list."""

    def is_there() -> bool:
        return _row(page, sha256).open.isVisible()

    play.hands.wait_until(is_there, "the paper in the list")
    play.hands.press(_row(page, sha256).open, "way to look at a paper")
    play.hands.wait_until(
        lambda: sha256 in play.conference.papers.seen, "the paper before somebody's eyes"
    )


def _row(page: ReleasePage, sha256: str) -> PaperRow:
    return next(row for row in page.rows if row.paper.sha256 == sha256)


def release(play: Playing, folder: Path) -> None:
    """Look at every copy, and save what may go out into the folder of the rehearsal."""
    look_at(play)
    before = len(play.conference.papers.released)
    page = play.page(Page.RELEASE, ReleasePage)
    play.hands.wait_until(page.save.isEnabled, "a copy that may go out")
    play.hands.press(page.save, "way to save the papers")
    play.hands.choose_file(page, str(folder))
    play.hands.wait_until(
        lambda: len(play.conference.papers.released) > before, "the papers in the folder"
    )
    _see_that_no_words_keep_a_copy_back(page)


def _see_that_no_words_keep_a_copy_back(page: ReleasePage) -> None:
    """Raise NoWay where words were found in a copy, and nobody has answered for them."""
    for row in page.rows:
        if any(stop.stop in _BY_WORDS for stop in page.stops_of(row.paper)):
            raise NoWay(in_vain("kept-back", paper=row.paper.kind))
