"""The one application of Qt."""

import sys

from PySide6.QtWidgets import QApplication

from chairdesk.ui.style import DRAWN_IN, IS_DRAWN


def application() -> QApplication:
    """Give the one application of Qt, named as the desk is."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else _begun()
    app.setApplicationName("ChairDesk")
    app.setDesktopFileName("chairdesk")
    return app


def _begun() -> QApplication:
    """Begin it in the style that all is drawn in: Qt then need not hand that style to Python."""
    app = QApplication([*sys.argv[:1], "-style", DRAWN_IN])
    app.setProperty(IS_DRAWN, True)
    return app
