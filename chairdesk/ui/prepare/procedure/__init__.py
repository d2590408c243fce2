"""Which procedure a conference follows."""
