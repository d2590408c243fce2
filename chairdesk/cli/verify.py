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
from chairdesk.cli.failures import CannotBeDone, fault
from chairdesk.cli.parser import Parser
from chairdesk.cli.vaults import DESCRIPTOR, opened_vault
from chairdesk.cli.which_paper import (
    check_which,
    describe_which,
    expected_of,
    which_as_json,
    which_it_is,
)
from chairdesk.desk.register import Register, register_of
from chairdesk.export.failures import PaperFailure
from chairdesk.export.verdict import Beside, Signer, Stamp, Verdict
from chairdesk.words import Words, reason_of

_MOMENT = "%Y-%m-%d %H:%M:%S %Z"


def describe(parser: Parser) -> None:
    """Say which files the command takes."""
    said = parser.says("verify-files")
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help=said)
    parser.add_argument(
        "--with-vault",
        action="store_true",
        help=parser.says("verify-with-vault", descriptor=DESCRIPTOR),
    )
    parser.add_argument(
        "--trust",
        metavar="FILE",
        action="append",
        type=Path,
        default=[],
        help=parser.says("verify-trust"),
    )
    parser.add_argument(
        "--signer",
        metavar="NAME",
        action="append",
        default=[],
        help=parser.says("verify-signer"),
    )
    parser.add_argument(
        "--signatures", metavar="NUMBER", type=int, help=parser.says("verify-signatures")
    )
    describe_which(parser)
    add_format(parser)


def run(chosen: argparse.Namespace) -> int:
    """Judge each file; exit 1 if one of them is not what was sealed, or not what was expected."""
    register = _register(chosen.words) if chosen.with_vault or os.environ.get(DESCRIPTOR) else None
    check_which(chosen, has_register=register is not None)
    beside = _beside(chosen, register)
    verdicts = [(path, _judge(path, register, beside)) for path in chosen.files]
    if chosen.format == "json":
        listed = [_as_json(path, verdict) for path, verdict in verdicts]
        print(json.dumps(listed, indent=2, ensure_ascii=False))
    else:
        said, words = chosen.words.terms("command_answers"), chosen.words
        print("\n\n".join(_in_words(path, verdict, words) for path, verdict in verdicts))
        if register is not None:
            print(f"\n{said['compared']}")
            if register.erased:
                print(said["forgotten"].format(number=register.erased))
    return int(not all(verdict.is_intact for _, verdict in verdicts))


def _beside(chosen: argparse.Namespace, register: Register | None) -> Beside:
    authority = tuple(one for path in chosen.trust for one in _authority(path))
    return Beside(register.hands if register else frozenset(), authority, expected_of(chosen))


def _authority(path: Path) -> tuple[bytes, ...]:
    from chairdesk.export.trust.authority import authority_in  # noqa: PLC0415 - as below

    with _said_of(path):
        return authority_in(path.read_bytes())


def _register(words: Words) -> Register:
    vault = opened_vault(words)
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
        raise CannotBeDone(fault("no-paper", file=path)) from None
    except PaperFailure as why:
        raise CannotBeDone(fault("of-file", file=path, why=reason_of(why))) from None


def _in_words(path: Path, verdict: Verdict, words: Words) -> str:
    lines = [
        f"{path}",
        f"  {words.term('answers', verdict.answer.name)}",
        *(f"  {sentence}" for sentence in which_it_is(verdict, words)),
        *(f"  {words.term('faults', one.name)}" for one in verdict.faults),
    ]
    for signer in verdict.signers:
        lines += _told(signer, words)
    told = words.term("command_answers", "file-hash").format(hash=verdict.sha256)
    return "\n".join([*lines, f"  {told}"])


def _told(signer: Signer, words: Words) -> Iterator[str]:
    said = words.terms("command_answers")
    standing = said["vouched-for" if signer.is_known else "not-vouched-for"]
    with_role = said["with-role"].format(name=signer.name, role=signer.role)
    who = with_role if signer.role else signer.name
    at = f"{signer.at:{_MOMENT}}" if signer.at else ""
    signed = said["signed-at"] if at else said["signed-by"]
    yield f"  {signed.format(who=who, standing=standing, at=at)}"
    yield f"    {said['certificate'].format(hash=signer.fingerprint)}"
    if signer.issuer:
        yield f"    {said['issued-by'].format(issuer=signer.issuer)}"
    if signer.stamp:
        at = f"{signer.stamp.at:{_MOMENT}}"
        yield f"    {said['stamped'].format(by=signer.stamp.by, at=at)}"
    remarks = ((type(one).__name__.lower(), one.name) for one in signer.remarks)
    yield from (f"    {words.term(section, name)}" for section, name in remarks)


def _as_json(path: Path, verdict: Verdict) -> dict[str, Any]:
    return {
        "file": str(path),
        **which_as_json(verdict),
        "intact": verdict.is_intact,
        "sha256": verdict.sha256,
        "faults": [one.value for one in verdict.faults],
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
    "chairdesk verify out/minutes-F-2026-118.pdf",
    describe,
    run,
)
