"""What a copy needs before it goes out in spite of something."""

from chairdesk.models.conference import Conference
from chairdesk.models.events import StopPassed
from chairdesk.models.rules.must import must_give_reasons


def may_pass(_: Conference, event: StopPassed) -> None:
    """Pass what keeps a copy back, with a reason."""
    must_give_reasons(event.passed.reason)
