"""Takes the pictures anew, or says what changed: python -m tests.pictures [--check FOLDER].

Pictures that look as they did stay as they are. `--check` keeps nothing: it takes every window in
light and in one more dress (in all of them with `--every`), marks in a picture in FOLDER what
changed, says it, and names the words that nobody could read and the parts that no picture shows.
"""

import json
import os
import subprocess
import sys
from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
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
TAKEN = "taken: "
HALVES = (("light", "pseudo-locale"), ("dark", "high-contrast", "200-percent"))
"""The dresses that are taken beside each other, each half by a process of its own."""


def a_share(dress: Dress, place: int) -> bool:
    """Say whether the tests look at a group in a dress: in light, and in the next of the others."""
    _, *others = DRESSES
    return dress in (LIGHT, others[place % len(others)])


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
        studio.door.locksmith.code.note_kept()
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
    with ThreadPoolExecutor() as both:
        names = [name for half in both.map(_renewed, HALVES) for name in half]
    for name in gallery.forget_all_but(names):
        print(f"{name}: nothing is shown under this name any more")
    gallery.compare_all()


def _renewed(dresses: Collection[str]) -> list[str]:
    command = [sys.executable, "-m", "tests.pictures", "--renew", *dresses]
    done = subprocess.run(command, check=False, cwd=HOUSE, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    told = done.stderr.splitlines()
    return [line.removeprefix(TAKEN) for line in told if line.startswith(TAKEN)]


def renew_in(gallery: Gallery, dresses: Collection[str]) -> None:
    """Keep the pictures in some dresses that are not as they were; tell of each that was taken."""
    for picture in taken(lambda dress, _: dress.name in dresses):
        if (change := gallery.change_of(picture.name, picture.image)) is not None:
            gallery.keep(picture.name, picture.image)
            print(f"{picture.name}: {change.sentence}", flush=True)
        print(f"{TAKEN}{picture.name}", file=sys.stderr)


def check(gallery: Gallery, folder: Path, wanted: Wanted) -> None:
    """Say what changed, as JSON, with a marked picture of each change."""
    changed, faults, names, seen = {}, [], [], set()
    for picture in taken(wanted):
        names.append(picture.name)
        seen |= picture.seen
        faults.extend(f"{picture.name}: {fault}" for fault in picture.faults)
        if gallery.is_compared(picture.name) and (
            change := gallery.change_of(picture.name, picture.image)
        ):
            place = folder / f"{picture.name}.png"
            place.parent.mkdir(parents=True, exist_ok=True)
            change.marked.save(place)
            changed[picture.name] = f"{change.sentence}; see {place}"
    unseen = sorted(kinds() - seen)
    told = {"taken": names, "changed": changed, "faults": faults, "unseen": unseen}
    print(json.dumps(told, indent=1))


def main(arguments: list[str]) -> None:
    """Do what is asked."""
    match arguments:
        case []:
            renew(Gallery())
        case ["--renew", *dresses]:
            renew_in(Gallery(), dresses)
        case ["--check", folder]:
            check(Gallery(), Path(folder), a_share)
        case ["--check", folder, "--every"]:
            check(Gallery(), Path(folder), every)
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)  # what Qt still holds goes with the process
