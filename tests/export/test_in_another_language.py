"""Every paper can be in another language, whole: nothing of ours in it stays English."""

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from io import BytesIO

import pytest
from pikepdf import Pdf

from chairdesk.export.as_data import RECORD_FILE, as_data
from chairdesk.export.document import Document, Paragraph, plain
from chairdesk.export.papers import papers_of
from chairdesk.export.typesetting.unshown import with_unshown_said
from chairdesk.models.paper import Copy, PaperLanguage, ReaderCopy
from chairdesk.models.people import Capacity
from chairdesk.words import BESIDE
from tests.export.reading_aloud import aloud, squeezed
from tests.export.rehearsed import SCRIPTS, rehearsed
from tests.export.telling import spoken
from tests.foreign import XX, in_two_tongues, words_beside

PLAIN = re.compile(r"\b[A-Za-z]{3,}\b")
GAPS = re.compile(r"\{\w+\}|" + re.escape(RECORD_FILE))
SUMMARY = re.compile(r"SUMMARY:(.*)")
FINGERPRINT = re.compile(r"\b[0-9A-F]{4}\b")
FIFE = "abernethy-fife"


@pytest.fixture(scope="module")
def beside(tmp_path_factory):
    return words_beside(tmp_path_factory.mktemp("languages"))


@pytest.fixture(scope="module")
def foreign(beside):
    """The papers of Fife's conference in a language that nobody speaks, its dissent included."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(BESIDE, str(beside))
        return papers_in(XX)


def papers_in(language, *more, script=FIFE):
    conference, pack = rehearsed(script)
    family = conference.roll.of(Capacity.FAMILY)
    copies = tuple(
        ReaderCopy(person.id, copy, "A reason.")
        for person, copy in zip(family, (Copy.LETTER, Copy.FULL), strict=False)
    )
    chosen = (PaperLanguage(None, language), *more)
    papers = replace(conference.papers, languages=chosen, copies=copies)
    return papers_of(replace(conference, papers=papers), in_two_tongues(pack))


def said_in(value):
    """Give every text of a document, whoever reads it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from said_in(one)
    elif is_dataclass(value) and not isinstance(value, Enum):
        for one in fields(value):
            if one.name not in {"field", "name", "media_type", "content"}:
                yield from said_in(getattr(value, one.name))


def typed_by_people(script):
    """Give every text that people typed into the record, and the parts in which papers tell it."""
    conference, _ = rehearsed(script)
    texts = set()

    def gather(value):
        if isinstance(value, dict):
            for inner in value.values():
                gather(inner)
        elif isinstance(value, list):
            for inner in value:
                gather(inner)
        elif isinstance(value, str):
            texts.update((value, *value.split("\n")))

    gather(as_data(replace(conference, setting=replace(conference.setting, pack=""))))
    names = {child.name.split()[0] for child in conference.roll.children}
    typed = {text.strip() for text in texts | names | {"A reason."}}
    return sorted(filter(None, typed), key=len, reverse=True)


def english_in(text, typed):
    """Name what is left of a text in plain letters once people's own words are taken out."""
    text = GAPS.sub("", text)
    for one in typed:
        text = text.replace(one, " ")
    return set(PLAIN.findall(FINGERPRINT.sub("", text)))


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_sentence_of_ours_stays_english_in_any_paper(script, beside, monkeypatch):
    monkeypatch.setenv(BESIDE, str(beside))
    typed, left = typed_by_people(script), {}
    for paper in papers_in(XX, script=script):
        dates = SUMMARY.findall(paper.data.replace(b"\r\n ", b"").decode())
        for text in (*said_in(paper.document), *dates):
            if english := english_in(text, typed):
                left[paper.kind, text] = english
    assert not left, "\n".join(f"{where}: {english}" for where, english in left.items())


def test_a_sentence_that_stayed_english_would_be_found():
    typed = typed_by_people(FIFE)
    assert english_in("What was decided", typed) == {"What", "was", "decided"}
    assert english_in("[Ŵhát ŵáš đéçíđéđ]", typed) == set()


def test_what_no_letter_can_show_is_said_in_the_language_of_the_paper(beside, monkeypatch):
    monkeypatch.setenv(BESIDE, str(beside))
    said = "Tired \U0001f600 \U00013000 for ليلى"
    paper = Document("T", "", "R", "", "", "", (Paragraph(plain(said)),), language=XX)
    (block,) = with_unshown_said(paper).blocks
    told = block.words[0].text
    assert told.startswith("Tired [")
    assert "grinning face" in told
    assert "13000" in told
    assert told.endswith(" for ليلى")
    assert not {"emoji", "unreadable", "character"} & set(PLAIN.findall(told))
    assert with_unshown_said(replace(paper, language="en-GB")).blocks[0].words == plain(
        "Tired [emoji: grinning face] [character U+13000] for ليلى"
    )


def test_whoever_a_paper_is_for_is_listed_alike_in_every_language(foreign):
    named = [(paper.kind, paper.reader, paper.who, paper.signing) for paper in foreign]
    english = papers_in("en")
    assert named == [(paper.kind, paper.reader, paper.who, paper.signing) for paper in english]


def test_the_record_as_data_is_the_same_to_the_byte_in_every_language(foreign):
    (said,), (english,) = (papers[0].document.attachments for papers in (foreign, papers_in("en")))
    assert said.content == english.content
    assert said.name == english.name == RECORD_FILE


def test_a_paper_names_its_language_and_reads_aloud_just_as_it_was_told(
    foreign, beside, monkeypatch
):
    monkeypatch.setenv(BESIDE, str(beside))
    for paper in foreign:
        if paper.kind in {"child-version", "outline-plan"}:
            pdf = paper.drawn()
            with Pdf.open(BytesIO(pdf)) as read:
                assert read.Root.Lang == XX
            assert aloud(pdf) == squeezed("".join(spoken(paper.document)))


def test_one_reader_may_have_their_papers_in_another_language(beside, monkeypatch):
    monkeypatch.setenv(BESIDE, str(beside))
    child = next(p.who for p in papers_in("en") if p.kind == "child-version")
    papers = papers_in("en", PaperLanguage(child, XX))
    foreign = [paper.who for paper in papers if paper.document and paper.document.language == XX]
    assert foreign == [child]
    rest = [p.document.language for p in papers if p.document and p.who != child]
    assert set(rest) == {"en-GB"}


def test_the_same_choice_gives_the_same_bytes_again(foreign, beside, monkeypatch):
    monkeypatch.setenv(BESIDE, str(beside))
    again = papers_in(XX)
    assert [paper.document for paper in again] == [paper.document for paper in foreign]
    assert [paper.data for paper in again] == [paper.data for paper in foreign]
