"""The clock on the wall."""

from datetime import UTC, datetime


def now() -> datetime:
    """Read the clock on the wall."""
    return datetime.now(UTC)
