"""Home: what is owed, and the conferences."""
