"""Takes the pictures anew, or says what changed: python -m tests.pictures [--check FOLDER].

Pictures that look as they did stay as they are. `--check` keeps nothing: it takes the door and the
desk in light and one more dress (every window in all of them with `--every`), marks in a picture in
FOLDER what changed, says it, and names the parts of windows that are in no picture.
"""

import json
import os
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["FONTCONFIG_FILE"] = str(Path(__file__).with_name("fonts.conf"))

from PySide6.QtWidgets import QApplication

from chairdesk.words import BESIDE
from tests.pictures.dresses import DRESSES, LIGHT, Dress
from tests.pictures.gallery import Gallery
from tests.pictures.held import hold_all
from tests.pictures.kinds import kinds
from tests.pictures.studio import SECRET, Studio
from tests.pictures.taking import Picture, Wanted, stand_still, take_all

HOUSE = Path(__file__).parents[2]
QUICK = 2
"""So many groups of scenes, from the first on, are taken by the tests."""


def a_share(dress: Dress, place: int) -> bool:
    """Say whether the tests look at a group in a dress: the door and the desk, in two each."""
    return place < QUICK and dress in (LIGHT, DRESSES[place + 1])


def every(_dress: Dress, _place: int) -> bool:
    """Take them all."""
    return True


def taken(wanted: Wanted) -> Iterator[Picture]:
    """Take the pictures that are wanted, of a desk that nobody else has."""
    app = QApplication(sys.argv[:1])
    app.setCursorFlashTime(0)
    with TemporaryDirectory() as place:
        languages = Path(place) / "languages"
        _languages().stretch(languages)
        os.environ[BESIDE] = str(languages)
        studio = Studio(app, Path(place) / "vault", languages)
        stand_still(studio)
        studio.door.create(SECRET)
        held = hold_all(studio)
        studio.window.open_diary()
        studio.window.top.show()
        yield from take_all(studio, held, wanted)
        studio.window.close()
        app.processEvents()


def _languages() -> ModuleType:
    spec = spec_from_file_location("languages", HOUSE / "packaging" / "languages.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def renew(gallery: Gallery) -> None:
    """Keep every picture that is not as it was."""
    names, seen = [], set()
    for picture in taken(every):
        names.append(picture.name)
        seen |= picture.seen
        if (change := gallery.change_of(picture.name, picture.image)) is not None:
            gallery.keep(picture.name, picture.image)
            print(f"{picture.name}: {change.sentence}", flush=True)
    gallery.note_seen(kinds() & seen)
    for name in gallery.forget_all_but(names):
        print(f"{name}: nothing is shown under this name any more")


def check(gallery: Gallery, folder: Path, wanted: Wanted) -> None:
    """Say what changed, as JSON, with a marked picture of each change."""
    changed, names, seen = {}, [], set()
    for picture in taken(wanted):
        names.append(picture.name)
        seen |= picture.seen
        if (change := gallery.change_of(picture.name, picture.image)) is not None:
            place = folder / f"{picture.name}.png"
            place.parent.mkdir(parents=True, exist_ok=True)
            change.marked.save(place)
            changed[picture.name] = f"{change.sentence}; see {place}"
    unseen = sorted(kinds() - seen)
    print(json.dumps({"taken": names, "changed": changed, "unseen": unseen}, indent=1))


def main(arguments: list[str]) -> None:
    """Do what is asked."""
    match arguments:
        case []:
            renew(Gallery())
        case ["--check", folder]:
            check(Gallery(), Path(folder), a_share)
        case ["--check", folder, "--every"]:
            check(Gallery(), Path(folder), every)
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(0)  # what Qt still holds goes with the process
