"""Whatever stands in a record, each of its papers can be drawn, and runs and embeds nothing."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pytest

from chairdesk.export.papers import papers_of
from chairdesk.export.release.working_copy import working_copy_of
from tests.export.canaries import Canaries
from tests.export.reading_aloud import aloud
from tests.export.rehearsed import rehearsed
from tests.export.test_hostile_text import ROWS

HOSTILE = tuple(words for words, _ in ROWS)


class Hostile(Canaries):
    """A conference made at random, with hostile words in every place that holds words."""

    def word(self, place, *about):
        return f"{self.chance.choice(HOSTILE)} {super().word(place, *about)}"


def renamed(hostile):
    """Give everybody in a conference a hostile name too."""
    roll = hostile.conference.roll

    def meaner(one):
        return replace(one, name=f"{one.name} {hostile.chance.choice(HOSTILE)}")

    roll = replace(
        roll,
        children=tuple(map(meaner, roll.children)),
        people=tuple(map(meaner, roll.people)),
        agencies=tuple(map(meaner, roll.agencies)),
    )
    return replace(hostile.conference, roll=roll)


@pytest.mark.parametrize("seed", [1, 3])
def test_every_paper_of_a_hostile_record_is_drawn_and_does_nothing(seed):
    hostile = Hostile(seed)
    papers = papers_of(renamed(hostile), hostile.pack)
    assert len(papers) > 4
    for paper in papers:
        if paper.document is not None:
            with pikepdf.open(BytesIO(paper.drawn())) as pdf:
                assert len(pdf.pages) > 0
                assert not {"/OpenAction", "/AA"} & pdf.Root.keys()
                names = {str(key) for one in pdf.objects for key in _keys(one)}
                assert not {"/JS", "/URI", "/Launch"} & names


def _keys(one):
    return one.keys() if isinstance(one, pikepdf.Dictionary) else ()


SURROGATE, OVERRIDE = "\ud800", "\u202e"
DECEIVING = ("drummond-south-ayrshire-pre-birth", "ellison-medway")


def deceiving(value, name=""):
    """Put half a letter and a sign that turns words round into every text that somebody typed."""
    if isinstance(value, str) and not isinstance(value, Enum):
        is_typed = " " in value or name in {"name", "reference", "venue", "words", "who"}
        is_ours = name in {"pack", "procedure", "edition", "outcome_key"}
        return f"{value[:1]}{SURROGATE}{value[1:]}{OVERRIDE}" if is_typed and not is_ours else value
    if isinstance(value, tuple):
        return tuple(deceiving(one, name) for one in value)
    if isinstance(value, dict):
        return {key: deceiving(one, name) for key, one in value.items()}
    if is_dataclass(value):
        told = {one.name: deceiving(getattr(value, one.name), one.name) for one in fields(value)}
        return replace(value, **told)
    return value


def deceiving_papers():
    """Give one paper of each kind, of conferences in which each text deceives."""
    kinds = {}
    for script in DECEIVING:
        conference, pack = rehearsed(script)
        arranged = deceiving(conference.arrangements)
        setting = replace(conference.setting, arrangements=arranged)
        held = replace(deceiving(conference), setting=setting)
        kinds = {paper.kind: paper for paper in papers_of(held, pack)} | kinds
    return kinds


def test_no_half_letter_and_no_sign_that_turns_words_round_reaches_any_paper():
    kinds = deceiving_papers()
    assert len(kinds) > 9
    for paper in kinds.values():
        told = paper.data.decode()
        if paper.document is not None:
            pdf = paper.drawn()
            working_copy = ZipFile(BytesIO(working_copy_of(paper.document, "Unsigned")))
            parts = (working_copy.read(name) for name in working_copy.namelist())
            told = aloud(pdf) + beside_the_pages(pdf) + "".join(map(bytes.decode, parts))
        assert "\N{REPLACEMENT CHARACTER}" in told
        assert OVERRIDE not in told


def beside_the_pages(pdf):
    """Give every text of a PDF that stands on none of its pages; the record as data is verbatim."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        form = opened.Root.get("/AcroForm", {"/Fields": ()})
        tips = [str(one[key]) for one in form["/Fields"] for key in ("/TU", "/Contents")]
        with opened.open_outline() as outline:
            parts = [part.title for part in outline.root]
        return "".join((*tips, *parts, opened.Root.Metadata.read_bytes().decode()))
