"""What was typed or pasted, as the record can keep it and a page can print it."""

from unicodedata import category

LINE_ENDS = ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")
UNPRINTABLE = frozenset({"Cc", "Cs"})
"""Control characters, and halves of a character that no file can hold."""


def plain_words(typed: str) -> str:
    """Keep every word in any script, and leave out what only a machine could read."""
    for end in LINE_ENDS:
        typed = typed.replace(end, "\n")
    typed = typed.replace("\t", " ")
    return "".join(c for c in typed if c == "\n" or category(c) not in UNPRINTABLE).strip()
