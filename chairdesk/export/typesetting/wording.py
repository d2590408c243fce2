"""Runs of words cleaned and cut into paragraphs that are safe to set."""

from collections.abc import Iterator

from chairdesk.export.document import Run, Words
from chairdesk.export.text import LONGEST_PARAGRAPH, clean, pieces


def paragraphs_of(words: Words) -> Iterator[Words]:
    """Give the paragraphs of a text: a line end divides, empty ones are left out."""
    paragraph: list[Run] = []
    for run in words:
        first, *more = clean(run.text).split("\n")
        paragraph.append(Run(first, run.emphasis))
        for line in more:
            yield from _tidied(paragraph)
            paragraph = [Run(line, run.emphasis)]
    yield from _tidied(paragraph)


def _tidied(paragraph: list[Run]) -> Iterator[Words]:
    if sum(len(run.text) for run in paragraph) <= LONGEST_PARAGRAPH:
        if any(run.text.strip() for run in paragraph):
            yield tuple(run for run in paragraph if run.text)
        return
    for run in paragraph:
        for piece in pieces(run.text):
            yield (Run(piece, run.emphasis),)
