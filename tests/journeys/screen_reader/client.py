"""Holds a short conference to its seal, as somebody would who cannot see the screen."""

import subprocess
import sys
from pathlib import Path

from reader import Reader

BRUISES, SLIDE = "Jamie had two bruises on his back.", "He fell from the slide."
RISK = "Bruises that nobody explains; more are likely."
REASONS = "Two bruises without an explanation, in a child of three."
REASON = "It was not ready for today."
DECISION = "Name placed on the Child Protection Register"
WALKED = (
    ("F6", "Hold, five open."),
    ("F6", "Agenda."),
    ("Up", "Who is here, and reports received, to do"),
    ("Down", "Information shared"),
    ("F6", "What was said text."),
    ("F1", "Put away push button."),
    ("Escape", "What was said text."),
    ("ctrl+f", "Search this record panel."),
    ("Escape", "What was said text."),
)
"""What is pressed, and what Orca says then."""
AT_THE_PORCH = (("F1", "Put away push button."), ("Escape", "Passphrase password text"))


def come_in(reader: Reader) -> None:
    """Look around at the way in, unlock, and open the conference from the diary."""
    reader.orca_says("Passphrase password text")
    must_be_named(reader)
    for key, says in AT_THE_PORCH:
        reader.key(key)
        reader.orca_says(says)
    reader.write("password text", "Passphrase", "the kettle sings at five")
    reader.press("push button", "Unlock")
    reader.press("push button", "Go on with it")
    reader.hears("3. Information shared")
    must_be_named(reader)


def look_around_by_keys(reader: Reader) -> None:
    """Walk with real keys alone; Orca says where each of them leads."""
    reader.orca_says("What was said text.")
    for key, says in WALKED:
        reader.key(key)
        reader.orca_says(says)


def hear_two_people(reader: Reader) -> None:
    """Record what two people say: one tagged by its button, one by its key."""
    reader.write("text", "Who speaks", "@ID")
    reader.key("Return")
    reader.press("radio button", "Tag: Observation")
    reader.write("text", "What was said", BRUISES)
    reader.key("Return")
    reader.hears("Recorded: Ines Duarte.")
    reader.key("F2")
    reader.write("text", "Who speaks", "Dawn")
    reader.key("Return")
    reader.write("text", "What was said", SLIDE)
    reader.key("ctrl+1")
    reader.hears("Tag: Fact.")
    reader.key("Return")
    reader.hears("Recorded: Dawn Lindsay.")
    said = reader.items("What was said")
    assert said[0].startswith(f"Observation. Ines Duarte, Health visitor. {BRUISES}"), said
    assert said[1].startswith(f"Fact. Dawn Lindsay, Mother. {SLIDE}"), said


def answer_and_decide(reader: Reader) -> None:
    """Put the risk in words, answer one question, and decide for the child."""
    reader.choose("Agenda", "The test")
    reader.hears("8. The test")
    reader.write("text", "What is the risk to this child now, and what is likely to come?", RISK)
    something_less = "Would something that intrudes less, such as a Child Wellbeing Meeting"
    reader.press("radio button", f"{something_less}, do better? No")
    must_be_named(reader)
    reader.choose("Agenda", "Decision for each child")
    reader.press("radio button", f"Decision: {DECISION}")
    reader.press("radio button", "How it was reached: By consensus")
    reader.write("text", "Reasons for the decision", REASONS)
    must_be_named(reader)


def seal(reader: Reader) -> None:
    """Close the conference, pass what is left with a reason, and seal the record."""
    reader.key("ctrl+Next")
    reader.press("push button", "Close the case conference")
    must_be_named(reader)
    for _ in range(9):
        opens = [one.get_name() for one in reader.things() if _is_reason(one)]
        if not opens:
            break
        reader.write("text", opens[0], REASON)
        reader.key("Return")
    reader.hears("Nothing is open.")
    reader.press("push button", "Seal the record")
    reader.hears("You are about to seal the record of FCP-2026-0001")
    reader.press("push button", "Yes, seal it now")
    reader.hears("The record was sealed on Tuesday 6 October 2026 at 15.40.")


def must_be_named(reader: Reader) -> None:
    """Refuse a window in which something takes the focus and has no name."""
    assert reader.unnamed() == [], reader.unnamed()


def _is_reason(one) -> bool:
    return one.get_role_name() == "text" and one.get_name().startswith("Reason for passing")


if __name__ == "__main__":
    reader = Reader(Path(sys.argv[1]) / "orca.log")
    for part in (come_in, look_around_by_keys, hear_two_people, answer_and_decide, seal):
        part(reader)
    print("\n".join(reader.heard))
    subprocess.run(["xdotool", "key", "--clearmodifiers", "alt+F4"], check=True)
