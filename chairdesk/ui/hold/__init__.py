"""The conference in session: the agenda, what is said, and who is here."""
