"""What is written beside the windows is waited for, and its refusal comes back."""

import pytest

from chairdesk.desk.ports import DiskFull
from chairdesk.desk.writing.scribe import AT_ONCE, beside, written


class Shelf:
    """Keeps one word, and has room for no second."""

    def __init__(self):
        self.kept = []

    def keep(self, word):
        if self.kept:
            raise DiskFull
        self.kept.append(word)
        return len(self.kept)


def test_what_was_written_gives_back_what_it_gave_and_raises_what_it_raised():
    shelf = Shelf()
    assert written(AT_ONCE, lambda: shelf.keep("one")) == 1
    with pytest.raises(DiskFull):
        written(AT_ONCE, lambda: shelf.keep("two"))
    assert shelf.kept == ["one"]


def test_only_what_is_named_is_done_beside():
    shelf = Shelf()
    other = beside(shelf, AT_ONCE, "keep")
    assert other.keep("one") == 1
    assert other.kept is shelf.kept


def test_where_nobody_waits_work_is_done_at_once():
    done = []
    AT_ONCE.when_free(lambda: done.append(True))
    assert done == [True]
