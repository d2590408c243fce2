"""Writes docs/rules.md: each rule, where it shows, and the test that sees it at work."""

import re
from pathlib import Path

from chairdesk.procedures.agendas import item_of
from chairdesk.procedures.shelf import pack_names, read_pack
from chairdesk.procedures.vocabulary import AFTER, BEFORE, spoken
from chairdesk.words import words_in

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"
WORKS = "test_a_rule_does_its_work"
HEAD = """# Every rule, where it shows, and the test that sees it at work

Written by `python -m tests.procedures.rules_table`, and held to the packs by a test. Each test is
`tests/procedures/test_rules_at_work.py::{works}[…]`.
"""


def page():
    """Write the whole page."""
    sections = [section(read_pack(name)) for name in pack_names()]
    return HEAD.format(works=WORKS) + "".join(sections)


def section(pack):
    """Write the table of one pack's own rules."""
    own = [rule for rule in pack.rules if rule.name.startswith(f"{pack.name}/")]
    extends = f" They come on top of those of `{pack.extends[-1]}`." if pack.extends else ""
    lines = "\n".join(line(pack, rule) for rule in own)
    return f"""
## {pack.title}

{len(own)} rules of `{pack.name}`, edition {pack.edition}.{extends}

| rule | applies | where it shows | test |
|---|---|---|---|
{lines}
"""


def line(pack, rule):
    """Write the line of one rule."""
    applies = " ".join(rule.kinds) or "any"
    condition = f"; {spoken(rule.condition)}" if rule.condition else ""
    shows = shown(pack, rule)
    return f"| `{rule.name}` | {applies}{condition} | {shows} | `[{pack.name}:{rule.name}]` |"


def shown(pack, rule):
    """Say where a rule shows."""
    match rule.enforcement:
        case "date":
            return f"date: {'; '.join(limits(pack, rule))}"
        case "prompt":
            return f"cue {moment(pack, rule.item)}"
        case "info":
            return f"help {moment(pack, rule.item)}" if rule.item else "the list of rules"
        case _:
            return f"{rule.enforcement}: {'; '.join(asked(pack, rule))}"


def limits(pack, rule):
    """Tell the limits of a rule."""
    for limit in pack.limits:
        if limit.rule == rule.name:
            length = f"{limit.amount} {limit.unit.replace('-', ' ')}"
            whose = " for a child who was not on the register or plan before"
            of_whom = whose if limit.whose == "new" else ""
            yield f"{limit.thing}, {length} {limit.direction} {limit.event}{of_whom}"


def asked(pack, rule):
    """Tell what a gate or a field asks, and where."""
    for question in pack.questions:
        if rule.name in question.answers:
            yield f"“{question.text}” {moment(pack, question.item)}"
    if rule.met_by != "question":
        to = next((r.to for r in pack.referrals if r.rule == rule.name), "")
        terms = {key: getattr(pack.terms, key) for key in ("plan", "core_group", "lead_worker")}
        terms |= {"harm": pack.terms.harm.lower(), "meeting": pack.terms.meeting_in_short}
        words = words_in(pack.language).term("asks", rule.met_by).format(**terms, to=to)
        yield f"{words}, {moment(pack, rule.item)}"


def moment(pack, item):
    """Say when in the way of a conference something comes."""
    if item in {BEFORE, AFTER}:
        return f"{item} the conference"
    return f"at *{item_of(pack, item).title}*"


if __name__ == "__main__":
    PAGE.write_text(re.sub(r" +\n", "\n", page()), encoding="utf-8")
