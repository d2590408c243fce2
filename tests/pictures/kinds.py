"""Every kind of part that a window is made of, as the code has them."""

from importlib import import_module
from pkgutil import walk_packages

from PySide6.QtWidgets import QWidget

import chairdesk.ui


def kinds() -> set[str]:
    """Name every widget's class under chairdesk.ui."""
    rooms = walk_packages(chairdesk.ui.__path__, "chairdesk.ui.")
    return {
        f"{room.name}.{name}"
        for room in rooms
        for name, kind in vars(import_module(room.name)).items()
        if isinstance(kind, type) and issubclass(kind, QWidget) and kind.__module__ == room.name
    }
