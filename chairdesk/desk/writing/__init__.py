"""How somebody likes to write: abbreviations of their own, and British spelling."""
