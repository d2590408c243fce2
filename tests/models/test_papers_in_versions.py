"""A paper in several versions: which a file is, which is newest, who still has the old one."""

from datetime import UTC, datetime

from chairdesk.models.contribution import Hand
from chairdesk.models.events import CopiesSetOut, CopiesStayed, DocumentReleased, DocumentSigned
from chairdesk.models.paper import Release, SignedDocument, Way
from chairdesk.models.standing.papers import Papers

NOW = datetime(2027, 2, 1, 11, tzinfo=UTC)


def signed(reader, sha256, version):
    return DocumentSigned(SignedDocument("minutes", reader, sha256, Hand.CHAIR, version=version))


def released(reader, sha256):
    return DocumentReleased(Release("minutes", reader, sha256))


def papers(*events):
    found = Papers()
    for event in events:
        found = found.after(event, NOW)
    return found


FIRST = (signed("Mother", "m1", 1), signed("Father", "f1", 1))
OUT = (released("Mother", "m1"), released("Father", "f1"))
SECOND = (signed("Mother", "m2", 2), signed("Father", "f2", 2))


def test_a_file_says_which_version_it_is_and_a_paper_which_is_newest():
    held = papers(*FIRST, *OUT, *SECOND)
    assert [held.version_of(sha256) for sha256 in ("m1", "m2", "not signed")] == [1, 2, 1]
    assert held.newest_of("minutes", "Mother") == 2
    assert held.newest_of("calendar", "record") == 1


def test_whoever_had_the_old_one_and_has_not_had_the_new_one_is_listed_once():
    assert papers(*FIRST, *OUT).still_old() == ()
    held = papers(*FIRST, *OUT, OUT[0], *SECOND)
    assert [one.reader for one in held.still_old()] == ["Mother", "Father"]
    assert [one.reader for one in held.after(released("Mother", "m2"), NOW).still_old()] == [
        "Father"
    ]


def test_what_set_out_is_known_until_it_is_entered_that_it_left_or_stayed():
    one, two = Release("minutes", "Mother", "m1"), Release("minutes", "Father", "f1")
    held = papers(CopiesSetOut((one, two), "/a folder"))
    mothers, fathers = held.leaving
    assert (mothers.release.at, mothers.folder) == (NOW, "/a folder")
    printed = held.after(DocumentReleased(Release("minutes", "Mother", "m1", way=Way.PRINTED)), NOW)
    assert printed.leaving == held.leaving
    left = held.after(DocumentReleased(mothers.release), NOW)
    assert (left.leaving, left.released) == ((fathers,), (mothers.release,))
    stayed = left.after(CopiesStayed((fathers.release,)), NOW)
    assert (stayed.leaving, stayed.released) == ((), (mothers.release,))
