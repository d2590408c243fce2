"""Copies decided after the seal, for readers for whom nothing was decided before it."""
