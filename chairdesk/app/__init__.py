"""Puts the rooms together and opens the desk."""

from chairdesk.app.desk import Desk
from chairdesk.app.opening import open_desk
from chairdesk.app.rehearsing import has_display, rehearse

__all__ = ["Desk", "has_display", "open_desk", "rehearse"]
