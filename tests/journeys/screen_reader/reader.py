"""Knows the windows as a screen reader does: by role and name alone, over the system's bus.

Run with the system's own Python, which has the bindings; nothing of ChairDesk is imported.
"""

import subprocess
from pathlib import Path

import gi
from voice import Voice

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30.0
SOON = 4.0
"""Within how many seconds Orca speaks, if it will; it is asked again, so it may be slower."""
QUIET = 250
"""For how many milliseconds Orca has nothing to do when it has gone through all."""
TRIES = 4
SHOWING, FOCUSABLE = Atspi.StateType.SHOWING, Atspi.StateType.FOCUSABLE
FOCUSED = Atspi.StateType.FOCUSED


class NotThere(Exception):
    """Nothing of this role and name came into the window in time."""


class Reader:
    """Finds, presses, types, hears what the windows say, and what Orca makes of it."""

    def __init__(self, log: Path) -> None:
        Atspi.init()
        self.voice = Voice(log)
        self.heard = []
        self._listener = Atspi.EventListener.new(self._hear)
        self._listener.register("object:announcement")
        self.desk = self._wait_for(self._application, "the application")

    def find(self, role: str, name: str, *, starts: bool = False):
        """Wait for a thing that shows; `starts` takes one whose name begins so."""
        fits = (lambda said: said.startswith(name)) if starts else (lambda said: said == name)

        def look():
            return next((one for one in self.things() if _is(one, role, fits)), None)

        return self._wait_for(look, f"{role} “{name}”")

    def press(self, role: str, name: str, *, starts: bool = False) -> None:
        """Press a thing by its first action, which is to press it, or to turn it on or off."""
        actions = self.find(role, name, starts=starts).get_action_iface()
        assert actions.get_action_name(0) in {"Press", "Toggle"}, actions.get_action_name(0)
        actions.do_action(0)
        self._rest()

    def choose(self, list_name: str, item: str) -> None:
        """Choose the item of a list that begins so, and press Enter on it."""
        there = self.find("list", list_name)
        names = [there.get_child_at_index(n).get_name() for n in range(there.get_child_count())]
        place = next(n for n, name in enumerate(names) if name.startswith(item))
        self._enter(there)
        self.key("Home")
        for _ in range(place):
            self.key("Down")
        self.key("Return")

    def _enter(self, there) -> None:
        """Put the focus on a thing, and wait until it has it and Orca has said its name.

        Orca tells nobody of a thing that comes and has the focus at once, so it is let come to
        rest before; where it was still at work, one goes away from the thing and comes back.
        """
        if there.get_state_set().contains(FOCUSED):
            return
        for _ in range(TRIES):
            self._let_orca_rest()
            self.voice.mark()
            there.get_component_iface().grab_focus()
            self._wait_for(lambda: there.get_state_set().contains(FOCUSED), "the focus")
            if self._becomes(lambda: self.voice.has_said(there.get_name()), SOON):
                return
            self.key("shift+Tab")
        self.orca_says(there.get_name())

    def write(self, role: str, name: str, words: str) -> None:
        """Write words in the place of those that stand in a field."""
        field = self.find(role, name)
        self._enter(field)
        field.get_editable_text_iface().set_text_contents(words)
        self._rest()

    def key(self, name: str) -> None:
        """Press a key or a chord, such as `Return`, on the keyboard of this display."""
        self.voice.mark()
        subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
        self._rest()

    def items(self, name: str) -> list[str]:
        """Read out the items of a list."""
        there = self.find("list", name)
        return [there.get_child_at_index(n).get_name() for n in range(there.get_child_count())]

    def hears(self, sentence: str) -> None:
        """Wait until a sentence was announced."""
        self._wait_for(lambda: any(sentence in said for said in self.heard), f"“{sentence}”")

    def orca_says(self, words: str) -> None:
        """Wait until Orca has said words since the last key."""
        self._wait_for(lambda: self.voice.has_said(words), f"Orca to say “{words}”")

    def things(self):
        """Walk through everything that shows, in the order of the tree."""
        waiting = [self.desk]
        while waiting:
            one = waiting.pop()
            yield one
            below = (one.get_child_at_index(n) for n in range(one.get_child_count()))
            waiting.extend(reversed([child for child in below if child and _shows(child)]))

    def unnamed(self) -> list[str]:
        """List what takes the focus and has no name."""
        return [
            one.get_role_name()
            for one in self.things()
            if one.get_state_set().contains(FOCUSABLE) and not one.get_name().strip()
        ]

    def _wait_for(self, look, what: str):
        """Look again and again, hearing meanwhile, until there is something."""
        found = self._becomes(look, PATIENCE)
        if not found:
            heard, said = self.heard[-5:], self.voice.said[-9:]
            message = f"{what}; heard: {heard}; Orca said: {said}"
            raise NotThere(message)
        return found

    def _becomes(self, look, longest: float):
        """Look again and again, hearing meanwhile, for so many seconds at most."""
        end = GLib.get_monotonic_time() + longest * 1_000_000
        found = None
        while not found and GLib.get_monotonic_time() < end:
            try:
                found = look()
            except GLib.Error:  # it went away while it was looked at
                found = None
            if not found:
                self._rest()
        return found

    def _let_orca_rest(self) -> None:
        """Wait until Orca has gone through all that happened."""
        before = -1
        while before != self.voice.written:
            before = self.voice.written
            self._rest(QUIET)

    def _rest(self, milliseconds: int = 60) -> None:
        """Let what is said arrive."""
        loop = GLib.MainLoop()
        GLib.timeout_add(milliseconds, loop.quit)
        loop.run()

    def _hear(self, event) -> None:
        self.heard.append(str(event.any_data))

    def _application(self):
        desktop = Atspi.get_desktop(0)
        there = (desktop.get_child_at_index(n) for n in range(desktop.get_child_count()))
        return next((one for one in there if one and one.get_name() == "ChairDesk"), None)


def _shows(one) -> bool:
    return one.get_state_set().contains(SHOWING) or one.get_role_name() == "frame"


def _is(one, role: str, fits) -> bool:
    return one.get_role_name() == role and fits(one.get_name())
