"""Puts the rooms together and opens the desk."""

from chairdesk.ui.frame.unread import leave_sources_unread

leave_sources_unread()  # before the rooms are loaded
