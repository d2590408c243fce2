"""A desk for the chair of a child protection conference."""
