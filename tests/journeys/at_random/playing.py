"""A script played through the windows, and its record set beside the one that it tells."""

from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

from chairdesk.desk.rehearsal.dry_run import after
from chairdesk.desk.rehearsal.stage import Stage
from chairdesk.models.conference import Conference
from tests.journeys.rehearsing import play
from tests.transcript import CONFERENCE

_OF_THIS_PLAYING = {
    "hand",
    "struck_by",
    "visits",
    "done",
    "setting",
    "signed",
    "released",
    "seen",
}
"""What a script does not tell, or what is otherwise because something is done at its own item."""
_IN_ANY_ORDER = {"findings"}


def differences(app, script, folder):
    """Play a script, and list where its record is not what it tells: {path: (is, was to be)}.

    Raises CannotBePlayed.
    """
    played = play(app, script, folder).conference
    stage = Stage(Conference(CONFERENCE), script.pack, script.preparation[0].at)
    for step in (*script.preparation, *script.steps):
        stage = after(step, stage.moved_to(step.at))
    found, told = (dict(_plainly(one)) for one in (played, stage.conference))
    return {
        path: (found.get(path), told.get(path))
        for path in sorted({*found, *told})
        if found.get(path) != told.get(path)
    }


def _plainly(conference):
    roll = conference.roll
    everyone = (*roll.children, *roll.people, *roll.agencies, *roll.late)
    return _parts(conference, "", {one.id: one.name for one in everyone})


def _parts(value, path, names):
    """Give each part of a record by its path; identities by whom they name, moments by none."""
    if is_dataclass(value):
        for one in fields(value):
            if one.name in _IN_ANY_ORDER:
                found = getattr(value, one.name)
                told = (frozenset(getattr(found, part.name)) for part in fields(found))
                yield from _parts(list(told), f"{path}.{one.name}", names)
            elif one.name not in {"id", *_OF_THIS_PLAYING}:
                yield from _parts(getattr(value, one.name), f"{path}.{one.name}", names)
    elif isinstance(value, list | tuple):
        yield f"{path}.len", len(value)
        for place, one in enumerate(value):
            yield from _parts(one, f"{path}[{place}]", names)
    elif isinstance(value, frozenset | set):
        told = sorted(repr(dict(_parts(one, "", names))) for one in value)
        yield path, told
    else:
        yield path, _leaf(value, names)


def _leaf(value, names):
    if isinstance(value, UUID):
        return names.get(value, "something")
    if isinstance(value, datetime):
        return "a moment"
    return value.value if isinstance(value, Enum) else value
