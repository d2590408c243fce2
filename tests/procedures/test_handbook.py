"""The page that teaches a partnership to write a pack, held to what it says."""

import re
from pathlib import Path
from typing import get_args

import pytest

from chairdesk.procedures.calendars import Calendar
from chairdesk.procedures.occurrences import occurrence
from chairdesk.procedures.own_packs import ONLY_OURS
from chairdesk.procedures.shelf import faults_of
from chairdesk.procedures.timescales import dates_owed
from chairdesk.procedures.vocabulary import CONDITIONS, MetBy

PAGE = (Path(__file__).parents[2] / "docs" / "procedures.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL)[1]


@pytest.fixture
def riverside(tmp_path):
    path = tmp_path / "our-pack.toml"
    path.write_text(EXAMPLE, encoding="utf-8")
    return ONLY_OURS.as_added(path)


def test_the_worked_example_is_sound():
    assert faults_of(EXAMPLE) == ()


def test_the_worked_example_reconvenes_ellison_in_ten_working_days(riverside):
    owed = dates_owed(riverside, "initial", [occurrence("held=2026-11-30T10:00")])
    dates = {o.thing: o.as_json()["at_latest"] for o in owed}
    assert dates["reconvened"] == "2026-12-14"
    assert dates["reports"] == "2026-11-25"


def test_the_worked_example_says_for_itself_what_it_must(riverside):
    assert riverside.extends == ("medway-2008",)
    assert riverside.terms.lead_worker == "lead practitioner"
    assert riverside.terms.plan == "child protection plan"
    assert Calendar(riverside.nation, riverside.closures).reason_against(
        next(iter(riverside.closures))
    )


def test_the_page_names_every_condition_and_every_way_of_meeting_a_gate():
    names = set(re.findall(r"`([a-z-]+)`", PAGE))
    assert set(CONDITIONS) - {""} <= names
    assert set(get_args(MetBy)) - {"question"} <= names
