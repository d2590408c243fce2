"""What pages cost: against plain reportlab and other engines, and a whole set, drawn and signed.

python -m benchmarks.documents [PYTHON]     PYTHON may have fpdf2, WeasyPrint and typst
"""

import gc
import resource
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from random import Random
from statistics import median
from time import perf_counter, process_time

import pikepdf
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageTemplate,
    Paragraph,
    Table,
    TableStyle,
)

from benchmarks.engines import Parts, ask_each
from chairdesk.export.certificate import new_identity
from chairdesk.export.document import (
    Document,
    Heading,
    KeyFacts,
    SignatureLine,
    SignatureLines,
    plain,
    strong,
)
from chairdesk.export.pages import pages_of
from chairdesk.export.press import printed
from chairdesk.export.signature import attest, pen_of, sign
from chairdesk.export.typesetting.sheet import FIRST, LAST, LEFT, RIGHT
from chairdesk.export.typesetting.typeface import STRONG, family, page_face

TAGGED_AT_MOST, SET_AT_MOST, MEMORY_AT_MOST = 1.15, 5.0, 250
TOLD = (
    "The school nurse told the conference that the child was seen at home on Tuesday and was well; "
    "mother and grandmother agreed to support, police to visit weekly, nobody was worried"
)
SIGNED = SignatureLines(
    (
        SignatureLine("MinuteTaker", "Jean Ross", "Minute-taker", "I attest."),
        SignatureLine("Chair", "Morag Sinclair", "Chair", "I approve."),
    )
)


def parts(sections: int) -> Parts:
    """Make up so many parts of a record."""
    chance = Random(sections)  # noqa: S311 - the same words each time

    def said() -> str:
        words = chance.choices(TOLD.split(), k=20)
        return " ".join(f"{word} {chance.random():.4f}," for word in words)

    return [(f"Part {n}", [(f"Speaker {m}", said()) for m in range(8)]) for n in range(sections)]


def paper(told: Parts, title: str = "Conference") -> Document:
    """Make a document of them."""
    blocks = [
        block
        for head, said in told
        for block in (
            Heading(head),
            KeyFacts(tuple((strong(who), plain(words)) for who, words in said)),
        )
    ]
    return Document(title, "Minutes", "F-1", "Confidential", "file", "Copy", (*blocks, SIGNED))


def plainly(told: Parts) -> bytes:
    """Set the same with plain reportlab, without tags, in the same faces."""
    face, head_face = page_face(), family(STRONG).faces[0]
    body = ParagraphStyle("body", fontName=face, fontSize=10.5, leading=15)
    head = ParagraphStyle(
        "head", fontName=head_face, fontSize=14.5, leading=19, spaceBefore=26, spaceAfter=8
    )
    close = TableStyle([("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                        ("TOPPADDING", (0, 0), (-1, -1), 0), ("VALIGN", (0, 0), (-1, -1), "TOP"),
                        ("BOTTOMPADDING", (0, 0), (-1, -1), 8)])  # fmt: skip
    set_in_type: list[Flowable] = []
    for name, said in told:
        rows = [[Paragraph(who, body), Paragraph(words, body)] for who, words in said]
        set_in_type += [
            Paragraph(name, head),
            Table(rows, colWidths=[102, RIGHT - LEFT - 102], style=close),
        ]
    made = BytesIO()
    page = BaseDocTemplate(made, pagesize=A4)
    frame = Frame(LEFT, LAST, RIGHT - LEFT, FIRST - LAST, 0, 0, 0, 0)
    page.addPageTemplates(PageTemplate(frames=[frame]))
    page.build(set_in_type)
    return made.getvalue()


def taken(work: Callable[[], bytes]) -> tuple[float, bytes]:
    """Give how many seconds of the processor something took, and what came of it."""
    gc.collect()  # else who comes second clears away what the first left
    began = process_time()
    made = work()
    return process_time() - began, made


def pages_in(pdf: bytes) -> int:
    """Count pages."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def against_plain(told: Parts, rounds: int) -> float:
    """Draw both ways in turn, each first in every other turn; give tagged over plain seconds.

    Each is taken at its quickest: what else the machine does only ever adds to it.
    """
    document = paper(told)
    ways: dict[str, Callable[[], bytes]] = {
        "tagged": lambda: pages_of(document),
        "plain": lambda: plainly(told),
    }
    spent: dict[str, list[float]] = {name: [] for name in ways}
    made = {name: work() for name, work in ways.items()}  # faces are read the first time
    for turn in range(rounds):
        for name in list(ways)[:: -1 if turn % 2 else 1]:
            spent[name].append(taken(ways[name])[0])
    count, plain_count = (pages_in(made[name]) for name in ways)
    tagged, untagged = (min(spent[name]) for name in ways)
    turns = [one / other for one, other in zip(*spent.values(), strict=True)]
    print(f"{count} pages, tagged, {1000 * tagged:.0f} ms; plain reportlab ", end="")
    print(f"({plain_count} pages) {1000 * untagged:.0f} ms: {tagged / untagged:.2f} times ", end="")
    print(f"(at most {TAGGED_AT_MOST}; median of {rounds} turns {median(turns):.2f})")
    return tagged / untagged


def elsewhere(python: str, told: Parts) -> None:
    """Ask other engines for the same words; one that is not there is said, and no fault."""
    print("\n| engine | pages | tagged | processor | clock | memory |\n|---|---|---|---|---|---|")
    for asked in ask_each(python, told, paper(told)):
        print(asked.row(), flush=True)


def whole_set() -> tuple[float, float]:
    """Draw and sign ten documents of sixty pages together; give seconds and megabytes."""
    at = datetime.now(UTC)
    identities = [new_identity(name, "x", "a secret", at) for name in ("Jean Ross", "Morag")]
    documents = [paper(parts(SET_PARTS), f"Paper {n}") for n in range(10)]
    began = perf_counter()
    counted, mine = 0, 0.0
    jean, morag = (pen_of(identity, "a secret") for identity in identities)
    for pdf in printed(documents):
        drawn = perf_counter()
        signed = sign(attest(pdf, jean, "", at), morag, "", at)
        mine += perf_counter() - drawn
        counted += pages_in(signed)
    took = perf_counter() - began
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    memory = sum(resource.getrusage(who).ru_maxrss for who in both) / 1024
    print(f"ten papers, {counted} pages, signed by both: {took:.1f} s (at most {SET_AT_MOST})")
    print(f"  of which {mine:.1f} s signing")
    print(f"  the desk's process and the press at their largest: {memory:.0f} MB together")
    return took, memory


SET_PARTS = 5

if __name__ == "__main__":
    took, memory = whole_set()
    small, large = parts(50), parts(1000)
    ratios = [against_plain(small, 15), against_plain(large, 3)]
    if sys.argv[1:]:
        for told in (small, large):
            elsewhere(sys.argv[1], told)
    is_missed = max(ratios) > TAGGED_AT_MOST or took > SET_AT_MOST or memory > MEMORY_AT_MOST
    sys.exit(int(is_missed))
