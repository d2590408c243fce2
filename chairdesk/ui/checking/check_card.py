"""A card that answers, for papers that lie in a folder, whether they are what was signed."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from chairdesk.desk.ports import Settings
from chairdesk.desk.shelves import Journal
from chairdesk.export.text import grouped
from chairdesk.export.verdict import Answer, Expected, Signer, Verdict
from chairdesk.models.british_time import local
from chairdesk.models.paper import FOR_THE_FILE
from chairdesk.procedures.tongues.in_language import kind_called
from chairdesk.ui.checking.authority_line import AuthorityLine
from chairdesk.ui.checking.judging import Checked, check_all
from chairdesk.ui.half_typed import Half, of_line
from chairdesk.ui.kit.announce import announce
from chairdesk.ui.kit.buttons import PlainButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.dress import empty
from chairdesk.ui.kit.errand import Errand
from chairdesk.ui.kit.fields import NamedField
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.layers.file_choice import FileChoice
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.words import Words


class CheckCard(Card):
    """Takes PDF files, and says of each in plain words what it is."""

    def __init__(self, journal: Journal, words: Words, settings: Settings | None = None) -> None:
        super().__init__(self.tr("Is a paper what was signed?"))
        self._journal, self._words = journal, words
        self.authority = AuthorityLine(settings, words)
        self._errand: Errand | None = None
        self.conference = QLineEdit()
        self.choose = PlainButton(self.tr("Check signed papers…"), "search")
        self.answers = Card("", level=3)
        self._lay_out()
        self.choose.clicked.connect(self._choose_files)

    def keep_half(self, keep: Callable[[str, Half], object]) -> None:
        """Have a reference that is half typed kept by whoever keeps what is."""
        keep("check: reference", of_line(self.conference))

    def check(self, files: tuple[Path, ...]) -> None:
        """Check files beside the windows, and then show an answer for each."""
        self.choose.setEnabled(False)
        expected = Expected(conference=self.conference.text().strip())
        self._errand = Errand(
            partial(check_all, files, self._journal, self.authority.kept, expected)
        )
        self._errand.done.connect(self._show)
        self._errand.failed.connect(self._could_not)
        self._errand.set_out()

    def _show(self, checked: tuple[Checked, ...]) -> None:
        self.choose.setEnabled(True)
        empty(self.answers.body)
        for one in checked:
            said = self.sentences(one)
            heading = HeadingLabel(one.name, 3)
            heading.setWordWrap(True)
            told = wrapped("\n".join(said))
            told.setProperty("tone", _tone(one))
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.answers.body.addWidget(heading)
            self.answers.body.addWidget(told)
        self.answers.setVisible(bool(checked))
        announce(self, " ".join(f"{one.name}: {self.sentences(one)[0]}" for one in checked))

    def _could_not(self, why: Exception) -> None:
        self.choose.setEnabled(True)
        self.say_standing(self._words.why(why), "amber")

    def sentences(self, one: Checked) -> tuple[str, ...]:
        """Answer about one file, the answer itself first."""
        return tuple(self._said(one))

    def _said(self, one: Checked) -> Iterator[str]:
        if one.verdict is None:
            yield self.tr("This is not a paper that can be checked: it is no PDF that opens.")
            return
        yield self._words.term("answers", one.verdict.answer.name)
        yield from self._which(one.verdict)
        yield from (self._words.term("faults", fault.name) for fault in one.verdict.faults)
        page = self.tr("Page {number} is not as it was signed.")
        yield from (page.format(number=number) for number in one.verdict.pages)
        yield from (self._words.term("part", part.name) for part in one.verdict.parts)
        yield (
            self.tr("It stands in the register of this desk.")
            if one.verdict.paper is not None
            else self.tr("It does not stand in the register of this desk.")
        )
        yield from map(self._signed, one.verdict.signers)
        yield self.tr("Its SHA-256 is {hash}.").format(hash=grouped(one.verdict.sha256))

    def _which(self, verdict: Verdict) -> Iterator[str]:
        """Say which paper of which conference it is: another family's would be whole as well."""
        if verdict.paper is None:
            if verdict.title and verdict.answer is not Answer.NO:
                yield self.tr("It calls itself “{title}”.").format(title=verdict.title)
            return
        it, arranged = verdict.paper.document, verdict.paper.arrangements
        reader = self.tr("the file") if it.reader == FOR_THE_FILE else it.reader
        said = self.tr("{paper} for {reader}, version {number}.")
        paper = self._words.term("papers", it.kind)
        yield said.format(paper=paper, reader=reader, number=it.version)
        if arranged is not None:
            of = self.tr("Conference {reference}: {kind}, {when}.")
            kind, when = (
                kind_called(verdict.paper.procedure, arranged.kind, self._words),
                self._words.moment(local(arranged.starts)),
            )
            yield of.format(reference=arranged.reference, kind=kind, when=when)
        if verdict.paper.later is not None:
            later = self.tr("Version {number} has taken its place.")
            yield later.format(number=verdict.paper.later.version)

    def _signed(self, signer: Signer) -> str:
        who = f"{signer.name} ({signer.role})" if signer.role else signer.name
        when = f", {self._words.moment(local(signer.at))}" if signer.at else ""
        known = (
            self.tr("Signed by {who}{when}; this desk knows the hand.")
            if signer.is_vouched_for
            else self.tr(
                "Signed by {who}{when}, by their own account: this desk does not know them."
            )
        )
        said = [known.format(who=who, when=when)]
        if signer.issuer:
            said.append(self.tr("Certificate issued by {issuer}.").format(issuer=signer.issuer))
        if signer.stamp:
            stamp = self.tr("Time stamp of {by}, {when}.")
            stamped = self._words.moment(local(signer.stamp.at))
            said.append(stamp.format(by=signer.stamp.by, when=stamped))
        remarks = signer.remarks
        said += (self._words.term(type(one).__name__.lower(), one.name) for one in remarks)
        return " ".join(said)

    def _choose_files(self) -> None:
        choice = FileChoice(self, self.tr("Which papers are checked"))
        choice.setFileMode(FileChoice.FileMode.ExistingFiles)
        choice.setNameFilter(self.tr("PDF files (*.pdf)"))
        choice.filesSelected.connect(lambda files: self.check(tuple(map(Path, files))))
        choice.open()

    def _lay_out(self) -> None:
        about = wrapped(
            self.tr(
                "Choose signed PDF files, from a folder or from a message. Each is compared with "
                "its own signatures and with the register of this desk. Nothing is changed."
            )
        )
        about.setProperty("tone", "muted")
        self.answers.setVisible(False)
        self.body.addWidget(about)
        self.body.addWidget(
            NamedField(
                self.tr("&Reference of their conference"),
                self.conference,
                self.tr("Papers of any other conference are then a no. Left empty, any will do."),
            )
        )
        self.body.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.authority)
        self.body.addWidget(self.answers)


def _tone(one: Checked) -> str:
    if one.verdict is None or not one.verdict.is_intact:
        return "grave"
    return "good" if one.verdict.answer is Answer.YES else "amber"
