"""The commands of ChairDesk, each in a file of its own."""

import os
import sys
from collections.abc import Sequence

from chairdesk.cli.failures import CannotBeDone

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0 when done, 1 when the answer is no, 2 when it cannot be."""
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except CannotBeDone as why:
        print(f"chairdesk: {why}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()  # whoever read along has read enough
        return 0
    except KeyboardInterrupt:
        print("chairdesk: stopped.", file=sys.stderr)
        return 2


def _run(arguments: Sequence[str]) -> int:
    if not arguments:
        return _open("")
    from chairdesk.cli.command import parser_of  # noqa: PLC0415 - as above
    from chairdesk.cli.commands import COMMANDS  # noqa: PLC0415

    chosen = parser_of(COMMANDS).parse_args(arguments)
    return int(chosen.run(chosen)) if "run" in chosen else _open(chosen.language)


def _open(language: str) -> int:
    from chairdesk.app.opening import open_desk  # noqa: PLC0415 - the desk needs no command, and vice versa
    from chairdesk.words import languages, languages_beside  # noqa: PLC0415 - as above

    known = languages(languages_beside(os.environ))
    if language and language not in known:
        refusal = f"ChairDesk does not speak “{language}”; it speaks {', '.join(known)}."
        raise CannotBeDone(refusal)
    return open_desk(language)
