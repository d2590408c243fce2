"""What a reader's copy needs before it is decided, and before it goes out in spite of something."""

from chairdesk.models.conference import Conference
from chairdesk.models.events import CopyDecided, PaperLanguageChosen, StopPassed
from chairdesk.models.paper import Copy
from chairdesk.models.rules.must import must_give_reasons, must_know


def may_decide_copy(conference: Conference, event: CopyDecided) -> None:
    """Decide what somebody on the roll receives; less than the whole, with a reason."""
    must_know(conference, [event.copy.reader])
    if event.copy.copy is not Copy.FULL:
        must_give_reasons(event.copy.reason)


def may_choose_language(conference: Conference, event: PaperLanguageChosen) -> None:
    """Choose the language of everybody's papers, or of those of somebody on the roll."""
    if event.chosen.reader is not None:
        must_know(conference, [event.chosen.reader])


def may_pass(_: Conference, event: StopPassed) -> None:
    """Pass what keeps a copy back, with a reason."""
    must_give_reasons(event.passed.reason)
