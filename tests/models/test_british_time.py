from datetime import UTC, datetime

import pytest

from chairdesk.models.british_time import at_local, local


@pytest.mark.parametrize(("month", "hour"), [(1, 10), (7, 11)])
def test_a_conference_is_held_by_british_clocks_in_winter_and_summer(month, hour):
    moment = datetime(2026, month, 5, 10, tzinfo=UTC)
    assert local(moment).hour == hour
    assert at_local(datetime(2026, month, 5, hour)) == moment  # noqa: DTZ001 - as it is typed
