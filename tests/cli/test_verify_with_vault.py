"""A paper is compared with the register of the vault, where the vault can be opened."""

import json
import os
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import pytest

from chairdesk.cli import main
from chairdesk.cli.verify import _as_json, _in_words
from chairdesk.desk.register import register_of
from chairdesk.export.certificate import fingerprint
from chairdesk.export.signature import attest, sign
from chairdesk.export.verdict import Verdict
from chairdesk.models.contribution import Hand
from chairdesk.models.events import DocumentSigned, Entry, ItemOpened
from chairdesk.models.paper import SignedDocument
from chairdesk.store.vault import create
from tests.export.signing import AT, identity, morag, paper, signed
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
        fingerprint(morag(), "two"),
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


def test_the_json_says_so_too(verify):
    code, out = verify(forged(), "--format", "json")
    (found,) = json.loads(out)
    assert (code, found["intact"]) == (1, False)
    assert [signer["identity"] for signer in found["signers"]] == ["identity not vouched for"] * 2


def test_a_first_version_is_still_what_was_sealed_and_said_to_be_superseded():
    first = SignedDocument("minutes", "record", "ab", Hand.CHAIR)
    attested = SignedDocument("minutes", "record", "aa", Hand.MINUTE_TAKER)
    second = SignedDocument("minutes", "record", "cd", Hand.CHAIR, version=2)
    other = SignedDocument("outline-plan", "everyone", "ef", Hand.CHAIR)
    ledger, conference = Ledger(), uuid4()
    for document in (attested, first, other, second):
        ledger.append(conference, Entry(uuid4(), AT, Hand.CHAIR, DocumentSigned(document)))
    register = register_of(ledger)
    assert register.later == {"ab": second}
    verdict = Verdict("ab", (), ())
    assert _in_words(Path("m.pdf"), verdict, register).splitlines()[1:] == [
        "  Yes: this is exactly what its signers sealed.",
        "  file SHA-256 ab",
        "  Version 2 has taken its place, SHA-256 cd.",
    ]
    told = _as_json(Path("m.pdf"), verdict, register)
    assert told["superseded_by"] == {"version": 2, "sha256": "cd"}
    assert _as_json(Path("m.pdf"), verdict, None)["superseded_by"] is None
