"""Until when the minutes can be challenged, counted from each reader's own receipt."""

from chairdesk.models.amendment import Objection
from chairdesk.models.conference import Conference
from chairdesk.models.ids import AttendeeId
from chairdesk.procedures.occurrences import CannotBeCounted, Occurrence, day_of
from chairdesk.procedures.owed import Owed
from chairdesk.procedures.pack import Pack
from chairdesk.procedures.standing import Standing
from chairdesk.procedures.timescales import dates_owed


def window_for(pack: Pack, conference: Conference, reader: AttendeeId) -> Owed | None:
    """Count a reader's time for challenge; None without a receipt, or where no rule limits it."""
    received = conference.amendments.received_by(reader)
    if received is None:
        return None
    start = Occurrence("minutes-received", received)
    try:
        owed = dates_owed(pack, Standing(pack, conference).kind, [start])
    except CannotBeCounted:
        return None
    return next((one for one in owed if one.thing == "challenge"), None)


def is_late(pack: Pack, conference: Conference, objection: Objection) -> bool:
    """Say whether an objection came in after the time for challenge."""
    window = window_for(pack, conference, objection.who)
    return window is not None and objection.received > day_of(window.at_latest)
