"""The commands, with packs that a partnership has written for itself."""

import json
import re

import pytest

from chairdesk.cli import main
from tests.procedures.written import BROKEN, COUSIN, LATER, RIVERSIDE, write

HELD = ("--kind", "initial", "--event", "held=2026-11-30T10:00", "--format", "json")


@pytest.fixture
def data(tmp_path, monkeypatch):
    monkeypatch.setenv("CHAIRDESK_DATA", str(tmp_path / "data"))
    return tmp_path / "data" / "procedures"


@pytest.fixture
def run(capsys, data):
    def run(*arguments):
        code = main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def things(out):
    return {one["thing"]: one for one in json.loads(out)}


def test_a_pack_in_the_data_folder_is_listed_shown_and_counted_by(run, data):
    write(data, RIVERSIDE)
    listed = run("procedures", "list")[1].splitlines()
    assert ["riverside", "England", "2026", "Riverside", "conferences"] in map(str.split, listed)
    assert "riverside/T-RECON" in run("procedures", "show", "riverside")[1]
    rules = json.loads(run("procedures", "rules", "--format", "json")[1])
    assert {"riverside/T-RECON", "medway-2008/Q"} <= {rule["rule"] for rule in rules}
    code, out, err = run("dates", "--procedure", "riverside", *HELD)
    assert (code, err) == (0, "")
    assert things(out)["reconvened"]["at_latest"] == "2026-12-14"


def test_a_pack_that_is_being_written_is_counted_by_from_its_file(run, tmp_path):
    file = write(tmp_path, RIVERSIDE)
    assert "reconvened" in things(run("dates", "--procedure", str(file), *HELD)[1])
    assert "T-RECON" in run("procedures", "show", str(file))[1]


def test_a_pack_that_is_being_written_extends_one_that_lies_beside_it(run, tmp_path):
    write(tmp_path, RIVERSIDE)
    file = str(write(tmp_path, COUSIN, "brookside.toml"))
    code, out, err = run("dates", "--procedure", file, *HELD)
    assert (code, err) == (0, "")
    assert things(out)["reconvened"]["at_latest"] == "2026-12-14"
    assert "riverside/T-RECON" in run("procedures", "show", file)[1]


def test_a_pack_that_is_being_written_extends_one_of_the_data_folder(run, data, tmp_path):
    write(data, RIVERSIDE)
    file = str(write(tmp_path, COUSIN, "brookside.toml"))
    assert run("procedures", "check", file)[0] == 0
    assert "reconvened" in things(run("dates", "--procedure", file, *HELD)[1])


def test_of_two_that_are_extended_the_one_beside_the_file_wins(run, data, tmp_path):
    write(data, RIVERSIDE)
    write(tmp_path, LATER)
    file = str(write(tmp_path, COUSIN, "brookside.toml"))
    assert run("procedures", "check", file)[0] == 0
    owed = things(run("dates", "--procedure", file, *HELD)[1])
    assert owed["reconvened"]["at_latest"] == "2026-12-09"


def test_the_next_edition_of_a_pack_in_the_data_folder_is_sound(run, data, tmp_path):
    write(data, RIVERSIDE)
    assert run("procedures", "check", str(write(tmp_path, LATER)))[0] == 0
    write(data, LATER, "again.toml")
    code, out, _ = run("procedures", "check", str(data / "again.toml"))
    assert code == 1
    assert "name is riverside, as the pack in riverside.toml is called too" in out


def test_to_extend_a_name_that_two_packs_bear_is_refused_in_one_sentence(run, tmp_path):
    write(tmp_path, RIVERSIDE)
    write(tmp_path, LATER, "later.toml")
    file = str(write(tmp_path, COUSIN, "brookside.toml"))
    twice = "line 4: extends names “riverside”, and later.toml and riverside.toml are both called"
    code, out, _ = run("procedures", "check", file)
    assert code == 1
    assert twice in out
    code, out, err = run("dates", "--procedure", file, *HELD)
    assert (code, out) == (2, "")
    assert twice in err


def test_a_pack_with_faults_is_named_and_hinders_no_list(run, data):
    write(data, BROKEN)
    code, out, err = run("procedures", "list")
    assert code == 0
    assert "fife" in out
    assert "riverside" not in out
    assert re.fullmatch(r"chairdesk: riverside\.toml, line 4: nation “narnia” .+\.\n", err)
    assert run("procedures", "rules", "--format", "json")[0] == 0
    assert run("dates", "--procedure", "fife", *HELD)[0] == 0


