"""Boy or girl is on a paper where somebody said so, and nowhere else."""

import re
from dataclasses import replace

from chairdesk.export.letters.gp_extract import gp_extract_of
from chairdesk.export.letters.referral_sheet import referral_sheet_of
from chairdesk.export.letters.register_notice import register_notice_of
from chairdesk.export.minutes import minutes_of
from chairdesk.models.decision import Referral
from chairdesk.models.events import ChildEntered
from chairdesk.models.people import Sex
from tests.export.abernethy import FIFE, ISLA, conference, named
from tests.export.telling import lines

GIRL = ChildEntered(replace(ISLA, sex=Sex.GIRL))


def papers_with(*events):
    told = conference(*events)
    doctor = told.roll.person(named("Fiona Laird"))
    return {
        "minutes": minutes_of(told, FIFE),
        "register": register_notice_of(told, FIFE),
        "referral": referral_sheet_of(told, FIFE, Referral("reporter", frozenset())),
        "doctor": gp_extract_of(told, FIFE, doctor),
    }


def test_what_was_said_stands_with_the_birth_on_what_children_are_known_by():
    told = {name: "\n".join(lines(paper)) for name, paper in papers_with(GIRL).items()}
    assert "Born 4 March 2017, 9 years, girl" in told["minutes"]
    assert "Boy or girl: Girl" in told["register"]
    assert "Born 4 March 2017, girl" in told["referral"]
    assert "Born 4 March 2017, girl" in told["doctor"]


def test_where_nobody_said_it_no_paper_says_anything_of_it():
    for paper in papers_with().values():
        told = "\n".join(lines(paper)).casefold()
        assert re.search(r"\b(girl|boy)\b", told) is None
