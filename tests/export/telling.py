"""Papers told as lines, so that a test can look for one."""

from chairdesk.export.document import Heading, KeyFacts, ListOf, Paragraph, SignatureLines, Table
from chairdesk.export.kinship.tree import FamilyTree
from chairdesk.export.minutes import minutes_of
from tests.export.abernethy import FIFE, conference


def words(said):
    return "".join(run.text for run in said)


def lines(document):
    """Tell a document as lines, so that a test can look for one."""
    for block in document.blocks:
        match block:
            case Heading(text):
                yield f"# {text}"
            case Paragraph(said):
                yield words(said)
            case Table(header, rows):
                yield " | ".join(header)
                yield from (" | ".join(map(words, row)).replace("\n", " / ") for row in rows)
            case KeyFacts(facts):
                yield from (f"{words(k)}: {words(v)}".replace("\n", " / ") for k, v in facts)
            case ListOf(items):
                yield from map(words, items)
            case FamilyTree(says=says, legend=legend):
                yield from (says, legend)
            case SignatureLines(signed):
                yield from (f"{one.role}: {one.person}" for one in signed)


def told(*more, pack=FIFE, reader=None):
    chosen = (reader,) if reader else ()
    return list(lines(minutes_of(conference(*more), pack, *chosen)))


def part(title, *more, **how):
    """Give the lines of one section."""
    all_lines = told(*more, **how)
    begin = all_lines.index(f"# {title}") + 1
    ends = [n for n, line in enumerate(all_lines) if n >= begin and line.startswith("# ")]
    return all_lines[begin : ends[0] if ends else None]


def spoken(document):
    """Tell a document as a screen reader is to say it."""
    yield from (document.title, document.subtitle)
    for block in document.blocks:
        match block:
            case Heading(text):
                yield text
            case Paragraph(said):
                yield words(said)
            case Table(header, rows):
                yield from header
                yield from (words(cell) for row in rows for cell in row)
            case KeyFacts(facts):
                yield from (words(said) for fact in facts for said in fact)
            case FamilyTree(drawn=drawn, legend=legend):
                yield from (told for one in drawn for told in (one.name, one.about))
                yield legend
            case ListOf(items):
                yield from ("• " + words(item) for item in items)
            case SignatureLines(signed):
                for one in signed:
                    yield from (one.role, one.person, one.statement)
