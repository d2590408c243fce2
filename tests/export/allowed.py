"""Who may read which word, said once more and otherwise than the papers say it."""

from chairdesk.models.contribution import Scope
from chairdesk.models.paper import Copy
from chairdesk.models.people import Aspect, Capacity

HOLDERS = {Capacity.CHAIR, Capacity.MINUTE_TAKER}
TOLD_IN_THE_ROOM = {"child", "answer", "view", "dispute", "apology"}
OWN_WORDS = {"child", "view", "dispute", "apology", "report"}
FOR_NOBODY = {"struck"}
FOR_HOLDERS = {"waiting", "for_holders"}
OPEN = "said in the open"
AMENDED = {"asked", "reads"}
REPORTS = {"title", "report"}
FOR_EVERYBODY = {"outline-plan", "decision-letter"}


def may(canaries, word, who):
    """Say whether somebody may read a word in minutes; nobody is the file."""
    place, *about = canaries.places[word]
    if place in FOR_NOBODY:
        return False
    conference = canaries.conference
    capacity = capacity_of(conference, who)
    if who is None or capacity in HOLDERS:
        return True
    if place in FOR_HOLDERS:
        return False
    if place in AMENDED:
        return may(canaries, about[0], who) and is_for(capacity, who, *about[1:])
    if place == "said":
        return heard(capacity, who, *about[:3])
    if place in REPORTS and not is_for(capacity, who, about[1], about[0]):
        return False
    if place == "title" or about == [OPEN]:
        return True
    if place == "particular":
        return knows_more(conference, capacity, who, *about)
    if place == "summary":
        return not any(
            p == "said"
            and about[0] in may_sum_up(canaries, a[3])
            and not heard(capacity, who, *a[:3])
            for p, *a in canaries.places.values()
        )
    if capacity is Capacity.PROFESSIONAL:
        return True
    if place in OWN_WORDS and about[0] == who:
        return True
    return place in TOLD_IN_THE_ROOM and was_told(conference, who)


def is_for(capacity, who, audience, author):
    if who == author or audience.scope is Scope.EVERYONE:
        return True
    if audience.scope is Scope.NAMED:
        return who in audience.readers
    return capacity is Capacity.PROFESSIONAL


def knows_more(conference, capacity, who, about, audience, _):
    if audience.scope is Scope.NAMED:
        return who in audience.readers
    if capacity is Capacity.PROFESSIONAL:
        return True
    return audience.scope is Scope.EVERYONE and (who == about or was_told(conference, who))


def may_sum_up(canaries, item):
    """Name the headings that may tell of what was said at an item; the first takes strays in."""
    kind = canaries.conference.arrangements.kind
    agenda = next((k.agenda for k in canaries.pack.kinds if k.key == kind), ())
    return {item} if item in agenda else {item, *agenda[:1]}


def heard(capacity, who, scope, readers, closed):
    if scope is Scope.NAMED:
        return who in readers
    if capacity is Capacity.PROFESSIONAL:
        return True
    return scope is Scope.EVERYONE and not closed


def capacity_of(conference, who):
    return next((one.capacity for one in conference.roll.people if one.id == who), None)


def was_told(conference, who):
    room = conference.room
    copy = next((one.copy for one in conference.papers.copies if one.reader == who), None)
    is_kept_out = who in {one.who for one in room.exclusions}
    came = who in {one.who for one in room.presences}
    return not is_kept_out and (copy is Copy.FULL or (copy is Copy.PARTIAL and came))


def forbidden(canaries, paper):
    """List the words that may stand nowhere in a paper."""
    return [word for word in canaries.places if not _allowed(canaries, word, paper)]


def _allowed(canaries, word, paper):
    place, *about = canaries.places[word]
    if place == "reads" and _allowed(canaries, about[0], paper):
        return True
    if paper.kind in FOR_EVERYBODY:
        return about == [OPEN] or (place == "said" and heard(None, None, *about[:3]))
    if paper.kind == "minutes":
        return may(canaries, word, paper.who)
    if place == "particular" and paper.kind in {"register-notice", "referral"}:
        return about[1].scope is not Scope.NAMED
    if place == "particular" and paper.kind == "gp-extract":
        return about[1].scope is not Scope.NAMED and about[2] is Aspect.ALSO_KNOWN_AS
    if paper.kind == "register-notice":
        return place == "child"
    if paper.kind == "referral":
        return place in {"child", "view", "dispute", "referral", "plan"}
    if paper.kind == "gp-extract":
        return place == "plan"
    if paper.kind == "dissent-form":
        return place == "dispute" and paper.reader == canaries.conference.roll.name_of(about[0])
    return False
