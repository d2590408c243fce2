"""A conference on the bench, with a stopped clock and a notice that remembers."""

from datetime import UTC, datetime

import pytest

from chairdesk.desk.sitting import take_up
from chairdesk.models.ids import ConferenceId, new_id
from chairdesk.ui.bench import Bench
from chairdesk.ui.prepare.prepare_page import PreparePage
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.words import Words
from tests.transcript import Ledger

NOW = datetime(2026, 11, 16, 9, 30, tzinfo=UTC)


@pytest.fixture
def notices():
    return []


@pytest.fixture
def ledger():
    return Ledger()


@pytest.fixture
def bench(qapp, notices, ledger):
    sitting = take_up(ConferenceId(new_id()), ledger, lambda: NOW)
    return Bench(sitting, SittingSignals(sitting), Words(), notices.append)


@pytest.fixture
def page(shown, bench):
    return shown(PreparePage(bench, "fife"))


@pytest.fixture
def said(notices):
    """Tell what the chair was told last."""
    return lambda: next((sentence for sentence in reversed(notices) if sentence), "")
