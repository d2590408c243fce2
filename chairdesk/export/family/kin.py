"""What somebody is to the children, read from how it was typed; what is not plain is not read."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from chairdesk.export.kinship.tree import ADULTS, ELDERS, YOUNG, Sign
from chairdesk.words import FIRST, Words, words_in


@dataclass(frozen=True, slots=True)
class Kin:
    """A tie to the children: the row it stands in, and whose parent it makes somebody.

    `through` names the kin of the children whose parent a grandparent is.
    """

    row: int
    sign: Sign
    is_parent: bool = False
    through: str = ""


MOTHER, FATHER = "mother", "father"
SISTER, BROTHER = "sister", "brother"
_KINDS = {
    MOTHER: Kin(ADULTS, Sign.FEMALE, is_parent=True),
    FATHER: Kin(ADULTS, Sign.MALE, is_parent=True),
    "stepmother": Kin(ADULTS, Sign.FEMALE),
    "stepfather": Kin(ADULTS, Sign.MALE),
    "grandmother": Kin(ELDERS, Sign.FEMALE),
    "grandfather": Kin(ELDERS, Sign.MALE),
    "mothers_mother": Kin(ELDERS, Sign.FEMALE, through=MOTHER),
    "mothers_father": Kin(ELDERS, Sign.MALE, through=MOTHER),
    "fathers_mother": Kin(ELDERS, Sign.FEMALE, through=FATHER),
    "fathers_father": Kin(ELDERS, Sign.MALE, through=FATHER),
    "aunt": Kin(ADULTS, Sign.FEMALE),
    "uncle": Kin(ADULTS, Sign.MALE),
    SISTER: Kin(YOUNG, Sign.FEMALE),
    BROTHER: Kin(YOUNG, Sign.MALE),
    "carer": Kin(ADULTS, Sign.UNSAID),
}


class KinWords:
    """How kin are called in the languages in which a record may have been typed."""

    def __init__(self, words: Words) -> None:
        """Know the words of a reader's language, and those of the first."""
        self._spoken = (words, *(() if words.language == FIRST else (words_in(FIRST),)))

    def key(self, typed: str) -> str:
        """Find which kin a word names, such as `mum`; nothing where none."""
        word = " ".join(typed.casefold().split())
        return next((key for key in _KINDS if word in self._ways(key)), "")

    def kin(self, role: str) -> Kin | None:
        """Read what somebody is, where each part of it names kin; the first part counts."""
        keys = [self.key(part) for part in self.parts(role)]
        return _KINDS[keys[0]] if keys and all(keys) else None

    def whose(self, role: str) -> tuple[str, str]:
        """Part `father of Mirren` into who and whose; whose is empty where that is not said."""
        for pattern in self._patterns():
            if found := pattern.fullmatch(role.strip().rstrip(".").replace("’", "'")):
                return found["who"], found["whom"]
        return role, ""

    def parts(self, text: str) -> tuple[str, ...]:
        """Part a list as a sentence writes it: `mother and father, the aunt`."""
        joints = (re.escape(self._joint(words)) for words in self._spoken)
        parts = re.split("|".join((",", ";", *joints)), text)
        return tuple(filter(None, (part.strip() for part in parts)))

    def plainly(self, part: str) -> str:
        """Leave out whose somebody is: `her mother` is the mother."""
        first, _, rest = part.partition(" ")
        return rest if rest and first.casefold() in self._ways("whose") else part

    def is_both_parents(self, part: str) -> bool:
        """Tell whether a word names both parents."""
        return part.casefold() in self._ways("parents")

    def is_place(self, part: str) -> bool:
        """Tell whether a part names no more than where: `8 Tay Brae`, `in Stirling`."""
        first, _, rest = part.partition(" ")
        leads = first.casefold() in self._ways("where") or first[:1].isdigit()
        return leads and bool(rest) and all(w[0].isupper() or w[0].isdigit() for w in rest.split())

    def _ways(self, key: str) -> tuple[str, ...]:
        return tuple(
            way.strip().casefold()
            for words in self._spoken
            for way in words.term("kin", key).split("|")
        )

    def _joint(self, words: Words) -> str:
        return words.term("lists", "and").format(first="", last="")

    def _patterns(self) -> Iterator[re.Pattern[str]]:
        for words in self._spoken:
            for form in ("of", "possessive"):
                pattern = re.escape(words.term("kin", form))
                for gap in ("who", "whom"):
                    pattern = pattern.replace(rf"\{{{gap}\}}", f"(?P<{gap}>.+?)")
                yield re.compile(pattern)


def named_among(name: str, names: Iterable[str]) -> str:
    """Find the one name that is meant, in full or by a first name that no other has."""
    known = tuple(names)
    if name in known:
        return name if known.count(name) == 1 else ""
    begun = [one for one in known if one.split()[:1] == [name]]
    return begun[0] if len(begun) == 1 else ""
