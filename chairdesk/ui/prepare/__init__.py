"""Before the conference: what it is about, who comes, and what was sent in."""
