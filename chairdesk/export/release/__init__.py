"""What is looked for in a copy before it goes out, and the copies that nobody signs."""
