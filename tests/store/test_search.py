"""Finding words across conferences."""

from dataclasses import replace

from chairdesk.models.decision import Decision, Manner
from chairdesk.models.events import (
    ContributionCorrected,
    ContributionStruck,
    DecisionMade,
    ReportEntered,
    ReportRemoved,
)
from chairdesk.models.ids import new_id
from chairdesk.models.looking import question_of
from chairdesk.models.passages import Part
from chairdesk.models.reports import Report
from tests.store.sayings import (
    ANOTHER,
    CONFERENCE,
    SPEAKER,
    in_the_open,
    new_vault,
    reopened,
    said,
)
from tests.store.searching import entered, found, hit_of, recorded

HOSTILE = [
    '"',
    "'",
    "* OR *",
    "NEAR(a b)",
    "words:x",
    "^",
    "-",
    "\0",
    "\ud800",
    "((((",
    '""" AND "',
]
HOSTILE += ["{a b}: c", "😀", "🏴\u200d☠", "NOT", ") UNION SELECT 1 --", "\u202e", " \t\n "]
HOSTILE += ["a" * 100_000, '"' * 100_000, "\0" * 100_000]


def test_words_are_found_across_conferences_the_newest_first(vault):
    first = recorded(vault, "The kettle was on the floor.")
    recorded(vault, "Nothing of the kind.")
    second = recorded(vault, "A KETTLE, again", ANOTHER)
    assert found(vault, "kettle") == (second, first)
    assert found(vault, "kettle floor") == (first,)
    assert found(vault, "kettle lamp") == ()


def test_whole_words_come_before_beginnings_of_words(vault):
    whole = recorded(vault, "the moth came in")
    newer = recorded(vault, "her mother came in")
    assert found(vault, "moth") == (whole, newer)
    assert found(vault, "moth", most=1) == (whole,)
    assert found(vault, "m came") == ()


TYPED = (
    ("Siân O’Neill came late", "sian o'neill"),
    ("Zoe\u0308 Smith-Jones", "ZOË smith jones"),
    ("die Straße", "strasse"),
    ("محمد کریم نے کہا", "مُحَمَّد كريم"),
    ("عائشہ آئیں", "عائشه"),
    ("王小明的母親說", "小明"),
    ("Анна Петровна", "петров"),
    ("ਗੁਰਪ੍ਰੀਤ ਕੌਰ", "ਗੁਰਪ੍ਰੀਤ"),
    ("line one\nline two", "two line"),
)


def test_names_are_found_however_they_are_typed(vault):
    spoken = {typed: recorded(vault, words) for words, typed in TYPED}
    assert {typed: found(vault, typed) for typed in spoken} == {
        typed: (hit,) for typed, hit in spoken.items()
    }


def test_whatever_is_typed_is_looked_for_as_words_and_nothing_else(vault):
    recorded(vault, "the kettle sings")
    assert [typed for typed in HOSTILE if found(vault, typed)] == []
    assert all(len(found(vault, f"{typed[:20]} kettle")) <= 1 for typed in HOSTILE)
    assert not vault.search.mend()


def test_an_index_that_has_forgotten_how_far_it_reaches_is_made_anew(folder):
    vault = new_vault(folder)
    hit = recorded(vault, "kettle")
    vault.lock()
    in_the_open(folder, "DELETE FROM indexed")
    vault = reopened(folder)
    assert found(vault, "kettle") == (hit,)
    vault.lock()


def test_a_page_of_pasted_text_is_found_by_its_beginning(vault):
    text = "the quick brown heron stood in the harbour and did not move " * 2000
    hit = recorded(vault, text)
    assert found(vault, text) == (hit,)


def test_words_put_right_are_found_and_the_wrong_ones_no_more(vault):
    entry = said("Mr Browne shouted")
    vault.journal.append(CONFERENCE, entry)
    right = replace(entry.event.contribution, words="Mr Greene shouted")
    vault.journal.append(CONFERENCE, entered(ContributionCorrected(right, "misheard")))
    assert found(vault, "browne") == ()
    assert found(vault, "greene") == (hit_of(entry),)


def test_what_was_struck_is_found_for_the_record_still_shows_it(vault):
    entry = said("not to be kept")
    vault.journal.append(CONFERENCE, entry)
    vault.journal.append(CONFERENCE, entered(ContributionStruck(entry.event.contribution.id)))
    assert found(vault, "kept") == (hit_of(entry),)


def test_reports_and_reasons_are_found_and_go_when_they_are_taken_back(vault):
    report = Report(new_id(), SPEAKER, "Health visitor's chronology")
    decision = Decision(new_id(), "register", Manner.CONSENSUS, "The chronology persuades.")
    vault.journal.append(CONFERENCE, entered(ReportEntered(report)))
    vault.journal.append(CONFERENCE, entered(DecisionMade(decision)))
    assert [hit.part for hit in found(vault, "chronology")] == [Part.DECISION, Part.REPORT]
    vault.journal.append(CONFERENCE, entered(ReportRemoved(report.id)))
    assert [hit.part for hit in found(vault, "chronology")] == [Part.DECISION]


def test_no_more_are_found_than_were_asked_for(vault):
    hits = [recorded(vault, f"kettle {n}") for n in range(60)]
    assert found(vault, "kettle") == tuple(reversed(hits[10:]))
    assert found(vault, "kettle", most=3) == tuple(reversed(hits[57:]))


def test_what_was_found_is_named_by_no_word_of_it(vault):
    recorded(vault, "a secret kettle")
    assert "kettle" not in repr(found(vault, "kettle")) + repr(question_of("kettle"))


def test_the_same_entry_again_is_found_once(vault):
    entry = said("kettle")
    for _ in range(2):
        vault.journal.append(CONFERENCE, entry)
    assert found(vault, "kettle") == (hit_of(entry),)
    assert not vault.search.mend()
