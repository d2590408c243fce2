"""What the house promises, sentence by sentence."""
