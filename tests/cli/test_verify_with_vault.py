"""A paper is compared with the register of the vault, where the vault can be opened."""

import json
import os
from datetime import timedelta
from hashlib import sha256
from uuid import uuid4

import pytest

from chairdesk.cli import main
from chairdesk.desk.register import register_of
from chairdesk.export.certificate import certificate_of, new_identity
from chairdesk.export.signature import attest, sign
from chairdesk.export.verdict import Fault
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.contribution import Hand
from chairdesk.models.events import (
    ConferenceArranged,
    ConferenceErased,
    DocumentSigned,
    Entry,
    ItemOpened,
    ProcedureAdopted,
)
from chairdesk.models.ids import THE_REGISTER
from chairdesk.models.paper import SignedDocument
from chairdesk.store.vault import create
from tests.export.attacks_on_wrapping import stamp_slipped_in
from tests.export.signing import AT, CHAIR, identity, jean, morag, paper, signed
from tests.transcript import Ledger

PASSPHRASE = "a long invented passphrase"


@pytest.fixture
def verify(tmp_path, monkeypatch, capsys):
    """A vault in which one paper is registered; gives how a file is judged beside it."""
    vault, _ = create(tmp_path / "data", PASSPHRASE)
    pdf = signed()
    registered = SignedDocument(
        "minutes",
        "record",
        sha256(pdf).hexdigest(),
        Hand.CHAIR,
        certificate_of(morag(), "two").fingerprint,
        len(pdf),
    )
    conference = uuid4()
    for event in (ItemOpened("welcome"), DocumentSigned(registered)):
        vault.journal.append(conference, Entry(uuid4(), AT, Hand.CHAIR, event))
    vault.lock()
    monkeypatch.setenv("CHAIRDESK_DATA", str(tmp_path / "data"))

    def judge(pdf, *options):
        (tmp_path / "minutes.pdf").write_bytes(pdf)
        read, write = os.pipe()
        os.write(write, f"{PASSPHRASE}\n".encode())
        os.close(write)
        monkeypatch.setenv("CHAIRDESK_PASSPHRASE_FD", str(read))
        code = main(["verify", *options, str(tmp_path / "minutes.pdf")])
        os.close(read)
        return code, capsys.readouterr().out

    return judge


def forged():
    """Give the same words signed with new certificates in the same two names."""
    jeans = identity("Jean Ross", "Minute-taker", "three")
    morags = identity("Morag Sinclair", "Chair", "four")
    return sign(attest(paper(), jeans, "three", AT), morags, "four", AT)


def test_a_paper_of_the_register_is_what_was_sealed_and_its_hand_is_vouched_for(verify):
    code, out = verify(signed())
    assert code == 0
    assert "Morag Sinclair (Chair)" in out
    assert "identity vouched for" in out
    assert out.endswith("Compared with the register of the vault.\n")


@pytest.mark.parametrize("options", [(), ("--with-vault",)])
def test_a_forgery_in_the_same_names_is_not_the_one_in_the_register(verify, options):
    pdf = forged()
    assert pdf != signed()
    code, out = verify(pdf, *options)
    assert code == 1
    assert "not the one in the register" in out


def test_a_stamp_put_to_a_paper_of_the_register_makes_it_another(verify):
    code, out = verify(stamp_slipped_in())
    assert code == 1
    assert Fault.STAMPED_OTHERWISE in out
    assert Fault.NOT_THE_REGISTERED in out


def test_the_json_says_so_too(verify):
    code, out = verify(forged(), "--format", "json")
    (found,) = json.loads(out)
    assert (code, found["intact"]) == (1, False)
    assert [signer["identity"] for signer in found["signers"]] == ["identity not vouched for"] * 2


def test_a_first_version_is_known_to_be_superseded_and_no_other_paper_is():
    first = SignedDocument("minutes", "record", "ab", Hand.CHAIR)
    attested = SignedDocument("minutes", "record", "aa", Hand.MINUTE_TAKER)
    second = SignedDocument("minutes", "record", "cd", Hand.CHAIR, version=2)
    other = SignedDocument("outline-plan", "everyone", "ef", Hand.CHAIR)
    ledger, conference = Ledger(), uuid4()
    for document in (attested, first, other, second):
        ledger.append(conference, Entry(uuid4(), AT, Hand.CHAIR, DocumentSigned(document)))
    papers = register_of(ledger).papers
    assert {sha256: paper.later for sha256, paper in papers.items()} == {
        "ab": second,
        "aa": None,
        "ef": None,
        "cd": None,
    }


def test_a_paper_is_registered_with_the_procedure_that_its_conference_kept():
    ledger, conference = Ledger(), uuid4()
    signed_once = SignedDocument("minutes", "record", "ab", Hand.CHAIR)
    for event in (ProcedureAdopted("fife", "2021", "{its text}"), DocumentSigned(signed_once)):
        ledger.append(conference, Entry(uuid4(), AT, Hand.CHAIR, event))
    assert register_of(ledger).papers["ab"].procedure == "{its text}"


def arranged(reference, starts, kind=Kind.INITIAL):
    return ConferenceArranged(Arrangements(reference, kind, starts))


@pytest.fixture(scope="module")
def twins():
    """Two whole papers, of two families with the same names, signed by the same two hands."""
    ours = paper(words="Ours. ")
    theirs = paper(words="Theirs. ")
    return [sign(attest(pdf, jean(), "one", AT), morag(), "two", AT) for pdf in (ours, theirs)]


