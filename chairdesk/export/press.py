"""Pages drawn in a process of their own, which never saw what is not printed on them."""

import gc
import os
import subprocess
import sys
from collections.abc import Generator, Iterable
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import IO

from chairdesk.export.document import Document
from chairdesk.export.failures import PaperFailure
from chairdesk.export.pages import pages_of
from chairdesk.export.typesetting.manuscript import read, written
from chairdesk.quiet_process import keep_memory_private

_LENGTH = 8
_SELDOM = 200_000
LONGEST = 300.0
"""How many seconds one paper may take; a thousand pages take ten."""
_PROJECT = Path(__file__).parents[2]


class PressStopped(PaperFailure):
    """The pages could not be drawn."""


class PressHung(PressStopped):
    """The pages took too long."""


def printed(documents: Iterable[Document]) -> Generator[bytes]:
    """Draw documents in one fresh process, and give each as PDF as soon as it is drawn.

    They go there and come back through pipes: nothing is written to a file. Closing the
    iterator stops the press; a press that hangs is ended. Raises PressStopped, PressHung.
    """
    command = [sys.executable, "-m", "chairdesk.export.press"]
    where = os.pathsep.join(filter(None, (str(_PROJECT), os.environ.get("PYTHONPATH"))))
    press = subprocess.Popen(  # noqa: S603 - our own interpreter, our own module
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": where},
    )
    try:
        for document in documents:
            yield _drawn_by(press, document)
    finally:
        press.kill()
        for pipe in (press.stdin, press.stdout):
            # what a dead press did not read any more cannot be sent after it
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()
        press.wait()


def _drawn_by(press: "subprocess.Popen[bytes]", document: Document) -> bytes:
    if press.stdin is None or press.stdout is None:
        raise PressStopped
    ended: list[bool] = []

    def end() -> None:
        ended.append(True)
        press.kill()

    watch = Timer(LONGEST, end)
    watch.start()
    try:
        _hand_over(press.stdin, written(document))
        pdf = _taken_from(press.stdout)
    except OSError:
        pdf = None
    finally:
        watch.cancel()
    if pdf is None:
        raise PressHung if ended else PressStopped
    return pdf


def work(orders: IO[bytes], finished: IO[bytes]) -> None:
    """Draw one document after the other until there are no more."""
    while (manuscript := _taken_from(orders)) is not None:
        _hand_over(finished, pages_of(read(manuscript)))


def _hand_over(pipe: IO[bytes], content: bytes) -> None:
    pipe.write(len(content).to_bytes(_LENGTH, "big") + content)
    pipe.flush()


def _taken_from(pipe: IO[bytes]) -> bytes | None:
    """Take one piece; nothing where there is none or only a part of one."""
    length = int.from_bytes(pipe.read(_LENGTH), "big")
    content = pipe.read(length)
    return content if length and len(content) == length else None


if __name__ == "__main__":
    keep_memory_private()  # what the desk asked of its own memory does not hold for another's
    # while a paper is drawn little becomes rubbish, and looking for it takes a sixth of the time
    gc.set_threshold(_SELDOM)
    work(sys.stdin.buffer, sys.stdout.buffer)
