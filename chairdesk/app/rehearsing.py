"""Plays a script through the windows, on a vault of its own."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from secrets import token_urlsafe
from tempfile import TemporaryDirectory

from PySide6.QtCore import QThreadPool, QtMsgType, qInstallMessageHandler

from chairdesk.app.desk import Desk
from chairdesk.app.playing import Stage, play
from chairdesk.app.qt_application import application
from chairdesk.desk.rehearsal import Script
from chairdesk.desk.rehearsal.faults.amiss import reason
from chairdesk.procedures.own_packs import FOLDER, ONLY_OURS, OwnPacks
from chairdesk.store.door import Door
from chairdesk.ui.rehearsal.clock import ScriptClock
from chairdesk.ui.rehearsal.hands import AS_FAST_AS_THE_WINDOWS, GENTLE, NoWay
from chairdesk.ui.rehearsal.player import CannotBePlayed
from chairdesk.words import Words


def rehearse(script: Script, folder: Path, words: Words, packs: OwnPacks = ONLY_OURS) -> int:
    """Play a script through the windows, on a vault and packs of its own, to its signed papers.

    Where there is a display somebody can watch; where there is none it plays off-screen.
    Returns 0 when the papers lie in the folder, 2 when a step could not be played.
    """
    is_watched = has_display(os.environ, sys.platform)
    if not is_watched:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        qInstallMessageHandler(_say_what_matters)
    app = application()
    clock = ScriptClock(script.preparation[0].at)
    with TemporaryDirectory(prefix="chairdesk-rehearsal-") as place:
        door = Door(Path(place))
        secret = token_urlsafe(24)
        door.create(secret)
        door.locksmith.code.note_kept()  # nobody keeps the code of a rehearsal
        door.lock()
        desk = Desk(app, door, clock, packs.copied_to(Path(place) / FOLDER))
        desk.window.resize(1366, 768)
        desk.window.show()
        try:
            pace = GENTLE if is_watched else AS_FAST_AS_THE_WINDOWS
            play(
                Stage(desk, door, secret, lambda said: print(words.said(said))),
                script,
                clock,
                folder,
                pace,
            )
        except (CannotBePlayed, NoWay) as why:
            print(f"chairdesk: {words.said(reason(why))}", file=sys.stderr)
            return 2
        finally:
            QThreadPool.globalInstance().waitForDone()  # a backup may be under way
            desk.window.close()
    return 0


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Say whether somebody could watch: always, but on a system of X or Wayland without one."""
    if environment.get("QT_QPA_PLATFORM"):
        return environment["QT_QPA_PLATFORM"].split(":")[0] not in {"offscreen", "minimal"}
    if platform in {"win32", "darwin"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def _say_what_matters(kind: QtMsgType, _: object, message: str) -> None:
    if kind is not QtMsgType.QtDebugMsg and not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)
