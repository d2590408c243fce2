"""What the chair does."""
