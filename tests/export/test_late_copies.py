"""A copy decided after the seal: drawn from the sealed record, for that reader's eyes alone."""

import json
from datetime import timedelta

import pytest

from chairdesk.export.papers import Signing, papers_of
from chairdesk.export.release.secrecy import kept_from_paper
from chairdesk.models.contribution import Hand
from chairdesk.models.events import Entry, LateCopyDecided, LateReaderEntered
from chairdesk.models.ids import new_id
from chairdesk.models.paper import LETTER_IN_PLACE, MINUTES, Copy, ReaderCopy
from chairdesk.models.people import Capacity, Person
from tests.export.abernethy import FIFE, ISLA, OPENS, conference, named
from tests.export.telling import lines
from tests.export.test_amendments import amended, said, signed, version

ADVOCATE = named("Ishbel Gow")
SOLICITOR = Person(
    named("Una Petrie"),
    "Una Petrie",
    Capacity.LEGAL_REPRESENTATIVE,
    "Mr Mair's solicitor",
    for_children=frozenset({ISLA.id}),
)
WHY = "The sheriff ordered them to be shown."
LATER = OPENS + timedelta(hours=20)


def late(held, who, copy, *before):
    events = (*before, LateCopyDecided(ReaderCopy(who, copy, WHY)))
    for event in events:
        held = held.after(Entry(new_id(), LATER, Hand.CHAIR, event))
    return held


def theirs(held, who):
    return [paper for paper in papers_of(held, FIFE) if paper.who == who]


def text(paper):
    return "\n".join(lines(paper.document))


@pytest.mark.parametrize(
    ("copy", "kind", "signing"),
    [
        (Copy.FULL, MINUTES, Signing.BOTH_HANDS),
        (Copy.LETTER, LETTER_IN_PLACE, Signing.CHAIR_ALONE),
    ],
)
def test_a_late_copy_stands_beside_papers_of_which_none_has_changed(copy, kind, signing):
    held = conference()
    with_it = late(held, ADVOCATE, copy)
    (added,) = theirs(with_it, ADVOCATE)
    assert [paper for paper in papers_of(with_it, FIFE) if paper != added] == list(
        papers_of(held, FIFE)
    )
    assert (added.kind, added.reader, added.signing) == (kind, "Ishbel Gow", signing)
    assert text(added).startswith(
        "Late copy. It was decided for this reader on Friday 27 November 2026, after"
    )
    assert WHY not in text(added)


def test_who_gets_nothing_late_has_no_paper():
    assert papers_of(late(conference(), ADVOCATE, Copy.NONE), FIFE) == papers_of(conference(), FIFE)


def test_a_new_reader_sees_what_their_capacity_may_and_is_told_of_in_nobodys_paper():
    held = late(conference(), SOLICITOR.id, Copy.FULL, LateReaderEntered(SOLICITOR))
    (added,) = theirs(held, SOLICITOR.id)
    assert added.reader == "Una Petrie"
    kept = kept_from_paper(added.kind, added.reader, added.who, held)
    assert "An arrest is planned." in {one.words for one in kept}
    assert not [one.words for one in kept if one.words in text(added)]
    others = [paper for paper in papers_of(held, FIFE) if paper.document and paper != added]
    assert not [paper.kind for paper in others if SOLICITOR.name in text(paper)]


def test_a_new_readers_letter_tells_of_the_children_whom_it_concerns_and_of_no_other():
    held = late(conference(), SOLICITOR.id, Copy.LETTER, LateReaderEntered(SOLICITOR))
    (letter,) = theirs(held, SOLICITOR.id)
    assert ISLA.name in text(letter)
    assert "Rory" not in text(letter)


def test_the_next_version_tells_of_late_copies_in_its_list_and_its_data_and_goes_to_them():
    held = late(signed(conference()), SOLICITOR.id, Copy.FULL, LateReaderEntered(SOLICITOR))
    challenged = amended(held, said(held, "weigh"), "He gained no weight.")
    now = version(challenged)
    minutes, *others = papers_of(now, FIFE)
    assert "Una Petrie" in text(minutes)
    assert [paper.reader for paper in others if paper.who == SOLICITOR.id] == ["Una Petrie"]
    known = json.loads(minutes.document.attachments[0].content)["conference"]["roll"]
    assert [one["name"] for one in known["late"]] == ["Una Petrie"]
