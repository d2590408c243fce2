"""`chairdesk verify`: whether a document is exactly what its signers sealed."""

import argparse
import json
import os
from hashlib import sha256
from pathlib import Path
from typing import Any

from chairdesk.cli.command import Command, add_format
from chairdesk.cli.failures import CannotBeDone
from chairdesk.cli.vaults import DESCRIPTOR, opened_vault
from chairdesk.desk.register import Register, register_of
from chairdesk.export.failures import PaperFailure
from chairdesk.export.verdict import Verdict


def describe(parser: argparse.ArgumentParser) -> None:
    """Say which files the command takes."""
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="a signed PDF")
    parser.add_argument(
        "--with-vault",
        action="store_true",
        help="compare with the register of the vault too; "
        f"done by itself where {DESCRIPTOR} gives the passphrase",
    )
    add_format(parser)


def run(chosen: argparse.Namespace) -> int:
    """Judge each file; exit 1 if one of them is not what was sealed."""
    register = _register() if chosen.with_vault or os.environ.get(DESCRIPTOR) else None
    verdicts = [(path, _judge(path, register)) for path in chosen.files]
    if chosen.format == "json":
        listed = [_as_json(path, verdict, register) for path, verdict in verdicts]
        print(json.dumps(listed, indent=2, ensure_ascii=False))
    else:
        print("\n\n".join(_in_words(path, verdict, register) for path, verdict in verdicts))
        if register is not None:
            print("\nCompared with the register of the vault.")
    return int(not all(verdict.is_intact for _, verdict in verdicts))


def _register() -> Register:
    vault = opened_vault()
    try:
        return register_of(vault.journal)
    finally:
        vault.lock()


def _judge(path: Path, register: Register | None) -> Verdict:
    from chairdesk.export.verify import verify  # noqa: PLC0415 - pyHanko takes a third of a second

    try:
        pdf = path.read_bytes()
        if register is None:
            return verify(pdf)
        return verify(pdf, register.expected(sha256(pdf).hexdigest()), register.hands)
    except OSError:
        message = f"{path} cannot be read; check its name."
        raise CannotBeDone(message) from None
    except PaperFailure as why:
        message = f"{path}: {why}"
        raise CannotBeDone(message) from None


def _in_words(path: Path, verdict: Verdict, register: Register | None) -> str:
    answer = (
        "Yes: this is exactly what its signers sealed."
        if verdict.is_intact
        else "No: this is not what its signers sealed."
    )
    lines = [f"{path}", f"  {answer}", *(f"  {fault.value}" for fault in verdict.faults)]
    for signer in verdict.signers:
        at = f", {signer.at:%Y-%m-%d %H:%M:%S %Z}" if signer.at else ""
        who = f"{signer.name} ({signer.role})" if signer.role else signer.name
        lines.append(f"  Signed by {who}{at}: {signer.standing}.")
        lines.append(f"    certificate SHA-256 {signer.fingerprint}")
    lines.append(f"  file SHA-256 {verdict.sha256}")
    later = register.later.get(verdict.sha256) if register else None
    if later is not None:
        lines.append(f"  Version {later.version} has taken its place, SHA-256 {later.sha256}.")
    return "\n".join(lines)


def _as_json(path: Path, verdict: Verdict, register: Register | None) -> dict[str, Any]:
    later = register.later.get(verdict.sha256) if register else None
    superseded = {"version": later.version, "sha256": later.sha256} if later else None
    return {
        "file": str(path),
        "superseded_by": superseded,
        "intact": verdict.is_intact,
        "sha256": verdict.sha256,
        "faults": [fault.value for fault in verdict.faults],
        "signers": [
            {
                "field": signer.place,
                "name": signer.name,
                "role": signer.role,
                "at": signer.at.isoformat() if signer.at else None,
                "identity": signer.standing,
                "fingerprint": signer.fingerprint,
            }
            for signer in verdict.signers
        ],
    }


VERIFY = Command(
    "verify",
    "Tell whether documents are exactly what their signers sealed.",
    "chairdesk verify out/minutes-F-2026-118.pdf",
    describe,
    run,
)
