"""What is wrong with a pack's words in other languages, each by its place."""

import re
from collections.abc import Iterator, Mapping

from chairdesk.procedures.pack import Pack
from chairdesk.procedures.reading.amiss import amiss
from chairdesk.procedures.reading.misfits import Misfit
from chairdesk.procedures.tongues.in_language import code_of
from chairdesk.procedures.tongues.worded import worded

_TAG = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_GAP = re.compile(r"\{[^{}]*\}")


def ill_translated(pack: Pack) -> Iterator[Misfit]:
    """List what is promised and missing, unknown, empty, or has other gaps to fill."""
    if not _TAG.fullmatch(pack.language):
        yield Misfit(("language",), amiss("no-language"))
    own = worded(pack)
    for language in pack.also_in:
        words = pack.translations.get(language, {})
        for place in own:
            if not words.get(place, "").strip():
                yield Misfit(("also_in",), amiss("untranslated", language=language, place=place))
    for language, words in pack.translations.items():
        yield from _ill_said(pack, language, words, own)


def _ill_said(
    pack: Pack, language: str, words: Mapping[str, str], own: Mapping[str, str]
) -> Iterator[Misfit]:
    path = ("translations", language)
    if not _TAG.fullmatch(language):
        yield Misfit(path, amiss("no-language"))
    elif code_of(language) == code_of(pack.language):
        yield Misfit(path, amiss("own-language"))
    for place, said in words.items():
        if place not in own:
            yield Misfit((*path, place), amiss("not-printed"))
        elif not said.strip():
            yield Misfit((*path, place), amiss("empty-translation"))
        elif other := sorted({*_GAP.findall(said)} ^ {*_GAP.findall(own[place])}):
            yield Misfit((*path, place), amiss("other-gaps", gap=other[0]))
