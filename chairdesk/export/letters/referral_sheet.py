"""A referral to the Reporter, a manager or a lawyer: what for, about whom, and on what grounds."""

from collections.abc import Iterator

from chairdesk.export.document import (
    Block,
    Document,
    Heading,
    KeyFacts,
    Paragraph,
    Table,
    Voice,
    Words,
    below,
    plain,
    quiet,
    strong,
)
from chairdesk.export.letters.addressed import addressed
from chairdesk.export.readers import THE_FILE
from chairdesk.export.sections.children import views
from chairdesk.export.sections.closing import chairs_signature
from chairdesk.export.sections.decided import decision_words, reached
from chairdesk.export.sections.known import known_to_offices
from chairdesk.export.telling import Telling, age_of, born_of, capital, sex_of, telling_to
from chairdesk.models.conference import Conference
from chairdesk.models.decision import Referral
from chairdesk.models.people import Child
from chairdesk.procedures.pack import Pack
from chairdesk.procedures.referrals import referral_of

KIND = "referral"
_CHILD_SHARES = (32, 68)


def referral_sheet_of(conference: Conference, pack: Pack, referral: Referral) -> Document:
    """Set out one referral for whoever it goes to."""
    telling = telling_to(THE_FILE, conference, pack)
    to = referred_to(telling.pack, referral)
    return addressed(telling, KIND, to, tuple(_blocks(telling, referral)))


def referred_to(pack: Pack, referral: Referral) -> str:
    """Name whom a referral goes to."""
    due = referral_of(pack, referral.kind)
    return due.to if due else referral.kind.replace("-", " ").capitalize()


def _blocks(telling: Telling, referral: Referral) -> Iterator[Block]:
    due = referral_of(telling.pack, referral.kind)
    children = [c for c in telling.children if not referral.children or c.id in referral.children]
    yield Heading(telling.say("referred-why"))
    facts = [
        (quiet(telling.say("to")), strong(referred_to(telling.pack, referral))),
        (
            quiet(telling.say("what-for")),
            below(plain(due.words if due else ""), plain(referral.reason)),
        ),
    ]
    made = telling.moment(referral.made) if referral.made else telling.say("to-be-made")
    yield KeyFacts((*facts, (quiet(telling.say("made")), plain(made))))
    yield Heading(telling.say("children" if len(children) > 1 else "children_one"))
    header = tuple(map(telling.say, ("child", "known")))
    yield Table(header, tuple(_child(telling, child) for child in children), _CHILD_SHARES)
    for child in children:
        yield from _grounds(telling, child)
    yield from _parents(telling)
    yield Paragraph(quiet(telling.say("minutes-on-request")), Voice.SMALL)
    yield from chairs_signature(telling)


def _child(telling: Telling, child: Child) -> tuple[Words, Words]:
    born = born_of(child, telling)
    told = capital(", ".join(filter(None, (born, sex_of(child, telling)))))
    known = [("lives_with", child.lives_with), ("school", child.school)]
    known += [("legal_status", child.legal_status), ("needs", child.needs)]
    lines = [plain(telling.say(key, told=told)) for key, told in known if told]
    who = below(strong(child.name), quiet(capital(age_of(child, telling))))
    return who, below(plain(told), *lines, known_to_offices(telling, child.id))


def _grounds(telling: Telling, child: Child) -> Iterator[Block]:
    """Say what was decided for a child, why, and who thought what about it."""
    findings = telling.conference.findings
    decision = findings.decision_for(child.id)
    yield Heading(child.name)
    told = below(decision_words(telling, child.id), reached(telling, child.id))
    facts = [(quiet(telling.say("decision")), told)]
    if decision and decision.reasons:
        facts.append((quiet(telling.say("reasons")), plain(decision.reasons)))
    for one in findings.disagreements_for(child.id):
        said = below(strong(telling.name(one.holder)), plain(one.reasons))
        facts.append((quiet(telling.words.name_of(one.level)), said))
    if lead := telling.conference.plan.lead_for(child.id):
        facts.append((quiet(capital(telling.pack.terms.lead_worker)), telling.named(lead.person)))
    if contingency := telling.conference.plan.contingency_for(child.id):
        facts.append((quiet(telling.say("contingency")), plain(contingency.words)))
    yield KeyFacts(tuple(facts), is_of_one=True)
    yield from views(telling, child)


def _parents(telling: Telling) -> Iterator[Block]:
    people = [p for p in telling.conference.roll.people if p.has_parental_rights]
    if people:
        yield Heading(telling.words.term("parental", telling.pack.nation))
        told = (below(strong(p.name), known_to_offices(telling, p.id)) for p in people)
        yield KeyFacts(tuple((quiet(p.role), words) for p, words in zip(people, told, strict=True)))
