"""The program's memory kept from core dumps and from other programs of the same person."""

import ctypes
import sys

if sys.platform != "win32":
    import resource

_PR_SET_DUMPABLE = 4
_NO_DIALOGUE = 0x0001 | 0x0002
"""What Windows calls the report on a crash, which would carry memory away."""


def keep_memory_private() -> bool:
    """Turn core dumps off for this program and its children, and say whether that was done.

    For the start of the program. The memory of an unlocked vault is readable all the same to
    whoever administers the machine.
    """
    if sys.platform == "win32":
        ctypes.windll.kernel32.SetErrorMode(_NO_DIALOGUE)
        return True
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform != "linux":
        return True
    # Linux hands dumps to a collector whatever the limit says, unless told so too.
    return bool(ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) == 0)
