"""Places in a text as Qt counts them: a character beyond the first plane counts twice."""


def units(text: str) -> int:
    """Count a text as Qt does."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
