"""What is known of a vault that stays closed, in a sentence or two."""

from chairdesk.desk.at_the_door.door import Known
from chairdesk.ui.language.tr import tr


def known_words(known: Known) -> str:
    """Say how far the vault and its newest backup reached; nothing where nothing is known."""
    said = []
    if known.entries is not None:
        held = tr("Entries that it held when it was last seen: {number}.")
        said.append(held.format(number=known.entries))
    if known.backed_up is not None:
        held = tr("Entries in its newest whole backup, {name}: {number}.")
        said.append(held.format(name=known.backup, number=known.backed_up))
    return " ".join(said)
