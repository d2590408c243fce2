"""What was said, as a stream and in columns."""
