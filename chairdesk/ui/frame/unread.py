"""Loads modules without their source, through which Qt for Python looks for its own name."""

import sys

import PySide6.QtCore  # noqa: F401 - what looks through them comes with it


def leave_sources_unread() -> None:
    """Let modules that are loaded from now on be taken for such that ask Qt for no other names.

    For the sake of names in another style (`__feature__`), which nobody here uses, the source of
    each module is read, and Python keeps all of them: 13 MB, and a tenth of the time of a start.
    """
    looking = sys.modules.get("shibokensupport.feature")
    if hasattr(looking, "_mod_uses_pyside"):
        setattr(looking, "_mod_uses_pyside", lambda _module: False)  # noqa: B010 - it has no types
