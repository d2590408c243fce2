"""What every test of a hand that signs needs: a bench, what it told the chair, and a shelf."""

import pytest

from chairdesk.export import press
from chairdesk.export.pages import pages_of
from chairdesk.models.events import ConferenceClosed, RecordSealed
from chairdesk.ui.record.paperwork import Paperwork
from chairdesk.ui.record.record_page import RecordPage
from tests.ui.benches import Shelf, bench_of
from tests.ui.release.at_hand import TODAY


@pytest.fixture
def said():
    return []


@pytest.fixture
def bench(said, qapp):
    return bench_of(said=said)


@pytest.fixture
def shelf():
    return Shelf()


@pytest.fixture
def paperwork(shelf):
    return Paperwork(shelf, shelf, lambda: TODAY, shelf)


@pytest.fixture
def drawn_here(monkeypatch):
    """Draw pages in this program: a press takes half a second to begin, and draws the same."""
    monkeypatch.setattr(press, "printed", lambda documents: (pages_of(one) for one in documents))


@pytest.fixture
def sealed_page(bench, paperwork, drawn_here, shown, qtbot):
    """The page of a sealed record whose papers are drawn up."""
    bench.enter(ConferenceClosed())
    bench.enter(RecordSealed())
    page = shown(RecordPage(bench, paperwork))
    qtbot.waitUntil(lambda: bool(page.pages.pages), timeout=30_000)
    return page
