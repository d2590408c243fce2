"""Out of the diary: into a conference, into a new one, or into the review of one."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, SignalInstance

from chairdesk.desk.reviewing.next_review import NextReview
from chairdesk.models.events import LastActionEntered
from chairdesk.models.standing.roll import Roll
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.diary.diary_page import DiaryPage
from chairdesk.ui.furnishing import Furnishing
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.language.tr import tr
from chairdesk.ui.step import Step
from chairdesk.words import Words


class Window(Protocol):
    """Where the diary leads out of."""

    notice: NoticeBar
    conference: ConferencePage | None
    rehearsal_wanted: SignalInstance

    def open_conference(self, wanted: object, step: Step | None = None) -> None:
        """Open a conference at a step; where it stands, if none is named."""

    def arrange_new(self) -> None:
        """Open a conference that has nothing in it yet, where it is prepared."""


def lead_out(diary: DiaryPage, window: Window, furnishing: Furnishing) -> None:
    """Let the diary open conferences, by its buttons and by a key."""
    diary.opened.connect(window.open_conference)
    diary.new_wanted.connect(window.arrange_new)
    diary.rehearsal_wanted.connect(window.rehearsal_wanted)
    diary.go_on.gone_on.connect(window.open_conference)
    diary.review_wanted.connect(partial(_begin, window, furnishing.words))
    button, everywhere = diary.glance.review, Qt.ShortcutContext.WindowShortcut
    furnishing.keys.bind(button, "its_review", button.click, everywhere)


def _begin(window: Window, words: Words, brought: NextReview) -> None:
    """Enter in a conference of its own what is known from the start, and say what that is."""
    window.arrange_new()
    page = window.conference
    if page is not None and all(map(page.bench.enter, brought.events)):
        window.notice.say(_told(brought, page.bench.conference.roll, words))


def _told(brought: NextReview, roll: Roll, words: Words) -> str:
    said = tr(
        "Brought from {reference}, held on {day}: {children}, the people and agencies around them,"
        " and what was noted of them. Check each before it is held."
    ).format(
        reference=brought.before,
        day=words.day(brought.held),
        children=words.listed([child.name for child in roll.children]),
    )
    left = tr("Not brought: {children}, without a plan since then.").format(
        children=words.listed(brought.left_out)
    )
    unfixed = tr("No day was fixed for it: type its reference, kind, date and time.")
    actions = sum(isinstance(event, LastActionEntered) for event in brought.events)
    plan = tr("Its plan came too, to be gone through: {number} actions.", "", actions)
    more = (
        plan.format(number=words.number(actions)) if actions else "",
        left if brought.left_out else "",
        "" if brought.is_fixed else unfixed,
    )
    return " ".join(one for one in (said, *more) if one)
