"""Heavy libraries, loaded where they are first needed, by one thread at a time."""

from threading import RLock

LOADING = RLock()
"""Held while a function imports what the first window need not wait for.

Several errands may come to need the same library in the same moment. Where its modules import
each other, Python rather hands one thread a module that is not whole than let both wait, and
that errand would fail: a signature, for one.
"""
