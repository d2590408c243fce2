"""What is recorded to be found again."""

from chairdesk.desk.shelves import Hit
from chairdesk.models.contribution import Hand
from chairdesk.models.events import Entry
from chairdesk.models.ids import EntryId, new_id
from chairdesk.models.looking import question_of
from chairdesk.models.passages import Part
from tests.store.sayings import CONFERENCE, TEN, said


def entered(event):
    return Entry(EntryId(new_id()), TEN, Hand.CHAIR, event)


def hit_of(entry, conference=CONFERENCE):
    return Hit(conference, Part.CONTRIBUTION, str(entry.event.contribution.id))


def recorded(vault, words, conference=CONFERENCE):
    """Record something, and let the index take it in, as in a pause."""
    entry = said(words)
    vault.journal.append(conference, entry)
    vault.search.keep_up()
    return hit_of(entry, conference)


def found(vault, typed, **more):
    return vault.search.find(question_of(typed), **more)
