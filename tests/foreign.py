"""A language that nobody speaks, of everything that ChairDesk and a pack say today."""

import importlib.util
from functools import cache
from pathlib import Path

import msgspec
import tomlkit

from chairdesk.procedures.tongues.worded import worded

ROOT = Path(__file__).parent.parent
XX = "xx"


@cache
def making():
    """Give the script that makes the language."""
    spec = importlib.util.spec_from_file_location("languages", ROOT / "packaging/languages.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


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
