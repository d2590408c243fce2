"""What every test of a hand that signs needs: a bench, what it told the chair, and a shelf."""

import pytest

from tests.ui.benches import Shelf, bench_of


@pytest.fixture
def said():
    return []


@pytest.fixture
def bench(said, qapp):
    return bench_of(said=said)


@pytest.fixture
def shelf():
    return Shelf()
