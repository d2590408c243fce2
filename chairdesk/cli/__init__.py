"""The commands of ChairDesk, each in a file of its own."""

import os
import sys
from collections.abc import Sequence
from itertools import pairwise

from chairdesk.cli.failures import CannotBeDone, fault
from chairdesk.quiet_faults import say_no_more_than_where
from chairdesk.words import LANGUAGE, Words, languages, languages_beside, words_in

__all__ = ["main"]

_LANGUAGE = "--language"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0 when done, 1 when the answer is no, 2 when it cannot be."""
    given = sys.argv[1:] if arguments is None else arguments
    language = _named(given)
    words = words_in(language or os.environ.get(LANGUAGE, ""))
    try:
        return _run(given, language, words)
    except CannotBeDone as why:
        print(f"chairdesk: {words.told(why)}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()  # whoever read along has read enough
        return 0
    except KeyboardInterrupt:
        print(f"chairdesk: {words.term('command_faults', 'stopped')}", file=sys.stderr)
        return 2
    except Exception as why:  # noqa: BLE001 - its words may be anybody's
        say_no_more_than_where(type(why), why, why.__traceback__)
        return 2


def _named(arguments: Sequence[str]) -> str:
    """Find the language that is asked for before the first command is read, which speaks it."""
    beside = [value for option, value in pairwise(arguments) if option == _LANGUAGE]
    within = [one.partition("=")[2] for one in arguments if one.startswith(f"{_LANGUAGE}=")]
    return next(iter((*beside, *within)), "")


def _run(arguments: Sequence[str], language: str, words: Words) -> int:
    known = languages(languages_beside(os.environ))
    if language and language not in known:
        raise CannotBeDone(fault("no-language", language=language, known=", ".join(known)))
    if not arguments:
        return _open("")
    from chairdesk.cli.command import parser_of  # noqa: PLC0415 - the desk needs no command
    from chairdesk.cli.commands import COMMANDS  # noqa: PLC0415 - as above

    chosen = parser_of(COMMANDS, words).parse_args(arguments)
    return int(chosen.run(chosen)) if "run" in chosen else _open(chosen.language or "")


def _open(language: str) -> int:
    from chairdesk.app.opening import open_desk  # noqa: PLC0415 - a command needs no desk

    return open_desk(language)
