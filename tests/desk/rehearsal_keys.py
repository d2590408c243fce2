"""Writes the keys that scripts name into docs/rehearsals.md; run with python -m."""

import re
from collections.abc import Iterator
from pathlib import Path

from chairdesk.procedures.pack import Pack, Question
from chairdesk.procedures.shelf import pack_names, read_pack

DOCUMENT = Path(__file__).parents[2] / "docs" / "rehearsals.md"
EXAMPLE, CHALLENGED = re.findall(
    r"```toml\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL
)[:2]
HEADING = "## The keys of each procedure\n"


def with_keys(text: str) -> str:
    """Give the document with the keys of every procedure at its end."""
    return text.partition(HEADING)[0] + HEADING + "\n" + "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "This part is written by `python -m tests.desk.rehearsal_keys` from the procedures."
    yield "`(each child)` stands by a question that is asked of each child; rules follow the colon."
    for name in pack_names():
        yield from _of(read_pack(name))


def _of(pack: Pack) -> Iterator[str]:
    yield f"\n### `{pack.name}`: {pack.title}\n"
    for kind in pack.kinds:
        yield f"- items of `{kind.key}`: {_coded(kind.agenda)}"
    yield f"- manners: {_coded(pack.manners)}"
    for decision in pack.decisions:
        open_to = [
            ", ".join(decision.kinds),
            *(f"{kind} with `listed = false`" for kind in decision.new_at),
            *(f"{kind} with `listed = true`" for kind in decision.listed_at),
        ]
        kinds = "; ".join(filter(None, open_to))
        yield f"- decision `{decision.key}`{f' ({kinds})' if kinds else ''}: {decision.words}"
    yield f"- areas: {_coded(harm.key for harm in pack.harms)}"
    for referral in pack.referrals:
        yield f"- referral `{referral.key}`: to the {referral.to}"
    for question in pack.questions:
        yield _question(question)


def _question(question: Question) -> str:
    answer = {"yes-no": "`yes` or `no`", "text": "your words"}.get(question.form, "")
    answer = answer or " or ".join(f"`{option.key}`" for option in question.options)
    answer = f"one or more of {answer}" if question.form == "several" else answer
    each = " (each child)" if question.per == "child" else ""
    kinds = f" [{', '.join(question.kinds)}]" if question.kinds else ""
    rules = f": {', '.join(question.answers)}" if question.answers else ""
    has_reasons = question.asks_reasons and question.form != "text"
    reasons = ", with reasons" if has_reasons else ""
    return f"- question `{question.key}`{each}{kinds}{rules}: *{question.text}* {answer}{reasons}"


def _coded(keys) -> str:
    return ", ".join(f"`{key}`" for key in keys)


if __name__ == "__main__":
    DOCUMENT.write_text(with_keys(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
