"""A script gone through without windows: what the conference would refuse on the way."""

from collections.abc import Iterator
from uuid import UUID

from chairdesk.desk.rehearsal.faults.amiss import amiss, reason, run_on
from chairdesk.desk.rehearsal.faults.work import must_have_its_item
from chairdesk.desk.rehearsal.keeping.vault import after_it
from chairdesk.desk.rehearsal.record import Seal, SealVersion
from chairdesk.desk.rehearsal.script import Script
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage, Step
from chairdesk.desk.rehearsal.steps import word_for
from chairdesk.models.allowing import allowed
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.errors import Refusal
from chairdesk.models.events import Entry
from chairdesk.models.ids import ConferenceId, EntryId
from chairdesk.procedures.gates import Gate, open_gates

NOBODY = UUID(int=0)
"""Names the conference and the entries of a dry run, which nobody keeps."""


def refusals(script: Script) -> Iterator[tuple[Step, str]]:
    """Name each step that could not be done when its turn comes, and why.

    A seal that is refused is the last of them: all that follows is done over a sealed record.
    """
    first = script.preparation[0].at
    stage = Stage(Conference(ConferenceId(NOBODY)), script.pack, first)
    for step in (*script.preparation, *script.steps):
        stage = stage.moved_to(step.at)
        try:
            stage = after(step, stage)
        except Refusal as why:
            yield step, amiss("refused", step=word_for(step), why=reason(why))
            if isinstance(step, Seal | SealVersion):
                return


def after(step: Step, stage: Stage) -> Stage:
    """Go on to what a step leaves; raise the refusal that it would meet."""
    if isinstance(step, Seal):
        _check_the_seal(stage)
    stage = after_it(step, stage)
    for event in step.events(stage):
        must_have_its_item(event, stage)
        entry = Entry(EntryId(NOBODY), step.at, Hand.CHAIR, allowed(stage.conference, event))
        stage = stage.after(entry)
    return stage


def _check_the_seal(stage: Stage) -> None:
    if stage.conference.is_in_session:
        raise OutOfPlace(amiss("not-closed"))
    still_open = open_gates(stage.pack, stage.conference)
    if still_open:
        gates = run_on([_asked(gate, stage) for gate in still_open], "gates")
        raise OutOfPlace(amiss("still-open", gates=gates))


def _asked(gate: Gate, stage: Stage) -> str:
    rules, what = ", ".join(gate.rules), gate.question or gate.asks
    if gate.child is None:
        return amiss("gate", rules=rules, what=what)
    return amiss(
        "gate-for", rules=rules, child=stage.conference.roll.name_of(gate.child), what=what
    )
