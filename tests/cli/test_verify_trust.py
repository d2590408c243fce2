"""`chairdesk verify` asks the authority and compares the signers with those expected."""

import json

import pytest

from chairdesk.cli import main
from chairdesk.export.signature import sign
from tests.export.authority import ROOT, from_the_authority
from tests.export.signing import AT, CHAIR, paper, signed


@pytest.fixture
def verify(tmp_path, capsys):
    (tmp_path / "authority.pem").write_bytes(ROOT)

    def verify(pdf, *options):
        (tmp_path / "minutes.pdf").write_bytes(pdf)
        code = main(["verify", str(tmp_path / "minutes.pdf"), *options])
        said = capsys.readouterr()
        return code, said.out or said.err

    return verify


def test_whom_the_authority_certified_is_vouched_for_and_nobody_else_is(verify, tmp_path):
    trust = ("--trust", str(tmp_path / "authority.pem"))
    theirs = sign(paper(CHAIR), from_the_authority(), "pass word", AT)
    code, said = verify(theirs, *trust)
    assert code == 0
    assert "issued by Invented Council signing" in said
    assert "The authority vouches for this certificate." in said
    code, said = verify(signed(), *trust)
    assert code == 1
    assert "The authority that was given does not stand behind every signer." in said
    code, told = verify(theirs, *trust, "--format", "json")
    (signer,) = json.loads(told)[0]["signers"]
    assert (code, signer["identity"]) == (0, "identity vouched for")
    assert signer["authority"] == "The authority vouches for this certificate."
    assert signer["after"] == "Nothing was added or changed after this signature."


def test_those_who_were_expected_must_have_signed_and_nobody_else(verify):
    both = ("--signer", "Jean Ross", "--signer", "Morag Sinclair", "--signatures", "2")
    assert verify(signed(), *both)[0] == 0
    code, said = verify(signed(), "--signer", "Morag Sinclair", "--signatures", "1")
    assert code == 1
    assert "It was not signed by those who were expected, and by nobody else." in said
    assert "It does not bear as many signatures as were expected." in said


def test_a_file_that_holds_no_authority_is_said_to_be_none(verify, tmp_path):
    (tmp_path / "none.pem").write_bytes(b"nothing")
    for name, why in (("none.pem", "holds no certificate"), ("gone.pem", "cannot be read")):
        code, said = verify(signed(), "--trust", str(tmp_path / name))
        assert (code, said.count("\n")) == (2, 1)
        assert why in said
