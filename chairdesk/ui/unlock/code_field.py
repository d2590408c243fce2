"""The line into which a recovery code is typed, and what of it cannot be right."""

from chairdesk.ui.kit.fields import NamedField, one_line
from chairdesk.ui.language.tr import tr
from chairdesk.words import Words

GROUP, GROUPS = 4, 9


class CodeField(NamedField):
    """Leaves a mistyped code as it was typed, and marks the group that does not fit."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.line = one_line()
        self._usual = tr("Nine groups of four, as on your copy. Capitals and dashes do not matter.")
        super().__init__(tr("&Recovery code"), self.line, self._usual)

    def empty(self) -> None:
        """Ask for a code anew."""
        self.line.clear()
        self.say_hint(self._usual)

    def mark(self, groups: tuple[int, ...]) -> None:
        """Mark the groups that cannot be right; none where that cannot be told."""
        self.line.setFocus()
        if not groups:
            return
        spelled = "".join(letter for letter in self.line.text() if letter.isalnum()).upper()
        if len(spelled) == GROUP * GROUPS:
            parts = [spelled[at : at + GROUP] for at in range(0, len(spelled), GROUP)]
            self.line.setText("-".join(parts))
            self.line.setSelection(groups[0] * (GROUP + 1), GROUP)
        ordinals = [self._words.term("ordinals", str(n + 1)).lower() for n in groups]
        said = tr("Look at the {which} group of four: it does not fit the others.")
        self.say_hint(said.format(which=tr(" and the ").join(ordinals)))
