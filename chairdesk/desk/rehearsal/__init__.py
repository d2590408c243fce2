"""A script read and checked."""

import tomllib
from pathlib import Path

from chairdesk.desk.rehearsal.dry_run import refusals
from chairdesk.desk.rehearsal.places import Way, places
from chairdesk.desk.rehearsal.reading import Reader
from chairdesk.desk.rehearsal.script import Fault, Script
from chairdesk.models.errors import Refusal
from chairdesk.procedures.own_packs import ONLY_OURS, OwnPacks
from chairdesk.procedures.reading.places import line_of
from chairdesk.procedures.reading.torn import torn
from chairdesk.words import Sentence

__all__ = ["Fault", "Script", "ScriptIsUnsound", "read_script"]


class ScriptIsUnsound(Refusal):
    """A script has faults; `faults` names each with file, line and field."""

    def __init__(self, faults: tuple[Fault, ...] = ()) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults


def read_script(path: Path, packs: OwnPacks = ONLY_OURS) -> Script:
    """Read a script from its file; `packs` are the procedures that it can name.

    Raises ScriptIsUnsound with every fault, or OSError where there is no such file.
    """
    text = path.read_bytes().decode("utf-8", "replace")
    script, faults = _read(text, path.name, packs, path.parent)
    if script is None or faults:
        raise ScriptIsUnsound(faults)
    return script


def _unreadable(text: str, error: str, file: str) -> Fault:
    found = torn(text, error)
    return Fault(found.line, found.field, Sentence("pack_faults", "not-toml", why=found.why), file)


def _fault(way: Way, line: int, why: str, file: str) -> Fault:
    field = ".".join(str(part) for part in way if isinstance(part, str))
    return Fault(line, field.removeprefix("step.").removeprefix("clock."), why, file)


def _read(
    text: str, file: str, packs: OwnPacks, folder: Path
) -> tuple[Script | None, tuple[Fault, ...]]:
    """Read a script's text, and name every fault of it, in order of its lines."""
    try:
        tables = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return None, (_unreadable(text, str(error), file),)
    known = places(text)
    reader = Reader(tables, known, packs, folder)
    script = reader.script()
    found = [_fault(m.way, line_of(m.way, known), m.why, file) for m in reader.misfits]
    if script is not None:
        found.extend(Fault(step.line, "do", why, file) for step, why in refusals(script))
    return script, tuple(sorted(found, key=lambda fault: fault.line))
