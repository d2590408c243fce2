"""What tools outside ChairDesk read from a paper."""

import re
import subprocess
import unicodedata


def told(tool, *options, pdf):
    """Ask a tool of poppler about a paper."""
    ran = subprocess.run([tool, *options, "-"], input=pdf, capture_output=True, check=True)
    return ran.stdout.decode("utf-8", "replace")


def pages(pdf):
    """Give the text of each page as it lies there."""
    return told("pdftotext", "-layout", "-", pdf=pdf).split("\f")[:-1]


def aloud(pdf):
    """Give the text that a screen reader says, in its order, without its spaces."""
    lines = re.findall(r'^\s*"(.*)"\s*$', told("pdfinfo", "-struct-text", pdf=pdf), re.MULTILINE)
    return squeezed("".join(lines))


def squeezed(text):
    """Leave out what may differ between a text and its setting: spaces and line ends."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))
