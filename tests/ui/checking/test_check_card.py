"""Papers that came back are checked in the window, in plain words."""

from hashlib import sha256
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from chairdesk.desk.ports import VaultIsLocked
from chairdesk.export.certificate import certificate_of
from chairdesk.export.signature import attest, sign
from chairdesk.export.verdict import After, Answer, Fault, Open, Part, Trust
from chairdesk.models.arrangements import Arrangements, Kind
from chairdesk.models.contribution import Hand
from chairdesk.models.events import ConferenceArranged, DocumentSigned, Entry
from chairdesk.models.paper import SignedDocument
from chairdesk.ui.checking.check_card import CheckCard
from chairdesk.words import Words
from tests.export.authority import ROOT
from tests.export.signing import AT, jean, morag, paper, signed
from tests.transcript import Ledger
from tests.ui.benches import Shelf


@pytest.fixture(scope="module")
def pdf():
    return signed()


@pytest.fixture
def ledger(pdf):
    """A desk on which one paper is registered, and a later version of it."""
    kept = Ledger()
    conference, hand = uuid4(), certificate_of(morag(), "two").fingerprint
    arranged = ConferenceArranged(Arrangements("F-2026-1", Kind.REVIEW, AT))
    kept.append(conference, Entry(uuid4(), AT, Hand.CHAIR, arranged))
    digests = ((1, sha256(pdf).hexdigest()), (2, "ab" * 32))
    for version, digest in digests:
        paper = SignedDocument(
            "minutes", "record", digest, Hand.CHAIR, hand, len(pdf), version=version
        )
        kept.append(conference, Entry(uuid4(), AT, Hand.CHAIR, DocumentSigned(paper)))
    return kept


@pytest.fixture
def answers(shown, ledger, qtbot, tmp_path):
    """Gives what the card says of files with these contents, file by file."""
    card = shown(CheckCard(ledger, Words()))

    def check(**contents):
        files = []
        for name, content in contents.items():
            files.append(tmp_path / f"{name}.pdf")
            files[-1].write_bytes(content)
        card.check(tuple(files))
        qtbot.waitUntil(card.choose.isEnabled, timeout=20_000)
        return [label.text() for label in card.answers.findChildren(QLabel) if label.text()][
            -2 * len(files) :
        ]

    return card, check


def test_a_paper_as_it_was_signed_is_called_so_with_who_signed_and_what_took_its_place(
    answers, pdf
):
    _, check = answers
    name, told = check(minutes=pdf)
    assert name == "minutes.pdf"
    lines = told.splitlines()
    assert lines[:4] == [
        "Yes: its signers sealed exactly this, but a later version has taken its place.",
        "Minutes for the file, version 1.",
        "Conference F-2026-1: Review conference, Thursday 3 December 2026, 14.05.",
        "Version 2 has taken its place.",
    ]
    assert "It stands in the register of this desk." in lines
    assert any(line.startswith("Signed by Morag") and "knows the hand" in line for line in lines)


def test_a_paper_of_another_conference_than_the_one_expected_is_a_no(answers, pdf):
    card, check = answers
    card.conference.setText("F-2026-2")
    _, told = check(minutes=pdf)
    lines = told.splitlines()
    assert lines[0] == "No: this is what was sealed, but it is another paper than was expected."
    assert "It is not a paper of the conference that was expected." in lines
    card.conference.setText(" f-2026-1 ")
    assert check(minutes=pdf)[1].startswith("Yes: its signers sealed exactly this")


def test_a_whole_paper_that_is_not_known_here_is_shown_by_what_it_calls_itself(answers):
    _, check = answers
    other = sign(attest(paper(words="Other words. "), jean(), "one", AT), morag(), "two", AT)
    _, told = check(minutes=other)
    assert told.splitlines()[:2] == [
        "No: the signatures fit it, but it is not in the register of this desk.",
        "It calls itself “Conference, FIFE-1”.",
    ]


def test_a_changed_paper_and_a_file_that_is_none_are_each_named(answers, pdf):
    card, check = answers
    changed = pdf.replace(b"\n", b" ", 1) + b"%more"
    _, first, _, second = check(changed=changed, letter=b"Dear chair")
    assert first.startswith("No: this is not what its signers sealed.")
    assert "It does not stand in the register of this desk." in first
    assert second == "This is not a paper that can be checked: it is no PDF that opens."
    tones = [label.property("tone") for label in card.answers.findChildren(QLabel)]
    assert tones.count("grave") == 2


@pytest.mark.parametrize(
    ("section", "kind"),
    [
        ("answers", Answer),
        ("faults", Fault),
        ("trust", Trust),
        ("open", Open),
        ("after", After),
        ("part", Part),
    ],
)
def test_every_fault_and_every_remark_has_its_words(section, kind):
    assert Words().terms(section) == {one.name: one.value for one in kind}


def test_an_authority_is_chosen_once_is_asked_for_every_paper_and_can_be_left(
    shown, ledger, qtbot, tmp_path, pdf
):
    settings = Shelf()
    card = shown(CheckCard(ledger, Words(), settings))
    line = card.authority
    assert line.says.text() == "No authority is asked who the signers are."
    (tmp_path / "none.pem").write_bytes(b"nothing")
    line.take(tmp_path / "none.pem")
    qtbot.waitUntil(lambda: "holds no certificate" in line.says.text())
    (tmp_path / "council.pem").write_bytes(ROOT)
    line.choose.click()
    choice = line.findChild(QFileDialog)
    choice.fileSelected.emit(str(tmp_path / "council.pem"))
    choice.close()
    qtbot.waitUntil(lambda: "Invented Council root" in line.says.text())
    (tmp_path / "minutes.pdf").write_bytes(pdf)
    card.check((tmp_path / "minutes.pdf",))
    qtbot.waitUntil(card.choose.isEnabled, timeout=20_000)
    said = " ".join(label.text() for label in card.answers.findChildren(QLabel))
    assert "No: this is what was sealed, but not by those who had to sign it." in said
    assert "The authority that was given does not stand behind every signer." in said
    again = CheckCard(ledger, Words(), settings)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: "Invented Council root" in again.authority.says.text())
    again.authority.choose.click()
    assert settings.setting("authority") == ""
    assert again.authority.says.text() == "No authority is asked who the signers are."


def test_the_button_asks_for_files_and_what_fails_is_said(answers, qtbot, tmp_path, pdf):
    card, _ = answers
    card.choose.click()
    choice = card.findChild(QFileDialog)
    assert choice.fileMode() is QFileDialog.FileMode.ExistingFiles
    (tmp_path / "one.pdf").write_bytes(pdf)
    choice.filesSelected.emit([str(tmp_path / "one.pdf")])
    qtbot.waitUntil(card.choose.isEnabled, timeout=20_000)
    assert card.answers.isVisibleTo(card)
    card._could_not(VaultIsLocked())
    assert card.standing.text()
    choice.close()
