"""Pages drawn in a process of their own, which never saw what is not printed on them."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from chairdesk.export.document import Document
from chairdesk.export.failures import PaperFailure
from chairdesk.export.pages import pages_of
from chairdesk.export.typesetting.manuscript import read, written

_LENGTH = 8
_SELDOM = 200_000
_PROJECT = Path(__file__).parents[2]


class PressStopped(PaperFailure):
    """The pages could not be drawn."""

    sentence = "The pages could not be drawn."


def printed(documents: Iterable[Document]) -> Iterator[bytes]:
    """Draw documents in one fresh process, and give each as PDF as soon as it is drawn.

    They go there and come back through pipes: nothing is written to a file. Closing the
    iterator stops the press. Raises PressStopped.
    """
    command = [sys.executable, "-m", "chairdesk.export.press"]
    where = os.pathsep.join(filter(None, (str(_PROJECT), os.environ.get("PYTHONPATH"))))
    with subprocess.Popen(  # noqa: S603 - our own interpreter, our own module
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": where},
    ) as press:
        try:
            for document in documents:
                yield _drawn_by(press, document)
        finally:
            press.kill()


def _drawn_by(press: "subprocess.Popen[bytes]", document: Document) -> bytes:
    if press.stdin is None or press.stdout is None:
        raise PressStopped
    try:
        _hand_over(press.stdin, written(document))
        pdf = _taken_from(press.stdout)
    except OSError:
        raise PressStopped from None
    if pdf is None:
        raise PressStopped
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
    # while a paper is drawn little becomes rubbish, and looking for it takes a sixth of the time
    gc.set_threshold(_SELDOM)
    work(sys.stdin.buffer, sys.stdout.buffer)
