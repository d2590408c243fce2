"""The one application of Qt."""

import sys

from PySide6.QtWidgets import QApplication


def application() -> QApplication:
    """Give the one application of Qt, named as the desk is."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("ChairDesk")
    app.setDesktopFileName("chairdesk")
    return app
