"""What must not stand in a copy is found in every place of it, and named to no log."""

from dataclasses import replace

import pikepdf
import pytest

from chairdesk.desk.other_families import AlsoKnown
from chairdesk.export.document import Document, Emphasis, Paragraph, Run
from chairdesk.export.kinship.tree import ADULTS, Drawn, FamilyTree, Sign
from chairdesk.export.minutes import minutes_of
from chairdesk.export.pages import pages_of
from chairdesk.export.readers import Reader
from chairdesk.export.release.scan import found_in, joined
from chairdesk.export.release.sought import (
    Sought,
    kept_from,
    kept_from_professionals,
    kept_from_the_family,
    mark_of,
    names_of_others,
)
from chairdesk.export.release.working_copy import working_copy_of
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import PROFESSIONALS_ONLY, Audience, Scope
from chairdesk.models.paper import PlainFact, SignedDocument, Stop
from chairdesk.models.people import Aspect, Capacity, Particular
from chairdesk.models.reports import Report
from tests.export.abernethy import FIFE, conference, named
from tests.export.canaries import Canaries
from tests.export.telling import lines

SKYE = Sought(Stop.OTHER_FAMILY, "Skye Ramage")


def family(*children, adults=(), here=None, fixed=""):
    return [s.words for s in names_of_others(children, adults, here or conference(), fixed)]


def places(content, pages, *sought):
    here = conference().id
    return {f.words: f.where for f in found_in(content, pages, sought, here)}


@pytest.fixture(scope="module")
def pdf():
    return pages_of(minutes_of(conference(), FIFE))


def tampered(pdf, change, tmp_path):
    path = tmp_path / "changed.pdf"
    path.write_bytes(pdf)
    with pikepdf.open(path, allow_overwriting_input=True) as opened:
        change(opened)
        opened.save(path)
    return path.read_bytes()


def test_another_family_is_sought_by_whole_name_by_surname_and_by_each_child_s_first_name():
    assert family("Skye Ramage", adults=["Ross Deas"]) == [
        "Skye Ramage",
        "Ramage",
        "Skye",
        "Ross Deas",
        "Deas",
    ]


def test_a_name_that_somebody_here_bears_or_that_the_papers_say_themselves_stops_nothing():
    mirren = conference().roll.children[0]
    assert family(mirren.name) == []
    assert family("May Register", fixed="the register; Register of May") == ["May Register"]
    assert family("", "o", "bo") == []


def also_known(words, *, is_child=True, name="Skye Ramage", here=None):
    noted = [AlsoKnown(name, words, is_child)]
    return [s.words for s in names_of_others([], [], here or conference(), "", noted)]


@pytest.mark.parametrize(
    ("words", "sought"),
    [
        ("Sky Deas", ["Sky Deas", "Deas"]),
        ("Carys Tudur (née Rhys); called Cari", ["Carys Tudur", "Carys", "Tudur", "Rhys", "Cari"]),
        ("formerly known as Anneke van der Berg", ["Anneke van der Berg", "Anneke", "Berg"]),
        ("lived with her aunt as Jeanie Black until 2019", ["Jeanie Black", "Black", "Jeanie"]),
        ("Wee Man or JJ", ["Wee Man"]),
        ("nobody knows", []),
        ("", []),
        ("王小明, before that 王明", ["王小明", "王明"]),
    ],
)
def test_what_somebody_elsewhere_is_also_known_as_is_sought_name_by_name(words, sought):
    assert also_known(words) == sought


def test_of_a_grown_up_the_first_of_other_names_is_not_sought_alone():
    assert also_known("Carys Tudur", is_child=False) == ["Carys Tudur", "Tudur"]


def test_no_other_name_is_sought_alone_that_is_an_ordinary_word_in_this_very_record():
    assert "Home" not in also_known("Home")
    assert "home" in "\n".join(lines(minutes_of(conference(), FIFE)))
    assert also_known("Blizzard") == ["Blizzard"]


