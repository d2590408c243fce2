"""Run ChairDesk: python -m chairdesk."""

import sys
from io import TextIOWrapper

from chairdesk.cli import main
from chairdesk.quiet_faults import keep_faults_quiet
from chairdesk.quiet_process import keep_memory_private


def run() -> int:
    """Run one command; a crash of it tells nothing that it held."""
    keep_memory_private()
    keep_faults_quiet()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="surrogateescape")  # a path may be in an old encoding
    return main()


if __name__ == "__main__":
    sys.exit(run())
