"""A language that nobody speaks, of everything that ChairDesk and a pack say today."""

import importlib.util
import re
from functools import cache
from pathlib import Path

import msgspec
import tomlkit

from chairdesk.procedures.tongues.worded import worded
from chairdesk.words import Sentence

ROOT = Path(__file__).parent.parent
XX = "xx"


@cache
def making():
    """Give the script that makes the language."""
    spec = importlib.util.spec_from_file_location("languages", ROOT / "packaging/languages.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


KEYS = re.compile(r"[\w/.:-]*(, [\w/.-]+)*")
TYPED = {"field", "value", "word", "child", "name", "what", "rules"}
"""What fills a sentence with words that somebody typed, a name, or a procedure's own words."""


def english_in(sentence):
    """Name the parts of a sentence that no other language can say: neither words nor keys."""
    if not isinstance(sentence, Sentence):
        return [] if KEYS.fullmatch(sentence) else [str(sentence)]
    filled = [one for name, one in sentence.filled.items() if name not in TYPED]
    return [left for one in filled if isinstance(one, str) for left in english_in(one)]


def words_beside(folder):
    """Put the words of that language into a folder of languages, and give the folder."""
    (folder / "words").mkdir(parents=True)
    words = tomlkit.dumps(making().stretched_words())
    (folder / "words" / f"{XX}.toml").write_text(words, encoding="utf-8")
    return folder


def in_two_tongues(pack):
    """Give a pack every word in that language, too."""
    foreign = {place: making().stretched(words) for place, words in worded(pack).items()}
    return msgspec.structs.replace(pack, translations={XX: foreign})
