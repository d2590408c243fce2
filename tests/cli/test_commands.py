"""The commands, as somebody types them."""

import json
import os
import re

import pytest

from chairdesk import VERSION, cli
from chairdesk.cli import doctor, main
from chairdesk.cli.command import table
from chairdesk.resources import resource

SAMPLE = resource("rehearsals/abernethy-fife.toml")
FIFE = ["--procedure", "fife", "--kind", "initial"]


@pytest.fixture
def run(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("CHAIRDESK_DATA", str(tmp_path / "data"))

    def run(*arguments):
        code = main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_dates_are_told_as_json(run):
    code, out, err = run("dates", *FIFE, "--event", "held=2026-11-26T10:00", "--format", "json")
    minutes = next(one for one in json.loads(out) if one["thing"] == "minutes")
    assert (code, err) == (0, "")
    assert minutes["at_latest"] == minutes["practical"] == "2026-12-04"
    assert minutes["rule"] == "fife/T-MIN5"
    assert minutes["skipped"]["2026-11-30"] == "St Andrew's Day"


def test_a_local_closure_moves_a_date(run):
    _, out, _ = run(
        "dates", *FIFE, "--event", "held=2026-11-26", "--closure", "2026-12-03", "--format", "json"
    )
    minutes = next(one for one in json.loads(out) if one["thing"] == "minutes")
    assert minutes["at_latest"] == "2026-12-07"
    assert minutes["skipped"]["2026-12-03"] == "closed locally"


def test_dates_are_told_as_a_table_with_their_reasons(run):
    code, out, _ = run("dates", *FIFE, "--event", "held=2026-11-26T10:00")
    assert code == 0
    assert "Friday 4 December 2026" in out
    assert "St Andrew's Day" in out


def test_where_nothing_is_owed_it_is_said(run):
    code, out, _ = run("dates", *FIFE)
    assert code == 0
    assert out.startswith("Nothing is owed")


MISTAKES = [
    ("dates",),
    ("dates", "--procedure", "atlantis", "--kind", "initial"),
    ("dates", *FIFE, "--event", "held=yesterday"),
    ("dates", *FIFE, "--event", "lunch=2026-11-26"),
    ("dates", *FIFE, "--closure", "Christmas"),
    ("dates", "--procedure", "fife", "--kind", "wedding"),
    ("procedures",),
    ("procedures", "show", "atlantis"),
    ("procedures", "rules", "atlantis"),
    ("procedures", "check", "nowhere.toml"),
    ("verify", "nowhere.pdf"),
    ("rehearse", "nowhere.toml", "--out", "out"),
    ("rehearse", "nowhere.toml"),
    ("rehearse", str(SAMPLE), "--out", "/dev/null/papers"),
    ("restore", "nowhere.backup"),
    ("knit",),
    ("--wrong",),
]


@pytest.mark.parametrize("arguments", MISTAKES, ids=" ".join)
def test_a_mistake_is_one_sentence_and_no_traceback(run, arguments):
    code, out, err = run(*arguments)
    assert code == 2
    assert out == ""
    assert re.fullmatch(r"chairdesk: .+\.\n", err)


def test_a_fault_of_its_own_is_told_by_kind_and_place_and_could_not_be_done(run, monkeypatch):
    def broken(*_):
        return {}["Isla Abernethy"]

    monkeypatch.setattr(cli, "_run", broken)
    code, out, err = run("doctor")
    assert (code, out) == (2, "")
    assert re.fullmatch(r"ChairDesk met a fault of its own: KeyError at .+\.\n", err)


def test_procedures_are_listed_shown_and_their_rules_told(run):
    assert "fife" in run("procedures", "list")[1]
    shown = run("procedures", "show", "fife")[1]
    assert "fife/T-MIN5" in shown
    rules = json.loads(run("procedures", "rules", "fife", "--format", "json")[1])
    assert len(rules) == 80
    assert set(rules[0]) == {
        "rule",
        "procedure",
        "kind",
        "enforcement",
        "applies",
        "says",
        "source",
    }
    assert (
        run("procedures", "rules")[1].startswith("fife/")
        or "fife/F1" in run("procedures", "rules")[1]
    )


def test_a_sound_pack_is_called_sound(run):
    code, out, _ = run("procedures", "check", str(resource("procedures/fife.toml")))
    assert code == 0
    assert out.strip().endswith("is sound.")


def test_each_fault_of_a_pack_is_named_with_its_line(run, tmp_path):
    pack = tmp_path / "ours.toml"
    pack.write_text('name = "ours"\nnation = "atlantis"\n', encoding="utf-8")
    code, out, _ = run("procedures", "check", str(pack))
    assert code == 1
    assert re.search(r"ours\.toml: .*line 2", out)


def test_a_file_that_is_no_pdf_cannot_be_judged(run, tmp_path):
    file = tmp_path / "letter.pdf"
    file.write_text("Dear reader", encoding="utf-8")
    assert run("verify", str(file))[0] == 2


def test_the_doctor_names_what_matters(run):
    code, out, _ = run("doctor", "--format", "json")
    found = {fact["what"]: fact for fact in json.loads(out)}
    assert code == 0
    assert tuple(map(int, found["SQLite"]["found"].split("."))) >= (3, 51, 3)
    assert found["vault"]["found"] == "none yet"
    assert "LOOK" not in run("doctor")[1]


def test_the_doctor_opens_the_vault_where_that_is_asked_for(run, monkeypatch):
    monkeypatch.setattr(doctor, "passphrase", lambda _: "seven wet herons")
    code, out, _ = run("doctor", "--open", "--format", "json")
    told = {fact["what"]: fact["found"] for fact in json.loads(out)}
    assert "no vault" in told["every page and entry"]
    assert code == 1


@pytest.mark.parametrize("command", ["rehearse", "dates", "procedures", "verify", "doctor"])
def test_every_command_has_help_with_an_example(command, capsys):
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0
    assert f"example: chairdesk {command}" in capsys.readouterr().out.replace("\n", " ")


@pytest.mark.parametrize("question", ["list", "show", "rules", "check"])
def test_every_question_about_procedures_has_help_with_an_example(question, capsys):
    with pytest.raises(SystemExit) as left:
        main(["procedures", question, "--help"])
    assert left.value.code == 0
    said = " ".join(capsys.readouterr().out.split())
    assert f"example: chairdesk procedures {question}" in said


def test_the_version_is_the_one_that_is_packaged(capsys):
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"ChairDesk {VERSION}\n"
    assert f'version = "{VERSION}"' in (resource("fonts").parents[1] / "pyproject.toml").read_text()


def test_a_vault_is_backed_up_and_brought_back(run, tmp_path, monkeypatch):
    from chairdesk.store.vault import create, unlock  # noqa: PLC0415 - only this test needs a vault

    vault, _ = create(tmp_path / "data", "a long invented passphrase")
    vault.lock()
    monkeypatch.setenv("CHAIRDESK_PASSPHRASE_FD", str(_told(b"a long invented passphrase\n")))
    code, out, _ = run("backup", str(tmp_path / "copies"))
    assert code == 0
    assert "opened and counted" in out
    (copy,) = (tmp_path / "copies").glob("*.backup")
    monkeypatch.setenv("CHAIRDESK_DATA", str(tmp_path / "elsewhere"))
    assert run("restore", str(copy))[0] == 0
    unlock(tmp_path / "elsewhere", "a long invented passphrase").lock()
    assert run("restore", str(copy))[0] == 2


@pytest.mark.parametrize("descriptor", ["9999", "first"])
def test_a_descriptor_that_holds_no_passphrase_is_refused(run, monkeypatch, descriptor, tmp_path):
    monkeypatch.setenv("CHAIRDESK_PASSPHRASE_FD", descriptor)
    assert run("backup", str(tmp_path))[0] == 2


def test_without_a_terminal_nobody_is_asked_for_the_passphrase(run, monkeypatch, tmp_path):
    monkeypatch.delenv("CHAIRDESK_PASSPHRASE_FD", raising=False)
    monkeypatch.setattr("getpass.getpass", _nobody)
    code, _, err = run("backup", str(tmp_path))
    assert code == 2
    assert "no terminal" in err


def test_a_table_of_nothing_is_nothing():
    assert table([]) == ""


def _nobody(_prompt):
    raise EOFError


def _told(secret):
    read, write = os.pipe()
    os.write(write, secret)
    os.close(write)
    return read


def test_the_doctor_says_what_to_install_where_nothing_can_be_spelt(monkeypatch):
    assert doctor.spelling().found.startswith("British English")
    monkeypatch.setattr(doctor, "british", lambda: None)
    missing = doctor.spelling()
    assert missing.is_well
    assert "hunspell-en-gb" in missing.found
