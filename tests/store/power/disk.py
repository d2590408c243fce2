"""A disk whose power may fail: what was settled stays, of the rest some sectors do."""

import struct
from collections import Counter
from dataclasses import dataclass, field

HEAD = struct.Struct("<c3xIqQ")
SECTOR = 512


@dataclass(frozen=True)
class Step:
    """One thing that a program asked of a file."""

    kind: str
    name: str
    offset: int
    data: bytes


def steps_in(log):
    place = 0
    while place < len(log):
        kind, name, offset, length = HEAD.unpack_from(log, place)
        data = place + HEAD.size + name
        yield Step(
            kind.decode(),
            log[place + HEAD.size : data].decode(),
            offset,
            log[data : data + length],
        )
        place = data + length


@dataclass
class File:
    """What is on the platter, and what is on its way."""

    settled: bytearray = field(default_factory=bytearray)
    pending: list = field(default_factory=list)

    def settle(self):
        for step in self.pending:
            apply(self.settled, step)
        self.pending.clear()

    def after_a_cut(self, chance):
        """Keep some of what was pending: sector by sector, in no order."""
        content = bytearray(self.settled)
        share = chance.choice((0, 0.5, 0.5, 0.9, 1))
        for step in self.pending:
            for part in sectors(step):
                if chance.random() < share:
                    apply(content, part)
        return bytes(content)


def apply(content, step):
    if step.kind == "t":
        del content[step.offset :]
        content.extend(bytes(max(0, step.offset - len(content))))
        return
    content.extend(bytes(max(0, step.offset - len(content))))
    content[step.offset : step.offset + len(step.data)] = step.data


def sectors(step):
    if step.kind == "t":
        yield step
        return
    place, end = step.offset, step.offset + len(step.data)
    while place < end:
        after = min(end, (place // SECTOR + 1) * SECTOR)
        data = step.data[place - step.offset : after - step.offset]
        yield Step("w", step.name, place, data)
        place = after


class Disk:
    """Takes steps one by one, and tells what a power cut would leave."""

    def __init__(self, contents, *, lies=False):
        self._files = {name: File(bytearray(content)) for name, content in contents.items()}
        self._settled_names = dict(self._files)
        self._pending_names = []
        self._lies = lies
        self.seen = Counter()

    def take(self, step):
        self.seen[step.kind] += 1
        match step.kind:
            case "w" | "t":
                self._files[step.name].pending.append(step)
            case "s":
                self._settle(step.name)
            case "f":
                self._settle_names()
            case _:
                self._rename(step)

    def _settle(self, name):
        if not self._lies:
            self._files[name].settle()

    def _settle_names(self):
        if not self._lies:
            self._settled_names = dict(self._files)
            self._pending_names.clear()

    def _rename(self, step):
        if step.kind == "c":
            self._files[step.name] = File()
        elif step.kind == "u":
            del self._files[step.name]
        else:
            self._files[step.data.decode()] = self._files.pop(step.name)
        self._pending_names.append(dict(self._files))

    def after_a_cut(self, chance):
        """Tell what each file holds once the power is back; names change in their order."""
        names = chance.choice([self._settled_names, *self._pending_names])
        return {name: file.after_a_cut(chance) for name, file in names.items()}
