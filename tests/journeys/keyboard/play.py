"""Hold a whole conference by keys alone, on a display of its own: python -m … SCRIPT FOLDER.

Prints how many keys it took. With no SCRIPT but the word `example`, the handbook's is held.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

import chairdesk.app.desk
import chairdesk.ui.rehearsal.player
from chairdesk.desk.rehearsal import read_script
from chairdesk.resources import resource
from tests.desk.rehearsal_keys import EXAMPLE
from tests.journeys.keyboard.keys import Keyboard, KeyboardHands
from tests.journeys.rehearsing import play


def main(name: str, folder: Path) -> None:
    """Hold it, and say what it took."""
    app = QApplication(sys.argv[:1])
    keyboard = Keyboard()
    for room in (chairdesk.app.desk, chairdesk.ui.rehearsal.player):
        room.Hands = lambda pace: KeyboardHands(keyboard, pace)
    if name == "example":
        path = folder / "example.toml"
        path.write_text(EXAMPLE, encoding="utf-8")
    else:
        path = resource(f"rehearsals/{name}.toml")
    played = play(app, read_script(path), folder)
    QThreadPool.globalInstance().waitForDone()
    print(
        f"{keyboard.pressed} keys, {len(played.conference.talk.recorded)} contributions, ", end=""
    )
    said = len(played.conference.talk.recorded)
    print(f"{keyboard.pressed} keys, {said} contributions, sealed: {played.conference.is_sealed}")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
