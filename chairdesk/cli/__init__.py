"""The commands of ChairDesk, each in a file of its own."""

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
        from chairdesk.app import open_desk  # noqa: PLC0415 - the desk needs no command, and vice versa

        return open_desk()
    from chairdesk.cli.command import parser_of  # noqa: PLC0415 - as above
    from chairdesk.cli.commands import COMMANDS  # noqa: PLC0415

    chosen = parser_of(COMMANDS).parse_args(arguments)
    return int(chosen.run(chosen))
