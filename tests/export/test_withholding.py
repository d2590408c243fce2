"""No restricted word stands on any page, or behind any page, that its reader may not read."""

import re
from dataclasses import replace

import msgspec
import pytest

from chairdesk.export.as_data import record_as_data
from chairdesk.export.minutes import minutes_of
from chairdesk.export.papers import papers_of
from chairdesk.export.readers import THE_FILE, Reader, as_read_by
from chairdesk.models.contribution import PROFESSIONALS_ONLY, Audience, Contribution, Heading, Scope
from chairdesk.models.events import (
    ContributionRecorded,
    CopyDecided,
    ProcedureAdopted,
    ReportEntered,
    SummaryWritten,
)
from chairdesk.models.ids import new_id
from chairdesk.models.paper import Copy, ReaderCopy, Summary
from chairdesk.models.reports import Report
from chairdesk.procedures.pack import as_record
from chairdesk.words import Words
from tests.export.abernethy import FIFE, OPENS, SAID, conference, named
from tests.export.allowed import forbidden, may
from tests.export.canaries import Canaries
from tests.export.leaks import scan
from tests.export.telling import lines
from tests.export.torture import copy_of

CONFERENCES = 1000
AT_ONCE = 50
MOTHER = Reader(named("Catriona Abernethy"))


def everything_in(document):
    """Tell whatever a document holds, printed or not."""
    return repr(document) + "".join(one.content.decode() for one in document.attachments)


ALL = [
    pytest.param(first, marks=[pytest.mark.slow] if first else [])
    for first in range(0, CONFERENCES, AT_ONCE)
]


@pytest.mark.parametrize("first", ALL)
def test_no_restricted_word_is_in_any_paper_of_any_conference(first):
    for seed in range(first, first + AT_ONCE):
        canaries = Canaries(seed)
        for paper in papers_of(canaries.conference, canaries.pack):
            held = everything_in(paper.document) if paper.document else paper.data.decode()
            leaked = {canaries.places[w][0] for w in forbidden(canaries, paper) if w in held}
            assert leaked == set(), (seed, paper.kind)


@pytest.mark.parametrize("seed", range(15))
def test_the_record_that_somebody_reads_holds_just_what_they_may_read(seed):
    canaries = Canaries(seed, amended=0.5)
    conference = canaries.conference
    for who in [None, *(one.id for one in (*conference.roll.people, *conference.roll.children))]:
        held = record_as_data(as_read_by(Reader(who), conference)).decode()
        seen = {word for word in canaries.places if word in held}
        assert seen == {word for word in canaries.places if may(canaries, word, who)}


@pytest.mark.parametrize("seed", range(15))
def test_what_somebody_may_read_is_in_their_minutes(seed):
    canaries = Canaries(seed)
    printed = {"view", "dispute", "child", "title", "report", "exclusion", "copy", "referral"}
    for who in [None, *(one.id for one in canaries.conference.roll.people)]:
        held = everything_in(minutes_of(canaries.conference, canaries.pack, Reader(who)))
        lost = {
            place
            for word, (place, *_) in canaries.places.items()
            if place in printed and may(canaries, word, who) and word not in held
        }
        assert lost == set()


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2000, 2010))
def test_no_channel_of_a_pdf_carries_a_restricted_word(seed):
    paper, words = copy_of(seed)
    assert words
    assert scan(paper.drawn(), words) == {}


def test_mothers_and_fathers_copies_may_differ():
    mother, father = (
        "\n".join(lines(minutes_of(conference(), FIFE, Reader(named(name)))))
        for name in ("Catriona Abernethy", "Douglas Mair")
    )
    assert "The aunt has asked for help with money." in mother
    assert "The aunt has asked for help with money." not in father
    assert "Lives with: his aunt" in mother
    assert "Lives with" not in father
    assert "He shouted" not in mother + father
    assert "Only for Catriona" not in mother


def test_a_copy_says_at_its_head_how_much_is_withheld():
    told = list(lines(minutes_of(conference(), FIFE, Reader(named("Sgt Ewan Petrie")))))
    assert told[0].startswith("From this copy one part is withheld.")
    told = list(lines(minutes_of(conference(), FIFE, Reader(named("Catriona Abernethy")))))
    assert told[0].startswith("From this copy seven parts are withheld.")
    assert next(lines(minutes_of(conference(), FIFE))) == "# What was decided"


