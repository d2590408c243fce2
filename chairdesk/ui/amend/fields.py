"""The fields of the amendments: texts side by side, people, days; what is half typed is kept."""

from uuid import UUID

from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from chairdesk.models.amendment import Part, Place
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Tag
from chairdesk.models.ids import PersonId
from chairdesk.procedures.agendas import areas_as_kept, areas_in_words
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import Half
from chairdesk.words import Words


def of_text(text: QPlainTextEdit, on_record: str = "") -> Half:
    """Keep a text until it is emptied, or until what stands in it is on the record."""

    def spelled() -> str:
        return "" if text.toPlainText() == on_record else text.toPlainText()

    return Half(text, spelled, text.setPlainText, (text.textChanged,))


def offer_people(choice: QComboBox, conference: Conference) -> None:
    """Offer whoever is on the roll and born; who was chosen stays chosen."""
    roll = conference.roll
    named = [(person.name, str(person.id)) for person in (*roll.people, *roll.late)]
    named += [(child.name, str(child.id)) for child in roll.children if not child.is_unborn]
    if named == [(choice.itemText(n), choice.itemData(n)) for n in range(choice.count())]:
        return
    chosen = choice.currentData()
    choice.blockSignals(True)
    choice.clear()
    for name, who in named:
        choice.addItem(name, who)
    choice.setCurrentIndex(choice.findData(chosen) if chosen else -1)
    choice.blockSignals(False)


def chosen_person(choice: QComboBox) -> PersonId | None:
    """Say who is chosen."""
    chosen = choice.currentData()
    return PersonId(UUID(chosen)) if chosen else None


def spelled(place: Place) -> str:
    """Spell a passage, so that a list finds it again."""
    return f"{place.part} {place.about} {place.of} {place.key}"


def spoken(words: Words, text: str) -> str:
    """Say a tag in words; any other text says itself."""
    return words.name_of(Tag(text)) if text in set(Tag) else text


def shown_at(bench: Bench, place: Place, text: str) -> str:
    """Show the text of a passage; a tag, an area of concern or a category in words."""
    if place.part is Part.AREAS:
        return areas_in_words(bench.pack, text)
    return spoken(bench.words, text)


def kept_at(bench: Bench, place: Place, text: str) -> str:
    """Read what was typed for a passage as it is kept."""
    match place.part:
        case Part.TAG:
            return as_tag(bench.words, text)
        case Part.AREAS:
            return areas_as_kept(bench.pack, text)
        case _:
            return text


def as_tag(words: Words, text: str) -> str:
    """Read a tag from its word, such as `Allegation`; any other text is kept."""
    tags = {words.name_of(tag).casefold(): tag.value for tag in Tag}
    return tags.get(text.strip().casefold(), text)
