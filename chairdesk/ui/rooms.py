"""How the rooms behind the door are made."""

from collections.abc import Callable
from dataclasses import dataclass

from chairdesk.desk.finding import AcrossConferences
from chairdesk.models.ids import ConferenceId
from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.diary.diary_page import DiaryPage
from chairdesk.ui.furnishing import ReadAhead, nothing_ahead


@dataclass(frozen=True, slots=True)
class Rooms:
    """How the rooms behind the door are made, each time that it opens."""

    diary: Callable[[], DiaryPage]
    conference: Callable[[ConferenceId], ConferencePage]
    finder: Callable[[], AcrossConferences]
    read_ahead: ReadAhead = nothing_ahead
