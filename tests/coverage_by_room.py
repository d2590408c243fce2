"""Whether the tests reach as much of each room as its floor in pyproject.toml asks."""

import json
import re
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

from slipcover import merge_coverage

ROOT = Path(__file__).parent.parent
NOTED = ROOT / "out" / "coverage"
NEVER = re.compile(r"(?:^[ ]*case _:\n)?^[ ]*assert_never\(.*", re.MULTILINE)


def by_room(files):
    """Add up what was reached and what there is to reach, for each folder of chairdesk/."""
    sums = defaultdict(lambda: [0, 0])
    for name, noted in files.items():
        room = Path(name).parts[1]
        reached = len(noted["executed_lines"]) + len(noted["executed_branches"])
        sums[room][0] += reached
        sums[room][1] += reached + len(noted["missing_lines"]) + len(noted["missing_branches"])
    return {room: (reached, whole) for room, (reached, whole) in sums.items()}


def shortfalls(sums, floors):
    """Name each room that stays below its floor, with what it reached in per cent."""
    short = {}
    for room, floor in floors.items():
        reached, whole = sums.get(room, (0, 1))
        if 100 * reached < floor * whole:
            short[room] = 100 * reached / whole
    return short


def unreached(files, rooms):
    """Name the lines and branches that no test reached, file by file."""
    for name, noted in sorted(files.items()):
        if Path(name).parts[1] in rooms:
            lines = [str(line) for line in noted["missing_lines"]]
            forks = [f"{start}->{end}" for start, end in noted["missing_branches"]]
            if lines or forks:
                yield f"  {name}: {' '.join(lines + forks)}"


def without_what_never_happens(noted, text):
    """Leave out `assert_never`, which the types prove is not reached, and the way to it."""
    never = {
        line
        for found in NEVER.finditer(text)
        for line in range(
            text.count("\n", 0, found.start()) + 1, text.count("\n", 0, found.end()) + 2
        )
    }
    return noted | {
        "missing_lines": [line for line in noted["missing_lines"] if line not in never],
        "missing_branches": [way for way in noted["missing_branches"] if way[1] not in never],
    }


def measured():
    """Read what the last run of the tests left behind, from all its workers."""
    first, *others = (json.loads(noted.read_text()) for noted in sorted(NOTED.glob("*.json")))
    for other in others:
        merge_coverage(first, other)
    return {
        name: without_what_never_happens(noted, (ROOT / name).read_text(encoding="utf-8"))
        for name, noted in first["files"].items()
    }


def main():
    """Say what each room reached, and fail where one stays below its floor."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    floors = settings["tool"]["chairdesk"]["coverage"]
    files = measured()
    sums = by_room(files)
    short = shortfalls(sums, floors)
    for room, floor in floors.items():
        reached, whole = sums.get(room, (0, 1))
        verdict = "BELOW ITS FLOOR" if room in short else "reached"
        print(
            f"{room:12} {100 * reached / whole:7.2f} % of lines and branches, {floor} % {verdict}"
        )
    print(*unreached(files, short), sep="\n")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
