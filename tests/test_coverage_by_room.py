"""The floors of coverage hold each room to its own share."""

from tests.coverage_by_room import by_room, shortfalls, unreached


def a_file(reached, whole):
    half, rest = divmod(reached, 2)
    summary = {"covered_lines": half + rest, "covered_branches": half, "num_branches": 0}
    return {
        "summary": {**summary, "num_statements": whole},
        "missing_lines": [7] if reached < whole else [],
        "missing_branches": [[7, 9]] if reached < whole else [],
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
    assert list(unreached(FILES, {"ui"})) == ["  chairdesk/ui/kit/icons.py: 7 7->9"]
