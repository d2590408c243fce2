"""`chairdesk verify`: whether a document is exactly what its signers sealed."""

import argparse
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from chairdesk.cli.command import Command, add_format
from chairdesk.cli.failures import CannotBeDone
from chairdesk.cli.vaults import DESCRIPTOR, opened_vault
from chairdesk.cli.which_paper import (
    FORGOTTEN,
    check_which,
    describe_which,
    expected_of,
    which_as_json,
    which_it_is,
)
from chairdesk.desk.register import Register, register_of
from chairdesk.export.failures import PaperFailure
from chairdesk.export.verdict import Beside, Signer, Stamp, Verdict


def describe(parser: argparse.ArgumentParser) -> None:
    """Say which files the command takes."""
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="a signed PDF")
    parser.add_argument(
        "--with-vault",
        action="store_true",
        help="compare with the register of the vault too; "
        f"done by itself where {DESCRIPTOR} gives the passphrase",
    )
    parser.add_argument(
        "--trust",
        metavar="FILE",
        action="append",
        type=Path,
        default=[],
        help="the authority's certificates (.pem, .cer, .crt, .p7b); may be given again: "
        "every signer's certificate must then be of this authority",
    )
    parser.add_argument(
        "--signer",
        metavar="NAME",
        action="append",
        default=[],
        help="somebody who must have signed; give it once for each, and nobody else may have",
    )
    parser.add_argument(
        "--signatures", metavar="NUMBER", type=int, help="how many signatures there must be"
    )
    describe_which(parser)
    add_format(parser)


def run(chosen: argparse.Namespace) -> int:
    """Judge each file; exit 1 if one of them is not what was sealed, or not what was expected."""
    register = _register() if chosen.with_vault or os.environ.get(DESCRIPTOR) else None
    check_which(chosen, has_register=register is not None)
    beside = _beside(chosen, register)
    verdicts = [(path, _judge(path, register, beside)) for path in chosen.files]
    if chosen.format == "json":
        listed = [_as_json(path, verdict) for path, verdict in verdicts]
        print(json.dumps(listed, indent=2, ensure_ascii=False))
    else:
        print("\n\n".join(_in_words(path, verdict) for path, verdict in verdicts))
        if register is not None:
            print("\nCompared with the register of the vault.")
            if register.erased:
                print(FORGOTTEN.format(number=register.erased))
    return int(not all(verdict.is_intact for _, verdict in verdicts))


def _beside(chosen: argparse.Namespace, register: Register | None) -> Beside:
    authority = tuple(one for path in chosen.trust for one in _authority(path))
    return Beside(register.hands if register else frozenset(), authority, expected_of(chosen))


def _authority(path: Path) -> tuple[bytes, ...]:
    from chairdesk.export.trust.authority import authority_in  # noqa: PLC0415 - as below

    with _said_of(path):
        return authority_in(path.read_bytes())


def _register() -> Register:
    vault = opened_vault()
    try:
        return register_of(vault.journal)
    finally:
        vault.lock()


def _judge(path: Path, register: Register | None, beside: Beside) -> Verdict:
    from chairdesk.export.verify import verify  # noqa: PLC0415 - pyHanko takes a third of a second

    with _said_of(path):
        pdf = path.read_bytes()
        digest = sha256(pdf).hexdigest()
        if register is None:
            return verify(pdf, None, beside)
        known = replace(beside, paper=register.papers.get(digest))
        return verify(pdf, register.expected(digest), known)


@contextmanager
def _said_of(path: Path) -> Iterator[None]:
    """Say of which file it is that it cannot be read or judged."""
    try:
        yield
    except OSError:
        message = f"{path} cannot be read; check its name."
        raise CannotBeDone(message) from None
    except PaperFailure as why:
        message = f"{path}: {why}"
        raise CannotBeDone(message) from None


def _in_words(path: Path, verdict: Verdict) -> str:
    lines = [
        f"{path}",
        f"  {verdict.answer.value}",
        *(f"  {sentence}" for sentence in which_it_is(verdict)),
        *(f"  {fault.value}" for fault in verdict.faults),
    ]
    for signer in verdict.signers:
        lines += _told(signer)
    lines.append(f"  file SHA-256 {verdict.sha256}")
    return "\n".join(lines)


def _told(signer: Signer) -> Iterator[str]:
    at = f", {signer.at:%Y-%m-%d %H:%M:%S %Z}" if signer.at else ""
    who = f"{signer.name} ({signer.role})" if signer.role else signer.name
    yield f"  Signed by {who}{at}: {signer.standing}."
    yield f"    certificate SHA-256 {signer.fingerprint}"
    if signer.issuer:
        yield f"    issued by {signer.issuer}"
    if signer.stamp:
        yield f"    time stamp of {signer.stamp.by}, {signer.stamp.at:%Y-%m-%d %H:%M:%S %Z}"
    yield from (f"    {sentence}" for sentence in map(str, signer.remarks))


def _as_json(path: Path, verdict: Verdict) -> dict[str, Any]:
    return {
        "file": str(path),
        **which_as_json(verdict),
        "intact": verdict.is_intact,
        "sha256": verdict.sha256,
        "faults": [fault.value for fault in verdict.faults],
        "changed_pages": list(verdict.pages),
        "changed": [part.value for part in verdict.parts],
        "signers": [
            {
                "field": signer.place,
                "name": signer.name,
                "role": signer.role,
                "at": signer.at.isoformat() if signer.at else None,
                "identity": signer.standing,
                "fingerprint": signer.fingerprint,
                "issuer": signer.issuer or None,
                "authority": signer.trust.value if signer.trust else None,
                "withdrawal_known": signer.is_withdrawal_known,
                "after": signer.after.value,
                "time_stamp": _stamp(signer.stamp),
            }
            for signer in verdict.signers
        ],
    }


def _stamp(stamp: Stamp | None) -> dict[str, Any] | None:
    if stamp is None:
        return None
    return {"at": stamp.at.isoformat(), "by": stamp.by, "vouched_for": stamp.is_vouched_for}


VERIFY = Command(
    "verify",
    "Tell whether documents are exactly what their signers sealed.",
    "chairdesk verify out/minutes-F-2026-118.pdf",
    describe,
    run,
)