@pytest.fixture
def beside_twins(tmp_path, monkeypatch, capsys, twins):
    """A vault that knows both; the first was corrected since. Gives how files are judged."""
    ledger, hashes = Ledger(), [sha256(pdf).hexdigest() for pdf in twins]
    for reference, starts, papers in (
        ("F-2026-1", AT, [(hashes[0], 1), ("cd" * 32, 2)]),
        ("F-2026-2", AT + timedelta(days=30), [(hashes[1], 1)]),
    ):
        conference = uuid4()
        signings = [
            DocumentSigned(
                SignedDocument("minutes", "Dawn Lindsay", digest, Hand.CHAIR, version=version)
            )
            for digest, version in papers
        ]
        for event in (arranged(reference, starts), *signings):
            ledger.append(conference, Entry(uuid4(), AT, Hand.CHAIR, event))
    register = register_of(ledger)
    monkeypatch.setattr("chairdesk.cli.verify._register", lambda _: register)

    def judge(pdf, *options):
        (tmp_path / "minutes.pdf").write_bytes(pdf)
        code = main(["verify", "--with-vault", *options, str(tmp_path / "minutes.pdf")])
        said = capsys.readouterr()
        return code, said.out + said.err

    return judge


def test_two_papers_in_the_same_names_are_told_apart_by_their_conference(beside_twins, twins):
    ours, theirs = twins
    code, said = beside_twins(theirs)
    assert code == 0
    assert (
        "Minutes for Dawn Lindsay, version 1, of F-2026-2 "
        "(Initial conference, Saturday 2 January 2027, 14.05)." in said
    )
    assert beside_twins(theirs, "--conference", "f-2026-2", "--kind", "minutes")[0] == 0
    code, said = beside_twins(theirs, "--conference", "F-2026-1")
    assert code == 1
    assert "No: this is what was sealed, but it is another paper than was expected." in said
    assert "It is not a paper of the conference that was expected." in said
    assert beside_twins(ours, "--conference", "F-2026-1", "--reader", "Dawn Lindsay")[0] == 0
    code, said = beside_twins(ours, "--reader", "Sean Lindsay")
    assert (code, "or not for that reader" in said) == (1, True)


def test_a_paper_that_was_corrected_since_is_said_to_be_replaced(beside_twins, twins):
    code, said = beside_twins(twins[0])
    assert code == 0
    lines = [line.strip() for line in said.splitlines()]
    assert lines[1] == (
        "Yes: its signers sealed exactly this, but a later version has taken its place."
    )
    assert f"Version 2 has taken its place, SHA-256 {'cd' * 32}." in lines
    assert beside_twins(twins[1], "--newest")[0] == 0
    code, said = beside_twins(twins[0], "--newest")
    assert (code, "The newest version was expected" in said) == (1, True)
    (told,) = json.loads(beside_twins(twins[0], "--format", "json")[1])
    assert told["superseded_by"] == {"version": 2, "sha256": "cd" * 32}
    assert told["paper"]["conference"]["reference"] == "F-2026-1"
    assert told["paper"]["reader"] == "Dawn Lindsay"


def test_without_the_vault_a_paper_says_itself_of_which_conference_it_is(tmp_path, capsys):
    (tmp_path / "minutes.pdf").write_bytes(signed())
    file = str(tmp_path / "minutes.pdf")
    assert main(["verify", file, "--conference", "FIFE-1"]) == 0
    assert "It calls itself “Conference, FIFE-1”." in capsys.readouterr().out
    assert main(["verify", file, "--conference", "IFE-1"]) == 1
    assert main(["verify", file, "--newest"]) == 2
    capsys.readouterr()
    (tmp_path / "minutes.pdf").write_bytes(signed() + b"% more")
    assert main(["verify", file]) == 1
    assert "It calls itself" not in capsys.readouterr().out


def test_a_kind_that_no_paper_is_of_is_answered_with_the_kinds_there_are(beside_twins, twins):
    code, said = beside_twins(twins[0], "--kind", "minute")
    assert (code, "choose one of minutes, outline-plan" in said) == (2, True)


def test_where_conferences_were_erased_it_is_said_that_their_papers_are_known_no_more(
    beside_twins, monkeypatch
):
    ledger = Ledger()
    erased = ConferenceErased(uuid4(), "F-2026-3", "Morag", "in the archive", "its time is over")
    ledger.append(THE_REGISTER, Entry(uuid4(), AT, Hand.CHAIR, erased))
    monkeypatch.setattr("chairdesk.cli.verify._register", lambda _: register_of(ledger))
    code, said = beside_twins(signed())
    assert code == 1
    assert "No: the signatures fit it, but it is not in the register of this desk." in said
    assert "no longer knows the papers of conferences that were erased: 1 so far" in said
    assert "F-2026-3" not in said


def test_a_certificate_cannot_add_lines_to_the_answer(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("chairdesk.export.certificate.one_line", str)  # as others may make them
    liar = new_identity("Jean\u202e Ross", "Chair\n  Yes: all is well", "five", AT)
    (tmp_path / "minutes.pdf").write_bytes(sign(paper(CHAIR), liar, "five", AT))
    main(["verify", str(tmp_path / "minutes.pdf")])
    said = capsys.readouterr().out
    assert "\u202e" not in said
    assert "\n  Yes: all is well" not in said
