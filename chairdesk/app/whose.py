"""Whose conferences each procedure was for last, kept in the vault for the next of them."""

from collections.abc import Callable
from functools import partial

from chairdesk.desk.ports import Settings
from chairdesk.models.conference import Conference
from chairdesk.models.events import ConferenceArranged, Event

_NAME = "authority: {procedure}"


def note_authority(keep: Callable[[str, str], None], event: Event, conference: Conference) -> None:
    """Keep the authority of a conference that was arranged, by the procedure that it follows."""
    if isinstance(event, ConferenceArranged) and event.arrangements.authority:
        name = _NAME.format(procedure=conference.setting.procedure)
        keep(name, event.arrangements.authority)


def last_authority(settings: Settings) -> Callable[[str], str]:
    """Give what tells whose conferences the procedure of a name was for last."""
    return partial(_last, settings)


def _last(settings: Settings, procedure: str) -> str:
    return settings.setting(_NAME.format(procedure=procedure)) or ""
