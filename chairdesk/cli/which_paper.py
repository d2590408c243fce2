"""Which paper `chairdesk verify` holds, and which one it was asked to expect."""

import argparse
from collections.abc import Iterator
from typing import Any

from chairdesk.cli.failures import CannotBeDone, fault
from chairdesk.cli.parser import Parser
from chairdesk.export.verdict import Answer, Expected, Verdict
from chairdesk.models.british_time import local
from chairdesk.models.paper import FOR_THE_FILE, RegisteredPaper
from chairdesk.procedures.tongues.in_language import kind_called
from chairdesk.words import Words


def describe_which(parser: Parser) -> None:
    """Say how a paper can be asked for."""
    parser.add_argument(
        "--conference",
        metavar="REFERENCE",
        default="",
        help=parser.says("verify-conference"),
    )
    parser.add_argument(
        "--kind",
        default="",
        help=parser.says("verify-kind"),
    )
    parser.add_argument(
        "--reader",
        metavar="NAME",
        default="",
        help=parser.says("verify-reader", file=FOR_THE_FILE),
    )
    parser.add_argument("--newest", action="store_true", help=parser.says("verify-newest"))


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
        raise CannotBeDone(fault("needs-vault"))
    if chosen.kind and chosen.kind not in (kinds := Words().terms("papers")):
        known = ", ".join(kinds)
        raise CannotBeDone(fault("no-kind", given=chosen.kind, kinds=known))


def which_it_is(verdict: Verdict, words: Words) -> Iterator[str]:
    """Say which paper of which conference it is, for whom, and what took its place."""
    if verdict.paper is not None:
        yield from _registered(verdict.paper, words)
    elif verdict.title and verdict.answer is not Answer.NO:
        yield words.term("command_answers", "calls-itself").format(title=verdict.title)


def _registered(paper: RegisteredPaper, words: Words) -> Iterator[str]:
    it, said = paper.document, words.terms("command_answers")
    reader = words.term("paper", "the-file") if it.reader == FOR_THE_FILE else it.reader
    named = {"paper": words.term("papers", it.kind), "reader": reader, "number": it.version}
    if conference := _conference(paper, words):
        yield said["paper-of"].format(conference=conference, **named)
    else:
        yield said["paper"].format(**named)
    if paper.later is not None:
        yield said["later"].format(number=paper.later.version, hash=paper.later.sha256)


def _conference(paper: RegisteredPaper, words: Words) -> str:
    if (arranged := paper.arrangements) is None:
        return ""
    kind = kind_called(paper.procedure, arranged.kind, words)
    when = words.moment(local(arranged.starts))
    told = {"reference": arranged.reference, "kind": kind, "when": when}
    return words.term("command_answers", "conference").format(**told)


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
