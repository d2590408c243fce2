import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROMISED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", (ROOT / "docs" / "promises.md").read_text())


def test_there_are_promises():
    assert len(PROMISED) > 40


@pytest.mark.parametrize(("file", "name"), sorted(set(PROMISED)), ids=lambda part: part)
def test_every_promise_has_the_test_that_it_names(file, name):
    tree = ast.parse((ROOT / file).read_text())
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