def test_no_other_name_is_sought_of_whoever_stands_on_this_roll_too_nor_one_that_is_borne_here():
    mirren = conference().roll.children[0]
    assert also_known("Skye Ramage", name=mirren.name) == []
    here = conference()
    noted = Particular(mirren.id, Aspect.ALSO_KNOWN_AS, "Mimi Deas")
    here = replace(here, roll=replace(here.roll, particulars=(noted,)))
    assert also_known("Mimi Deas", here=here) == []
    assert also_known("Tam Deas", here=here) == ["Tam Deas"]


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("He met Skye Ramage there", True),
        ("SKYE RAMAGE", True),
        ("Skye\nRamage's mother", True),
        ("Skyeline Ramages", False),
        ("Ramage, Skye", False),
    ],
)
def test_a_name_is_found_where_it_stands_as_a_whole(pdf, text, is_found):
    assert (places(pdf, {"page 1": text}, SKYE) == {"Skye Ramage": ("page 1",)}) is is_found


def test_a_name_in_another_script_is_found_without_spaces(pdf):
    name = Sought(Stop.OTHER_FAMILY, "王小明")
    assert places(pdf, {"page 2": "昨天王小明来了"}, name) == {"王小明": ("page 2",)}


def _title(opened):
    opened.docinfo["/Title"] = "Skye Ramage"


def _outline(opened):
    opened.Root.Outlines.First.Title = pikepdf.String("Skye Ramage")


def _alternative(opened):
    opened.Root.StructTreeRoot.K.Alt = pikepdf.String("about Skye Ramage")


def _attach(opened):
    opened.attachments["notes.txt"] = b"Skye Ramage"


def _describe(opened):
    with opened.open_metadata() as details:
        details["dc:description"] = "Skye Ramage"


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (_title, "details"),
        (_outline, "hidden"),
        (_alternative, "hidden"),
        (_attach, "attached"),
        (_describe, "details"),
    ],
)
def test_a_name_is_found_off_the_pages_too(pdf, tmp_path, change, place):
    found = places(tampered(pdf, change, tmp_path), {}, SKYE)
    assert place in found["Skye Ramage"]
    assert places(pdf, {}, SKYE) == {}


def test_a_calendar_is_read_as_it_is():
    calendar = b"BEGIN:VCALENDAR\nSUMMARY:Skye Ramage\n"
    assert places(calendar, {}, SKYE) == {"Skye Ramage": ("calendar",)}


def test_a_finding_says_its_words_to_no_log_and_its_mark_gives_none_away(pdf):
    here = conference().id
    (found,) = found_in(pdf, {"page 1": "Skye Ramage"}, [SKYE], here)
    assert "Skye" not in repr(found)
    assert "Skye" not in repr(SKYE)
    assert found.mark == mark_of(SKYE, here)
    assert found.mark != mark_of(SKYE, Canaries(1).conference.id)


@pytest.mark.parametrize("seed", range(12))
def test_what_a_reader_may_not_read_is_sought_and_nothing_that_they_may(seed):
    canaries = Canaries(seed)
    told = _in_sentences(canaries.conference)
    for person in told.roll.people:
        sought = {one.words for one in kept_from(Reader(person.id), told)}
        if person.capacity in {Capacity.CHAIR, Capacity.MINUTE_TAKER}:
            assert sought <= {said.now.words for said in told.talk.recorded if said.is_struck}
    mother = next(p for p in told.roll.people if p.capacity is Capacity.FAMILY)
    hidden = [
        said.now.words
        for said in told.talk.standing
        if said.now.audience.scope is Scope.PROFESSIONALS
    ]
    sought = {one.words for one in kept_from(Reader(mother.id), told)}
    assert set(hidden) <= sought
    assert set(hidden) <= {one.words for one in kept_from_the_family(told)}


