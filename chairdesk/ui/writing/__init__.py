"""What helps while typing: abbreviations written out, and what may be misspelt underlined."""
