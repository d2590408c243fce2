"""The pictures that are kept: compared with those of today, and taken over from them."""

from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from PIL import Image

from tests.pictures.comparing import Change, change_between

KEPT = Path(__file__).parents[2] / "docs" / "pictures"
FEW = ((16, 24), (40, 60), (64, 190))
"""Of how many colours as they are, and how many that are mixed, a picture is made: as it needs."""
BEING_CHANGED = "being-changed.txt"
"""Names of pictures, or patterns of them, that are not compared until they are taken anew."""
LARGEST = 10_000_000
"""How much all pictures together may weigh, in bytes."""


@dataclass(frozen=True, slots=True)
class Gallery:
    """A folder of pictures, one folder in it for each dress."""

    folder: Path = KEPT

    def change_of(self, name: str, now: Image.Image) -> Change | None:
        """Find what changed since a picture was kept."""
        kept = self._place_of(name)
        if not kept.exists():
            return Change("it is not in docs/pictures yet", now)
        with Image.open(kept) as before:
            return change_between(before.convert("RGB"), now)

    def keep(self, name: str, now: Image.Image) -> None:
        """Keep a picture, in few colours."""
        place = self._place_of(name)
        place.parent.mkdir(parents=True, exist_ok=True)
        made = (in_few_colours(now, *few) for few in FEW)
        like = (few for few in made if change_between(few.convert("RGB"), now) is None)
        next(like, now).save(place, optimize=True)

    def is_compared(self, name: str) -> bool:
        """Say whether the tests compare a picture: all but those that are being changed."""
        listed = self.folder / BEING_CHANGED
        patterns = listed.read_text(encoding="utf-8").split() if listed.exists() else ()
        return not any(fnmatch(name, pattern) for pattern in patterns)

    def compare_all(self) -> None:
        """Have every picture compared from now on."""
        (self.folder / BEING_CHANGED).unlink(missing_ok=True)

    def forget_all_but(self, names: Iterable[str]) -> list[str]:
        """Remove the pictures of what is not there any more; say which."""
        wanted = {self._place_of(name) for name in names}
        gone = sorted(set(self.folder.rglob("*.png")) - wanted)
        for place in gone:
            place.unlink()
        return [place.relative_to(self.folder).with_suffix("").as_posix() for place in gone]

    def _place_of(self, name: str) -> Path:
        return self.folder / f"{name}.png"


def in_few_colours(picture: Image.Image, plain: int, mixed: int) -> Image.Image:
    """Leave the colours of which there is most as they are, and mix the others of a few."""
    found = sorted(picture.getcolors(picture.width * picture.height), reverse=True)
    blended = picture.quantize(mixed, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    kept = [value for _, colour in found[:plain] for value in colour]
    palette = Image.new("P", (1, 1))
    palette.putpalette(kept + (blended.getpalette() or [])[: 3 * mixed])
    return picture.quantize(palette=palette, dither=Image.Dither.NONE)
