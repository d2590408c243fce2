"""The dates for a calendar are read in words before they go out."""

from chairdesk.ui.release.calendar_days import in_words
from chairdesk.words import Words

FILE = b"\r\n".join(
    (
        b"BEGIN:VCALENDAR",
        b"BEGIN:VEVENT",
        b"DTSTAMP:20261126T090000Z",
        b"DTSTART;VALUE=DATE:20270301",
        b"SUMMARY:F-2026-118: The minutes are sent\\, and whoever received them can chal",
        b" lenge them",
        b"END:VEVENT",
        b"BEGIN:VEVENT",
        b"DTSTART:20260709T133000Z",
        b"SUMMARY:F-2026-118: Review",
        b"END:VEVENT",
        b"END:VCALENDAR",
    )
)


def test_each_date_is_told_in_words_the_earliest_first():
    assert in_words(FILE, Words()) == (
        "Thursday 9 July 2026, 14.30\nF-2026-118: Review\n\nMonday 1 March 2027\n"
        "F-2026-118: The minutes are sent, and whoever received them can challenge them"
    )


def test_what_is_no_calendar_has_no_dates():
    assert in_words(b"%PDF-1.7", Words()) == ""
