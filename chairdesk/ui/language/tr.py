"""Says a sentence in the language of the windows, where no widget is at hand to say it."""

from PySide6.QtCore import QCoreApplication


def tr(sentence: str, comment: str = "", number: int = -1) -> str:
    """Say a sentence; with a number, in the form that the language has for so many."""
    return QCoreApplication.translate("", sentence, comment, number)
