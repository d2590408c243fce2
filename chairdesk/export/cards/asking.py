"""What the desk asks of a card, and how long it waits for the answer."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import Any

from chairdesk.export.cards.card import CardKey
from chairdesk.export.cards.failures import CardDoesNotAnswer, failure

_PROJECT = Path(__file__).parents[3]
_READER = (sys.executable, "-m", "chairdesk.export.cards.reader")
LONGEST = 60.0
"""How many seconds a card may take; a PIN may have to be typed at the reader meanwhile."""


class Asking:
    """A conversation with the reader of cards; raises CardFailure."""

    def __init__(self, process: "subprocess.Popen[bytes]", longest: float) -> None:
        self._process, self._longest = process, longest

    def certificates(self, module: str) -> tuple[CardKey, ...]:
        """List the certificates on every card that is in a reader; no PIN is asked."""
        found = self._ask(ask="certificates", module=module)["certificates"]
        return tuple(CardKey(module, **{**one, "issuers": tuple(one["issuers"])}) for one in found)

    def open(self, key: CardKey, pin: str) -> None:
        """Open a key with its PIN, which is tried once."""
        self._ask(ask="open", module=key.module, serial=key.serial, key=key.key, pin=pin)

    def sign(self, what: bytes, kind: str) -> bytes:
        """Let the key sign a digest, and nothing but a digest: no word of a paper goes there."""
        return bytes.fromhex(self._ask(ask="sign", what=what.hex(), kind=kind)["signature"])

    def _ask(self, **asked: str) -> dict[str, Any]:
        if self._process.stdin is None or self._process.stdout is None:
            raise CardDoesNotAnswer
        patience = Timer(self._longest, self._process.kill)
        patience.start()
        try:
            self._process.stdin.write(json.dumps(asked).encode() + b"\n")
            self._process.stdin.flush()
            said = json.loads(self._process.stdout.readline())
        except (OSError, ValueError):
            raise CardDoesNotAnswer from None
        finally:
            patience.cancel()
        if "failed" in said:
            raise failure(said["failed"])
        return dict(said)


@contextmanager
def asking(command: tuple[str, ...] = _READER, longest: float = LONGEST) -> Iterator[Asking]:
    """Begin a conversation with cards, in a process that ends with it and forgets the PIN."""
    where = os.pathsep.join(filter(None, (str(_PROJECT), os.environ.get("PYTHONPATH"))))
    with subprocess.Popen(  # noqa: S603 - our own interpreter, our own module
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": where},
    ) as process:
        try:
            yield Asking(process, longest)
        finally:
            process.kill()
