"""What tools outside ChairDesk read from a paper."""

import io
import re
import subprocess
import unicodedata

import pikepdf


def told(tool, *options, pdf):
    """Ask a tool of poppler about a paper."""
    ran = subprocess.run([tool, *options, "-"], input=pdf, capture_output=True, check=True)
    return ran.stdout.decode("utf-8", "replace")


def pages(pdf):
    """Give the text of each page as it lies there."""
    return told("pdftotext", "-layout", "-", pdf=pdf).split("\f")[:-1]


def aloud(pdf):
    """Give the text that a screen reader says, in its order, without its spaces."""
    read = told("pdfinfo", "-struct-text", pdf=without_colours(pdf))
    return squeezed("".join(re.findall(r'^\s*"(.*)"\s*$', read, re.MULTILINE)))


def without_colours(pdf):
    """Leave out which colours are meant: the tool would mix them anew for each part it reads."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        if "/OutputIntents" in opened.Root:
            del opened.Root.OutputIntents
        saved = io.BytesIO()
        opened.save(saved)
    return saved.getvalue()


def squeezed(text):
    """Leave out what may differ between a text and its setting: spaces and line ends."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))
