"""What a reader of the whole sees at once: nothing said twice, nothing that says nothing."""

import pytest

from chairdesk.export.minutes import minutes_of
from tests.export.reading_aloud import pages
from tests.export.rehearsed import papers, rehearsed
from tests.export.telling import lines


def minutes(name):
    return list(lines(minutes_of(*rehearsed(name))))


def test_each_paper_is_titled_by_what_it_is_and_told_apart_by_it():
    titles = [paper.document.title for paper in papers("ellison-medway") if paper.document]
    assert {"Minutes", "Decision letter", "Outline plan", "Dear Tyler"} <= set(titles)
    below = {p.document.subtitle for p in papers("ellison-medway") if p.kind == "minutes"}
    assert below == {
        (
            "Initial Child Protection Conference · Medway Safeguarding Children Board\n"
            "Monday 14 December 2026, 10.01 to 11.20 · Gun Wharf, Room 3\n"
            "Chair: Harriet Osei · Minute-taker: Paul Whitby"
        )
    }


@pytest.mark.parametrize("name", ["abernethy-fife", "ellison-medway", "farrow-sefton"])
def test_the_first_page_answers_for_each_child_and_why_and_begins_who_does_what_by_when(name):
    conference, _ = rehearsed(name)
    first = pages(papers(name)[0].drawn())[0]
    for child in conference.roll.children:
        decision = conference.findings.decision_for(child.id)
        assert child.name.split()[0] in first
        assert " ".join(decision.reasons.split()[:3]) in first
    assert "Who does what by when" in first
    assert "By when" in first
    if name != "abernethy-fife":  # whose eleven actions fill most of a page
        assert all(" ".join(a.action.split()[:3]) in first for a in conference.plan.actions)


def test_a_conference_that_could_not_decide_says_so_once_and_not_child_by_child():
    said = minutes("ellison-medway-inquorate")
    assert "# Child by child" not in said
    assert not any("No decision was made" in line and "Decision" in line for line in said)


def test_who_carries_out_the_plan_is_said_once_for_children_for_whom_it_is_the_same():
    said = minutes("farrow-sefton")
    begin = said.index("# Who carries it out, and what if it does not work")
    assert [line.split(":")[0] for line in said[begin + 1 : begin + 3]] == [
        "Leah Farrow and Omar Farrow",
        "Zara Farrow and Milo Farrow",
    ]


def test_a_decision_names_its_child_where_there_are_several():
    said = minutes("ellison-medway")
    decisions = [line.split(":")[0] for line in said if line.startswith("Decision for")]
    assert decisions == ["Decision for Tyler", "Decision for Sophie", "Decision for Baby Ellison"]
    assert any(line.startswith("Decision: ") for line in minutes("ifans-wales"))


def test_that_nothing_was_agreed_is_said_once_where_no_child_has_a_plan():
    said = minutes("drummond-south-ayrshire-transfer")
    assert said.count("No action was agreed.") == 1
    assert said[said.index("No action was agreed.") - 1] == "# Who does what by when"


def test_of_one_child_the_headings_speak_of_one():
    said = minutes("ifans-wales")
    assert {"# The child", "# How it was decided"} <= set(said)
    assert not {"# The children", "# Child by child"} & set(said)


def test_those_who_did_not_come_are_listed_under_one_name():
    said = minutes("drummond-south-ayrshire-transfer")
    assert [line for line in said if line.startswith("Invited, did not come")] == [
        (
            "Invited, did not come: Maureen Drummond / Maternal grandmother / Sheila Irvine / Team "
            "Leader, South Ayrshire Children and Families / Neil Auld / Police, Police Scotland, "
            "Ayrshire Division / Amy Wylie / Nursery key worker, Craigie Nursery"
        )
    ]


def test_a_column_of_reasons_that_nobody_gave_is_not_printed():
    assert "Reader | Copy" in minutes("farrow-sefton")
    assert "Reader | Copy | Why" in minutes("abernethy-fife")


def test_a_child_who_is_not_born_is_named_in_full():
    said = minutes("ellison-medway-inquorate")
    assert any("About Baby Ellison" in line for line in said)
    assert "Baby Ellison: Expected 19 March 2027" in said
