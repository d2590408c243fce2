"""A script played at the desk, on a vault of its own that can be looked into afterwards."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from chairdesk.app import playing
from chairdesk.app.desk import Desk
from chairdesk.app.playing import Stage
from chairdesk.desk.rehearsal import Script
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.events import ChildEntered, Entry
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.models.people import Child
from chairdesk.store.door import Door
from chairdesk.store.key_file import Cost
from chairdesk.ui.rehearsal.clock import ScriptClock
from chairdesk.ui.rehearsal.hands import AS_FAST_AS_THE_WINDOWS

CHEAP = Cost(memory=8, passes=1, lanes=1)
"""What a guess costs matters to nobody here; the sample conference pays it in full."""
SECRET = "quiet harbour and seven grey geese"


@dataclass(frozen=True)
class Played:
    """What a rehearsal left: the record, the papers, and the folder of its vault."""

    script: Script
    conference: Conference
    papers: Path
    vault: Path


def play(app, script: Script, folder: Path, elsewhere: str = "") -> Played:
    """Play a script at the desk, and lock the vault again; `elsewhere` names another child."""
    papers, vault = folder / "papers", folder / "vault"
    vault.mkdir()
    door = Door(vault, CHEAP)
    door.create(SECRET)
    door.locksmith.code.note_kept()
    if elsewhere:
        entered = ChildEntered(Child(new_id(), elsewhere))
        another = Entry(new_id(), script.preparation[0].at, Hand.CHAIR, entered)
        door.vault.journal.append(ConferenceId(new_id()), another)
    door.lock()
    clock = ScriptClock(script.preparation[0].at)
    desk = Desk(app, door, clock)
    desk.window.resize(1366, 768)
    desk.window.show()
    try:
        conference = playing.play(
            Stage(desk, door, SECRET), script, clock, papers, AS_FAST_AS_THE_WINDOWS
        )
    finally:
        desk.window.close()
        desk.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return Played(script, conference, papers, vault)
