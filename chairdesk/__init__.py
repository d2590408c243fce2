"""A desk for the chair of a child protection conference."""

VERSION = "0.1.0"