def test_a_summary_is_withheld_with_what_was_said_elsewhere_under_its_heading():
    summarised = msgspec.structs.replace(FIFE, record_style="summary")
    adopted = ProcedureAdopted(summarised.name, "1", as_record(summarised))
    secret = Contribution(
        new_id(), named("Sgt Ewan Petrie"), "Markers.", heading=Heading.STRENGTH,
        audience=PROFESSIONALS_ONLY, item="decision",
    )  # fmt: skip
    record = conference(
        adopted,
        ContributionRecorded(secret),
        SummaryWritten(Summary("strengths", "Markers were told.")),
    )
    mother = Reader(named("Catriona Abernethy"))
    assert "Markers were told." not in "\n".join(lines(minutes_of(record, summarised, mother)))


def test_a_summary_counts_as_withheld_only_what_stands_withheld_on_its_pages():
    summarised = msgspec.structs.replace(FIFE, record_style="summary")
    adopted = ProcedureAdopted(summarised.name, "1", as_record(summarised))
    record = conference(adopted, SummaryWritten(Summary("information", "The marker was told.")))
    told = list(lines(minutes_of(record, summarised, Reader(named("Catriona Abernethy")))))
    marked = re.findall(r"Part (\d+) is withheld", "\n".join(told))
    assert [int(number) for number in marked] == list(range(1, len(marked) + 1))
    assert told[0].startswith(f"From this copy {Words().number(len(marked))} parts are withheld.")


def test_neither_pages_nor_data_of_a_summary_tell_who_said_what():
    summarised = msgspec.structs.replace(FIFE, record_style="summary")
    record = conference(SummaryWritten(Summary("worries", "The weight was told.")))
    record = replace(record, papers=replace(record.papers, sealed=OPENS))
    minutes = minutes_of(record, summarised)
    everything = "\n".join(lines(minutes)) + minutes.attachments[0].content.decode()
    assert "The weight was told." in everything
    assert [words for *_, words in SAID if words in everything] == []


def test_a_summary_of_what_is_partly_withheld_is_withheld():
    summarised = msgspec.structs.replace(FIFE, record_style="summary")
    record = conference(
        SummaryWritten(Summary("information", "The marker was told.")),
        SummaryWritten(Summary("worries", "The weight was told.")),
    )
    mother = Reader(named("Catriona Abernethy"))
    told = "\n".join(lines(minutes_of(record, summarised, mother)))
    assert "The weight was told." in told
    assert "The marker was told." not in told
    assert "The marker was told." in "\n".join(lines(minutes_of(record, summarised)))


POLICE_REPORT = Report(
    named("r4"),
    named("Sgt Ewan Petrie"),
    "Zan-title",
    OPENS,
    OPENS,
    "Zan-notes",
    PROFESSIONALS_ONLY,
)


def test_a_report_for_professionals_leaves_nothing_but_a_number_in_a_parents_copy():
    record = conference(
        ReportEntered(POLICE_REPORT), CopyDecided(ReaderCopy(MOTHER.who, Copy.FULL))
    )
    seen = as_read_by(MOTHER, record).conference.reports
    assert [one.title for one in seen] == [one.title for one in record.reports[:-1]]
    told = list(lines(minutes_of(record, FIFE, MOTHER)))
    rows = told[told.index("# Reports") + 1 :]
    rows = rows[: next(n for n, line in enumerate(rows) if line.startswith("# "))]
    assert "Zan-" not in "\n".join(told)
    assert not any("Sgt Ewan Petrie" in row for row in rows)
    assert re.fullmatch(r"Part \d+ is withheld from this copy.", rows[-1])


def test_a_report_that_is_all_that_came_is_withheld_by_its_number_alone():
    record = replace(conference(), reports=(POLICE_REPORT,))
    told = list(lines(minutes_of(record, FIFE, MOTHER)))
    assert re.fullmatch(r"Part \d+ is withheld from this copy.", told[told.index("# Reports") + 1])


def test_a_professional_is_told_for_whose_eyes_a_report_is_and_of_no_family_that_waits():
    hidden = replace(POLICE_REPORT, shared_with_family=None)
    told = list(lines(minutes_of(conference(ReportEntered(hidden)), FIFE, Reader(hidden.author))))
    (row,) = (line for line in told if "Zan-title" in line)
    assert row.endswith(" | For professionals only / Zan-notes")


def test_who_else_is_named_for_a_report_is_in_no_named_readers_data():
    audience = Audience(Scope.NAMED, frozenset({MOTHER.who, named("Fiona Laird")}))
    record = conference(ReportEntered(replace(POLICE_REPORT, audience=audience)))
    (report,) = as_read_by(MOTHER, record).conference.reports[-1:]
    assert report.audience.readers == {MOTHER.who}
    told = "\n".join(lines(minutes_of(record, FIFE, MOTHER)))
    assert "Zan-title" in told
    assert "Not for every reader" in told
    (whole,) = as_read_by(THE_FILE, record).conference.reports[-1:]
    assert whole.audience == audience