def _in_sentences(told: Conference) -> Conference:
    """Make each contribution long enough to be told from others."""
    recorded = tuple(
        replace(said, now=replace(said.now, words=f"They said {said.now.words} aloud"))
        for said in told.talk.recorded
    )
    return replace(told, talk=replace(told.talk, recorded=recorded))


def test_a_paper_for_an_office_holds_nothing_that_was_said_for_named_eyes():
    told = conference()
    first = told.talk.recorded[0]
    kept = replace(first.now, words="Only you may know this", audience=Audience(Scope.NAMED))
    talk = replace(told.talk, recorded=(replace(first, now=kept), *told.talk.recorded[1:]))
    sought = kept_from_professionals(replace(told, talk=talk))
    assert "Only you may know this" in {one.words for one in sought}
    assert len(sought) == 1 + len(kept_from_professionals(told))


def test_what_tells_of_a_restricted_report_stops_a_paper_that_is_for_others():
    report = Report(named("r4"), named("Sgt Ewan Petrie"), "Zan of the police raid")
    kept = replace(report, audience=PROFESSIONALS_ONLY)
    few = replace(report, audience=Audience(Scope.NAMED, frozenset({report.author})))
    for one, family, offices in ((report, 0, 0), (kept, 1, 0), (few, 1, 1)):
        told = replace(conference(), reports=(one,))
        found = [s.words for s in kept_from_the_family(told)].count(report.title)
        assert (found, len([s for s in kept_from_professionals(told) if "Zan" in s.words])) == (
            family,
            offices,
        )


def test_what_the_chair_chose_to_tell_a_child_stops_no_paper_of_that_child_and_any_other():
    told = conference()
    first, other = told.roll.children[:2]
    words = "There is a place for you at breakfast club."
    facts = (PlainFact(first.id, first.id, words),)
    told = replace(told, papers=replace(told.papers, plain_facts=facts))
    assert words not in {one.words for one in kept_from(Reader(first.id), told)}
    assert words in {one.words for one in kept_from(Reader(other.id), told)}


def test_an_office_to_which_a_paper_goes_may_be_named_to_anybody():
    told = conference()
    mother = next(p for p in told.roll.people if p.capacity is Capacity.FAMILY)
    signed = (SignedDocument("register-notice", "the keeper of the Child Protection Register"),)
    told = replace(told, papers=replace(told.papers, signed=signed))
    assert not {one.words for one in kept_from(Reader(mother.id), told)} & {signed[0].reader}


def test_words_are_found_wherever_they_stand_in_a_working_copy():
    mother = Drawn("Skye Ramage", "Mother", ADULTS, Sign.FEMALE)
    tree = FamilyTree((mother,), (), (), "Drawn: Ross Deas & Co.", "Signs.")
    told = Document("Of Iona Birse", "", "F-1", "", "", "Copy for Una Tait", (
        Paragraph((Run("Of Ailsa "), Run("Craig", Emphasis.STRONG), Run(" nobody spoke."))),
        tree,
    ))  # fmt: skip
    names = ("Skye Ramage", "Ross Deas", "Iona Birse", "Una Tait", "Ailsa Craig", "Hazel Ure")
    sought = [Sought(Stop.OTHER_FAMILY, name) for name in names]
    found = places(working_copy_of(told, "Unsigned"), {}, *sought)
    assert found == dict.fromkeys(names[:-1], ("working-copy",))


def test_what_stands_in_a_paper_and_in_its_working_copy_is_one_finding(pdf):
    here = conference().id
    copy = working_copy_of(minutes_of(conference(), FIFE), "Unsigned")
    sought = [Sought(Stop.OTHER_FAMILY, "Mirren Abernethy")]
    signed = found_in(pdf, {"page 1": "Mirren Abernethy"}, sought, here)
    (one,) = joined(signed, found_in(copy, {}, sought, here))
    assert one.where[0] == "page 1"
    assert one.where[-1] == "working-copy"
    (alone,) = joined((), found_in(copy, {}, sought, here))
    assert alone.where == ("working-copy",)
