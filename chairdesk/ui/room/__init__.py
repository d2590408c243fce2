"""The window that the room sees, and the hand that chooses what it shows."""
