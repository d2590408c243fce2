"""What a vault must hold after whatever befell it."""

from tests.store.sayings import reopened, words_of

THREE = ["line 0", "line 1", "line 2"]


def holds(folder, words):
    """See that a vault opens, and holds just these words."""
    vault = reopened(folder)
    try:
        assert words_of(vault) == words
        assert vault.examine().entries == len(words)
    finally:
        vault.lock()
