"""Who is family to whom, read from the record, to be drawn as a tree."""
