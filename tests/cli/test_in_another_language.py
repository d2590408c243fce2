"""What the commands say is said in the language that is asked for, all of it."""

import re
from contextlib import suppress

import pytest

from chairdesk.cli import main
from chairdesk.cli.commands import COMMANDS
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import pack_names, read_pack
from chairdesk.procedures.vocabulary import CONDITIONS, EVENTS, KINDS
from chairdesk.words import BESIDE, LANGUAGE
from tests.cli.test_commands import MISTAKES
from tests.foreign import XX, in_two_tongues, words_beside
from tests.procedures.written import BROKEN, write

WORD = re.compile(r"\b[A-Za-z]{3,}\b")
KEYS = "key|name|rule|event|extends|answers|title|address|edition|when"
KEY = re.compile(rf'"(?:{KEYS})":("[^"]*"|\[[^]]*\])')
TYPED = re.compile(r"--?[a-z-]+|\b[A-Z]{3,}(?:[=_][A-Z]+)*\b|\S*[./=]\S*|“[^”]*”|\{table,json\}")
ALIKE = {
    *("chairdesk", "xx", "fife", "riverside", "initial", "held", "table", "json", "record", "out"),
    *("ChairDesk", "SHA", "SQLite", "SQLCipher", "TOML", "UTF", "PDF", "XIX"),
    *(command.name for command in COMMANDS),
    *("list", "show", "rules", "check"),
    *WORD.findall(" ".join((*pack_names(), *EVENTS, *CONDITIONS, *KINDS))),
}
"""What is typed, or is a name, and so is alike in every language."""
HELPED = [
    (),
    *((command.name,) for command in COMMANDS),
    *(("procedures", question) for question in ("list", "show", "rules", "check")),
]


@pytest.fixture(scope="module")
def beside(tmp_path_factory):
    return words_beside(tmp_path_factory.mktemp("languages"))


@pytest.fixture
def run(capsys, tmp_path, monkeypatch, beside):
    monkeypatch.setenv("CHAIRDESK_DATA", str(tmp_path / "data"))
    monkeypatch.setenv(BESIDE, str(beside))
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        with suppress(SystemExit):
            main(("--language", XX, *arguments))
        said = capsys.readouterr()
        return said.out + said.err

    return run


def english_in(said, besides=()):
    """Name the words that stayed plain, but for what is typed or named."""
    left = set(WORD.findall(TYPED.sub(" ", said)))
    return left - ALIKE - set(besides)


@pytest.mark.parametrize("command", HELPED, ids=" ".join)
def test_the_help_of_a_command_is_all_in_its_language(run, command):
    said = run(*command, "--help")
    assert "[" in said
    assert english_in(said) == set()


@pytest.mark.parametrize("mistake", [*MISTAKES, ("dates", "--kind"), ("doctor", "--open=yes")])
def test_a_mistake_is_told_in_the_language_of_the_command(run, mistake):
    said = run(*mistake)
    assert said.startswith("chairdesk: [")
    assert english_in(said, WORD.findall(" ".join(mistake))) == set()


def test_a_mistake_is_told_in_the_language_of_the_environment(capsys, monkeypatch, beside):
    monkeypatch.setenv(BESIDE, str(beside))
    monkeypatch.setenv(LANGUAGE, XX)
    assert main(("knit",)) == 2
    assert english_in(capsys.readouterr().err, {"knit"}) == set()


def test_a_language_that_nobody_speaks_here_is_refused_with_those_there_are(run):
    assert main(("--language", "zz", "doctor")) == 2
    assert main(("--language=zz",)) == 2
    assert "zz" in run("--language", "zz", "doctor")


def test_what_the_doctor_finds_is_told_in_the_language(run, tmp_path):
    assert english_in(run("doctor"), WORD.findall(str(tmp_path))) <= {
        *("community", "libenchant", "hunspell", "GNOME", "Keyring")
    }


@pytest.mark.parametrize("name", ["fife", "scotland-2021"])
def test_a_procedure_is_shown_in_the_language_with_its_keys_as_they_are(run, monkeypatch, name):
    pack = in_two_tongues(read_pack(name))
    keys = [word for key in KEY.findall(as_record(pack)) for word in WORD.findall(key)]
    for room in ("procedures", "dates"):
        monkeypatch.setattr(f"chairdesk.cli.{room}.pack_named", lambda _: pack)
    assert english_in(run("procedures", "show", name), keys) == set()
    assert english_in(run("procedures", "rules", name), keys) == set()
    dates = run("dates", "--procedure", name, "--kind", "initial", "--event", "held=2026-11-26")
    assert english_in(dates, keys) == set()
    assert "] " in dates


def test_the_faults_of_a_script_are_told_in_the_language(run, tmp_path):
    script = tmp_path / "mine.toml"
    script.write_text('[conference]\nstarts = "soon"\n', encoding="utf-8")
    for told in (run("rehearse", "--check", "mine.toml"), run("rehearse", "mine.toml", "--out=o")):
        assert "mine.toml" in told
        assert english_in(told, {"conference", "fife"}) <= {"procedure", "kind", "reference"}


def test_the_faults_of_a_procedure_are_told_in_the_language(run, tmp_path):
    file = write(tmp_path, BROKEN)
    told = run("procedures", "check", file.name)
    assert "narnia" in told
    assert english_in(told, {"narnia", "scotland", "england", "wales", "northern_ireland"}) <= {
        "nation",
        "northern",
        "ireland",
    }
