"""A vault in a temporary folder."""

import pytest

from tests.store.sayings import new_vault


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def vault(folder):
    vault = new_vault(folder)
    yield vault
    vault.lock()
