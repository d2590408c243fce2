"""Where the focus goes when a page is shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from chairdesk.ui.kit.responsive_split import first_field


def put_focus_into(page: QWidget | None) -> None:
    """Put the focus into the first field of a page, or where the page itself wants it.

    Where its panes are folded that is in the pane in front, and not on its tab.
    """
    wanted = page if page is None or page.focusProxy() else first_field(page)
    if isinstance(wanted, QTabWidget) and (pane := wanted.currentWidget()) is not None:
        wanted = first_field(pane) or wanted
    if wanted is not None:
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)
