"""Whatever is done to a signed paper, `chairdesk verify` never says yes, and repeats none of it."""

import pytest

from chairdesk.cli import main
from chairdesk.export.verdict import Fault
from tests.export.attacks import ATTACKS
from tests.export.signing import signed


@pytest.fixture
def judge(tmp_path, capsys):
    def judge(pdf):
        (tmp_path / "minutes.pdf").write_bytes(pdf)
        code = main(["verify", str(tmp_path / "minutes.pdf")])
        said = capsys.readouterr()
        return code, said.out, said.err

    return judge


def test_an_untouched_paper_is_what_was_sealed(judge):
    code, out, _ = judge(signed())
    assert code == 0
    assert "Yes: this is exactly what its signers sealed." in out


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda one: one.__name__)
def test_what_was_done_to_a_paper_is_found(judge, attack):
    code, out, err = judge(attack())
    assert (code, "Yes" in out) in {(1, False), (2, False)}
    assert ("No: " in out) == (code == 1)
    assert err.count("\n") == (code == 2), err
    assert {fault for fault in Fault if fault.value in out} == ATTACKS[attack]
    for said in ("Not placed", "Words of the record", "Traceback"):
        assert said not in out + err
