"""A conference that is opened on another day than arranged: said, and never in the way."""

from datetime import timedelta

from PySide6.QtCore import Qt


def test_a_conference_that_is_arranged_for_another_day_says_so_and_opens(hold, said, qtbot):
    page = hold("09:30")
    page._bench.sitting._clock.at -= timedelta(days=89)
    page.header.refresh(page._bench.conference)
    assert page.header.time.text().endswith("It is arranged for Thursday 26 November 2026.")
    qtbot.mouseClick(page.header.open_conference, Qt.MouseButton.LeftButton)
    assert page._bench.conference.room.opened is not None
    assert said[-1] == (
        "You opened this case conference today, Saturday 29 August 2026; it is arranged for "
        "Thursday 26 November 2026. If it is held today, put its date right in Prepare."
    )
