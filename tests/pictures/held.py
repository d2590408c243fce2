"""The conferences of the pictures: in the middle, before the seal, to be signed, and more."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from io import BytesIO

from pikepdf import Pdf

from chairdesk.desk.rehearsal import read_script
from chairdesk.desk.rehearsal.questions import Adjourn
from chairdesk.desk.rehearsal.record import GiveOut, ObjectTo, ReceiveMinutes, Seal, Sign
from chairdesk.desk.rehearsal.script import Script
from chairdesk.desk.rehearsal.stage import Stage, Step
from chairdesk.desk.rehearsal.talk import Say
from chairdesk.desk.shelves import KeptDocument
from chairdesk.desk.sitting import Sitting
from chairdesk.export.pages import pages_of
from chairdesk.models.agenda import Override
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Contribution, Hand
from chairdesk.models.decision import Stance, View
from chairdesk.models.events import (
    ChildEntered,
    ClosedSessionBegan,
    ConferenceArranged,
    ContributionRecorded,
    DocumentReleased,
    DocumentSigned,
    GateOverridden,
    ItemOpened,
    ViewGiven,
)
from chairdesk.models.ids import ChildId, ConferenceId, ContributionId, new_id
from chairdesk.models.paper import MINUTES, Release, SignedDocument
from chairdesk.models.people import Child
from chairdesk.procedures.gates import open_gates
from chairdesk.resources import resource
from chairdesk.ui.record.paperwork import planned
from tests.pictures.studio import Studio

NINE_MORE = ["Ava", "Ben", "Cora", "Dan", "Ella", "Finn", "Greta", "Hamish", "Kate"]
MARK = sha256(b"a certificate").hexdigest()
SHOWN = (MINUTES, "child-version")
"""The kinds of papers whose pages are drawn; the others have one blank page."""


@dataclass(frozen=True, slots=True)
class Held:
    """The conferences that the pictures show, each stopped where something is to be seen."""

    running: ConferenceId
    closed: ConferenceId
    twelve: ConferenceId
    inquorate: ConferenceId
    open: ConferenceId
    summed_up: ConferenceId
    sealed: ConferenceId
    signed: ConferenceId


def hold_all(studio: Studio) -> Held:
    """Hold every conference that the pictures show, the one that is still running last."""
    sefton = script_of("farrow-sefton")
    signed, unsigned = seal(studio, sefton), seal(studio, sefton, is_signed=False)
    for step in sefton.steps:
        if isinstance(step, ReceiveMinutes | ObjectTo):
            play(studio, sefton, signed, step)
    summed_up = hold(studio, script_of("ifans-wales"), Seal)
    let_out(studio, signed)
    inquorate = hold(studio, medway := script_of("ellison-medway-inquorate"), Adjourn)
    pass_some(studio, medway, inquorate)
    open_, twelve = hold(studio, studio.script, Seal), of_twelve(studio)
    closed = in_its_middle(studio)
    studio.sittings[closed].enter(ClosedSessionBegan())
    names = {open_: "FCP-2026-1169", twelve: "FCP-2026-1180", closed: "FCP-2026-1182"}
    for which, reference in names.items():
        call_it(studio, which, reference)
    return Held(
        in_its_middle(studio, is_untagged=True),
        closed,
        twelve,
        inquorate,
        open_,
        summed_up,
        unsigned,
        signed,
    )


def hold(
    studio: Studio, script: Script, last: type | None, before: datetime | None = None
) -> ConferenceId:
    """Hold a conference in the vault as a script tells it, up to a step or a time."""
    which = ConferenceId(new_id())
    for step in (*script.preparation, *script.steps):
        if last is not None and isinstance(step, last):
            break
        if (before is not None and step.at >= before) or isinstance(step, Sign | GiveOut):
            break
        play(studio, script, which, step)
    return which


def call_it(studio: Studio, which: ConferenceId, reference: str) -> None:
    """Give a conference another reference, so that the diary tells it from the sample."""
    sitting = studio.sittings[which]
    arrangements = sitting.conference.arrangements
    assert arrangements is not None
    sitting.enter(ConferenceArranged(replace(arrangements, reference=reference)))


def pass_some(studio: Studio, script: Script, which: ConferenceId) -> None:
    """Pass two of the gates that are open, with a reason."""
    sitting = studio.sittings[which]
    for gate in open_gates(script.pack, sitting.conference)[:2]:
        reason = "Without the police this is not weighed today."
        sitting.enter(GateOverridden(Override(gate.rule, reason, gate.child)))


def let_out(studio: Studio, which: ConferenceId) -> None:
    """Let the first paper of a conference go out to a folder."""
    sitting = studio.sittings[which]
    paper = sitting.conference.papers.signed[0]
    sitting.enter(
        DocumentReleased(Release(paper.kind, paper.reader, paper.sha256, "", sitting.now()))
    )


def play(studio: Studio, script: Script, which: ConferenceId, step: Step) -> None:
    """Let a step of a script happen to a conference."""
    studio.clock.set(step.at)
    sitting = studio.sittings.get(which)
    if sitting is None:
        sitting = Sitting(Conference(which), studio.door.vault.journal, studio.clock)
        studio.sittings[which] = sitting
    for event in step.events(Stage(sitting.conference, script.pack, step.at)):
        sitting.enter(event)


def in_its_middle(studio: Studio, *, is_untagged: bool = False) -> ConferenceId:
    """Hold the sample conference until three quarters of it are said; the last may lack its tag."""
    said = [step.at for step in studio.script.steps if isinstance(step, Say)]
    which = hold(studio, studio.script, None, said[len(said) * 3 // 4] + timedelta(seconds=1))
    sitting = studio.sittings[which]
    *_, last, _ = sitting.conference.course.visits
    sitting.enter(ItemOpened(last.item))  # where something was said, and not where nothing is yet
    if is_untagged:
        speaker = sitting.conference.roll.people[-1].id
        words = "We could hold a place on Wednesdays from the week after next."
        told = Contribution(ContributionId(new_id()), speaker, words, item="information")
        sitting.enter(ContributionRecorded(told), Hand.MINUTE_TAKER)
    return which


def script_of(name: str) -> Script:
    """Read a script that ChairDesk brings."""
    return read_script(resource(f"rehearsals/{name}.toml"))


def of_twelve(studio: Studio) -> ConferenceId:
    """Hold the sample conference, with nine more children about whom something is said."""
    which = in_its_middle(studio)
    sitting = studio.sittings[which]
    for place, name in enumerate(NINE_MORE):
        child = Child(ChildId(new_id()), f"{name} Abernethy")
        sitting.enter(ChildEntered(child))
        for holder, stance in zip(sitting.conference.roll.agencies[:3], Stance, strict=False):
            reasons = "What was heard today does not change it."
            sitting.enter(ViewGiven(View(child.id, holder.id, stance, reasons, (place + 3) % 11)))
    return which


def seal(
    studio: Studio, script: Script, *, is_signed: bool = True, shown: tuple[str, ...] = SHOWN
) -> ConferenceId:
    """Hold a conference to its seal; of its papers the minutes and the child's are drawn."""
    which = hold(studio, script, Sign)
    sitting, documents = studio.sittings[which], studio.door.vault.documents
    papers = [
        KeptDocument(*name, sha256(pdf).hexdigest(), pdf, 1) for name, pdf in _drawn(sitting, shown)
    ]
    for paper in papers:
        documents.keep_document(which, paper)
    for hand in (Hand.MINUTE_TAKER, Hand.CHAIR) if is_signed else ():
        for one in papers:
            signed = SignedDocument(one.kind, one.reader, one.sha256, hand, MARK, len(one.pdf))
            sitting.enter(DocumentSigned(signed), hand)
    return which


def _drawn(sitting: Sitting, shown: tuple[str, ...]) -> Iterator[tuple[tuple[str, str], bytes]]:
    for paper in planned(sitting.conference):
        is_shown = paper.kind in shown and paper.document is not None
        drawn = pages_of(paper.document) if is_shown else paper.data or blank_page(paper.name)
        yield paper.name, drawn


def blank_page(name: tuple[str, str]) -> bytes:
    """Give a page with nothing on it, and in the file whose it is: no two papers are one."""
    pdf, written = Pdf.new(), BytesIO()
    pdf.add_blank_page()
    pdf.docinfo["/Subject"] = " ".join(name)
    pdf.save(written, deterministic_id=True)
    return written.getvalue()
