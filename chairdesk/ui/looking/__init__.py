"""Looking for something: words in the records, and what can be done now."""
