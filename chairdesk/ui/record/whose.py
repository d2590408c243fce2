"""Says whose a paper is in the language of the windows: its own name for it has none."""

from chairdesk.export.letters.offices import named_in
from chairdesk.models.paper import FOR_THE_FILE
from chairdesk.procedures.pack import from_record
from chairdesk.ui.bench import Bench
from chairdesk.ui.language.tr import tr


def reader_named(bench: Bench, reader: str) -> str:
    """Name the reader of a paper; somebody's own name stays as it is."""
    if reader == FOR_THE_FILE:
        return tr("for the file")
    pack = from_record(bench.conference.setting.pack)
    return named_in(bench.words.language, reader, bench.conference, pack)
