"""What follows: referrals, dates owed, how to disagree, who receives what, and signatures."""

from collections.abc import Container, Iterator

from chairdesk.export.document import (
    CHAIR,
    MINUTE_TAKER,
    Block,
    Heading,
    KeyFacts,
    Paragraph,
    SignatureLine,
    SignatureLines,
    Table,
    Words,
    below,
    plain,
    quiet,
    strong,
)
from chairdesk.export.sections.decided import for_whom
from chairdesk.export.sections.follows import bounds, following, said
from chairdesk.export.telling import Telling
from chairdesk.models.agenda import Lifted, Override
from chairdesk.models.british_time import local
from chairdesk.models.decision import Referral
from chairdesk.models.people import Capacity
from chairdesk.procedures.agendas import rule_of
from chairdesk.procedures.conference_dates import last_moment
from chairdesk.procedures.gates import asked_of
from chairdesk.procedures.owed import Owed
from chairdesk.procedures.referrals import DueReferral, referral_of, referrals_due

_REFERRAL_SHARES = (27, 43, 30)
_DATE_SHARES = (16, 31, 53)


def referrals(telling: Telling) -> Iterator[Block]:
    """List who else is told or asked to act."""
    raised = telling.conference.findings.referrals
    not_raised = [
        one for one in referrals_due(telling.pack, telling.conference) if not one.is_raised
    ]
    if not (raised or not_raised):
        return
    yield Heading(telling.say("referrals"))
    header = tuple(map(telling.say, ("referred-to", "what-for", "made")))
    rows = (
        *(_referral(telling, r) for r in raised),
        *(_not_raised(telling, d) for d in not_raised),
    )
    yield Table(header, rows, _REFERRAL_SHARES)


def _not_raised(telling: Telling, one: DueReferral) -> tuple[Words, Words, Words]:
    """Say what the procedure asks to be referred and nobody has: the record is silent on it."""
    due = one.offered
    raised = telling.conference.findings.referral(due.key)
    left = one.children - raised.children if raised else one.children
    told = (*plain(due.words), *quiet(for_whom(telling, left)))
    return strong(due.to), told, plain(telling.say("not-raised"))


def _referral(telling: Telling, one: Referral) -> tuple[Words, Words, Words]:
    due = referral_of(telling.pack, one.kind)
    to, why = (due.to, due.words) if due else (one.kind, "")
    reason = telling.told(("referral", one.kind, None), one.reason)
    told = (*below(plain(why), reason), *quiet(for_whom(telling, one.children)))
    made = telling.moment(one.made) if one.made else telling.say("to-be-made")
    return strong(to), told, plain(made)


def overridden(telling: Telling) -> Iterator[Block]:
    """List what the chair passed unanswered, each with its reason."""
    course = telling.conference.course
    if not (course.overrides or course.lifted):
        return
    yield Heading(telling.say("overridden"))
    withdrawn = (_lifted(telling, one) for one in course.lifted)
    yield KeyFacts((*withdrawn, *(_override(telling, one) for one in course.overrides)))


def _lifted(telling: Telling, one: Lifted) -> tuple[Words, Words]:
    label, words = _override(telling, one.override, "lifted")
    when = telling.say("lifted", when=telling.moment(one.at))
    return label, (*words, *quiet(f"\n{when}"))


def _override(telling: Telling, one: Override, kind: str = "override") -> tuple[Words, Words]:
    rule = rule_of(telling.pack, one.rule)
    about = telling.name(one.child) if one.child else telling.say("the-conference")
    says = asked_of(telling.pack, telling.conference, one)
    asked = quiet(f"\n{says} ({rule.source})" if rule else f"\n{says}") if says else ()
    reason = telling.told((kind, one.rule, one.child), one.reason)
    return strong(about), (*reason, *asked)


def dates(telling: Telling) -> Iterator[Block]:
    """List the dates that follow from the conference, and how each was counted."""
    owed = following(telling)
    if not owed:
        return
    yield Heading(telling.say("dates"))
    header = tuple(map(telling.say, ("what-is-due", "at-latest", "how-counted")))
    rows = tuple((strong(one.words), _by(telling, one), quiet(one.briefly())) for one in owed)
    yield Table(header, rows, _DATE_SHARES)


def _by(telling: Telling, owed: Owed) -> Words:
    fixed = telling.conference.plan.meeting(owed.thing)
    is_later = fixed is not None and bounds(owed, fixed) and fixed.at > last_moment(owed.at_latest)
    day = telling.words.day(local(fixed.at).date()) if fixed and is_later else ""
    note = quiet(telling.say("fixed-for-later", day=day)) if day else ()
    return below(plain(said(telling, owed.at_latest)), note)


def rights(telling: Telling, but: Container[str] = ()) -> Iterator[Block]:
    """Print what the procedure says on confidentiality and on disagreeing.

    `but` are the keys of what does not concern the reader.
    """
    told = [statement for statement in telling.pack.statements if statement.key not in but]
    if told:
        yield Heading(telling.say("rights"))
    for statement in told:
        rule = rule_of(telling.pack, statement.rule)
        cited = quiet(f" ({rule.source})") if rule else ()
        yield Paragraph((*plain(statement.words), *cited))


def signatures(telling: Telling) -> Iterator[Block]:
    """Leave room for the minute-taker's attestation and the chair's signature."""
    yield Heading(telling.say("signatures"))
    yield SignatureLines(
        (
            _line(telling, MINUTE_TAKER, Capacity.MINUTE_TAKER, "attests"),
            _line(telling, CHAIR, Capacity.CHAIR, "approves"),
        )
    )


def chairs_signature(telling: Telling) -> Iterator[Block]:
    """Leave room for the chair alone, who gives the paper out."""
    yield Heading(telling.say("signature"))
    yield SignatureLines((_line(telling, CHAIR, Capacity.CHAIR, "gives-out"),))


def _line(telling: Telling, field: str, capacity: Capacity, statement: str) -> SignatureLine:
    name = telling.conference.roll.name_in(capacity)
    role = telling.words.name_of(capacity)
    says = telling.say("signature-of", who=name, role=role)
    return SignatureLine(field, name, role, telling.say(statement), says)
