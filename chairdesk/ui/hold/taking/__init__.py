"""The live page as whoever takes the minutes needs it."""
