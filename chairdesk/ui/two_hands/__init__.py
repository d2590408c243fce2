"""Two people at one laptop: a window of one's own, and whose hand the next entry is in."""
