"""Whatever stands in a record, each of its papers can be drawn, and runs and embeds nothing."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from chairdesk.export.papers import papers_of
from tests.export.canaries import Canaries
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
