"""Screens for tests, where there is only one."""

from PySide6.QtGui import QGuiApplication


class Screens:
    """The screens beside the chair's; the only one of the test stands for the other."""

    has_another = True

    def find(self, _home):
        return (QGuiApplication.primaryScreen(),) if self.has_another else ()
