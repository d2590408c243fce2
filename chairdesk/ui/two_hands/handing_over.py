"""The line that stands half typed goes along to whoever takes the minutes."""

from chairdesk.ui.conference_page import ConferencePage
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.step import Step


def hand_over(before: ConferencePage, after: ConferencePage) -> None:
    """Take what was typed in a line over into an empty one of another window, who said it too.

    What was there from before somebody came to this window is left where it stands.
    """
    here, there = before.page(Step.HOLD), after.page(Step.HOLD)
    if not (isinstance(here, HoldPage) and isinstance(there, HoldPage)):
        return
    was_typed = here.bar.words.document().isUndoAvailable()
    if was_typed and here.bar.half and not there.bar.half:
        there.bar.put_back(here.bar.half)
        there.bar.put_words_back(here.bar.words.toPlainText())
        if after.bench.half_typed.keep():
            here.bar.clear()
