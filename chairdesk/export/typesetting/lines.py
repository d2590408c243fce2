"""Words broken into lines of a measure, left to right and right to left."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from chairdesk.export.text import has_letters, has_right_to_left, needs_shaping
from chairdesk.export.typesetting.breaking import may_break, pieces_of


@dataclass(frozen=True, slots=True)
class Look:
    """How letters are drawn: a face by its name, a size in points, a grey from 0 to 1."""

    face: str
    size: float
    grey: float = 0.0
    is_thickened: bool = False
    """Whether a face that has no bold letters is to be drawn as if it had."""


@dataclass(frozen=True, slots=True)
class Scrap:
    """A part of a word that has one look."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Word:
    """What stays together on a line; `gap` is the space before it, unless it begins one."""

    scraps: tuple[Scrap, ...]
    width: float
    gap: float
    is_right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text drawn in one go, `left` points into its line."""

    left: float
    scrap: Scrap

    @property
    def is_shaped(self) -> bool:
        """Tell whether its letters depend on each other."""
        return needs_shaping(self.scrap.text)


Line: TypeAlias = tuple[Word, ...]
Measure: TypeAlias = Callable[[Scrap], float]

_MOST_IN_A_LINE = 1_000
_MOST_REMEMBERED = 20_000
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def words_of(scraps: Iterable[Scrap], measure: Measure) -> tuple[Word, ...]:
    """Divide scraps into words, which stay whole where a line has room for them."""
    words: list[Word] = []
    part: list[Scrap] = []
    text, gap = "", 0.0  # what is begun in the look of the scrap in hand, and the space before

    def finish(look: Look) -> None:
        if part:
            words.append(_word((*part, Scrap(text, look)) if text else tuple(part), gap, measure))
            part.clear()
        elif text:
            words.append(_lone_word(text, look, gap, measure))

    for scrap in scraps:
        look = scrap.look
        space = measure(Scrap(" ", look))
        if part and part[-1].look == look:
            text = part.pop().text
        for piece in pieces_of(scrap.text):
            if piece == " ":
                finish(look)
                text, gap = "", space
            elif piece:
                last = text or (part[-1].text if part else "")
                if last and may_break(last[-1], piece[0]):
                    finish(look)
                    text, gap = "", 0.0
                text += piece
        if text:
            part.append(Scrap(text, look))
            text = ""
    if part:
        words.append(_word(tuple(part), gap, measure))
    return tuple(words)


def _word(scraps: tuple[Scrap, ...], gap: float, measure: Measure) -> Word:
    if len(scraps) == 1:
        return _lone_word(scraps[0].text, scraps[0].look, gap, measure)
    return _measured(scraps, gap, measure)


def _lone_word(text: str, look: Look, gap: float, measure: Measure) -> Word:
    known = _known(look, gap, measure)
    word = known.get(text)
    if word is None:
        if len(known) >= _MOST_REMEMBERED:
            known.clear()
        word = known[text] = _measured((Scrap(text, look),), gap, measure)
    return word


@lru_cache(maxsize=64)
def _known(_look: Look, _gap: float, _measure: Measure) -> dict[str, Word]:
    """Give the words of one look that were measured before."""
    return {}


def forget_words() -> None:
    """Forget what was measured before: nothing of one document stays for the next."""
    _known.cache_clear()


def _measured(scraps: tuple[Scrap, ...], gap: float, measure: Measure) -> Word:
    text = scraps[0].text if len(scraps) == 1 else "".join(scrap.text for scrap in scraps)
    return Word(scraps, sum(map(measure, scraps)), gap, has_right_to_left(text))


def broken(words: Sequence[Word], width: float, measure: Measure) -> tuple[Line, ...]:
    """Break words into lines no wider than `width` points; no letter is lost."""
    lines: list[Line] = []
    line: list[Word] = []
    used = 0.0
    for word in _fitting(words, width, measure):
        needed = word.width + (word.gap if line else 0)
        if line and used + needed > width:
            lines.append(tuple(line))
            line, used, needed = [], 0.0, word.width
        line.append(word)
        used += needed
    return (*lines, tuple(line)) if line else tuple(lines)


def _fitting(words: Sequence[Word], width: float, measure: Measure) -> Iterator[Word]:
    for word in words:
        if word.width <= width:
            yield word
        elif parts := _parted(word, measure):
            yield from _fitting(parts, width, measure)
        else:
            yield from _chopped(word, width, measure)


def _parted(word: Word, measure: Measure) -> tuple[Word, ...]:
    """Part a date that no line has room for at its spaces; nothing where there is none."""
    if not any(" " in scrap.text for scrap in word.scraps):
        return ()
    parts: list[Word] = []
    for scrap in word.scraps:
        gap = 0.0 if parts else word.gap
        for text in scrap.text.split(" "):
            parts.append(_word((Scrap(text, scrap.look),), gap, measure))
            gap = measure(Scrap(" ", scrap.look))
    return tuple(parts)


def _chopped(word: Word, width: float, measure: Measure) -> Iterator[Word]:
    gap = word.gap
    for scrap in word.scraps:
        rest = scrap.text
        while rest:
            fits = _how_many_fit(Scrap(rest, scrap.look), width, measure)
            yield _word((Scrap(rest[:fits], scrap.look),), gap, measure)
            rest, gap = rest[fits:], 0.0


def _how_many_fit(scrap: Scrap, width: float, measure: Measure) -> int:
    low, high = 1, min(len(scrap.text), _MOST_IN_A_LINE)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(Scrap(scrap.text[:middle], scrap.look)) <= width:
            low = middle
        else:
            high = middle - 1
    while low < len(scrap.text) and low > 1 and unicodedata.combining(scrap.text[low]):
        low -= 1
    return low


def placed(line: Line, measure: Measure, *, from_the_right: bool) -> tuple[Stretch, ...]:
    """Place a line as the eye meets it, told in the order of reading."""
    if any(word.is_right_to_left for word in line):
        loose = line if from_the_right else _with_loose_signs(line, measure)
        return _placed_both_ways(loose, measure, from_the_right=from_the_right)
    if plain := _all_alike(line):
        return plain
    at = 0.0
    runs: list[tuple[float, Look, bool, list[str]]] = []
    for word in line:
        at += word.gap if runs else 0.0
        space = " " if word.gap > 0 else ""
        for scrap in word.scraps:
            is_shaped = needs_shaping(scrap.text)
            if runs:
                runs[-1][-1].append(space)
            if runs and runs[-1][1] == scrap.look and not (is_shaped or runs[-1][2]):
                runs[-1][-1].append(scrap.text)
            else:
                runs.append((at, scrap.look, is_shaped, [scrap.text]))
            at += word.width if len(word.scraps) == 1 else measure(scrap)
            space = ""
    return _ended([Stretch(left, Scrap("".join(texts), look)) for left, look, _, texts in runs])


def _all_alike(line: Line) -> tuple[Stretch, ...]:
    """Place a line of one look, as most are, in one go; nothing where it is not so simple."""
    look = line[0].scraps[0].look
    parts: list[str] = []
    for word in line:
        scrap = word.scraps[0]
        if len(word.scraps) > 1 or scrap.look is not look or not scrap.text.isascii():
            return ()
        parts.append(f" {scrap.text}" if word.gap > 0 and parts else scrap.text)
    return (Stretch(0.0, Scrap("".join(parts) + " ", look)),)


def _ended(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """Let a line end in a space, so that words of two lines are not read as one."""
    last = stretches[-1]
    ended = Stretch(last.left, Scrap(last.scrap.text + " ", last.scrap.look))
    return (*stretches[:-1], ended)


def _placed_both_ways(line: Line, measure: Measure, *, from_the_right: bool) -> tuple[Stretch, ...]:
    at = 0.0
    found: dict[int, list[Stretch]] = {}
    gaps = (0.0, *(word.gap for word in line[1:]))
    for gap, number in zip(gaps, _visual_order(line, from_the_right=from_the_right), strict=True):
        at += gap
        found[number] = []
        for scrap in _turned(line[number]):
            found[number].append(Stretch(at, scrap))
            at += measure(scrap)
    return tuple(stretch for number in sorted(found) for stretch in _ended(found[number]))


def _with_loose_signs(line: Line, measure: Measure) -> Line:
    """Give signs around a name from the right back to the text from the left around it."""
    words: list[Word] = []
    for number, word in enumerate(line):
        begins = number == 0 or not line[number - 1].is_right_to_left
        ends = number + 1 == len(line) or not line[number + 1].is_right_to_left
        words += _loosened(word, measure, begins=begins, ends=ends)
    return tuple(words)


def _loosened(word: Word, measure: Measure, *, begins: bool, ends: bool) -> Iterator[Word]:
    letters = [number for number, scrap in enumerate(word.scraps) if has_letters(scrap.text)]
    if not word.is_right_to_left or not letters:
        yield word
        return
    first = letters[0] if begins else 0
    last = letters[-1] + 1 if ends else len(word.scraps)
    gap = word.gap
    for scraps in (word.scraps[:first], word.scraps[first:last], word.scraps[last:]):
        if scraps:
            yield _word(scraps, gap, measure)
            gap = 0.0


def _visual_order(line: Line, *, from_the_right: bool) -> list[int]:
    """Tell the words by number from left to right: runs against the grain are reversed."""
    ordered: list[int] = []
    against: list[int] = []
    for number, word in enumerate(line):
        if word.is_right_to_left == from_the_right:
            ordered += [*reversed(against), number]
            against = []
        else:
            against.append(number)
    ordered += reversed(against)
    return ordered[::-1] if from_the_right else ordered


def _turned(word: Word) -> tuple[Scrap, ...]:
    """Put the parts of a word in the order in which they stand on the page."""
    if not word.is_right_to_left:
        return word.scraps
    return tuple(
        scrap if has_letters(scrap.text) else Scrap(_mirrored(scrap.text), scrap.look)
        for scrap in reversed(word.scraps)
    )


def _mirrored(text: str) -> str:
    return text[::-1].translate(_MIRRORED)
