"""Where the focus goes when a page is shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from chairdesk.ui.kit.responsive_split import first_field


def put_focus_into(page: QWidget | None) -> None:
    """Put the focus into the first field of a page, or where the page itself wants it."""
    wanted = page if page is None or page.focusProxy() else first_field(page)
    if wanted is not None:
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)
