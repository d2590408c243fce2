"""What locks the desk: the key, idleness, sleep and a change of person; and what goes with it."""
