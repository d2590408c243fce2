"""The form on which somebody sets down that they dissociate themselves from a decision."""

from collections.abc import Iterator

from chairdesk.export.document import (
    Block,
    Document,
    Heading,
    KeyFacts,
    Paragraph,
    Table,
    below,
    plain,
    quiet,
    strong,
)
from chairdesk.export.letters.addressed import addressed
from chairdesk.export.readers import THE_FILE
from chairdesk.export.sections.children import part_in_the_plan
from chairdesk.export.sections.decided import decision_words, reached
from chairdesk.export.telling import Telling, telling_to
from chairdesk.models.conference import Conference
from chairdesk.models.decision import Disagreement, Level
from chairdesk.models.ids import HolderId
from chairdesk.procedures.pack import Pack

KIND = "dissent-form"
_SHARES = (40, 60)
_TO_FILL_IN = ("signed-by", "position", "signature", "on-day", "passed-to", "answered-by")


def dissenters(conference: Conference) -> tuple[HolderId, ...]:
    """List who dissents from a decision, each once."""
    findings = conference.findings
    formal = (one.holder for one in findings.disagreements if one.level is Level.DISSENT)
    return tuple(dict.fromkeys(formal))


def dissent_form_of(conference: Conference, pack: Pack, holder: HolderId) -> Document:
    """Set out what somebody dissents from and why, with room to sign and to pass it on."""
    telling = telling_to(THE_FILE, conference, pack, holder)
    return addressed(telling, KIND, telling.name(holder), tuple(_blocks(telling, holder)))


def _blocks(telling: Telling, holder: HolderId) -> Iterator[Block]:
    yield Paragraph(strong(telling.say("i-dissent", who=telling.name(holder))))
    for one in telling.conference.findings.disagreements:
        if one.holder == holder and one.level is Level.DISSENT:
            yield from _dissent(telling, one)
    yield from _stated(telling)
    yield Heading(telling.say("signature"))
    rows = tuple((quiet(telling.say(key)), ()) for key in _TO_FILL_IN)
    header = tuple(map(telling.say, ("to-fill-in", "in-writing")))
    yield Table(header, rows, _SHARES, is_filled_in=True)


def _dissent(telling: Telling, one: Disagreement) -> Iterator[Block]:
    yield Heading(telling.name(one.child))
    decision = below(decision_words(telling, one.child), reached(telling, one.child))
    facts = [
        (quiet(telling.say("decision")), decision),
        (quiet(telling.say("reasons-to-dissent")), plain(one.reasons)),
    ]
    if part := part_in_the_plan(telling, one):
        facts.append((quiet(telling.say("the-plan")), plain(part)))
    yield KeyFacts(tuple(facts), is_of_one=True)


def _stated(telling: Telling) -> Iterator[Block]:
    for statement in telling.pack.statements:
        if statement.key == "disagreement":
            yield Paragraph(plain(statement.words))
