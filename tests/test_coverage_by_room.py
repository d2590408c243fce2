"""The floors of coverage hold each room to its own share."""

from tests.coverage_by_room import by_room, shortfalls, unreached, without_what_never_happens


def a_file(reached, whole):
    missing = whole - reached
    return {
        "executed_lines": list(range(reached // 2)),
        "executed_branches": [[7, n] for n in range(reached - reached // 2)],
        "missing_lines": [7][:missing],
        "missing_branches": [[7, n] for n in range(9, 8 + missing)],
    }


FILES = {
    "chairdesk/cli.py": a_file(1, 10),
    "chairdesk/models/ids.py": a_file(10, 10),
    "chairdesk/ui/kit/icons.py": a_file(5, 10),
    "chairdesk/ui/style.py": a_file(10, 10),
}


def test_a_room_is_all_its_files_and_folders():
    assert by_room(FILES)["ui"] == (15, 20)


def test_a_room_that_reaches_its_floor_passes():
    assert shortfalls(by_room(FILES), {"models": 100, "ui": 75}) == {}


def test_a_room_a_little_below_its_floor_fails():
    assert shortfalls(by_room(FILES), {"ui": 76}) == {"ui": 75.0}


def test_a_room_that_no_test_reached_fails():
    assert shortfalls(by_room(FILES), {"store": 95}) == {"store": 0.0}


def test_what_was_not_reached_is_named():
    assert list(unreached(FILES, {"ui"})) == [
        "  chairdesk/ui/kit/icons.py: 7 7->9 7->10 7->11 7->12"
    ]


NEVER_NEITHER = """match kind:
    case "a":
        go()
    case _:
        assert_never(kind)
"""


def test_what_the_types_prove_never_to_happen_is_not_asked_for():
    noted = a_file(4, 4) | {"missing_lines": [3, 4], "missing_branches": [[1, 2], [2, 5]]}
    left = without_what_never_happens(noted, NEVER_NEITHER)
    assert left["missing_lines"] == [3]
    assert left["missing_branches"] == [[1, 2]]


def test_any_other_case_is_asked_for():
    noted = a_file(4, 4) | {"missing_lines": [4], "missing_branches": [[2, 5]]}
    other = NEVER_NEITHER.replace("assert_never(kind)", "stop()")
    assert without_what_never_happens(noted, other) == noted
