"""The desk itself: when it locks, what opens it, and its key."""
