"""Keeper, Reporter, manager and doctor each learn what they need in order to act, and no more."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import msgspec

from chairdesk.export.letters.attendance_sheet import attendance_sheet_of
from chairdesk.export.letters.dissent_form import dissent_form_of, dissenters
from chairdesk.export.letters.gp_extract import doctors, gp_extract_of
from chairdesk.export.letters.referral_sheet import referral_sheet_of, referred_to
from chairdesk.export.letters.register_notice import concerns_the_register, register_notice_of
from chairdesk.export.pages import pages_of
from chairdesk.export.signature import sign
from chairdesk.export.verify import verify
from chairdesk.models.decision import Decision, Disagreement, Level, Manner, Referral
from chairdesk.models.events import (
    AgencyEntered,
    ChildEntered,
    DecisionMade,
    DisagreementRecorded,
    MeetingFixed,
    ParticularEntered,
    PersonEntered,
)
from chairdesk.models.people import Agency, Aspect, Capacity, Particular, Person, Sector
from chairdesk.models.plan import Meeting
from chairdesk.procedures.shelf import read_pack
from tests.export.abernethy import FIFE, ISLA, MIRREN, RESTRICTED, RORY, SAID, conference, named
from tests.export.reading_aloud import aloud, pages, squeezed
from tests.export.signing import AT, morag
from tests.export.telling import lines, spoken

MOTHER = Person(
    named("Catriona Abernethy"),
    "Catriona Abernethy",
    Capacity.FAMILY,
    "Mother",
    has_parental_rights=True,
)
FATHER = replace(MOTHER, id=named("x"), name="Ian Gow", for_children=frozenset({RORY.id}))


def text(document):
    return "\n".join(lines(document))


def told(*words):
    said = [words for *_, words in (*SAID, *RESTRICTED)]
    return [*said, *words]


def test_the_keeper_is_told_whose_name_goes_on_and_why():
    said = text(register_notice_of(conference(PersonEntered(MOTHER), PersonEntered(FATHER)), FIFE))
    assert "Mirren Abernethy" in said
    assert "Areas of concern: Neglect; Parental drug use" in said
    assert "Decided on: Thursday 26 November 2026" in said
    assert "Parental rights and responsibilities: Catriona Abernethy\n" in said
    assert "Lead Professional: Fiona Laird" in said
    assert "Rory" not in said
    assert [one for one in told("The fall.") if one in said] == []


def test_of_twelve_children_none_is_parted_by_the_end_of_a_page():
    many = [replace(MIRREN, id=named(f"child {n}"), name=f"Child {n:02}") for n in range(12)]
    many = [replace(one, school=f"School of {n:02}", needs="") for n, one in enumerate(many)]
    events = [each for one in many for each in (ChildEntered(one), DecisionMade(placed(one)))]
    for size in (1.0, 18 / 10.5):
        notice = replace(register_notice_of(conference(*events), FIFE), size=size)
        told = pages(pages_of(notice))
        assert len(told) > 2
        for number in range(12):
            (page,) = [one for one in told if re.search(rf"Child {number:02}\n", one)]
            assert f"School of {number:02}" in page
        last = " ".join(told[-1].split())
        assert "This notice is about 14 children: Mirren Abernethy, Isla" in last


def placed(child):
    return Decision(child.id, "place", Manner.CONSENSUS)


def test_the_register_hears_of_names_that_come_off_and_of_children_to_come():
    unborn = replace(RORY, born=None, expected=date(2027, 1, 5))
    off = DecisionMade(Decision(RORY.id, "remove", Manner.CONSENSUS))
    said = text(register_notice_of(conference(ChildEntered(unborn), off), FIFE))
    assert "Name taken off the Child Protection Register" in said
    assert "Expected: 5 January 2027" in said


def test_where_there_is_no_register_nobody_keeps_one():
    placed = DecisionMade(Decision(RORY.id, "plan", Manner.CONSENSUS))
    assert concerns_the_register(conference(placed), read_pack("medway-2008")) == ()
    assert [c.name for c in concerns_the_register(conference(), FIFE)] == [MIRREN.name, ISLA.name]


def test_a_manager_is_told_who_thought_what_where_the_chair_decided():
    record = conference()
    sheet = referral_sheet_of(record, FIFE, record.findings.referral("service-manager"))
    said = text(sheet)
    assert sheet.reader == "Service Manager, Social Work Reviewing Service"
    assert "What for: Decision made by the chair without consensus / No consensus." in said
    assert "By the chair's judgement: of the agencies, four for, three against" in said
    assert "Dissent: Burnside Primary / School is where she thrives." in said
    assert "Catriona Abernethy / Mother | Against | I can cope." in said
    assert "Mirren" not in said
    assert "# The child\n" in said
    assert [one for one in told() if one in said] == []


def test_the_reporter_is_told_the_grounds_for_each_child():
    record = conference(PersonEntered(MOTHER))
    said = text(referral_sheet_of(record, FIFE, record.findings.referral("reporter")))
    assert "Made: Thursday 26 November 2026, 10.00" in said
    assert "Reasons: The fall." in said
    assert "If the plan does not work: A legal meeting within 24 hours." in said
    assert "Mother: Catriona Abernethy" in said
    assert "# The children\n" in said


def test_a_referral_that_the_procedure_does_not_know_names_itself():
    legal = Referral("legal-advice", frozenset())
    assert referred_to(FIFE, legal) == "Legal advice"
    said = text(referral_sheet_of(conference(), FIFE, legal))
    assert "Made: To be made" in said
    for child in (MIRREN, ISLA, RORY):
        assert f"# {child.name}" in said


def test_a_doctor_keeps_decisions_and_plan_and_nothing_that_was_said():
    (doctor,) = doctors(conference(), FIFE)
    extract = gp_extract_of(conference(), FIFE, doctor)
    said = text(extract)
    assert extract.copy == "For Dr Hamish Orr. Version 1"
    assert "Weigh Mirren every week at home" in said
    assert [one for one in told("For the reasons given.", "I can cope.") if one in said] == []


def test_a_practice_finds_each_child_by_birth_and_other_names():
    known = ParticularEntered(Particular(MIRREN.id, Aspect.ALSO_KNOWN_AS, "Mirren Mair"))
    (doctor,) = doctors(conference(), FIFE)
    said = text(gp_extract_of(conference(known), FIFE, doctor))
    assert "Mirren Abernethy: Born 20 September 2025 / Also known as: Mirren Mair" in said


def test_the_register_learns_when_a_name_is_looked_at_again_and_not_where_it_comes_off():
    notice = text(register_notice_of(conference(), FIFE))
    assert notice.count("Review case conference: By Friday 26 February 2027") == 2
    review = MeetingFixed(Meeting("review", datetime(2027, 2, 9, 14, 0, tzinfo=UTC), "Here"))
    assert "Review case conference: Tuesday 9 February 2027, 14.00" in text(
        register_notice_of(conference(review), FIFE)
    )
    off = DecisionMade(Decision(MIRREN.id, "remove", Manner.CONSENSUS))
    assert text(register_notice_of(conference(off), FIFE)).count("Review case conference") == 1


def test_a_referral_names_whom_to_ask_about_a_child():
    reporter = next(r for r in conference().findings.referrals if r.kind == "reporter")
    said = text(referral_sheet_of(conference(), FIFE, reporter))
    assert "Lead Professional: Fiona Laird / Social worker, Social Work" in said


def test_whoever_was_not_invited_is_not_on_the_sheet_unless_they_came():
    sheet = text(
        attendance_sheet_of(
            conference(
                ParticularEntered(Particular(named("Sheena Lowe"), Aspect.NOT_INVITED, "Left.")),
                ParticularEntered(Particular(named("Callum Boyd"), Aspect.NOT_INVITED, "New.")),
            ),
            FIFE,
        )
    )
    assert "Name | Role | Signature | Has the plan (initials)" in sheet
    assert "Callum Boyd | Addiction worker |" in sheet
    assert "Sheena Lowe" not in sheet


def somebody(name, role, sector):
    agency = Agency(named(f"from {name}"), f"From {name}", sector)
    return AgencyEntered(agency), PersonEntered(
        Person(named(name), name, role=role, agency=agency.id)
    )


def test_a_doctor_is_known_by_the_role_or_sector_that_was_chosen_and_not_by_a_word_in_it():
    record = conference(
        *somebody("Dr Ceri Puw", "Meddyg teulu", Sector.GENERAL_PRACTICE),
        *somebody("Ann Vey", "GP liaison nurse", Sector.HEALTH),
        *somebody("Dr Ian Hay", "gp", Sector.HEALTH),
    )
    names = [one.name for one in doctors(record, FIFE)]
    assert names == ["Dr Hamish Orr", "Dr Ceri Puw", "Dr Ian Hay"]


def test_a_practice_is_told_once_its_doctor_before_its_nurse():
    agency = Agency(named("practice"), "High Street Practice", Sector.GENERAL_PRACTICE)
    people = [
        Person(named(name), name, role=role, agency=agency.id)
        for name, role in (("Ann Vey", "Practice nurse"), ("Dr Ian Hay", "General practitioner"))
    ]
    record = conference(AgencyEntered(agency), *map(PersonEntered, people))
    assert [one.name for one in doctors(record, FIFE)] == ["Dr Hamish Orr", "Dr Ian Hay"]


def test_under_a_procedure_of_before_a_doctor_is_found_as_ever():
    kept = tuple(one for one in FIFE.roles if one.sector != "general_practice")
    before = msgspec.structs.replace(FIFE, roles=kept)
    record = conference(*somebody("Dr Ian Hay", "Mirren's GP", Sector.HEALTH))
    assert [one.name for one in doctors(record, before)] == ["Dr Hamish Orr", "Dr Ian Hay"]


def test_a_role_of_another_language_of_the_procedure_is_a_doctors_too():
    spoken = {"cy": {"roles.gp.words": "Meddyg teulu"}}
    pack = msgspec.structs.replace(FIFE, translations=spoken)
    record = conference(*somebody("Dr Ceri Puw", "meddyg teulu", Sector.HEALTH))
    assert "Dr Ceri Puw" in {one.name for one in doctors(record, pack)}


def test_a_dissent_is_set_down_with_room_to_sign():
    assert dissenters(conference()) == (named("Burnside Primary"),)
    said = text(dissent_form_of(conference(), FIFE, named("Burnside Primary")))
    assert "I dissent. Burnside Primary does not join in the decision below." in said
    assert "# Isla Abernethy" in said
    assert "Reasons for the dissent: School is where she thrives." in said
    assert "An agency that disagrees with a decision still owes its part of the plan." in said
    assert "Answered by (name, date) | " in said


def test_a_reservation_needs_no_form_and_two_dissents_of_one_agency_share_theirs():
    mild = Disagreement(RORY.id, named("Housing"), Level.RESERVATION, "Too soon.")
    again = Disagreement(
        RORY.id, named("Burnside Primary"), Level.DISSENT, "He too.", keeps_its_actions=False
    )
    record = conference(DisagreementRecorded(mild), DisagreementRecorded(again))
    assert dissenters(record) == (named("Burnside Primary"),)
    said = text(dissent_form_of(record, read_pack("sefton"), named("Burnside Primary")))
    assert "They do not take up their part of the plan." in said


def test_the_sheet_that_goes_round_names_those_invited_and_not_whom_the_chair_kept_out():
    sheet = attendance_sheet_of(conference(), FIFE)
    said = text(sheet)
    assert "Catriona Abernethy | Mother | " in said
    assert "Douglas Mair" not in said
    assert said.count("\n |  | ") == 4


def test_a_procedure_without_a_statement_is_given_one():
    silent = msgspec.structs.replace(FIFE, statements=())
    assert "What is said here is confidential." in text(attendance_sheet_of(conference(), silent))


def test_a_form_is_read_aloud_as_it_was_told():
    form = dissent_form_of(conference(), FIFE, named("Burnside Primary"))
    assert aloud(pages_of(form)) == squeezed("".join(spoken(form)))


def test_the_chair_signs_a_notice_alone():
    pdf = pages_of(register_notice_of(conference(), FIFE))
    assert verify(sign(pdf, morag(), "two", AT)).is_intact


def test_what_was_not_sealed_goes_nowhere_unmarked():
    record = conference()
    draft = replace(record, papers=replace(record.papers, sealed=None))
    assert register_notice_of(draft, FIFE).copy.startswith("Draft, not sealed. For the keeper")
