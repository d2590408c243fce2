"""The parts of the frame that know nothing of what is open in it."""
