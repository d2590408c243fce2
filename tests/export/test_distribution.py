"""The papers say by name who receives what, and number the copies of the minutes."""

from dataclasses import replace

from chairdesk.export.decision_letter import decision_letter_of
from chairdesk.export.minutes import minutes_of
from chairdesk.export.readers import Reader
from chairdesk.models.attendance import Apology, Exclusion
from chairdesk.models.events import ApologyGiven, CopyDecided, PersonArrived, PersonExcluded
from chairdesk.models.paper import Copy, ReaderCopy
from tests.export.abernethy import FIFE, ISLA, OPENS, RORY, conference, named
from tests.export.telling import lines, part


def test_who_receives_it_is_told():
    assert part("Who receives this record")[1:3] == [
        "Catriona Abernethy / Mother | Full copy | ",
        "Douglas Mair / Father of Mirren | A letter instead | Third-party information.",
    ]


def test_whoever_was_kept_out_is_told_to_receive_a_letter_though_nobody_chose_it():
    kept_out = PersonExcluded(Exclusion(named("Catriona Abernethy"), "She shouted."))
    record = conference(kept_out)
    undecided = replace(record, papers=replace(record.papers, copies=()))
    told = list(lines(minutes_of(undecided, FIFE)))
    assert "Catriona Abernethy / Mother | A letter instead" in told


def test_every_other_paper_is_listed_by_name_with_whom_it_goes_to():
    rows = dict(line.split(" | ") for line in part("Who receives this record")[4:])
    assert rows["Outline plan"] == (
        "Catriona Abernethy (Mother) / Fiona Laird (Social worker, Social Work)"
        " / Ruth Imrie (Head teacher, Burnside Primary)"
    )
    assert "Douglas Mair" not in rows["Decision letter"]
    assert "Ishbel Gow (Isla's advocate)" in rows["Decision letter"]
    assert rows["For the child"] == "Isla Abernethy / Rory Abernethy"
    assert rows["Formal dissent"] == "Burnside Primary"
    assert rows["Entry for the Child Protection Register"].startswith("The keeper of the")


def test_the_decision_letter_goes_to_the_children_who_were_there_or_are_its_readers_too():
    def letter(*more):
        there = part("Who receives this record", *more)
        (row,) = (line for line in there if line.startswith("Decision letter | "))
        return row

    assert ISLA.name in letter(PersonArrived(ISLA.id, OPENS))
    assert RORY.name not in letter(PersonArrived(ISLA.id, OPENS))
    assert RORY.name in letter(ApologyGiven(Apology(RORY.id, "At school.")))
    assert RORY.name in letter(CopyDecided(ReaderCopy(RORY.id, Copy.FULL)))
    assert RORY.name not in letter(CopyDecided(ReaderCopy(RORY.id, Copy.NONE, "Six.")))
    told = lines(decision_letter_of(conference(PersonArrived(ISLA.id, OPENS)), FIFE))
    assert any(line.startswith("To whom this goes: ") and ISLA.name in line for line in told)


def test_each_copy_of_the_minutes_has_a_number_and_says_of_how_many():
    record = conference(CopyDecided(ReaderCopy(named("Fiona Laird"), Copy.PARTIAL, "Her part.")))
    names = ("Catriona Abernethy", "Douglas Mair", "Fiona Laird")
    copies = [minutes_of(record, FIFE, Reader(named(name))).copy for name in names]
    assert copies == [
        "Copy 2 of 3, for Catriona Abernethy. Version 1",
        "Copy for Douglas Mair. Version 1",
        "Copy 3 of 3, for Fiona Laird. Version 1",
    ]
    alone = replace(record, papers=replace(record.papers, copies=()))
    assert minutes_of(alone, FIFE).copy == "Copy for the file. Version 1"
