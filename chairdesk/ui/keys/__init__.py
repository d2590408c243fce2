"""The list of keys, and what the chair may make of it."""
