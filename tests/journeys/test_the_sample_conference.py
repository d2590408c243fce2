"""The sample conference, from the command line to papers that others can check."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from chairdesk.cli import main
from chairdesk.resources import resource

pytestmark = pytest.mark.slow

SCRIPT = resource("rehearsals/abernethy-fife.toml")
SOURCE = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("rehearsal")


@pytest.fixture(scope="module")
def played(place):
    """Play the sample in a process of its own, with no display and a home that is empty."""
    for name in ("home", "temp", "out"):
        (place / name).mkdir()
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(place / "home"),
        "TMPDIR": str(place / "temp"),
        "LANG": "C.UTF-8",
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }
    return subprocess.run(
        [sys.executable, "-m", "chairdesk", "rehearse", str(SCRIPT), "--out", str(place / "out")],
        cwd=SOURCE,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="module")
def papers(played, place):
    assert played.returncode == 0, played.stderr
    listed = json.loads((place / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert all((place / "out" / entry["path"]).exists() for entry in listed)
    return {(e["kind"], e["reader"]): place / "out" / e["path"] for e in listed}


@pytest.fixture(scope="module")
def minutes(papers):
    return re.sub(r"\s+", " ", output("pdftotext", "-raw", papers["minutes", "record"], "-"))


def output(*command):
    return subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, timeout=60, check=True
    ).stdout


def test_it_shows_its_progress_and_says_where_the_papers_lie(played, papers):
    assert played.stderr == ""
    assert "10:" in played.stdout
    for path in papers.values():
        assert str(path) in played.stdout


def test_each_reader_has_a_paper_of_their_own(papers):
    kinds = [kind for kind, _ in papers]
    assert kinds.count("minutes") == 3
    assert {"child-version", "calendar", "register-notice", "referral"} <= set(kinds)
    assert ("minutes", "Mother") in papers


def test_an_independent_reader_finds_both_signatures_valid_and_the_last_over_everything(papers):
    judged = output("pdfsig", papers["minutes", "record"])
    assert judged.count("Signature Validation: Signature is Valid.") == 2
    first, last = judged.split("Signature #2")
    assert "Total document signed" in last
    assert "Not total document signed" not in last
    assert "Total document signed" not in first.replace("Not total document signed", "")


def test_chairdesk_itself_says_that_every_signed_paper_is_what_was_signed(papers, capsys):
    pages = [path for path in papers.values() if path.suffix == ".pdf"]
    assert len(pages) >= 10
    for path in pages:
        assert main(["verify", str(path)]) == 0
        answer = capsys.readouterr().out
        assert "Yes: this is exactly what its signers sealed." in answer
        assert "identity not vouched for" in answer


def test_the_minutes_say_what_was_decided_for_each_child(minutes):
    decided = minutes[: minutes.index("Who does what by when")]
    mirren = decided[decided.index("Mirren") : decided.index("Isla")]
    isla = decided[decided.index("Isla") : decided.index("Rory")]
    rory = decided[decided.index("Rory") :]
    assert "By consensus" in mirren
    assert "By the chair's judgement" in isla
    assert "Balgeddie Primary School dissents" in isla
    assert "not placed on the" in rory
    assert "Child's Plan with" in rory.replace("’", "'")
    assert "Friday 4 December 2026" in decided


def test_every_contribution_of_the_script_stands_in_the_minutes(minutes):
    squeezed = re.sub(r"\s", "", minutes)
    steps = tomllib.loads(SCRIPT.read_text(encoding="utf-8"))["step"]
    put_right = {s["said"] for s in steps if s["do"] == "correct" and "words" in s}
    said = [s["words"] for s in steps if s["do"] == "say" and s.get("name") not in put_right]
    assert len(said) >= 55
    missing = [words for words in said if re.sub(r"\s", "", words)[:40] not in squeezed]
    assert missing == []


def test_nothing_is_left_in_the_home_or_the_temporary_folder(papers, place):
    left = [p for name in ("home", "temp") for p in (place / name).rglob("*") if p.is_file()]
    script = tomllib.loads(SCRIPT.read_text(encoding="utf-8"))
    words = [step["words"].encode() for step in script["step"] if step["do"] == "say"]
    assert papers
    assert [p for p in left if any(said in p.read_bytes() for said in words)] == []


def test_a_script_that_cannot_be_played_says_which_step(tmp_path):
    broken = tmp_path / "broken.toml"
    text = SCRIPT.read_text(encoding="utf-8").replace('do = "say"', 'do = "shout"', 1)
    broken.write_text(text, encoding="utf-8")
    tried = subprocess.run(
        [sys.executable, "-m", "chairdesk", "rehearse", str(broken), "--out", str(tmp_path)],
        cwd=SOURCE,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert tried.returncode == 2
    assert re.search(r"broken\.toml, line \d+: .*shout", tried.stderr)
    assert "Traceback" not in tried.stderr
