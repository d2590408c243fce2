"""The sheets being drawn: each stroke belongs to a part of the reading, or to none."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from chairdesk.export.document import Document, Words, quiet, strong
from chairdesk.export.text import one_line
from chairdesk.export.typesetting.lines import Line, Scrap, Stretch, broken, placed
from chairdesk.export.typesetting.reading import Mark, Node
from chairdesk.export.typesetting.typeface import page_face, shaped, width_of, words_set

WIDTH, HEIGHT = A4
LEFT = 62.0
RIGHT = WIDTH - LEFT
FIRST, LAST = HEIGHT - 88.0, 78.0

_SMALL, _LINE = 8.0, 1.3
_LARGE_PRINT, _SMALLEST_IN_LARGE = 1.5, 10.5
_HEADER, _FOOTER = HEIGHT - 46.0, 42.0
_HIGHEST_IN_FOOTER = LAST - 22.0
_AT_LEFT, _AT_RIGHT = 0.64, 0.33
"""How much of the width is for each of two running texts beside each other."""
_HEADER_LINES = 2
_LESS = (1.0, 0.9, 0.8, 0.7, 0.6)
_HEAVY = 0.5
_FILLED, _FILLED_AND_STROKED, _THICKER = 0, 2, 0.035
_LIGHT_GREY = 0.6


class Sheets:
    """Pages of one document, drawn in memory one after the other."""

    def __init__(self, document: Document) -> None:
        """Take a pile of empty sheets; nothing is ever written to a file."""
        self._document = document
        self._small = _small(document.size)
        self._broken: dict[tuple[Words, float], tuple[Line, ...]] = {}
        self._bytes = BytesIO()
        self._canvas = Canvas(
            self._bytes,
            pagesize=A4,
            pdfVersion=(1, 7),
            lang=document.language,
            initialFontName=page_face(),
            invariant=1,
            pageCompression=1,
        )
        self.pages = 0
        self._marks = 0
        self._is_silent = False
        self._read_as: Node | None = None
        self._is_marking = False
        self._begin()

    def turn(self) -> None:
        """Finish this page and begin the next."""
        self._canvas.showPage()
        self._begin()

    def done(self) -> bytes:
        """Finish the last page, number them all and hand them over."""
        self._canvas.showPage()
        for page in range(self.pages):
            self._number(page)
        self._canvas.save()
        return self._bytes.getvalue()

    @contextmanager
    def belongs_to(self, node: Node) -> Iterator[None]:
        """Draw what follows as a part of `node`, or silently where all is silent."""
        if self._is_silent:
            with self.is_furniture("/Pagination /Subtype /Header"):
                yield
            return
        self._read_as = node
        yield
        self._end_mark()
        self._read_as = None

    @contextmanager
    def is_silent(self) -> Iterator[None]:
        """Draw what follows for the eye alone, as it has been read before."""
        self._is_silent = True
        yield
        self._is_silent = False

    @contextmanager
    def is_furniture(self, kind: str = "/Layout") -> Iterator[None]:
        """Draw what follows as something that is looked at, never read."""
        self._operator(f"/Artifact <</Type {kind}>> BDC")
        yield
        self._operator("EMC")

    def rule(self, left: float, right: float, at: float, weight: float) -> None:
        """Draw a rule across."""
        with self.is_furniture():
            self._canvas.setLineWidth(weight)
            self._canvas.setStrokeGray(0.0 if weight >= _HEAVY else _LIGHT_GREY)
            self._canvas.line(left, at, right, at)

    def trace(
        self,
        points: Sequence[tuple[float, float]],
        weight: float,
        *,
        closes: bool = False,
        dash: tuple[float, ...] = (),
    ) -> None:
        """Draw a line from point to point, as a part of what is being read."""
        self._begin_mark()
        path = self._canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        if closes:
            path.close()
        self._pen(weight, dash)
        self._canvas.drawPath(path)

    def ring(self, middle: tuple[float, float], radius: float, weight: float) -> None:
        """Draw a circle, as a part of what is being read."""
        self._begin_mark()
        self._pen(weight)
        self._canvas.circle(*middle, radius)

    def _pen(self, weight: float, dash: tuple[float, ...] = ()) -> None:
        self._canvas.setLineWidth(weight)
        self._canvas.setStrokeGray(0.0)
        self._canvas.setDash(*([list(dash)] if dash else []))

    def line(
        self, left: float, baseline: float, line: Line, *, from_the_right: bool = False
    ) -> None:
        """Draw a line of words from `left` on; it may be read from the right."""
        for stretch in placed(line, width_of, from_the_right=from_the_right):
            self._stretch(left + stretch.left, baseline, stretch)

    def bookmark(self, text: str, top: float) -> None:
        """Let the outline beside the pages lead here."""
        key = f"part-{self.pages}-{self._marks}"
        self._canvas.bookmarkHorizontal(key, 0, top)
        self._canvas.addOutlineEntry(text, key, 0)

    def _stretch(self, left: float, baseline: float, stretch: Stretch) -> None:
        scrap = stretch.scrap
        if not stretch.is_shaped:
            self._text(left, baseline, scrap, scrap.text)
            return
        with self._spelled(scrap.text):
            self._text(left, baseline, scrap, shaped(Scrap(scrap.text.rstrip(), scrap.look)))

    @contextmanager
    def _spelled(self, text: str) -> Iterator[None]:
        """Let a screen reader spell what is drawn with joined letters as it was written."""
        node = self._read_as
        if node is None:
            self._operator(f"/Span <<{_spelling(text)}>> BDC")
            yield
            self._operator("EMC")
            return
        self._end_mark()
        self._read_as = node.add("Span", says=text)
        yield
        self._end_mark()
        self._read_as = node

    def _begin_mark(self) -> None:
        if self._is_marking or self._read_as is None:
            return
        node = self._read_as
        node.kids.append(Mark(self.pages - 1, self._marks))
        spelling = _spelling(node.says) if node.says else ""
        self._operator(f"/{node.kind} <</MCID {self._marks}{spelling}>> BDC")
        self._marks += 1
        self._is_marking = True

    def _end_mark(self) -> None:
        if self._is_marking:
            self._operator("EMC")
            self._is_marking = False

    def _text(self, left: float, baseline: float, scrap: Scrap, drawn: str) -> None:
        self._begin_mark()
        text = self._canvas.beginText(left, baseline)
        text.setFont(scrap.look.face, scrap.look.size)
        text.setFillGray(scrap.look.grey)
        if scrap.look.is_thickened:
            self._canvas.setLineWidth(scrap.look.size * _THICKER)
            self._canvas.setStrokeGray(scrap.look.grey)
            text.setTextRenderMode(_FILLED_AND_STROKED)
        text.textOut(drawn)
        if scrap.look.is_thickened:
            text.setTextRenderMode(_FILLED)
        self._canvas.drawText(text)

    def _operator(self, code: str) -> None:
        self._canvas._code.append(code)  # noqa: SLF001 - reportlab has no door for marked content

    def _begin(self) -> None:
        self.pages += 1
        self._marks = 0
        paper = self._document
        with self.is_furniture("/Pagination /Subtype /Header"):
            self._running(_HEADER, strong(one_line(paper.marking)), -self._small * _LINE)
            self._ending_right(_HEADER, quiet(one_line(paper.reference)))
        with self.is_furniture("/Pagination /Subtype /Footer"):
            self._running(self._footer, quiet(one_line(paper.copy)), self._small * _LINE)
            self._canvas.doForm(f"number-{self.pages - 1}")

    @property
    def _footer(self) -> float:
        """Where the lowest line stands, so that a second one above it still has room."""
        return min(_FOOTER, _HIGHEST_IN_FOOTER - self._small * _LINE)

    def _running(self, at: float, words: Words, step: float) -> None:
        lines = self._small_lines(words, _AT_LEFT)
        for number, line in enumerate(lines if step < 0 else lines[::-1]):
            self.line(LEFT, at + number * step, line)

    def _ending_right(self, at: float, words: Words) -> None:
        for number, line in enumerate(self._small_lines(words, _AT_RIGHT)):
            left = RIGHT - width_of_line(line)
            self.line(left, at - number * self._small * _LINE, line)

    def _small_lines(self, words: Words, share: float) -> tuple[Line, ...]:
        """Break a running text once for all pages."""
        if (words, share) not in self._broken:
            self._broken[words, share] = _small_lines(words, self._small, share)
        return self._broken[words, share]

    def _number(self, page: int) -> None:
        numbering = self._document.numbering.format(page=page + 1, pages=self.pages)
        self._canvas.beginForm(f"number-{page}", 0, 0, WIDTH, HEIGHT)
        self._ending_right(self._footer, quiet(numbering))
        self._canvas.endForm()


def width_of_line(line: Line) -> float:
    """Measure a line in points."""
    return sum(word.width for word in line) + sum(word.gap for word in line[1:])


def _spelling(text: str) -> str:
    """Say beside joined letters how they are spelled, for whoever copies or searches a page."""
    return f" /ActualText <FEFF{text.rstrip().encode('utf-16-be').hex().upper()}>"


def _small(size: float) -> float:
    """Give the size of what stands on each page: small, but not in large print."""
    return size * (_SMALLEST_IN_LARGE if size > _LARGE_PRINT else _SMALL)


def _small_lines(words: Words, size: float, share: float) -> tuple[Line, ...]:
    """Break a running text into two lines at most; a longer one takes smaller letters first."""
    lines: tuple[Line, ...] = ()
    for less in _LESS:
        lines = broken(words_set(words, size * less), (RIGHT - LEFT) * share, width_of)
        if len(lines) <= _HEADER_LINES:
            break
    return lines[:_HEADER_LINES]
