"""Looks for words in a PDF through every channel that could carry them, however they are hidden."""

import io
import re
import subprocess
import unicodedata
import zlib
from contextlib import suppress
from functools import cached_property

import pikepdf

from tests.export.reading_aloud import without_colours

_INVISIBLE = re.compile("[\\s\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff-]+")
_ENCODINGS = ("utf-8", "utf-16-be", "utf-16-le", "latin-1")
_HIDES_LETTERS = re.compile(rb"[(#\x80-\xff]|(?<!<)<(?!<)")
"""Strings, and names with letters spelled by number; all else that an object holds is in clear."""
_STREAM = re.compile(rb"stream\r?\n")
_END = re.compile(rb"%%EOF[\r\n]*")
_SPOKEN_BY = {
    "poppler": ("pdftotext", "-q", "-", "-"),
    "poppler-raw": ("pdftotext", "-q", "-raw", "-", "-"),
    "structure": ("pdfinfo", "-struct-text", "-"),
    "metadata": ("pdfinfo", "-meta", "-"),
    "outline": ("pdfinfo", "-dests", "-"),
}
_DEEPEST = 3


def scan(pdf, words, allowed="", depth=0):
    """Name each channel in which words were found: {channel: {word}}.

    `allowed` is all text that may be printed; a face that can draw more has kept a letter.
    """
    found = {}
    search = Search(words)
    for channel, hits in _channels(pdf, search, depth):
        if hits:
            found.setdefault(channel, set()).update(hits)
    if allowed and (letters := _letters_kept(pdf, allowed)):
        found["letters"] = letters
    return found


class Search:
    """Words in the forms in which bytes and text may hold them."""

    def __init__(self, words):
        self.words = tuple(words)
        self._folded = {word: folded(word) for word in self.words}
        self._stem = _beginning(self._folded.values())
        self._stems = tuple(dict.fromkeys(_forms(_beginning(self.words))))

    @cached_property
    def _bytes(self):
        return {word: tuple(dict.fromkeys(_forms(word))) for word in self.words}

    def in_text(self, text):
        told = folded(text)
        if self._stem not in told:
            return set()
        return {word for word, form in self._folded.items() if form in told}

    def in_bytes(self, content):
        if not any(stem in content for stem in self._stems):
            return set()
        return {word for word, forms in self._bytes.items() if any(f in content for f in forms)}


def _beginning(words):
    """Give what all words begin with, so that bytes without it need no closer look."""
    if not words:
        return ""
    first, last = min(words), max(words)
    same = next((n for n, char in enumerate(first) if last[n : n + 1] != char), len(first))
    return first[:same]


def folded(text):
    """Leave out what may differ between a word and its printing."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _forms(word):
    for text in {word, word.upper(), word.lower()}:
        for encoding in _ENCODINGS:
            with suppress(UnicodeEncodeError):
                form = text.encode(encoding)
                yield from (form, form.hex().encode(), form.hex().upper().encode())


def _channels(pdf, search, depth):
    yield "bytes", search.in_bytes(pdf)
    for begin in _STREAM.finditer(pdf):
        with suppress(zlib.error):
            content = zlib.decompressobj().decompress(pdf[begin.end() :])
            yield "streams", search.in_bytes(content)
    plainly = without_colours(pdf)
    for channel, command in _SPOKEN_BY.items():
        read = plainly if channel == "structure" else pdf
        ran = subprocess.run(command, input=read, capture_output=True, check=False)
        yield channel, search.in_text(ran.stdout.decode("utf-8", "replace"))
    yield from _within(pdf, search, depth)
    if depth == 0:
        yield from _revisions(pdf, search)


def within(opened, search):
    """Name the words found in what a file holds, without asking any tool to read its pages."""
    found = set()
    for _, hits in _held(opened, search, _DEEPEST):
        found |= hits
    return found


def _within(pdf, search, depth):
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        yield from _held(opened, search, depth)


def _held(opened, search, depth):
    for thing in opened.objects:
        yield from _inside(thing, search)
    for one in opened.attachments.values():
        yield from _attached(one, search, depth)


def _inside(thing, search):
    """Look at every string and name that an object holds itself."""
    plainly = in_clear(thing)
    if _HIDES_LETTERS.search(plainly):
        yield from _looked_into(thing, search)
        return
    yield "names", search.in_text(plainly.decode("ascii"))
    if isinstance(thing, pikepdf.Stream):
        yield from _decoded(thing, search)


def in_clear(thing):
    """Write out what an object holds itself, as a file does; all but strings and odd names."""
    held = thing.stream_dict if isinstance(thing, pikepdf.Stream) else thing
    return held.unparse(resolved=True)


def _looked_into(thing, search):
    if isinstance(thing, pikepdf.String):
        yield "strings", search.in_text(str(thing)) | search.in_bytes(bytes(thing))
    elif isinstance(thing, pikepdf.Array):
        for one in thing:
            yield from _unless_elsewhere(one, search)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        held = thing.stream_dict if isinstance(thing, pikepdf.Stream) else thing
        for name, one in held.items():
            yield "names", search.in_text(name)
            yield from _unless_elsewhere(one, search)
        if isinstance(thing, pikepdf.Stream):
            yield from _decoded(thing, search)


def _decoded(stream, search):
    with suppress(pikepdf.PdfError):
        yield "decoded", search.in_bytes(stream.read_bytes())


def _unless_elsewhere(thing, search):
    if isinstance(thing, str):
        yield "strings", search.in_text(thing)
    elif isinstance(thing, pikepdf.Object) and not thing.is_indirect:
        yield from _inside(thing, search)


def _attached(one, search, depth):
    yield "attachment", search.in_text(one.filename + (one.description or ""))
    content = one.get_file().read_bytes()
    yield (
        "attachment",
        search.in_bytes(content) | search.in_text(content.decode("utf-8", "replace")),
    )
    if content.startswith(b"%PDF-") and depth < _DEEPEST:
        for channel, hits in scan(content, search.words, depth=depth + 1).items():
            yield f"attachment > {channel}", hits


def _revisions(pdf, search):
    """Look at what the file was before each of its updates."""
    for end in [found.end() for found in _END.finditer(pdf)][:-1]:
        with suppress(pikepdf.PdfError):
            for hits in scan(pdf[:end], search.words, depth=_DEEPEST).values():
                yield "earlier revision", hits


def _letters_kept(pdf, allowed):
    """Find letters that an embedded face can draw and nothing printed needs."""
    needed = set(unicodedata.normalize("NFKC", allowed)) | set(allowed)
    kept = set()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for thing in opened.objects:
            if isinstance(thing, pikepdf.Dictionary) and "/ToUnicode" in thing:
                kept |= _mapped(thing.ToUnicode.read_bytes())
    return {char for char in kept - needed if ord(char) > 127}


def _mapped(cmap):
    codes = re.findall(rb"<([0-9A-Fa-f]{4,8})>\s*(?:\n|$)", cmap)
    return set("".join(bytes.fromhex(one.decode()).decode("utf-16-be", "replace") for one in codes))
