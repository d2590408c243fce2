"""An objection: who, when, to which passage, as it stands beside how it should read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from chairdesk.export.readers import Reader, as_read_by
from chairdesk.export.sections.amendments import where
from chairdesk.export.telling import telling_in
from chairdesk.models.amendment import Objection, Part, Place
from chairdesk.models.british_time import local
from chairdesk.models.contribution import Audience, Scope
from chairdesk.models.events import ObjectionReceived
from chairdesk.models.ids import ObjectionId, new_id
from chairdesk.models.rules.amended import as_amended, places_of, words_at
from chairdesk.procedures.conference_dates import is_late
from chairdesk.ui.amend.fields import (
    chosen_person,
    kept_at,
    of_text,
    offer_people,
    shown_at,
    spelled,
)
from chairdesk.ui.bench import Bench
from chairdesk.ui.half_typed import of_choice, of_line
from chairdesk.ui.kit.buttons import PrimaryButton
from chairdesk.ui.kit.card import Card
from chairdesk.ui.kit.choice_list import ChoiceList, PeopleList
from chairdesk.ui.kit.dress import mark
from chairdesk.ui.kit.fields import FieldGrid, NamedField, many_lines, one_line
from chairdesk.ui.kit.plain_label import wrapped
from chairdesk.ui.typed_dates import typed_date

_LONGEST = 70
ELSEWHERE = Place(Part.OTHER)


class ObjectionCard(Card):
    """Takes what a reader objects to; only passages that this reader may read are offered."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench.words.term("amend", "objection"))
        self._bench = bench
        self._places: dict[str, Place] = {}
        self.who, self.place, self.audience = PeopleList(), ChoiceList(), ChoiceList()
        self.day = one_line(self.tr("such as 22 January 2027"))
        self.stands, self.asks = many_lines(lines=4), many_lines(lines=4)
        for text in (self.stands, self.asks):
            text.setProperty("high", "four")
        self.why = one_line()
        self.late = wrapped()
        self.record = PrimaryButton(self.tr("Record the objection"), "check")
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Offer the passages as they read now; what was chosen stays chosen."""
        offer_people(self.who, self._bench.conference)
        chosen = self.place.currentData()
        self.place.blockSignals(True)
        self.place.clear()
        offered = self._offered()
        self._places = {spelled(place): place for _, place in offered}
        for title, place in offered:
            self.place.addItem(title, spelled(place))
        self.place.setCurrentIndex(max(self.place.findData(chosen), -1))
        self.place.blockSignals(False)
        self._say_late()

    def _offered(self) -> list[tuple[str, Place]]:
        who = chosen_person(self.who)
        if who is None:
            return []
        pack, now = self._bench.pack, as_amended(self._bench.conference)
        seen = as_read_by(Reader(who), now).conference
        telling = telling_in(self._bench.words.language, Reader(), now, pack)
        typed = {one.key for one in pack.questions if one.form == "text"}
        offered = [(where(telling, ELSEWHERE), ELSEWHERE)]
        for place in places_of(seen):
            is_said = place.part in {Part.CONTRIBUTION, Part.TAG}
            is_choice = place.part is Part.ANSWER and place.key not in typed
            if is_choice or (is_said and pack.record_style != "attributed"):
                continue
            words = shown_at(self._bench, place, words_at(now, place) or "")
            offered.append((f"{where(telling, place)}: {words[:_LONGEST]}", place))
        return offered

    def _show_place(self) -> None:
        place = self._places.get(self.place.currentData(), ELSEWHERE)
        words = words_at(as_amended(self._bench.conference), place) or ""
        self.stands.setPlainText(shown_at(self._bench, place, words))
        self.stands.setReadOnly(place.part is not Part.OTHER)
        self.asks.setPlaceholderText(
            self._bench.words.term("amend", "a-tag") if place.part is Part.TAG else ""
        )

    def _objection(self) -> Objection | None:
        today = local(self._bench.sitting.now()).date()
        who, day = chosen_person(self.who), typed_date(self.day.text(), today)
        place = self._places.get(self.place.currentData())
        if who is None or day is None or place is None:
            return None
        stands, asks = self.stands.toPlainText(), self.asks.toPlainText()
        stands, asks = kept_at(self._bench, place, stands), kept_at(self._bench, place, asks)
        if place.part is not Part.OTHER:
            stands = words_at(as_amended(self._bench.conference), place) or ""
        audience = Audience(Scope(self.audience.currentData()))
        return Objection(
            ObjectionId(new_id()), who, day, place, stands, asks, self.why.text(), audience
        )

    def _enter(self) -> None:
        objection = self._objection()
        if objection is None:
            self._bench.notice(self._bench.words.term("amend", "who-day-place"))
        elif self._bench.enter(ObjectionReceived(objection)):
            for field in (self.day, self.why, self.asks, self.stands):
                field.clear()
            self.place.setCurrentIndex(-1)

    def _say_late(self) -> None:
        objection = self._objection()
        pack, conference = self._bench.pack, self._bench.conference
        is_so = objection is not None and is_late(pack, conference, objection)
        self.late.setVisible(is_so)

    def _lay_out(self) -> None:
        words = self._bench.words
        offer_people(self.who, self._bench.conference)
        for scope in (Scope.EVERYONE, Scope.PROFESSIONALS):
            self.audience.addItem(words.term("amend", f"for-{scope.value}"), scope.value)
        self.late.setText(words.term("amend", "late"))
        mark(self.late, tone="amber")
        self.late.hide()
        first = FieldGrid()
        first.add(NamedField(self.tr("Who objects"), self.who))
        first.add(NamedField(self.tr("Received on"), self.day))
        both = QHBoxLayout()
        both.addWidget(NamedField(self.tr("As it stands"), self.stands), 1)
        both.addWidget(NamedField(self.tr("As they say it should read"), self.asks), 1)
        self.body.addWidget(first)
        self.body.addWidget(self.late)
        self.body.addWidget(NamedField(self.tr("To which passage"), self.place))
        self.body.addLayout(both)
        self.body.addWidget(NamedField(self.tr("Why they ask, in their words"), self.why))
        self.body.addWidget(
            NamedField(self.tr("Who may read it in the new version"), self.audience)
        )
        self.body.addWidget(self.record, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        bench = self._bench
        self.who.currentIndexChanged.connect(lambda _: self.refresh())
        self.place.currentIndexChanged.connect(lambda _: self._show_place())
        self.day.textChanged.connect(lambda _: self._say_late())
        self.record.clicked.connect(self._enter)
        bench.keep_half("objection: who", of_choice(self.who))
        bench.keep_half("objection: day", of_line(self.day))
        bench.keep_half("objection: place", of_choice(self.place))
        bench.keep_half("objection: stands", of_text(self.stands))
        bench.keep_half("objection: asks", of_text(self.asks))
        bench.keep_half("objection: why", of_line(self.why))
        bench.keep_half(
            "objection: audience", of_choice(self.audience, lambda: Scope.EVERYONE.value)
        )
