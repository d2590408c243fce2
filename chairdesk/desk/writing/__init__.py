"""How somebody likes to write: abbreviations of their own, British spelling; and who writes."""
