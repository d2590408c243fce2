"""Puts the rooms together and opens the desk."""
