"""What is kept back from a reader, where that takes a room of its own."""
