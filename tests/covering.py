"""Notes which lines and branches of the desk the tests reach: pytest -p tests.covering."""

import json
import os
import shutil

import pytest
from slipcover import FileMatcher, ImportManager, Slipcover

from tests.coverage_by_room import NOTED

MEANT = ["chairdesk"]
NOT_COUNTED = [r"^\s*\.\.\.$"]
begun = pytest.StashKey[Slipcover]()


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config):
    """Begin before anything of the desk is loaded, in every worker or where there are none.

    Each line is noted the first time that it is reached, and costs nothing from then on.
    """
    if _worker() is None:
        shutil.rmtree(NOTED, ignore_errors=True)
        NOTED.mkdir(parents=True)
    if _worker() or not early_config.known_args_namespace.numprocesses:
        early_config.stash[begun] = Slipcover(branch=True, source=MEANT, exclude_also=NOT_COUNTED)
        ImportManager(early_config.stash[begun], FileMatcher(sources=MEANT)).__enter__()


def pytest_sessionfinish(session):
    """Write down what was reached."""
    if begun in session.config.stash:
        noted = json.dumps(session.config.stash[begun].get_coverage())
        (NOTED / f"{_worker() or 'alone'}.json").write_text(noted, encoding="utf-8")


def _worker():
    return os.environ.get("PYTEST_XDIST_WORKER")
