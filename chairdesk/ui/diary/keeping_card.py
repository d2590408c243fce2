"""How long the chosen conference is kept: a legal hold, and erasing it for good."""

import json
from collections.abc import Callable, Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from chairdesk.desk.ports import VaultFailure
from chairdesk.desk.retention import Confirmed, Keeping
from chairdesk.models.conference import Conference
from chairdesk.models.errors import Refusal
from chairdesk.models.rules.filing import ToBeFiled, lacking, was_held
from chairdesk.ui.diary.glance_card import counted, title_of
from chairdesk.ui.kit.buttons import QuietButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.fields import NamedField, one_line
from chairdesk.ui.kit.heading_label import HeadingLabel
from chairdesk.ui.kit.notice_bar import NoticeBar
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.words import Words


class KeepingCard(Card):
    """Says what stands in the way of erasing, or what will be lost; erases only what is typed."""

    erased = Signal(str)
    """reference: str"""
    half_changed = Signal()
    """What is half typed here may have changed."""

    def __init__(self, keeping: Keeping, words: Words) -> None:
        super().__init__(self.tr("Keeping and erasing"))
        self._keeping, self._words = keeping, words
        self._conference: Conference | None = None
        self._hold_stands = False
        self.notice = NoticeBar()
        self.held = wrapped()
        self.hold_reason = one_line()
        self.hold = QuietButton("")
        self.lost = wrapped()
        self.filed, self.reason, self.reference = one_line(), one_line(), one_line()
        self._lines = (self.hold_reason, self.filed, self.reason, self.reference)
        self._waiting: dict[str, list[str]] = {}
        self.erase = QuietButton(self.tr("Erase it for good"), "cross")
        where = self.tr("Where its papers are filed, and who confirmed it")
        self.filed_field = NamedField(where, self.filed)
        self.reference_field = NamedField(self.tr("Its reference, typed by you"), self.reference)
        why = NamedField(self.tr("Why it is erased"), self.reason)
        self.form = (self.filed_field, why, self.reference_field, self.erase)
        self._lay_out()
        self.hold.clicked.connect(self._hold_or_lift)
        self.erase.clicked.connect(self._erase)
        for line in self._lines:
            line.textChanged.connect(self.half_changed)

    @property
    def half(self) -> str:
        """What was typed and not entered, conference by conference, the one in hand last."""
        self._remember()
        return json.dumps(self._waiting) if self._waiting else ""

    def put_back(self, half: str) -> None:
        """Have what was half typed stand here again once its conference is shown."""
        self._waiting = json.loads(half)

    def forget_but(self, there: Collection[str]) -> None:
        """Forget what was typed for conferences that are no more, wherever they were erased."""
        self._waiting = {which: typed for which, typed in self._waiting.items() if which in there}
        self.half_changed.emit()

    @property
    def left_at(self) -> str:
        """Tell the conference for which something was typed last; empty where nothing was."""
        return next(reversed(self._waiting), "")

    @property
    def is_held(self) -> bool:
        """Whether the conference shown is under a legal hold."""
        return self._hold_stands

    def show_conference(self, conference: Conference) -> None:
        """Show how a conference is kept, and what stood here half typed for it alone."""
        self._remember()
        self._conference = None
        self.notice.clear()
        typed = self._waiting.get(str(conference.id), [""] * len(self._lines))
        for line, words in zip(self._lines, typed, strict=True):
            line.setText(words)
        self._conference = conference
        why = self._keeping.held_because(conference.id)
        self._hold_stands = why is not None
        self._show_hold(why)
        lacks = lacking(conference)
        can_go = not lacks and not self._hold_stands
        self.lost.setText(self._loss(conference) if can_go else self._obstacle(lacks))
        for part in self.form:
            part.setVisible(can_go)
        self.filed_field.setVisible(can_go and was_held(conference))
        self.reference_field.setVisible(can_go and conference.arrangements is not None)

    def _lay_out(self) -> None:
        hold_reason = NamedField(self.tr("Why"), self.hold_reason)
        erasing = HeadingLabel(self.tr("Erasing it"), 3)
        parts: tuple[QWidget, ...] = (self.notice, self.held, hold_reason, self.hold, erasing)
        for part in (*parts, self.lost, *self.form):
            if isinstance(part, QuietButton):
                self.body.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                self.body.addWidget(part)

    def _show_hold(self, why: str | None) -> None:
        if why is None:
            self.held.setText(self.tr("It is under no legal hold."))
            self.hold.setText(self.tr("Put it under a legal hold"))
        else:
            said = self.tr("It is under a legal hold and cannot be erased. {why}")
            self.held.setText(said.format(why=why).strip())
            self.hold.setText(self.tr("Lift the legal hold"))

    def _obstacle(self, lacks: tuple[ToBeFiled, ...]) -> str:
        if not lacks:
            return self.tr("It can be erased once the hold is lifted.")
        told = self.tr("It was held, so it can be erased once its papers are filed. Still missing:")
        return "\n".join((told, *(f"• {self._words.name_of(lack)}" for lack in lacks)))

    def _loss(self, conference: Conference) -> str:
        if not was_held(conference):
            return self._loss_of_plans(conference)
        said = counted(len(conference.talk.recorded), "contribution", "contributions", self._words)
        papers = {one.name for one in conference.papers.signed}
        signed = counted(len(papers), "signed paper", "signed papers", self._words)
        return self.tr(
            "{said}, every decision and plan, and {signed} go from this computer, and nothing"
            " brings them back. Its reference, {reference}, and the day stay in the diary. Backups"
            " that hold it are listed there until they age out."
        ).format(said=said, signed=signed.lower(), reference=title_of(conference, self._words))

    def _loss_of_plans(self, conference: Conference) -> str:
        return self.tr(
            "It was never held: nobody came to it, and nothing was said or decided in it."
            " Everything that was prepared for it goes from this computer, and nothing brings it"
            " back. Its reference, {reference}, and the day stay in the diary. Backups that hold it"
            " are listed there until they age out."
        ).format(reference=title_of(conference, self._words))

    def _hold_or_lift(self) -> None:
        conference, reason = self._conference, self.hold_reason.text()
        do = self._keeping.lift if self._hold_stands else self._keeping.hold
        if conference is not None and self._is_done(lambda: do(conference.id, reason)):
            self.hold_reason.clear()
            self.show_conference(conference)

    def _erase(self) -> None:
        conference = self._conference
        typed = Confirmed(self.reference.text(), self.filed.text(), self.reason.text())
        if conference is not None and self._is_done(lambda: self._keeping.erase(conference, typed)):
            for line in self._lines:
                line.clear()
            self.erased.emit(title_of(conference, self._words))

    def _remember(self) -> None:
        if self._conference is not None:
            which, typed = str(self._conference.id), [line.text() for line in self._lines]
            self._waiting.pop(which, None)
            if any(typed):
                self._waiting[which] = typed

    def _is_done(self, deed: Callable[[], object]) -> bool:
        try:
            deed()
        except (Refusal, VaultFailure) as why:
            self.notice.warn(self._words.why(why))
            return False
        return True
