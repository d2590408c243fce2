"""How the text of a pack is read, laid over another and found sound or not."""
