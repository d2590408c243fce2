"""Why a date is what it is: behind a link, and said aloud when it is opened."""

from chairdesk.ui.kit.unfolding_link import UnfoldingLink


class WhyLink(UnfoldingLink):
    """Gives the reason of a date."""

    def __init__(self, about: str, reason: str) -> None:
        super().__init__(self.tr("Why this date?"))
        self.setAccessibleName(f"{about} {self.text()}")
        self.below.setText(reason)
