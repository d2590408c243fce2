"""The way in: the first run, and unlocking."""
