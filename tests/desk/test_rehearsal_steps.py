"""Steps of a script, each asked alone: what it would enter, or why it cannot be done."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from chairdesk.desk.rehearsal import read_script
from chairdesk.desk.rehearsal.dry_run import NOBODY, after
from chairdesk.desk.rehearsal.keeping.vault import OfTheVault, Restore, after_it
from chairdesk.desk.rehearsal.keeping.windows import LookOver
from chairdesk.desk.rehearsal.papers import readers
from chairdesk.desk.rehearsal.papers.readers import ChooseLanguage
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage
from chairdesk.desk.rehearsal.talk import TagTheRest
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Contribution, Hand, RecordedContribution, Tag
from chairdesk.models.events import PaperLanguageChosen
from chairdesk.models.ids import ConferenceId, ContributionId, PersonId
from chairdesk.models.paper import PaperLanguage
from chairdesk.models.standing.talk import Talk
from tests.desk.rehearsal_keys import EXAMPLE

AT = datetime(2026, 10, 20, 10, 0, tzinfo=UTC)


def choosing(language):
    return ChooseLanguage(at=AT, line=1, language=language)


def test_a_language_that_nobody_knows_is_refused_with_those_that_are_known():
    with pytest.raises(OutOfPlace, match="there is no language “xx”; there is en"):
        choosing("xx").events(None)


def test_where_there_is_one_language_nobody_chooses_it():
    with pytest.raises(OutOfPlace, match="en is the only language, so nobody chooses it"):
        choosing("en").events(None)


def test_where_there_are_two_one_is_chosen_for_everybody(monkeypatch):
    monkeypatch.setattr(readers, "offered", lambda: (("en", "English"), ("xx", "Tongue")))
    assert choosing("xx").events(None) == (PaperLanguageChosen(PaperLanguage(None, "xx")),)


def untagged(*words):
    """A stage on which so much was said and is not tagged yet."""
    said = [Contribution(ContributionId(uuid4()), PersonId(uuid4()), one) for one in words]
    talk = Talk(tuple(RecordedContribution(one, AT, Hand.MINUTE_TAKER) for one in said))
    return Stage(replace(Conference(ConferenceId(uuid4())), talk=talk), None, AT)


@pytest.mark.parametrize(
    ("tags", "given"),
    [([Tag.FACT], [Tag.FACT, Tag.FACT]), ([Tag.FACT, Tag.OPINION], [Tag.FACT, Tag.OPINION])],
)
def test_what_is_not_tagged_yet_gets_one_tag_each_in_the_order_in_which_it_was_said(tags, given):
    stage = untagged("One.", "Two.")
    events = TagTheRest(at=AT, line=1, tags=tuple(tags)).events(stage)
    assert [event.contribution for event in events] == [
        one.now.id for one in stage.conference.talk.recorded
    ]
    assert [event.tag for event in events] == given


@pytest.mark.parametrize(("words", "count"), [((), 0), (("One.", "Two.", "Three."), 3)])
def test_too_many_tags_or_too_few_are_told_with_how_many_are_wanted(words, count):
    step = TagTheRest(at=AT, line=1, tags=(Tag.FACT, Tag.OPINION))
    with pytest.raises(OutOfPlace, match=f"{count} are not tagged yet"):
        step.events(untagged(*words))


def test_to_look_over_the_views_enters_nothing():
    assert LookOver(at=AT, line=1).events(untagged()) == ()


def test_what_is_done_with_the_vault_enters_nothing_and_leaves_it_as_it_was():
    step, stage = OfTheVault(at=AT, line=1), object()
    assert (step.events(stage), step.leaves(stage)) == ((), stage)


def test_what_was_erased_stays_erased_when_a_backup_is_brought_back():
    kept = Stage(Conference(ConferenceId(uuid4())), None, AT)
    erased = replace(kept, backed_up=kept, is_erased=True)
    back = Restore(at=AT, line=1).leaves(erased)
    assert back.is_erased
    with pytest.raises(OutOfPlace, match="not even a backup brings it back"):
        after_it(OfTheVault(at=AT, line=1), back)


def gone_through(path, text):
    """Give the record that a script leaves without windows."""
    path.write_text(text, encoding="utf-8")
    script = read_script(path)
    stage = Stage(Conference(ConferenceId(NOBODY)), script.pack, AT)
    for step in (*script.preparation, *script.steps):
        stage = after(step, stage.moved_to(step.at))
    return stage.conference


def test_reasons_rest_for_each_child_on_what_was_said_about_that_child(tmp_path):
    about_jamie = EXAMPLE.replace('name = "bruises"', 'name = "bruises"\nchildren = "jamie"')
    another = '[child.ann]\nname = "Ann Lindsay"\nborn = 2024-05-17\n\n[person.chair]'
    two = about_jamie.replace("[person.chair]", another, 1)
    made = gone_through(tmp_path / "two.toml", two).findings.decisions
    assert [len(one.rests_on) for one in made] == [1, 0]


def test_an_item_that_is_done_is_turned_to_first_and_leads_to_the_next(tmp_path):
    done = '[[step]]\ndo = "finish"\nitem = "risk"\n\n[[step]]\nat = "14:07"'
    text = EXAMPLE.replace('[[step]]\nat = "14:07"', done, 1)
    talk = gone_through(tmp_path / "done.toml", text).talk
    said = [one.now.item for one in talk.recorded]
    assert said == ["information", "views"]
