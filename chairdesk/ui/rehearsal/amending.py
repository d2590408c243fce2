"""What comes after the seal, as it is played: late copies, objections, a new version."""

from datetime import date

from chairdesk.models.amendment import Outcome, Part
from chairdesk.models.events import (
    AmendmentsSealed,
    LateCopyDecided,
    LateReaderEntered,
    MinutesReceived,
    ObjectionReceived,
    ObjectionRuledOn,
    ObjectionWithdrawn,
)
from chairdesk.models.ids import ObjectionId
from chairdesk.ui.amend.amend_page import AmendPage
from chairdesk.ui.amend.fields import shown_at, spelled
from chairdesk.ui.amend.ruling_card import RulingCard
from chairdesk.ui.rehearsal.hands import NoWay, in_vain, pick_data
from chairdesk.ui.rehearsal.playing import Playing
from chairdesk.ui.release.release_page import ReleasePage
from chairdesk.ui.step import Step as Page


def receive(play: Playing, event: MinutesReceived) -> None:
    """Choose who received the minutes, write the day, and record it."""
    card = play.page(Page.AMEND, AmendPage).receipt
    pick_data(play.hands, card.who, str(event.receipt.who), "who received the minutes")
    play.hands.write(card.day, _as_typed(event.receipt.on), "day of receipt")
    play.hands.press(card.record, "way to record a receipt")


def object_to(play: Playing, event: ObjectionReceived) -> None:
    """Choose who objects and to which passage, and write how it should read."""
    card, asked = play.page(Page.AMEND, AmendPage).objection, event.objection
    pick_data(play.hands, card.who, str(asked.who), "who objects")
    play.hands.write(card.day, _as_typed(asked.received), "day of the objection")
    pick_data(play.hands, card.place, spelled(asked.place), "passage")
    if asked.place.part is Part.OTHER:
        play.hands.write(card.stands, asked.stands, "passage as it stands")
    play.hands.write(
        card.asks, shown_at(play.bench, asked.place, asked.asks), "passage as it should read"
    )
    play.hands.write(card.why, asked.why, "reasons")
    pick_data(play.hands, card.audience, asked.audience.scope.value, "who may read it")
    play.hands.press(card.record, "way to record an objection")


def withdraw(play: Playing, event: ObjectionWithdrawn) -> None:
    """Press the button beside the objection."""
    play.hands.press(_card(play, event.objection).withdraw, "way to withdraw an objection")


def rule(play: Playing, event: ObjectionRuledOn) -> None:
    """Choose how the chair rules, and write how the passage reads since, and why."""
    card, ruling = _card(play, event.ruling.objection), event.ruling
    pick_data(play.hands, card.outcome, ruling.outcome.value, "ruling")
    if ruling.outcome is not Outcome.NOT_ACCEPTED:
        reads = shown_at(play.bench, card.challenge.objection.place, ruling.reads)
        play.hands.write(card.reads, reads, "passage as it is to read")
    play.hands.write(card.reasons, ruling.reasons, "reasons")
    play.hands.press(card.rule, "way to rule")


def seal(play: Playing, _event: AmendmentsSealed) -> None:
    """Press the seal of the new version, read what it asks once more, and mean it."""
    page = play.page(Page.AMEND, AmendPage)
    play.hands.press(page.seal, "seal of the new version")
    play.hands.press(page.seal_now, "last question of the seal")


def enter_reader(play: Playing, event: LateReaderEntered) -> None:
    """Open the fields for somebody who is not on the list, fill them, and enter the reader."""
    card, person = play.page(Page.RELEASE, ReleasePage).late, event.person
    play.hands.press(card.another, "way to a reader who is not on the list")
    fields = card.reader
    play.hands.write(fields.name, person.name, "name")
    play.hands.write(fields.role, person.role, "role")
    pick_data(play.hands, fields.capacity, person.capacity, "capacity")
    pick_data(play.hands, fields.agency, str(person.agency or ""), "agency")
    for child in person.for_children:
        play.hands.tick(fields.about.get(child), "child of whom a letter tells", is_on=True)
    play.hands.press(fields.enter, "way to enter a reader")


def decide_copy(play: Playing, event: LateCopyDecided) -> None:
    """Choose for whom it is and which copy, write why, and decide it."""
    card, copy = play.page(Page.RELEASE, ReleasePage).late, event.copy
    pick_data(play.hands, card.who, str(copy.reader), "reader")
    pick_data(play.hands, card.copy, copy.copy, "copy")
    play.hands.write(card.reason, copy.reason, "reason")
    play.hands.press(card.decide, "way to decide a late copy")


def _card(play: Playing, wanted: ObjectionId) -> RulingCard:
    cards = play.page(Page.AMEND, AmendPage).rulings
    card = next((one for one in cards if one.challenge.objection.id == wanted), None)
    if card is None:
        raise NoWay(in_vain("no-objection"))
    return card


def _as_typed(day: date) -> str:
    return f"{day:%d/%m/%Y}"
