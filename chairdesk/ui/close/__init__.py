"""The close of a conference: read aloud what was decided, answer what is open, seal."""
