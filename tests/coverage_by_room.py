"""Whether the tests reach as much of each room as its floor in pyproject.toml asks."""

import json
import sys
import tempfile
import tomllib
from collections import defaultdict
from pathlib import Path

from coverage import Coverage

ROOT = Path(__file__).parent.parent
COUNTED = "covered_lines", "covered_branches", "num_statements", "num_branches"


def by_room(files):
    """Add up what was reached and what there is to reach, for each folder of chairdesk/."""
    sums = defaultdict(lambda: [0, 0])
    for name, measured in files.items():
        room = Path(name).parts[1]
        lines, branches, statements, forks = (measured["summary"][key] for key in COUNTED)
        sums[room][0] += lines + branches
        sums[room][1] += statements + forks
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
    for name, measured in sorted(files.items()):
        if Path(name).parts[1] in rooms:
            lines = [str(line) for line in measured["missing_lines"]]
            forks = [f"{start}->{end}" for start, end in measured["missing_branches"]]
            if lines or forks:
                yield f"  {name}: {' '.join(lines + forks)}"


def measured():
    """Read what the last run of the tests left behind."""
    coverage = Coverage()
    coverage.load()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        coverage.json_report(outfile=str(report))
        return json.loads(report.read_text(encoding="utf-8"))["files"]


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
