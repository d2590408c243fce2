"""The languages of a pack: its words by their places, and the pack as another language has it."""
