"""A quiet word about the day of a conference: one that has gone by, or that is weeks away."""

from chairdesk.models.british_time import local
from chairdesk.ui.bench import Bench
from chairdesk.ui.language.tr import tr

_SOON, _LATE = 4, 30
"""Further off than so many weeks it is said how far; further than any review is, as a doubt."""


def day_word(bench: Bench) -> tuple[str, str]:
    """Say what may be a slip in the date of a conference, and in which tone, before it is held."""
    there, words = bench.conference.arrangements, bench.words
    if there is None or bench.conference.room.opened is not None:
        return "", "muted"
    day, today = local(there.starts).date(), local(bench.sitting.now()).date()
    if day < today:
        return tr("This day has gone by."), "amber"
    weeks = (day - today).days // 7
    said = tr("{weeks} from today.").format(weeks=words.in_figures("weeks", weeks))
    return (said if weeks > _SOON else "", "amber" if weeks > _LATE else "muted")
