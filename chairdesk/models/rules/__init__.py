"""What each kind of entry must keep, where that takes more than a line or two."""
