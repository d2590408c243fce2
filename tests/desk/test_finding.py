"""What was looked for, as the record has it."""

from dataclasses import replace

import pytest

from chairdesk.desk.finding import AcrossConferences, WithinOne, everything_in, excerpt
from chairdesk.desk.ports import ConferenceIsErased
from chairdesk.desk.shelves import Hit
from chairdesk.models.agenda import Answer
from chairdesk.models.attendance import Exclusion
from chairdesk.models.contribution import PROFESSIONALS_ONLY
from chairdesk.models.decision import Stance, View
from chairdesk.models.events import (
    ClosedSessionBegan,
    ClosedSessionEnded,
    ContributionCorrected,
    ContributionStruck,
    PersonExcluded,
    QuestionAnswered,
    ReportEntered,
    ViewGiven,
)
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.models.looking import question_of
from chairdesk.models.passages import Part
from chairdesk.models.reports import Report
from tests import transcript
from tests.transcript import CONFERENCE, ISLA, SCHOOL, Ledger, opened, person

TEACHER, MOTHER = person("Class teacher"), person("Mother")


class Index:
    """An index that holds what it was told."""

    def __init__(self, *hits):
        self.hits = hits

    def find(self, question):
        return self.hits if question.terms else ()


def told(sitting, *lines):
    for line in lines:
        number = len(sitting.conference.talk.recorded)
        sitting.record(transcript._said(sitting, line, number))


def found(sitting, typed):
    return WithinOne(sitting.conference).find(typed)


def test_what_was_said_is_found_with_who_said_it_and_when():
    sitting = opened()
    told(sitting, "Mother: I was at home.", "Class teacher: She was late, at home with her aunt.")
    newest, older = found(sitting, "home")
    assert (newest.who, older.who) == ("Class teacher", "Mother")
    assert older.at is not None
    assert found(sitting, "burnside")[0].contribution is None
    assert older.contribution == sitting.conference.talk.recorded[0].now.id
    assert found(sitting, "home class")[0].who == "Class teacher"
    assert found(sitting, "") == found(sitting, "aeroplane") == ()


def test_what_only_some_may_read_is_marked():
    sitting = opened()
    told(sitting, "Mother: harbour one", "Class teacher, restricted: harbour two")
    sitting.enter(QuestionAnswered(Answer("q", "harbour three", ISLA.id)))
    sitting.enter(ClosedSessionBegan())
    told(sitting, "Class teacher: harbour four")
    sitting.enter(ViewGiven(View(ISLA.id, SCHOOL.id, Stance.FOR, "harbour five")))
    sitting.enter(ClosedSessionEnded())
    sitting.enter(PersonExcluded(Exclusion(MOTHER.id, "harbour six")))
    report = Report(new_id(), TEACHER.id, "harbour seven")
    sitting.enter(ReportEntered(report))
    kept = replace(report, id=new_id(), title="harbour eight", audience=PROFESSIONALS_ONLY)
    sitting.enter(ReportEntered(kept))
    marks = {one.passage.words: one.is_restricted for one in found(sitting, "harbour")}
    assert marks == {
        "harbour one": False,
        "harbour two": True,
        "harbour three": False,
        "harbour four": True,
        "harbour five": True,
        "harbour six": True,
        "harbour seven": False,
        "harbour eight": True,
    }


def test_what_was_struck_is_marked_and_what_was_corrected_says_what_stands():
    sitting = opened()
    told(sitting, "Mother: harbour one", "Mother: harbour two")
    one, two = (row.now for row in sitting.conference.talk.recorded)
    sitting.enter(ContributionStruck(one.id))
    sitting.enter(ContributionCorrected(replace(two, words="harbour three")))
    assert [(f.passage.words, f.is_struck) for f in found(sitting, "harbour")] == [
        ("harbour three", False),
        ("harbour one", True),
    ]


def test_whoever_a_passage_is_about_is_named():
    sitting = opened()
    told(sitting, "Class teacher: here")
    sitting.enter(ViewGiven(View(ISLA.id, SCHOOL.id, Stance.FOR, "harbour")))
    sitting.enter(ReportEntered(Report(new_id(), TEACHER.id, "harbour report")))
    names = {one.passage.part: one.who for one in everything_in(sitting.conference)}
    assert names[Part.VIEW] == "Isla, Burnside Primary"
    assert names[Part.REPORT] == "Class teacher"
    assert names[Part.CHILD] == names[Part.AGENCY] == ""


def test_within_one_conference_no_more_are_shown_than_can_be_read():
    sitting = opened()
    told(sitting, *(f"Mother: harbour {n}" for n in range(60)))
    newest = found(sitting, "harbour")
    assert len(newest) == 50
    assert newest[0].passage.words == "harbour 59"


def test_across_conferences_only_what_the_record_still_says_is_shown():
    ledger = Ledger()
    sitting = opened(journal=ledger)
    told(sitting, "Mother: the harbour")
    said = str(sitting.conference.talk.recorded[0].now.id)
    stale = Hit(CONFERENCE, Part.CONTRIBUTION, "gone")
    across = AcrossConferences(ledger, Index(Hit(CONFERENCE, Part.CONTRIBUTION, said), stale))
    assert [one.passage.words for one in across.find("harbour")] == ["the harbour"]
    assert across.find("...") == ()


def test_a_conference_that_was_erased_meanwhile_shows_nothing():
    class Erased(Ledger):
        def entries_of(self, conference):
            raise ConferenceIsErased

    gone = Hit(ConferenceId(new_id()), Part.SUMMARY, "x")
    assert AcrossConferences(Erased(), Index(gone)).find("harbour") == ()


@pytest.mark.parametrize("typed", ["harbour", "HARB", "", "nowhere"])
def test_a_long_passage_is_cut_down_to_where_the_words_are(typed):
    words = "first " + "sand " * 200 + "harbour " + "sea " * 200
    cut = excerpt(words, question_of(typed), 60)
    assert len(cut) < 70
    assert ("harbour" in cut) == (typed in {"harbour", "HARB"})
    assert excerpt("a  short\none", question_of(typed)) == "a short · one"
    assert excerpt("harbour " + "x" * 100, question_of("harbour"), 20).startswith("harbour x")
    assert not excerpt("x " * 40 + "harbour", question_of("harbour"), 40).endswith("…")


def test_what_was_found_shows_no_word_by_mistake():
    sitting = opened()
    told(sitting, "Mother: the harbour")
    assert "harbour" not in repr(found(sitting, "harbour"))
    assert "Mother" not in repr(found(sitting, "harbour"))


def test_what_a_search_reads_across_conferences_is_noted_once_before_it_is_read():
    sitting = opened()
    told(sitting, "Mother: I was at the harbour.")
    said = str(sitting.conference.talk.recorded[0].now.id)
    noted = []

    class Read(Ledger):
        def entries_of(self, conference):
            assert noted == [(CONFERENCE,)]
            return sitting._journal.entries_of(conference)

    hit = Hit(CONFERENCE, Part.CONTRIBUTION, said)
    across = AcrossConferences(Read(), Index(hit, hit), noted.append)
    assert len(across.find("harbour")) == len(across.find("harbour")) == 2
    assert across.find("") == ()
    assert noted == [(CONFERENCE,)]
