"""`chairdesk procedures show`: one pack in full, with its blanks said as such."""

import re

import pytest

from chairdesk.cli import main
from chairdesk.procedures.shelf import pack_names, read_pack

HEADINGS = (
    "Not seen, left blank:",
    "Terms",
    "Who decides",
    "Quorum",
    "Agendas",
    "Items of the agendas",
    "Questions",
    "Decisions",
    "Referrals and tasks that follow",
    "Closing checks",
    "Time limits",
    "Outputs and readers",
    "Statements that the papers print",
    "Roles",
    "Rules",
)


@pytest.fixture
def shown(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("CHAIRDESK_DATA", str(tmp_path))

    def shown(name):
        assert main(("procedures", "show", name)) == 0
        return capsys.readouterr().out

    return shown


def sections(out):
    """Give the text under each heading, whatever its lines were broken into."""
    parts = (part.partition("\n  ") for part in f"\n{out}".split("\n\n") if part.strip())
    told, last = {}, ""
    for head, _, body in parts:
        last = head if not head.startswith(" ") else last
        told[last] = f"{told.get(last, '')} {body if head == last else head + body}"
    return {head: " ".join(body.split()) for head, body in told.items()}


@pytest.mark.parametrize("name", pack_names())
def test_a_pack_is_shown_whole(shown, name):
    pack, told = read_pack(name), sections(shown(name))
    assert {*HEADINGS, pack.terms.harm} <= set(told)
    for section, wanted in {
        "Not seen, left blank:": pack.unseen,
        "Terms": [pack.terms.meeting, pack.terms.plan, pack.terms.lead_worker],
        "Agendas": [kind.title for kind in pack.kinds],
        "Items of the agendas": [i.cue for i in pack.items],
        "Questions": [*(q.text for q in pack.questions), *(q.key for q in pack.questions)],
        "Decisions": [*(d.words for d in pack.decisions), *(d.key for d in pack.decisions)],
        pack.terms.harm: [harm.words for harm in pack.harms],
        "Referrals and tasks that follow": [r.words for r in pack.referrals],
        "Time limits": [limit.rule for limit in pack.limits],
        "Outputs and readers": [one for o in pack.outputs for one in (o.title, o.readers)],
        "Roles": [role.words for role in pack.roles],
        "Rules": [one for r in pack.rules for one in (r.name, r.says, r.source)],
    }.items():
        missing = [one for one in wanted if " ".join(one.split()) not in told[section]]
        assert not missing, section


def test_the_quorum_is_shown_with_what_is_allowed_without_it(shown):
    told = sections(shown("scotland-2021"))["Quorum"]
    assert "Represented at least: social work, health, police." in told
    assert "an interim plan is agreed; a day is fixed on which it is held again" in told


def test_the_decisions_are_those_open_to_each_kind(shown):
    told = sections(shown("scotland-2021"))["Decisions"]
    review = told.partition("Review")[2].partition("Pre-birth")[0]
    assert "Name taken off the Child Protection Register" in review
    assert re.search(r"Name not placed [^N]* for a child who was not on the register", review)
    initial = told.partition("Initial")[2].partition("Review")[0]
    assert "taken off" not in initial


def test_what_was_not_seen_is_called_a_blank_where_it_would_stand(shown):
    told = sections(shown("england-baseline"))
    assert told["Quorum"].startswith("Not seen, left blank")
    assert told["Closing checks"] == "Not seen, left blank."
    assert told["Referrals and tasks that follow"] == "Not seen, left blank."


def test_the_closing_checks_are_shown_apart(shown):
    assert (
        "Are the parents clear about what needs to change?"
        in sections(shown("wales"))["Closing checks"]
    )


def test_no_line_of_a_rule_or_a_question_runs_off_the_page(shown):
    out = shown("fife")
    rules = out.partition("\n\nRules\n")[2].splitlines()
    assert max(map(len, rules)) <= 102
