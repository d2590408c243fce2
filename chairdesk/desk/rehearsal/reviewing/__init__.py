"""What a script can say of a review."""
