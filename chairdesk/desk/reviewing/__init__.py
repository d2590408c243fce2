"""The review that follows a conference."""
