"""The questions of the procedure, asked where they belong."""
