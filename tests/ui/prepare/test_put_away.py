"""Preparing, while another page is in front."""

from chairdesk.models.events import ChildEntered
from chairdesk.models.ids import new_id
from chairdesk.models.people import Child


def test_a_page_that_is_put_away_shows_what_happened_once_it_is_seen(page, bench):
    page.hide()
    bench.enter(ChildEntered(Child(new_id(), "Isla Abernethy")))
    assert page.children_card.table.rows.rows == []
    page.show()
    assert [row["name"] for row in page.children_card.table.rows.rows] == ["Isla Abernethy"]
