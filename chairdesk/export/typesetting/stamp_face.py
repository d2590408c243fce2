"""The letters that a signature writes on a page: few, so that each signature is put quickly."""

from functools import cache
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from chairdesk.resources import resource

_LATIN = (*range(0x20, 0x250), *range(0x2010, 0x2030))
"""What our own words beside a signature are written with, and the marks around them."""


@cache
def letters_of_a_stamp() -> bytes:
    """Give the Latin letters of the face of the page, without its rules for joining them.

    A signature takes out of it the letters that it needs; with all letters and rules of the face
    that takes most of the time of signing, and a line of seven points shows nothing of them.
    """
    bare = BytesIO()
    options = Options(layout_features=[], hinting=False)
    with TTFont(resource("fonts/NotoSans-Regular.ttf"), lazy=True) as face:
        for rules in ("GSUB", "GPOS", "GDEF"):
            del face[rules]
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=_LATIN)
        subsetter.subset(face)
        face.save(bare)
    return bare.getvalue()
