"""One paper on its way out, as it is played: printed, handed over, released by two."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from chairdesk.desk.rehearsal.papers.ways import (
    ByOne,
    ByTwo,
    CopyInLargePrint,
    CopyToWorkOn,
    HandOver,
    OfOnePaper,
    PassStop,
    PrintOut,
    ReleaseToo,
)
from chairdesk.desk.rehearsal.stage import Stage, Step
from chairdesk.desk.shelves import KeptDocument
from chairdesk.models.contribution import Hand
from chairdesk.ui.rehearsal.ending import look_at, open_copy
from chairdesk.ui.rehearsal.hands import NoWay, in_vain
from chairdesk.ui.rehearsal.playing import Playing
from chairdesk.ui.release.release_page import ReleasePage
from chairdesk.ui.release.stops_card import StopRow
from chairdesk.ui.step import Step as Page


def is_let_out(play: Playing, step: Step, stage: Stage, folder: Path) -> bool:
    """Do what a step says of papers on their way; say whether it was such a step."""
    match step:
        case PassStop():
            for paper in _papers(play, step, stage):
                _pass(play, step, paper)
        case PrintOut() | HandOver():
            for paper in _papers(play, step, stage):
                _give(play, step, paper)
        case CopyInLargePrint() | CopyToWorkOn():
            for paper in _papers(play, step, stage):
                _save_beside(play, step, paper, folder)
        case ByTwo() | ByOne():
            page = play.page(Page.RELEASE, ReleasePage)
            play.hands.tick(
                page.second.by_two, "choice of who releases", is_on=isinstance(step, ByTwo)
            )
        case ReleaseToo():
            _release_too(play)
        case _:
            return False
    return True


def _papers(play: Playing, step: OfOnePaper, stage: Stage) -> tuple[KeptDocument, ...]:
    """Find the newest papers that a step means; raise NoWay where there is none."""
    conference, page = play.conference, play.page(Page.RELEASE, ReleasePage)
    roll, newest = conference.roll, conference.papers.newest_of
    reader = roll.name_of(stage.attendee(step.who)) if step.who else ""
    found = tuple(
        row.paper
        for row in page.rows
        if row.paper.kind == step.paper.value
        and (row.paper.reader == reader if reader else row.paper.reader not in roll.everybody)
        and row.paper.version == newest(row.paper.kind, row.paper.reader)
    )
    if not found:
        raise NoWay(in_vain("no-such-paper", paper=step.paper.value))
    return found


def _pass(play: Playing, step: PassStop, paper: KeptDocument) -> None:
    """Write the reason beside each stop of the kind, and pass it."""
    page = _turn_to(play, paper)

    def rows() -> list[StopRow]:
        return [row for row in page.looked_at.stops.rows if row.stop.value == step.stop.value]

    def standing() -> list[str]:
        return [row.what for row in rows()]

    def is_shown() -> bool:
        return rows()[0].reason.isVisible()

    if not standing():
        raise NoWay(in_vain("no-such-stop", stop=step.stop.value))
    while standing():
        left = len(standing())
        play.hands.wait_until(is_shown, "the line for the reason")
        row = rows()[0]
        play.hands.write(row.reason, step.reasons, "reason")
        play.hands.press(row.passing, "way to pass a stop")
        play.hands.wait_until(partial(_are_fewer, standing, left), "the stop to be passed")


def _are_fewer(standing: Callable[[], list[str]], left: int) -> bool:
    return len(standing()) < left


def _give(play: Playing, step: PrintOut | HandOver, paper: KeptDocument) -> None:
    """Press the button that says how the copy went."""
    chosen, papers = _turn_to(play, paper).looked_at, play.conference.papers
    before = len(papers.holders_of(paper.sha256))
    way = chosen.printed if isinstance(step, PrintOut) else chosen.handed
    play.hands.press(way, "way to say that it went out")
    play.hands.wait_until(
        lambda: len(play.conference.papers.holders_of(paper.sha256)) > before,
        "the release in the journal",
    )


def _save_beside(
    play: Playing, step: CopyInLargePrint | CopyToWorkOn, paper: KeptDocument, folder: Path
) -> None:
    """Press the button of a copy that is not signed itself, and choose the folder."""
    page, before = _turn_to(play, paper), len(play.conference.papers.released)
    chosen = page.looked_at
    is_large = isinstance(step, CopyInLargePrint)
    play.hands.press(chosen.large_print if is_large else chosen.word_copy, "way to such a copy")
    play.hands.wait_until(lambda: _is_asked_where(page), "the choice of a folder")
    play.hands.choose_file(page, str(folder))
    play.hands.wait_until(
        lambda: len(play.conference.papers.released) > before, "the copy in the folder"
    )


def _is_asked_where(page: ReleasePage) -> bool:
    return any(dialogue.isVisible() for dialogue in page.findChildren(QFileDialog))


def _turn_to(play: Playing, paper: KeptDocument) -> ReleasePage:
    """Open a copy at the right of the page, searched."""
    page = play.page(Page.RELEASE, ReleasePage)
    open_copy(play, page, paper.sha256)
    play.hands.wait_until(lambda: not page.search.is_under_way, "the search of the copies")
    play.hands.wait_until(lambda: page.looked_at.sha256 == paper.sha256, "the copy that is wanted")
    return page


def _release_too(play: Playing) -> None:
    """Look at every copy, and type the minute-taker's secret."""
    look_at(play)
    page, before = play.page(Page.RELEASE, ReleasePage), len(play.conference.papers.agreed)
    card = page.second
    play.hands.wait_until(card.agree.isVisible, "the question to the second person")
    play.hands.write(card.secret, play.secrets.get(Hand.MINUTE_TAKER, ""), "signing secret")
    play.hands.press(card.agree, "way to release as the second person")
    play.hands.wait_until(
        lambda: len(play.conference.papers.agreed) > before, "the second person's release"
    )
