"""Time stamps: somebody else's word for when a paper was signed, where the desk has a network."""
