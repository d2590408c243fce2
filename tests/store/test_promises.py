import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FAILURES = re.findall(
    r"^\| (\d+) \| ([^|]+) \| ([^|]+) \|$",
    (ROOT / "docs" / "promises.md").read_text(),
    re.MULTILINE,
)
PROMISED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", (ROOT / "docs" / "promises.md").read_text())


def test_there_are_promises():
    assert len(PROMISED) > 40


@pytest.mark.parametrize(("file", "name"), sorted(set(PROMISED)), ids=lambda part: part)
def test_every_promise_has_the_test_that_it_names(file, name):
    tree = ast.parse((ROOT / file).read_text())
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_each_of_the_failures_of_others_stands_under_its_number():
    assert [int(number) for number, *_ in FAILURES] == list(range(1, 32))
    told = {number: f"::test_failure_{int(number):02}_" in tests for number, _, tests in FAILURES}
    assert [number for number, is_tried in told.items() if not is_tried] == []


def test_every_test_of_a_failure_stands_in_the_table():
    written = {
        name
        for file in (ROOT / "tests" / "failures").glob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", file.read_text(), re.MULTILINE)
    }
    assert written == {name for file, name in PROMISED if file.startswith("tests/failures/")}
