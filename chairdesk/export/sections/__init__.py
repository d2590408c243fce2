"""The parts of a paper, each told from the record as its reader may see it."""
