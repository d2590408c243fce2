"""Which paper `chairdesk verify` holds, and which one it was asked to expect."""

import argparse
from collections.abc import Iterator
from typing import Any

from chairdesk.cli.failures import CannotBeDone
from chairdesk.export.verdict import Answer, Expected, Verdict
from chairdesk.models.arrangements import Arrangements
from chairdesk.models.british_time import local
from chairdesk.models.paper import FOR_THE_FILE, RegisteredPaper
from chairdesk.words import Words

FORGOTTEN = "It no longer knows the papers of conferences that were erased: {number} so far."


def describe_which(parser: argparse.ArgumentParser) -> None:
    """Say how a paper can be asked for."""
    parser.add_argument(
        "--conference",
        metavar="REFERENCE",
        default="",
        help="the reference of the conference of which each file must be a paper",
    )
    parser.add_argument(
        "--kind",
        default="",
        help="what each file must be by the register of the vault, such as minutes",
    )
    parser.add_argument(
        "--reader",
        metavar="NAME",
        default="",
        help=f"whose copy each file must be, by the register; “{FOR_THE_FILE}” for the file’s own",
    )
    parser.add_argument(
        "--newest", action="store_true", help="no later version may have taken its place"
    )


def expected_of(chosen: argparse.Namespace) -> Expected:
    """Give what the arguments expect of each file."""
    return Expected(
        tuple(chosen.signer),
        chosen.signatures,
        chosen.conference,
        chosen.kind,
        chosen.reader,
        chosen.newest,
    )


def check_which(chosen: argparse.Namespace, *, has_register: bool) -> None:
    """Refuse a question that only the register can answer, where there is none."""
    if (chosen.kind or chosen.reader or chosen.newest) and not has_register:
        message = "Only the vault knows kind, reader and newest version; add --with-vault."
        raise CannotBeDone(message)
    if chosen.kind and chosen.kind not in (kinds := Words().terms("papers")):
        message = f"No paper is of the kind “{chosen.kind}”; choose one of {', '.join(kinds)}."
        raise CannotBeDone(message)


def which_it_is(verdict: Verdict) -> Iterator[str]:
    """Say which paper of which conference it is, for whom, and what took its place."""
    if verdict.paper is not None:
        yield from _registered(verdict.paper)
    elif verdict.title and verdict.answer is not Answer.NO:
        yield f"It calls itself “{verdict.title}”."


def _registered(paper: RegisteredPaper) -> Iterator[str]:
    it, words = paper.document, Words()
    reader = "the file" if it.reader == FOR_THE_FILE else it.reader
    named = f"{words.term('papers', it.kind)} for {reader}, version {it.version}"
    of = f" of {_conference(paper.arrangements, words)}" if paper.arrangements else ""
    yield f"{named},{of}." if of else f"{named}."
    if paper.later is not None:
        later = paper.later
        yield f"Version {later.version} has taken its place, SHA-256 {later.sha256}."


def _conference(arranged: Arrangements, words: Words) -> str:
    when = words.moment(local(arranged.starts))
    return f"{arranged.reference} ({words.name_of(arranged.kind)}, {when})"


def which_as_json(verdict: Verdict) -> dict[str, Any]:
    """Tell the same as data."""
    later = verdict.paper.later if verdict.paper else None
    superseded = {"version": later.version, "sha256": later.sha256} if later else None
    title = verdict.title if verdict.answer is not Answer.NO else ""
    return {"paper": _as_data(verdict.paper), "title": title, "superseded_by": superseded}


def _as_data(paper: RegisteredPaper | None) -> dict[str, Any] | None:
    if paper is None:
        return None
    it, arranged = paper.document, paper.arrangements
    conference = arranged and {
        "reference": arranged.reference,
        "kind": arranged.kind.value,
        "starts": local(arranged.starts).isoformat(),
    }
    told = {"kind": it.kind, "reader": it.reader, "version": it.version}
    return {**told, "conference": conference}
