"""The language of the windows: how it is chosen, and how what is no widget speaks it."""
