"""What more is known of somebody is on the papers for the eyes it is for, and nowhere else."""

import pytest

from chairdesk.export.letters.referral_sheet import referral_sheet_of
from chairdesk.export.letters.register_notice import register_notice_of
from chairdesk.export.minutes import minutes_of
from chairdesk.export.papers import papers_of
from chairdesk.export.readers import Reader
from chairdesk.export.release.secrecy import kept_from_paper
from chairdesk.models.attendance import Apology, Exclusion
from chairdesk.models.contribution import EVERYONE, PROFESSIONALS_ONLY, Audience, Scope
from chairdesk.models.events import (
    ApologyGiven,
    CopyDecided,
    ParticularEntered,
    PersonEntered,
    PersonExcluded,
)
from chairdesk.models.paper import Copy, ReaderCopy
from chairdesk.models.people import Aspect, Capacity, Particular, Person
from tests.export.abernethy import FIFE, ISLA, MIRREN, RORY, conference, named
from tests.export.telling import lines, part

MOTHER, FATHER = named("Catriona Abernethy"), named("Douglas Mair")
WORKER, OFFICER = named("Fiona Laird"), named("Sgt Ewan Petrie")
REFUGE = "14 Elm Row"


def noted(about, aspect, words, audience=EVERYONE):
    return ParticularEntered(Particular(about, aspect, words, audience))


HIDDEN = noted(MOTHER, Aspect.ADDRESS, REFUGE, Audience(Scope.NAMED, frozenset({WORKER})))
GRAN = PersonEntered(
    Person(
        named("gran"),
        "Effie Gow",
        Capacity.FAMILY,
        "Grandmother",
        for_children=frozenset({ISLA.id}),
        has_parental_rights=True,
    )
)


def minutes_for(who, *events):
    return "\n".join(lines(minutes_of(conference(*events), FIFE, Reader(who))))


def test_what_is_known_of_a_child_stands_under_the_childs_name():
    children = part(
        "The children",
        noted(ISLA.id, Aspect.ETHNICITY, "White Scottish"),
        noted(ISLA.id, Aspect.LANGUAGE, "English"),
        noted(ISLA.id, Aspect.ALSO_KNOWN_AS, "Isla Mair", PROFESSIONALS_ONLY),
    )
    assert "Also known as: Isla Mair (For professionals only)" in children[1]
    assert children[1].endswith("Ethnicity: White Scottish / Language and interpreter: English")


def test_the_family_stands_in_a_table_with_whose_they_are_and_what_is_known():
    tie = noted(named("gran"), Aspect.FAMILY_TIES, "Catriona's mother")
    rows = part("Family and household", GRAN, tie)
    assert rows[2] == "Name | To the children | What is known"
    assert rows[-1] == (
        "Effie Gow | Grandmother / To Isla / Has parental rights and responsibilities"
        " | Family ties: Catriona's mother"
    )
    assert part("Family and household")[2] == "Name | To the children"


def test_the_family_tree_stands_before_its_table_in_each_readers_minutes():
    for who in (None, MOTHER, FATHER, OFFICER):
        told = minutes_for(who).splitlines()
        begins = told.index("# Family and household")
        assert told[begins + 1].startswith("Family tree. ")
        assert told[begins + 3].startswith("Name | ")


def test_whoever_was_not_invited_is_told_apart_from_whoever_did_not_come():
    why = noted(named("gran"), Aspect.NOT_INVITED, "Too ill to travel.", PROFESSIONALS_ONLY)
    there = part("Who took part", GRAN, why)
    assert "Not invited: Effie Gow / Grandmother / Too ill to travel." in there
    away = [line for line in there if line.startswith("Invited, did not come")]
    assert away == ["Invited, did not come: Sheena Lowe / Family support, Family Centre"]
    for_mother = minutes_for(MOTHER, GRAN, why)
    assert "Too ill to travel." not in for_mother
    assert "Not invited: Effie Gow / Grandmother / Part " in for_mother


