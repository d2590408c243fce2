"""Questions on a page that is put away wait: they show what happened once it is seen."""

from typing import cast

from PySide6.QtWidgets import QWidget

from chairdesk.models.conference import Conference
from chairdesk.models.events import AboutTheTalk, Entry
from chairdesk.ui.kit.scroll_page import ScrollPage, page_around


class CatchesUp:
    """A widget that shows the record by `refresh`, and hears of each entry by `_heard`."""

    _page: ScrollPage | None = None
    _is_behind = False

    def refresh(self) -> None:
        """Show the record as it stands now."""
        raise NotImplementedError

    def catch_up(self) -> None:
        """Show what happened: where the page is put away, once it is seen."""
        page = page_around(cast("QWidget", self))
        if page is not None and page is not self._page:
            self._page = page
            page.seen.connect(self.catch_up)
        if self._is_behind and (page is None or page.isVisible()):
            self._is_behind = False
            self.refresh()

    def _heard(self, entry: Entry, _conference: Conference) -> None:
        if not isinstance(entry.event, AboutTheTalk):
            self._is_behind = True
            self.catch_up()
