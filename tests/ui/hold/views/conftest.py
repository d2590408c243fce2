"""Where everybody stands at half past eleven, on a panel of its own."""

import pytest

from chairdesk.procedures.agendas import item_of
from chairdesk.ui.hold.views.views_panel import ViewsPanel


@pytest.fixture
def clock():
    return "11:30"


@pytest.fixture
def panel(bench, shown):
    return shown(ViewsPanel(bench, item_of(bench.pack, "views")), (700, 500))
