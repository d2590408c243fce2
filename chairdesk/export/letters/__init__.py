"""Letters, notices and sheets, each made out to whoever needs it."""
