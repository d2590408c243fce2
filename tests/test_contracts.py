"""Each import contract is seen to fail when it is broken."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house import imported

ROOT = Path(__file__).parent.parent
LINT = "from importlinter.cli import lint_imports_command as lint; lint()"
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = SETTINGS["tool"]["importlinter"]["contracts"]
FORBIDDEN = [
    (contract["name"], library)
    for contract in CONTRACTS
    for library in contract.get("forbidden_modules", ())
    if contract["source_modules"] == ["chairdesk"]
]
ROOMS_WINDOW = next(contract for contract in CONTRACTS if contract["id"] == "room")
# Whoever stands left of an arrow may not know whoever stands right of it.
UPWARD_OR_SIDEWAYS = [
    ("models", "procedures"),
    ("models", "resources"),
    ("procedures", "desk"),
    ("desk", "export"),
    ("export", "desk"),
    ("desk", "ui"),
    ("export", "store"),
    ("ui", "store"),
    ("store", "ui"),
]


def lint(folder):
    """Hold the contracts against the package in a folder."""
    done = subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache"],
        cwd=folder,
        env={**os.environ, "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """Break every contract in a copy of ChairDesk, and keep what the linter said."""
    folder = tmp_path_factory.mktemp("broken")
    shutil.copytree(ROOT / "chairdesk", folder / "chairdesk")
    shutil.copy(ROOT / "pyproject.toml", folder)
    package = folder / "chairdesk"
    offend(package / "models/offence.py", [library for _, library in FORBIDDEN])
    for room, other in UPWARD_OR_SIDEWAYS:
        offend(package / room / f"offence_against_{other}.py", [f"chairdesk.{other}"])
    offend(package / "ui/room/brush.py", ROOMS_WINDOW["forbidden_modules"])
    offend(package / "models/one.py", ["chairdesk.models.two"])
    offend(package / "models/two.py", ["chairdesk.models.one"])
    code, said = lint(folder)
    assert code == 1
    return said


def offend(file, modules):
    """Write a file that imports what it must not."""
    lines = ["import " + module for module in modules]
    file.write_text("\n".join(['"""An offence."""', *lines, ""]), encoding="utf-8")


@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda contract: contract["id"])
def test_a_contract_that_is_broken_says_so(broken, contract):
    assert f"{contract['name']} BROKEN" in broken


@pytest.mark.parametrize(("contract", "library"), FORBIDDEN)
def test_a_library_outside_its_room_is_named(broken, contract, library):
    offence = section(broken, contract)
    assert f"chairdesk.models.offence -> {library} " in offence


@pytest.mark.parametrize(("room", "other"), UPWARD_OR_SIDEWAYS)
def test_an_arrow_that_runs_upward_or_to_a_stranger_is_named(broken, room, other):
    offence = section(broken, "A room imports only what lies below it")
    assert f"chairdesk.{room}.offence_against_{other} -> chairdesk.{other} " in offence


@pytest.mark.parametrize("module", ROOMS_WINDOW["forbidden_modules"])
def test_what_the_rooms_window_may_not_know_is_named(broken, module):
    offence = section(broken, ROOMS_WINDOW["name"])
    assert f"chairdesk.ui.room.brush -> {module} " in offence


def test_a_circle_is_named(broken):
    offence = section(broken, "No room imports itself in a circle")
    assert "No cycles are allowed in chairdesk.models." in offence
    assert ".two -> .one (1 import)" in offence


def test_every_library_has_its_room():
    roomed = {library for _, library in FORBIDDEN}
    used = {
        module.split(".")[0]
        for file in (ROOT / "chairdesk").rglob("*.py")
        for module, _ in imported(file.read_text(encoding="utf-8"))
    }
    assert used - sys.stdlib_module_names - {"chairdesk"} <= roomed


def section(said, contract):
    """Find the part of the report that explains one broken contract."""
    explained = said.split("Broken contracts", 1)[1]
    return explained.split(contract, 1)[1].split("\n---", 2)[1]
