"""What the reasons rest on: one row for each contribution, and each tick whole."""

from chairdesk.ui.hold.child.grounds_list import GroundsList
from tests.ui.hold.abernethy import bench_until, somebody


def height(grounds):
    return grounds.visualItemRect(grounds.item(0)).height()


def test_a_row_is_as_high_as_its_tick_also_where_it_was_laid_out_undressed(shown):
    bench = bench_until("11:35", [])
    early, late = GroundsList(bench), GroundsList(bench)
    for grounds in (early, late):
        grounds.show_child(somebody(bench, "Mirren"), ())
    early.doItemsLayout()
    for grounds in (early, late):
        shown(grounds, (700, 200))
    assert height(early) == height(late) > grounds.fontMetrics().height() + 8