def test_a_child_who_was_not_invited_is_told_with_why_and_one_who_sent_apologies_too():
    young = noted(RORY.id, Aspect.NOT_INVITED, "He is six.", PROFESSIONALS_ONLY)
    ill = ApologyGiven(Apology(MIRREN.id, "Asleep at home."))
    there = part("Who took part", young, ill)
    assert "Not invited: Rory Abernethy / Child / He is six." in there
    assert "Apologies: Mirren Abernethy / Child / Asleep at home." in there


def test_whoever_came_without_having_been_invited_is_said_to():
    there = part("Who took part", noted(OFFICER, Aspect.NOT_INVITED, "Standing in."))
    (told,) = (line for line in there if "Came without having been invited" in line)
    assert told.startswith("Sgt Ewan Petrie | Public protection, Police Scotland / Came without")
    assert " / Standing in. | " in told


def test_of_whoever_was_excluded_or_ill_as_well_it_is_told_why_they_were_not_invited():
    gone = PersonExcluded(Exclusion(named("gran"), "She threatened Fiona.", "Throughout."))
    ill = ApologyGiven(Apology(named("gran"), "In hospital."))
    why = noted(named("gran"), Aspect.NOT_INVITED, "Bail forbids it.", PROFESSIONALS_ONLY)
    for kept, also in (("Excluded", gone), ("Apologies", ill)):
        there = part("Who took part", GRAN, why, also)
        assert any(line.startswith(f"{kept}: Effie Gow / ") for line in there)
        assert "Not invited: Effie Gow / Grandmother / Bail forbids it." in there
        for_mother = minutes_for(MOTHER, GRAN, why, also)
        assert "Bail forbids it." not in for_mother
        assert "Not invited: Effie Gow / Grandmother / Part " in for_mother


@pytest.mark.parametrize("who", [MOTHER, FATHER, OFFICER, MIRREN.id, named("Ishbel Gow")])
def test_an_address_for_named_eyes_reaches_no_paper_of_anybody_else(who):
    chosen = CopyDecided(ReaderCopy(who, Copy.FULL))
    held = conference(HIDDEN, chosen)
    for paper in papers_of(held, FIFE):
        if paper.who == who or paper.reader not in {"record", "Fiona Laird"}:
            assert REFUGE not in repr(paper.document) + repr(paper.data), paper.kind
    assert "is withheld from this copy." in minutes_for(who, HIDDEN, chosen)


def test_nobody_learns_of_whom_something_is_withheld():
    told = minutes_for(OFFICER, HIDDEN)
    row = next(line for line in told.splitlines() if line.startswith("Catriona Abernethy | Mother"))
    assert "withheld" not in row


def test_those_whose_eyes_it_is_for_read_it():
    assert f"Address: {REFUGE}" in minutes_for(WORKER, HIDDEN)
    assert f"Address: {REFUGE} (Only for Fiona Laird)" in minutes_for(None, HIDDEN)


def test_an_office_reads_what_professionals_may_and_nothing_for_named_eyes():
    known = noted(MIRREN.id, Aspect.ADDRESS, "2 High Street", PROFESSIONALS_ONLY)
    for_one = Audience(Scope.NAMED, frozenset({WORKER}))
    held = conference(known, noted(MIRREN.id, Aspect.ALSO_KNOWN_AS, REFUGE, for_one))
    reporter = next(one for one in held.findings.referrals if one.kind == "reporter")
    for paper in (register_notice_of(held, FIFE), referral_sheet_of(held, FIFE, reporter)):
        text = "\n".join(lines(paper))
        assert "Address: 2 High Street" in text
        assert REFUGE not in text


def test_what_is_noted_for_some_eyes_is_looked_for_whole_before_a_copy_goes_out():
    held = conference(HIDDEN)
    for kind, reader, who in (
        ("minutes", "Catriona Abernethy", MOTHER),
        ("decision-letter", "everyone who was invited", None),
        ("register-notice", "the keeper", None),
    ):
        assert REFUGE in {one.words for one in kept_from_paper(kind, reader, who, held)}
