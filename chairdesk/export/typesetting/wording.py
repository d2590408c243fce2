"""Runs of words cleaned and divided into paragraphs that are safe to set."""

from collections.abc import Iterator

from chairdesk.export.document import Run, Words
from chairdesk.export.text import clean


def paragraphs_of(words: Words) -> Iterator[Words]:
    """Give the paragraphs of a text: a line end divides, empty ones are left out."""
    paragraph: list[Run] = []
    for run in words:
        first, *more = clean(run.text).split("\n")
        paragraph.append(Run(first, run.emphasis))
        for line in more:
            yield from _unless_blank(paragraph)
            paragraph = [Run(line, run.emphasis)]
    yield from _unless_blank(paragraph)


def _unless_blank(paragraph: list[Run]) -> Iterator[Words]:
    if any(run.text.strip() for run in paragraph):
        yield tuple(run for run in paragraph if run.text)
