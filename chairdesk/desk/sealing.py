"""The seal: put on once everything is answered, or passed with a reason."""

from dataclasses import replace

from chairdesk.desk.sitting import Sitting
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import Hand
from chairdesk.models.errors import ConferenceIsStillOpen, GatesAreOpen
from chairdesk.models.events import Entry, PaperLanguageChosen, RecordSealed
from chairdesk.models.paper import PaperLanguage, language_for
from chairdesk.procedures.gates import open_gates
from chairdesk.procedures.pack import from_record
from chairdesk.procedures.tongues.in_language import language_of


def seal(sitting: Sitting, language: str = "") -> Entry:
    """Seal the record in the chair's hand; its papers are in this language, if none was chosen.

    Raises ConferenceIsStillOpen or GatesAreOpen, and what `Sitting.enter` may raise.
    """
    ready_to_seal(sitting.conference)
    chosen = as_sealed_in(language, sitting.conference).papers.languages
    if chosen != sitting.conference.papers.languages:
        sitting.enter(PaperLanguageChosen(chosen[-1]), Hand.CHAIR)
    return sitting.enter(RecordSealed(), Hand.CHAIR)


def as_sealed_in(language: str, conference: Conference) -> Conference:
    """Give a conference as a desk that speaks a language would seal it: with that for its papers.

    What was chosen stays, and where it is the language of its procedure nothing needs choosing.
    """
    papers = conference.papers
    own = language_of(from_record(conference.setting.pack), "") if conference.setting.pack else ""
    if language in {"", own} or language_for(None, papers.languages) or conference.is_sealed:
        return conference
    languages = (*papers.languages, PaperLanguage(None, language))
    return replace(conference, papers=replace(papers, languages=languages))


def ready_to_seal(conference: Conference) -> None:
    """Refuse a seal that would come too early.

    Raises ConferenceIsStillOpen or GatesAreOpen.
    """
    if conference.is_in_session:
        raise ConferenceIsStillOpen
    if open_gates(from_record(conference.setting.pack), conference):
        raise GatesAreOpen
