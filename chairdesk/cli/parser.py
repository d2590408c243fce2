"""Reads what was typed after a command, and says in one sentence of any language what is wrong."""

import argparse
import re
import textwrap
from collections.abc import Iterable
from functools import partial
from typing import Any, NoReturn

from chairdesk.cli.failures import CannotBeDone, fault
from chairdesk.models.errors import as_typed
from chairdesk.words import Sentence, Words

_CHOICE = re.compile(r"invalid choice: (?P<given>.*) \(choose from (?P<choices>.+)\)").pattern
_MISTAKES = (
    (re.compile(r"the following arguments are required: QUESTION"), "no-question"),
    (re.compile(r"the following arguments are required: (?P<names>.+)", re.DOTALL), "needed"),
    (re.compile(rf"argument COMMAND: {_CHOICE}"), "no-command"),
    (re.compile(rf"argument (?P<name>.+?): {_CHOICE}"), "no-choice"),
    (re.compile(r"argument (?P<name>.+?): expected .*"), "no-value"),
    (re.compile(r"argument (?P<name>.+?): invalid \w+ value: (?P<given>.*)"), "no-number"),
    (re.compile(r"argument (?P<name>.+?): ignored .* argument (?P<given>.*)"), "takes-nothing"),
    (re.compile(r"unrecognized arguments: (?P<given>.*)", re.DOTALL), "not-known"),
    (re.compile(r"ambiguous option: (?P<given>.*) could match (?P<names>.+)"), "ambiguous"),
)
_HELPED = {"needed", "no-command", "no-choice", "no-value", "not-known"}
"""Which of these sentences say by which command more is told."""


class Parser(argparse.ArgumentParser):
    """A parser that speaks one language, and refuses in one sentence."""

    def __init__(self, words: Words, does: str, example: str, **more: Any) -> None:  # noqa: ANN401 - the library's own
        self.words = words
        super().__init__(
            description=self.says(does),
            epilog=self.says("example", example=example),
            formatter_class=partial(_Help, words.term("commands", "usage")),
            add_help=False,
            **more,
        )
        self.add_argument("-h", "--help", action="help", help=self.says("help"))

    def says(self, key: str, /, **filled: object) -> str:
        """Say something about the commands, by its name."""
        return self.words.term("commands", key).format(**filled)

    def add_argument_group(self, *titles: Any, **more: Any) -> Any:  # noqa: ANN401 - the library's own
        """Begin a group of arguments, the library's own under a title of ours."""
        return super().add_argument_group(*map(self._titled, titles), **more)

    def _titled(self, title: str) -> str:
        if title == "positional arguments":
            return self.says("arguments")
        return self.says(title) if title == "options" else title

    def error(self, message: str) -> NoReturn:
        """Refuse arguments that cannot be meant."""
        raise CannotBeDone(_refusal(message, f"{self.prog} --help"))


class _Help(argparse.HelpFormatter):
    """The help of a command, with our word before how it is used."""

    def __init__(self, usage: str, prog: str) -> None:
        super().__init__(prog)
        self._our_usage = usage

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Say how it is used."""
        super().add_usage(usage, actions, groups, self._our_usage if prefix is None else prefix)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return textwrap.wrap(text, width, break_on_hyphens=False)  # a name is copied whole

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines = textwrap.wrap(text, width - len(indent), break_on_hyphens=False)
        return "\n".join(f"{indent}{line}" for line in lines)


def _refusal(message: str, help_: str) -> Sentence:
    for pattern, key in _MISTAKES:
        if found := pattern.fullmatch(message):
            named = {name: _told(text) for name, text in found.groupdict().items()}
            return fault(key, **named, **({"help": help_} if key in _HELPED else {}))
    return fault("not-so", help=help_)


def _told(text: str) -> str:
    """Repeat what the library names, without its quotation marks; names stay whole."""
    parts = [part.strip("'") for part in text.split(", ")]
    return ", ".join(map(as_typed, parts))
