"""How much room there is for the bar beside the work."""

from enum import StrEnum


class Room(StrEnum):
    """AMPLE shows the whole bar, SHARED folds it until it is used, SCARCE is a small window."""

    AMPLE = "ample"
    SHARED = "shared"
    SCARCE = "scarce"
