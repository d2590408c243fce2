"""A desk for a screen reader: the handbook's conference, but for what its reader is to do.

python -m tests.journeys.screen_reader.desk FOLDER
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QThreadPool

from chairdesk.app import hall
from chairdesk.app.porch import Porch
from chairdesk.app.qt_application import application
from chairdesk.app.worn import put_on
from chairdesk.desk.rehearsal import Script, read_script
from chairdesk.desk.rehearsal.findings import Decide
from chairdesk.desk.rehearsal.questions import GiveAnswer, PassOverTheRest
from chairdesk.desk.rehearsal.record import GiveOut, Seal, Sign
from chairdesk.desk.rehearsal.room import Close, TurnTo
from chairdesk.desk.rehearsal.stage import Stage
from chairdesk.desk.rehearsal.talk import Say
from chairdesk.desk.sitting import Sitting, take_up
from chairdesk.models.conference import Conference
from chairdesk.models.events import ItemOpened
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.store.door import Door
from chairdesk.store.key_file import Cost
from chairdesk.ui.rehearsal.clock import ScriptClock
from tests.desk.rehearsal_keys import EXAMPLE

SECRET = "the kettle sings at five"
LEFT_TO_THE_READER = (Say, Decide, Close, PassOverTheRest, Seal, Sign, GiveOut)
FIRST_ITEM = "information"


def is_left(step) -> bool:
    """Say whether the one at the desk is to do this step."""
    is_views = isinstance(step, GiveAnswer) and step.question == "F1"
    return is_views or isinstance(step, LEFT_TO_THE_READER)


def prepared(vault, script: Script, clock: ScriptClock) -> ConferenceId:
    """Enter what others did before: all but one gate is passed, and the talk is about to begin."""
    whole = Sitting(Conference(ConferenceId(new_id())), Nowhere(), clock)
    sitting = Sitting(Conference(ConferenceId(new_id())), vault.journal, clock)
    passed = ()
    for step in (*script.preparation, *script.steps):
        if isinstance(step, Seal):
            break
        events = step.events(Stage(whole.conference, script.pack, step.at))
        clock.set(step.at)
        for event in events:
            whole.enter(event)
            if not is_left(step) and not isinstance(step, TurnTo):
                sitting.enter(event)
        passed = events if isinstance(step, PassOverTheRest) else passed
    for event in (*passed[1:], ItemOpened(FIRST_ITEM)):
        sitting.enter(event)
    return sitting.conference.id


class Nowhere:
    """A journal that keeps nothing."""

    def append(self, _conference, _entry, _lets_go=()):
        pass


def left_by(vault, which: ConferenceId, clock) -> dict[str, object]:
    """Tell what stands in the journal afterwards."""
    conference = take_up(which, vault.journal, clock).conference
    name, overrides = conference.roll.name_of, conference.course.overrides
    return {
        "said": [
            (name(one.now.speaker), one.now.words, one.now.tag) for one in conference.talk.recorded
        ],
        "decided": [(name(d.child), d.outcome, d.reasons) for d in conference.findings.decisions],
        "answered": {answer.question: answer.answer for answer, _ in conference.course.answers},
        "passed": [override.reason for override in overrides],
        "is sealed": conference.is_sealed,
    }


def main(folder: Path) -> None:
    """Show the way in, with the desk behind it, until it is closed; write down what it left."""
    (folder / "script.toml").write_text(EXAMPLE, encoding="utf-8")
    script = read_script(folder / "script.toml")
    clock = ScriptClock(script.preparation[0].at)
    door = Door(folder / "vault", Cost(8, 1, 1))
    door.create(SECRET)
    door.locksmith.code.note_kept()
    which = prepared(door.vault, script, clock)
    door.lock()
    app = application()
    hall.now = clock
    porch = Porch(app, put_on(app), folder / "vault")
    porch.window.resize(1366, 768)
    porch.window.show()
    app.exec()
    QThreadPool.globalInstance().waitForDone()
    porch.leave()
    door.unlock(SECRET)
    left = left_by(door.vault, which, clock)
    door.lock()
    (folder / "left.json").write_text(json.dumps(left, default=str), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
