"""Opens every window once, changes its dress while it stands there, and takes its picture."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import groupby
from random import Random
from typing import TypeAlias
from uuid import UUID

from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from chairdesk.app import desk, pauses
from chairdesk.models import ids
from chairdesk.ui.writing.writing_desk import WritingDesk
from tests.pictures.at_the_conference import THE_STEPS
from tests.pictures.at_the_desk import A_NEW_ONE, AT_THE_DESK
from tests.pictures.at_the_door import DOOR
from tests.pictures.dresses import DRESSES, LAPTOP, LIGHT, Dress
from tests.pictures.held import Held
from tests.pictures.legible import illegible
from tests.pictures.scene import Scene
from tests.pictures.studio import Studio

GROUPS = (DOOR, AT_THE_DESK, *THE_STEPS, A_NEW_ONE)
Wanted: TypeAlias = Callable[[Dress, int], bool]
"""Says of a dress, and of a group by its place, whether it is to be taken."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A scene in a dress as it was seen, and the kinds of parts that were seen in it."""

    name: str
    image: Image.Image
    seen: frozenset[str]
    faults: tuple[str, ...]
    """The words in it that nobody could read."""


def stand_still(studio: Studio) -> None:
    """Let no clock, no chance and no dictionary of the machine into the pictures."""
    lots = Random(2026)  # noqa: S311 - it opens nothing
    ids.uuid4 = lambda: UUID(int=lots.getrandbits(128), version=4)
    desk.now = pauses.now = studio.clock
    WritingDesk.__init__.__defaults__ = (lambda: None,)


def take_all(studio: Studio, held: Held, wanted: Wanted) -> Iterator[Picture]:
    """Take the groups that are wanted: opened as the desk usually looks, then dressed anew."""
    for language, dresses in groupby(DRESSES, lambda dress: dress.language):
        usual = replace(LIGHT, language=language)
        worn = tuple(dresses)
        for place, group in enumerate(GROUPS):
            for dress in (one for one in worn if wanted(one, place)):
                studio.wear(usual)
                studio.desk._put_up_with({})  # a window keeps traces of what it wore before
                group.enter(studio, held)
                studio.settle()
                scenes = [scene for scene in group.scenes(studio) if scene.suits(dress)]
                if scenes:
                    studio.wear(dress)
                for scene in scenes:
                    yield _take(studio, scene, dress)


def _take(studio: Studio, scene: Scene, dress: Dress) -> Picture:
    studio.window.resize(LAPTOP[0], scene.high)
    shown = scene.show(studio)
    looked_at = next(shown)
    looked_at.activateWindow()
    studio.settle()
    image = as_picture(looked_at)
    seen, faults = frozenset(_kinds_in(looked_at)), tuple(illegible(looked_at, image))
    with suppress(StopIteration):
        next(shown)
    return Picture(f"{dress.name}/{scene.name}", image, seen, faults)


def as_picture(window: QWidget) -> Image.Image:
    """Take a picture of a window, or a part of one."""
    rgb = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    raw = rgb.constBits().tobytes()
    size = (rgb.width(), rgb.height())
    return Image.frombytes("RGB", size, raw, "raw", "RGB", rgb.bytesPerLine())


def _kinds_in(looked_at: QWidget) -> Iterator[str]:
    for widget in (looked_at, *looked_at.findChildren(QWidget)):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            for kind in type(widget).__mro__:
                if kind.__module__.startswith("chairdesk.ui"):
                    yield f"{kind.__module__}.{kind.__qualname__}"
