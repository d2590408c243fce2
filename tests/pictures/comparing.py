"""Compares two pictures of one window as somebody would who looks closely at both."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce

from PIL import Image, ImageChops, ImageFilter

FINE, COARSE = 120, 12
"""How far a letter's edge, and the mean of a small field, may be from what they were, of 255."""
FIELD = 8
ENOUGH = 12
"""So many pixels that fit nothing around them are a change; fewer are a letter's edge."""
MARKED = (214, 0, 92)


@dataclass(frozen=True, slots=True)
class Change:
    """What is not as it was: in a sentence, and marked in a picture."""

    sentence: str
    marked: Image.Image


def change_between(before: Image.Image, now: Image.Image) -> Change | None:
    """Find what changed; how a letter's edge is drawn is no change."""
    if before.size != now.size:
        sizes = " to ".join(f"{one.width}x{one.height}" for one in (before, now))
        return Change(f"its size went from {sizes}", now)
    if _worst(ImageChops.difference(before, now)) <= COARSE:
        return None
    strange = ImageChops.lighter(_out_of_place(before, now), _other_fields(before, now))
    if (place := strange.getbbox()) is None:
        return None
    left, top, right, bottom = place
    return Change(
        f"it changed from ({left}, {top}) to ({right}, {bottom})", _marked(now, strange, place)
    )


def _worst(difference: Image.Image) -> int:
    return max(high for _, high in difference.getextrema())


def _out_of_place(before: Image.Image, now: Image.Image) -> Image.Image:
    """Mark what in one picture is like nothing in the other, there or one pixel beside."""
    marks = Image.new("L", now.size)
    place = _above(ImageChops.difference(before, now), FINE).getbbox()
    if place is not None:
        around = (place[0] - 1, place[1] - 1, place[2] + 1, place[3] + 1)
        there, then = now.crop(around), before.crop(around)
        strange = ImageChops.lighter(_beyond(then, there), _beyond(there, then))
        if strange.histogram()[255] >= ENOUGH:
            marks.paste(strange, around[:2])
    return marks


def _beyond(one: Image.Image, other: Image.Image) -> Image.Image:
    highest, lowest = _around(other, ImageChops.lighter), _around(other, ImageChops.darker)
    over = ImageChops.lighter(ImageChops.subtract(one, highest), ImageChops.subtract(lowest, one))
    return _above(over, FINE)


def _around(
    picture: Image.Image, better: Callable[[Image.Image, Image.Image], Image.Image]
) -> Image.Image:
    """Give each pixel the best of its neighbours: a filter of ranks takes ten times as long."""
    for step in ((1, 0), (0, 1)):
        beside = (ImageChops.offset(picture, way * step[0], way * step[1]) for way in (1, -1))
        picture = reduce(better, beside, picture)
    return picture


def _other_fields(before: Image.Image, now: Image.Image) -> Image.Image:
    """Mark small fields whose mean colour is another."""
    difference = ImageChops.difference(before.reduce(FIELD), now.reduce(FIELD))
    wide = difference.filter(ImageFilter.BoxBlur(1))
    return _above(wide, COARSE).resize(now.size, Image.Resampling.NEAREST)


def _above(difference: Image.Image, limit: int) -> Image.Image:
    bands = [band.point(lambda v: 255 * (v > limit)) for band in difference.split()]
    return ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])


def _marked(
    now: Image.Image, strange: Image.Image, place: tuple[int, int, int, int]
) -> Image.Image:
    pale = Image.blend(now, Image.new("RGB", now.size, "white"), 0.6)
    pale.paste(now.crop(place), place)
    pale.paste(MARKED, mask=strange)
    return pale
