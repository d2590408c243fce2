"""Scaling over time: a picture, and beside it a table that says the same."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chairdesk.models.decision import Stance, View
from chairdesk.models.events import ViewGiven
from chairdesk.models.standing.scales import Scaled, Scales
from chairdesk.ui.hold.views.scaling_card import ScalingCard
from chairdesk.ui.tokens import Theme
from tests.ui.hold.abernethy import bench_until, somebody

DAYS = timedelta(days=90)


@pytest.fixture
def bench(qapp):
    bench = bench_until("11:30", [])
    here = bench.conference
    opened = here.room.opened - DAYS
    school = here.roll.agencies[0].id
    scales = Scales((Scaled(somebody(bench, "Isla"), school, opened, 2),))
    earlier = replace(here, room=replace(here.room, opened=opened), scales=scales)
    return replace(bench, earlier=lambda: (earlier,))


@pytest.fixture
def card(bench, shown):
    return shown(ScalingCard(bench), (900, 400))


def told(table):
    header = table.horizontalHeaderItem
    days = [header(n).text() for n in range(table.columnCount())]
    rows = [
        (
            table.verticalHeaderItem(row).text(),
            *(table.item(row, n).text() for n in range(table.columnCount())),
        )
        for row in range(table.rowCount())
    ]
    return days, rows


def test_the_table_says_what_the_picture_draws_here_and_at_earlier_conferences(card, bench):
    isla, agency = somebody(bench, "Isla"), bench.conference.roll.agencies[0]
    card.show_for(isla)
    assert told(card.table)[1] == [(agency.name, "2")]
    bench.enter(ViewGiven(View(isla, agency.id, Stance.FOR, scale=3)))
    bench.sitting._clock.pass_minutes(5)
    bench.enter(ViewGiven(View(isla, agency.id, Stance.FOR, scale=6)))
    bench.enter(ViewGiven(View(isla, isla, Stance.UNSURE, scale=0)))
    card.show_for(isla)
    days, rows = told(card.table)
    assert days == ["28 August 2026", "26 November 2026"]
    assert rows == [(agency.name, "2", "3 at 11.30, then 6"), ("The child's own view", "–", "0")]
    assert card.picture.accessibleName().startswith("How safe Isla Abernethy was thought to be")
    assert card.picture.accessibleDescription() == (
        f"{agency.name}: 2 on 28 August 2026, 3 on 26 November 2026, 6 on 26 November 2026. "
        "The child's own view: 0 on 26 November 2026."
    )
    assert card.table.accessibleName().endswith("as a table")
    assert card.legend.isVisible()


def test_nothing_is_shown_while_nobody_has_given_a_number(card, bench):
    card.show_for(somebody(bench, "Rory"))
    assert card.isHidden()
    card.show_for(somebody(bench, "Isla"))
    assert card.isVisible()


def ink(picture, colour):
    """Count the points of one colour in a picture."""
    image = picture.grab().toImage()
    return sum(
        image.pixelColor(x, y).name() == colour.lower()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.HIGH_CONTRAST])
def test_what_stands_is_a_full_dot_and_what_stood_a_ring(card, bench, style, theme):
    style.wear(theme)
    isla = somebody(bench, "Isla")
    card.show_for(isla)
    one = ink(card.picture, style.tokens.accent)
    bench.enter(ViewGiven(View(isla, bench.conference.roll.agencies[0].id, Stance.FOR, scale=9)))
    card.show_for(isla)
    moved = ink(card.picture, style.tokens.accent)
    assert moved > one > 0


def test_at_twice_the_size_the_table_stands_below_the_picture_and_names_are_whole(
    card, bench, style, qtbot
):
    card.show_for(somebody(bench, "Isla"))
    qtbot.waitUntil(lambda: card.table.y() < card.picture.geometry().bottom())
    style.write_at(22)
    card.resize(700, 700)
    card.show_for(somebody(bench, "Isla"))
    qtbot.waitUntil(lambda: card.table.y() > card.picture.geometry().bottom())
    assert card.table.rowHeight(0) >= card.table.fontMetrics().height() * 2
