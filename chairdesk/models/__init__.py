"""The conference and its words. Nothing here knows of screens, files or clocks."""
