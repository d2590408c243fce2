"""A bench for the pages of a conference: Fife, two children, and a school."""

from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.contribution import Hand
from chairdesk.models.events import (
    ChildEntered,
    ConferenceArranged,
    Entry,
    PersonEntered,
    ProcedureAdopted,
)
from chairdesk.models.ids import new_id
from chairdesk.models.people import Capacity, Child, Person
from chairdesk.procedures.pack import as_record
from chairdesk.procedures.shelf import read_pack
from chairdesk.ui.bench import Bench
from chairdesk.ui.release.release_page import ReleasePage
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.words import Words
from tests.transcript import START, Ledger, opened

CHAIR = Person(new_id(), "Morag Sinclair", Capacity.CHAIR)
MINUTE_TAKER = Person(new_id(), "Eilidh Ross", Capacity.MINUTE_TAKER)


class Shelf:
    """Documents, signing keys and settings kept in memory."""

    def __init__(self):
        self.documents, self.identities, self.settings = [], {}, {}

    def keep_document(self, conference, document):
        same = (document.kind, document.reader)
        self.documents = [d for d in self.documents if (d.kind, d.reader) != same]
        self.documents.append(document)

    def documents_of(self, conference):
        return tuple(self.documents)

    def keep_identity(self, hand, name, pkcs12):
        self.identities[hand, name] = pkcs12

    def keep_setting(self, name, value):
        self.settings[name] = value

    def setting(self, name):
        return self.settings.get(name)

    def identity_of(self, hand, name):
        return self.identities.get((hand, name))


def bench_of(sitting=None, *, said=None):
    """Set up a bench; what it tells the chair is appended to `said`."""
    sitting = sitting or opened()
    pack = read_pack("fife")
    for event in (
        ProcedureAdopted(pack.name, pack.edition, as_record(pack)),
        ConferenceArranged(Arrangements("F-2026-118", Kind.INITIAL, START)),
        PersonEntered(CHAIR),
        PersonEntered(MINUTE_TAKER),
    ):
        sitting.enter(event)
    told = [] if said is None else said
    return Bench(sitting, SittingSignals(sitting), Words(), told.append)


def release_page(bench, shelf, paperwork, *elsewhere):
    """Make the page of the papers; `elsewhere` are the children of another conference."""
    journal = Ledger()
    for name in elsewhere:
        entered = ChildEntered(Child(new_id(), name))
        journal.append(new_id(), Entry(new_id(), START, Hand.CHAIR, entered))
    return ReleasePage(bench, paperwork, journal, shelf)
