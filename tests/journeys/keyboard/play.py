"""Hold a whole conference by keys alone, on a display of its own: python -m … SCRIPT FOLDER.

Prints how many keys it took. With no SCRIPT but the word `example`, the handbook's is held.
Ends with 1 at the first step that was not done, or where no papers lie in the folder at the end.
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QApplication

import chairdesk.app.playing
import chairdesk.ui.rehearsal.player
from chairdesk.desk.rehearsal import read_script
from chairdesk.resources import resource
from chairdesk.ui.rehearsal.player import CannotBePlayed
from tests.desk.rehearsal_keys import EXAMPLE
from tests.journeys.keyboard.keys import Keyboard, KeyboardHands
from tests.journeys.rehearsing import Played, play


def main(name: str, folder: Path) -> str:
    """Hold it, and say what it took; give what is wrong, or nothing."""
    app = QApplication(sys.argv[:1])
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)  # as the desk opens
    keyboard = Keyboard()
    for room in (chairdesk.app.playing, chairdesk.ui.rehearsal.player):
        room.Hands = lambda pace: KeyboardHands(keyboard, pace)
    if name == "example":
        path = folder / "example.toml"
        path.write_text(EXAMPLE, encoding="utf-8")
    else:
        path = resource(f"rehearsals/{name}.toml")
    try:
        played = play(app, read_script(path), folder)
    except CannotBePlayed as why:
        return f"{name} by keys alone: {why}"
    QThreadPool.globalInstance().waitForDone()
    print(f"{name}: {keyboard.pressed} keys, {_told(played)}")
    return _missing(played, keyboard)


def _told(played: Played) -> str:
    papers, talk = played.conference.papers, played.conference.talk
    return f"{len(talk.recorded)} contributions, {len(papers.released)} papers given out"


def _missing(played: Played, keyboard: Keyboard) -> str:
    if not keyboard.pressed:
        return "no key was pressed: other hands than the keyboard's held it"
    if not played.conference.is_sealed:
        return "the record is not sealed"
    if not played.conference.papers.released or not list(played.papers.glob("*.pdf")):
        return "no paper lies in the folder"
    return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])) or 0)
