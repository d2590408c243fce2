"""The encrypted file: keyed, durable, fenced, brought up to date."""
