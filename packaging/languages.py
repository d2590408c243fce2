"""Collects what the windows say for Qt Linguist, and compiles what was translated.

    python packaging/languages.py               every language in resources/translations
    python packaging/languages.py cy            the same, with a new one
    python packaging/languages.py --stretched FOLDER
                                                a language that nobody speaks, 40 per cent longer

English needs no translation, but its plurals do: its file holds those alone.
"""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from itertools import cycle
from pathlib import Path
from xml.etree import ElementTree as ET

import tomlkit

HOUSE = Path(__file__).resolve().parent.parent
SPOKEN = ("chairdesk/ui", "chairdesk/app")
OURS = HOUSE / "resources" / "translations"
NOBODYS = "xx"
LONGER = 0.4
LEFT_ALONE = re.compile(r"(\{[^}]*\}|%n|&\w+;|<[^>]*>|\t.*)")
ACCENTED = str.maketrans("aceginosuyACEGINOSUY", "áçéğíñóşúýÁÇÉĞÍÑÓŞÚÝ")
PADDING = "öñé ţŵó ţħŕéé ƒóúŕ ƒívé "
NEVER_SHOWN = {"of_the_field", "abbreviations", "plurals"}


def tool(name: str, *arguments: str) -> None:
    """Run one of Qt's tools, which come with PySide6."""
    tool = Path(sys.executable).parent / f"pyside6-{name}"
    subprocess.run([str(tool), *arguments], check=True, capture_output=True, cwd=HOUSE)  # noqa: S603


def collect(kept: Path, language: str, *more: str) -> None:
    """Bring a file for translators up to date with what the windows say now."""
    said = sorted(str(path) for folder in SPOKEN for path in (HOUSE / folder).rglob("*.py"))
    named = ("-source-language", "en_GB", "-target-language", language)
    quiet = ("-no-obsolete", "-locations", "none", *more)
    tool("lupdate", *said, *quiet, *named, "-ts", str(kept))


def compile_(kept: Path) -> Path:
    """Compile a translators' file to the one that the windows read."""
    compiled = kept.with_suffix(".qm")
    tool("lrelease", str(kept), "-qm", str(compiled))
    return compiled


def stretched(sentence: str) -> str:
    """Say a sentence with accents, in brackets, and 40 per cent longer."""
    parts = LEFT_ALONE.split(sentence)
    plain = [part.translate(ACCENTED) if n % 2 == 0 else part for n, part in enumerate(parts)]
    if not any(re.search(r"\w", part) for part in plain[::2]):
        return sentence
    key = plain.pop() + plain.pop() if parts[-2:-1] and parts[-2].startswith("\t") else ""
    wanted = round(len(sentence) * LONGER)
    more = "".join(letter for letter, _ in zip(cycle(PADDING), range(wanted), strict=False))
    gap = " " if " " in sentence else ""
    return f"[{''.join(plain)}{gap}{more.strip()}]{key}"


def stretch(folder: Path) -> None:
    """Make a language that nobody speaks of everything that is said today."""
    for room in ("translations", "words"):
        (folder / room).mkdir(parents=True, exist_ok=True)
    kept = folder / "translations" / f"chairdesk_{NOBODYS}.ts"
    collect(kept, "en_GB")
    said = ET.parse(kept)  # noqa: S314 - our own file
    for message in said.iter("message"):
        translation, sentence = message.find("translation"), message.findtext("source") or ""
        assert translation is not None  # noqa: S101 - for the type alone
        translation.attrib.pop("type", None)
        for form in list(translation) or [translation]:
            form.text = stretched(sentence)
    said.write(kept, encoding="utf-8")
    compile_(kept)
    words = tomlkit.dumps(stretched_words())
    (folder / "words" / f"{NOBODYS}.toml").write_text(words, encoding="utf-8")


def stretched_words() -> dict[str, object]:
    """Say all that stands in the words of English so, but for what nobody reads."""
    words = tomllib.loads((HOUSE / "resources/words/en.toml").read_text(encoding="utf-8"))

    def one(name: str, value: object) -> object:
        if name in NEVER_SHOWN:
            return value
        if isinstance(value, dict):
            return {key: one(key, inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [one(name, inner) for inner in value]
        return stretched(value) if isinstance(value, str) else value

    said = {name: one(name, value) for name, value in words.items()}
    return {**said, "language": {"name": stretched("English"), "tag": NOBODYS}}


def bring_up_to_date(kept: Path, language: str) -> Path:
    """Collect what is said now, and compile what was translated of it."""
    collect(kept, f"{language}_GB", *(("-pluralonly",) if language == "en" else ()))
    return compile_(kept)


def bring_all_up_to_date(more: Iterable[str] = ()) -> None:
    """Bring every language up to date, and compile it."""
    known = {path.stem.removeprefix("chairdesk_") for path in OURS.glob("chairdesk_*.ts")}
    for language in sorted(known | {"en"} | set(more)):
        kept = OURS / f"chairdesk_{language}.ts"
        bring_up_to_date(kept, language)
        print(kept.relative_to(HOUSE))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--stretched", folder]:
            stretch(Path(folder))
        case more:
            bring_all_up_to_date(more)
