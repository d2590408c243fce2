"""A copy that was decided after the seal, and says so."""

from dataclasses import replace
from datetime import datetime

from chairdesk.export.document import Document, Paragraph, plain
from chairdesk.export.telling import Telling
from chairdesk.models.british_time import local


def told_as_late(document: Document, telling: Telling, decided: datetime) -> Document:
    """Say first that it was decided when the record was sealed already, which is told unchanged."""
    day = telling.words.day(local(decided).date())
    says = telling.say("late-copy", day=day)
    return replace(document, blocks=(Paragraph(plain(says)), *document.blocks))
