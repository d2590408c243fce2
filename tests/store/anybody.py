"""Work done by a thread that may do no more than the rights of files say, though root runs it."""

import ctypes
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

_VERSION = 0x20080522
"""Of what the kernel takes rights in, two halves of three numbers each."""
CAN = sys.platform == "linux" or (os.name != "nt" and os.geteuid() != 0)
LIKE_ANYBODY = pytest.mark.skipif(not CAN, reason="rights are laid down as Linux does")


def like_anybody(work):
    """Do something as an ordinary user would: root, too, heeds the rights of its own files."""
    with ThreadPoolExecutor(1, initializer=_lay_down_rights) as anybody:
        return anybody.submit(work).result()


def _lay_down_rights():
    """Lay down what lets root pass over rights: of this thread alone, and for good."""
    if sys.platform == "linux":
        header = (ctypes.c_uint32 * 2)(_VERSION, 0)
        assert ctypes.CDLL(None).capset(header, (ctypes.c_uint32 * 6)()) == 0
