"""The family tree in a working copy: the lines of the page, as shapes of the word processor."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from html import escape
from typing import TypeAlias

from chairdesk.export.document import Emphasis, Run, Words
from chairdesk.export.kinship.tree import FamilyTree
from chairdesk.export.text import one_line
from chairdesk.export.typesetting.genogram.drawing import FamilyPicture, Spot
from chairdesk.export.typesetting.lines import Line
from chairdesk.export.typesetting.pieces import Column, Setting
from chairdesk.export.typesetting.reading import Node
from chairdesk.export.typesetting.sheet import width_of_line

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_OFFICE = "http://schemas.microsoft.com/office/word/2010"
_A_POINT = 12700
_WIDTH = 481.9
_SMALL, _LEADING, _LARGE = 8.5, 1.35, 1.2
_LARGE_LETTERS, _LARGEST_SIGN = 18.0, 1.4
_BASELINE = 0.78
_BESIDE = 12.0
_GREY = 0.3
_BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'

_BOX = ' txBox="1"'

Paragraph: TypeAlias = Callable[[Words, str], str]


def drawn_tree(tree: FamilyTree, size: float, paragraph: Paragraph) -> Iterator[str]:
    """Draw a family as one picture with its meaning in words, and what the signs mean below it.

    Nothing where names would not be legible: the table below tells all.
    """
    letters = _LARGE_LETTERS if size > _LARGE else _SMALL
    setting = Setting(letters, letters * _LEADING)
    picture = FamilyPicture(tree, setting, Column(0.0, _WIDTH), min(size, _LARGEST_SIGN))
    if picture.fits:
        pen = _Pen(picture.height(), setting, paragraph)
        picture.draw(pen, picture.height())
        yield _inline(tree, pen)
        yield paragraph((Run(tree.legend, Emphasis.QUIET),), "Small")


def _inline(tree: FamilyTree, pen: "_Pen") -> str:
    lefts, tops, rights, feet = zip(*pen.boxes, strict=True)
    left, top = _emu(min(lefts)), _emu(min(tops))
    across, down = _emu(max(rights)) - left, _emu(max(feet)) - top
    frame = (
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/>'
        f'<a:chOff x="{left}" y="{top}"/><a:chExt cx="{across}" cy="{down}"/></a:xfrm>'
    )
    shapes = "".join(pen.shapes)
    return (
        f'<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/'
        f'wordprocessingDrawing" xmlns:a="{_DRAWING}/main" xmlns:wpg="{_OFFICE}/'
        f'wordprocessingGroup" xmlns:wps="{_OFFICE}/wordprocessingShape" '
        'distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{across}" cy="{down}"/>'
        f'<wp:docPr id="1" name="" descr="{escape(one_line(tree.says))}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_OFFICE}/wordprocessingGroup">'
        f"<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>{frame}</wpg:grpSpPr>{shapes}</wpg:wgp>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def _emu(points: float) -> int:
    return round(points * _A_POINT)


class _Pen:
    """Takes what is drawn on a page of ours, and keeps it as shapes, each where it stands."""

    def __init__(self, top: float, setting: Setting, paragraph: Paragraph) -> None:
        self.shapes: list[str] = []
        self.boxes: list[tuple[float, float, float, float]] = []
        self._top, self._setting, self._paragraph = top, setting, paragraph

    def belongs_to(self, node: Node) -> AbstractContextManager[None]:
        del node
        return nullcontext()

    def trace(
        self,
        points: Sequence[Spot],
        weight: float,
        *,
        closes: bool = False,
        dash: tuple[float, ...] = (),
    ) -> None:
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        foot, top = min(y for _, y in points), max(y for _, y in points)
        across, down = _emu(right - left), _emu(top - foot)
        spots = [f'<a:pt x="{_emu(x - left)}" y="{_emu(top - y)}"/>' for x, y in points]
        way = f"<a:moveTo>{spots[0]}</a:moveTo>"
        way += "".join(f"<a:lnTo>{spot}</a:lnTo>" for spot in spots[1:])
        way += "<a:close/>" if closes else ""
        form = (
            "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
            f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{across}" h="{down}" '
            f'fill="none">{way}</a:path></a:pathLst></a:custGeom>'
        )
        look = '<a:prstDash val="dash"/>' if dash else ""
        self._shape((left, top, right, foot), form, _stroke(weight, look))

    def ring(self, middle: Spot, radius: float, weight: float) -> None:
        across, down = middle
        box = (across - radius, down + radius, across + radius, down - radius)
        form = '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
        self._shape(box, form, _stroke(weight))

    def line(
        self, left: float, baseline: float, line: Line, *, from_the_right: bool = False
    ) -> None:
        del from_the_right
        size, leading = self._setting.size, self._setting.leading
        top = baseline + (leading - size) / 2 + _BASELINE * size
        box = (left - _BESIDE, top, left + width_of_line(line) + _BESIDE, top - leading)
        form = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        said = self._paragraph(_words_of(line), "Sign")
        text = f"<wps:txbx><w:txbxContent>{said}</w:txbxContent></wps:txbx>"
        self._shape(box, form, "<a:ln><a:noFill/></a:ln>", text)

    def _shape(
        self, box: tuple[float, float, float, float], form: str, line: str, text: str = ""
    ) -> None:
        left, top, right, foot = box
        self.boxes.append((left, self._top - top, right, self._top - foot))
        self.shapes.append(
            f"<wps:wsp><wps:cNvSpPr{_BOX if text else ''}/><wps:spPr><a:xfrm>"
            f'<a:off x="{_emu(left)}" y="{_emu(self._top - top)}"/>'
            f'<a:ext cx="{_emu(right - left)}" cy="{_emu(top - foot)}"/></a:xfrm>'
            f"{form}<a:noFill/>{line}</wps:spPr>{text}"
            '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" wrap="none"/></wps:wsp>'
        )


def _stroke(weight: float, dash: str = "") -> str:
    return f'<a:ln w="{_emu(weight)}">{_BLACK}{dash}</a:ln>'


def _words_of(line: Line) -> Words:
    """Give a line of the page as words again, in the order in which they are read."""
    runs = []
    for number, word in enumerate(line):
        for place, scrap in enumerate(word.scraps):
            gap = " " if number and not place and word.gap else ""
            look = scrap.look
            is_strong = look.is_thickened or look.face.endswith("-Bold")
            quiet = Emphasis.QUIET if look.grey > _GREY else Emphasis.PLAIN
            runs.append(Run(gap + scrap.text, Emphasis.STRONG if is_strong else quiet))
    return tuple(runs)