def test_to_count_by_a_pack_with_faults_is_refused_in_one_sentence(run, data):
    write(data, BROKEN)
    for question in (
        ("dates", "--procedure", "riverside", *HELD),
        ("procedures", "show", "riverside"),
    ):
        code, out, err = run(*question)
        assert (code, out) == (2, "")
        assert re.fullmatch(r"chairdesk: riverside\.toml, line 4: nation .+\.\n", err)


def test_a_date_that_rests_on_an_outcome_says_so_and_is_told_unless_another_is_asked_for(run):
    scotland = ("dates", "--procedure", "scotland-2021", *HELD)
    everything = things(run(*scotland)[1])
    assert everything["reconvened"]["applies_if"] == "if-inquorate"
    assert everything["review"]["applies_if"] == "if-registered"
    assert "applies_if" not in everything["minutes"]
    assert set(things(run(*scotland, "--if", "inquorate")[1])) == {*everything} - {
        "review",
        "core-group",
    }
    assert set(things(run(*scotland, "--if", "registered")[1])) == {*everything} - {"reconvened"}
    both = run(*scotland, "--if", "registered", "--if", "inquorate")[1]
    assert set(things(both)) == {*everything}


def test_what_the_events_tell_need_not_be_told_again(run):
    received = ("--event", "minutes-received=2027-01-15")
    found = things(run("dates", "--procedure", "sefton", *HELD, *received, "--if", "dissent")[1])
    assert "challenge" in found
    assert "outline-plan" not in found


def test_to_be_registered_is_to_have_a_plan(run):
    assert "outline-plan" in things(
        run("dates", "--procedure", "fife", *HELD, "--if", "registered")[1]
    )


def test_the_table_says_of_a_date_when_it_applies(run):
    out = run("dates", "--procedure", "scotland-2021", *HELD[:4])[1]
    assert "The reconvened planning meeting, if inquorate" in out


LONG = "x" * 100_000
NONSENSE = [
    ("held=",),
    ("=2026-11-26",),
    ("",),
    ("held",),
    (f"held={LONG}",),
    (f"{LONG}=2026-11-26",),
    ("held=9999-12-31",),
    ("held=0001-01-01",),
    ("held=2027-02-29",),
    ("held=2026-02-30T10:00",),
    ("held=2026-11-26T25:00",),
    ("held=2026-11-26T10:00Z",),
    ("held=2026-11-26/",),
    ("held=2026-11-26/2026-11-25",),
    ("held=2026-11-26T12:00/2026-11-26T10:00",),
    ("held=26/11/2026",),
    ("born=2026-11-26/2026-11-27",),
    ("born=2026-01-01", "expected-birth=2026-12-24"),
    ("held=2026-11-26T10:00\nborn=2026-11-26",),
    ("held=\uff12026-11-26",),
    ("held=\x1b[31m2026-11-26",),
]


@pytest.mark.parametrize("events", NONSENSE, ids=lambda events: " ".join(events)[:40] or "nothing")
def test_an_event_that_cannot_have_happened_is_one_short_sentence(run, events):
    told = [part for event in events for part in ("--event", event)]
    code, out, err = run("dates", "--procedure", "fife", "--kind", "pre_birth", *told)
    assert (code, out) == (2, "")
    assert re.fullmatch(r"chairdesk: [^\n\x1b]+\.\n", err)
    assert len(err) < 700


@pytest.mark.parametrize(
    "arguments",
    [
        ("--procedure", ""),
        ("--procedure", LONG),
        ("--procedure", f"{LONG}.toml"),
        ("--procedure", "."),
        ("--procedure", "/"),
        ("--procedure", "fife", "--closure", LONG),
        ("--procedure", "fife", "--closure", "2027-02-29"),
        ("--procedure", "fife", "--if", LONG),
        ("--procedure", "fife", "--format", LONG),
        ("--procedure", "fi\0fe.toml"),
    ],
    ids=lambda a: " ".join(part[:9] + part[-9:] for part in a),
)
def test_nonsense_beside_the_events_is_one_short_sentence_too(run, arguments):
    code, out, err = run("dates", "--kind", "initial", *arguments)
    assert (code, out) == (2, "")
    assert re.fullmatch(r"chairdesk: [^\n]+\.\n", err)
    assert len(err) < 700


def test_the_29th_of_february_of_a_leap_year_is_a_day_like_another(run):
    told = ("--event", "held=2028-02-29", "--format", "json")
    owed = things(run("dates", "--procedure", "fife", "--kind", "initial", *told)[1])
    assert owed["review"]["at_latest"] == "2028-05-29"
