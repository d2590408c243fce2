"""What the signs and letters of narrow columns say, in words."""

from chairdesk.models.decision import Level, Stance
from chairdesk.ui.hold.views.narrow_cell import SIGNS
from chairdesk.ui.hold.views.views_model import WAITS, ViewsModel, letters_of
from chairdesk.ui.language.tr import tr
from chairdesk.words import Words


def signs_in_words(words: Words) -> str:
    """Say each sign once."""
    letters = letters_of(words)
    signs = [f"{SIGNS[stance]} {words.name_of(stance)}" for stance in Stance]
    signs.append(tr("dotted: to ask"))
    signs.append(tr("0 to 10: how safe"))
    signs += [f"{letters[level]} {words.name_of(level)}" for level in Level]
    signs.append(tr("{sign} not on the record yet").format(sign=WAITS))
    return " · ".join(signs)


def legend_of(words: Words, views: ViewsModel) -> str:
    """Say each sign once, and each decision that was made."""
    lines = [signs_in_words(words)]
    if made := [f"{letter} {told}" for letter, told in views.decided_as]:
        lines.append(tr("Decision: {which}").format(which=" ".join(made)))
    return "\n".join(lines)
