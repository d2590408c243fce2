"""A table of rows that are typed one after the other, or pasted."""
