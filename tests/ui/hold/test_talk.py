"""What was said, as a stream and as columns: seen, heard, tagged, put right, never edited."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from chairdesk.models.contribution import (
    Audience,
    Contribution,
    Hand,
    Heading,
    RecordedContribution,
    Scope,
    Tag,
)
from chairdesk.models.events import (
    ChildEntered,
    ClosedSessionBegan,
    ContributionCorrected,
    ContributionRecorded,
    ContributionStruck,
    ContributionTagged,
    PersonEntered,
)
from chairdesk.models.ids import new_id
from chairdesk.models.people import Child
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.hold.talk.contribution_delegate import ContributionDelegate
from chairdesk.ui.hold.talk.contribution_list import CONTRIBUTION, ContributionList
from chairdesk.ui.hold.talk.talk_panel import TalkPanel
from chairdesk.ui.tokens import Theme
from tests.ui.hold.abernethy import bench_until, somebody


@pytest.fixture
def talk(bench, shown):
    return shown(TalkPanel(bench, item_of(bench.pack, "information")), (820, 500))


def test_before_anybody_speaks_nothing_is_recorded(shown):
    bench = bench_until("09:30", [])
    panel = shown(TalkPanel(bench, item_of(bench.pack, "information")), (820, 500))
    assert panel.count.text() == "Nothing recorded."


def record(bench, words, who="Kirsty", **more):
    contribution = Contribution(new_id(), somebody(bench, who), words, **more)
    bench.enter(ContributionRecorded(contribution))
    return contribution


def rows(record):
    return [record.index(n).data(CONTRIBUTION) for n in range(record.rowCount())]


def spoken(record, place=-1):
    place = place % record.rowCount()
    return record.index(place).data(Qt.ItemDataRole.AccessibleTextRole)


def newest(panel):
    panel.view.setCurrentIndex(panel.record.index(panel.record.rowCount() - 1))
    panel.view.setFocus()
    return panel.view.chosen


def test_a_row_is_spoken_in_one_breath(bench, talk):
    isla = frozenset({somebody(bench, "Isla")})
    record(
        bench,
        "She came in hungry.",
        "Ailsa",
        tag=Tag.OBSERVATION,
        children=isla,
        source="The register",
        audience=Audience(Scope.PROFESSIONALS),
    )
    assert spoken(talk.record) == (
        "Observation. Ailsa Donaldson, Depute head teacher. She came in hungry. Isla Abernethy. "
        "Source: The register. Professionals only. 10.24"
    )


def test_what_is_particular_stands_below_the_words(bench, talk):
    bench.enter(ClosedSessionBegan())
    hannah = Audience(Scope.NAMED, frozenset({somebody(bench, "Hannah")}))
    said = record(bench, "Quietly.", audience=hannah)
    bench.enter(ContributionCorrected(Contribution(said.id, said.speaker, "More quietly.")))
    bench.enter(ContributionStruck(said.id))
    foot = talk.record.foot(rows(talk.record)[-1])
    assert foot == "Said in closed session. Corrected. Struck."
    first = record(bench, "For one.", audience=hannah)
    foot = talk.record.foot(rows(talk.record)[-1])
    assert foot == "Only for Hannah Kerr. Said in closed session."
    assert first.id == rows(talk.record)[-1].now.id


def test_the_stream_counts_what_stands_and_what_wants_a_tag(bench, talk):
    assert talk.count.text() == "16 recorded. Choose one to put it right."
    record(bench, "Untagged.")
    assert talk.count.text() == "17 recorded. One not tagged yet. Choose one to put it right."


def test_the_stream_can_be_narrowed(bench, talk):
    record(bench, "Untagged.")
    labels = [talk.show_only.itemText(n) for n in range(talk.show_only.count())]
    assert labels[:3] == ["Everything", "This item", "Not tagged yet"]
    talk.show_only.setCurrentIndex(2)
    assert [r.now.words for r in rows(talk.record)] == ["Untagged."]
    talk.show_only.setCurrentIndex(labels.index("About Isla Abernethy"))
    isla = somebody(bench, "Isla")
    assert all(not r.now.children or isla in r.now.children for r in rows(talk.record))
    talk.show_only.setCurrentIndex(1)
    assert {r.now.item for r in rows(talk.record)} == {"information"}


def test_a_new_child_can_be_narrowed_to_at_once(bench, talk):
    talk.show_only.setCurrentIndex(1)
    bench.enter(ChildEntered(Child(new_id(), "Una Abernethy")))
    assert talk.show_only.currentText() == "This item"
    assert talk.show_only.itemText(talk.show_only.count() - 1) == "About Una Abernethy"


@pytest.mark.parametrize(
    ("key", "tag"),
    [
        (Qt.Key.Key_F, Tag.FACT),
        (Qt.Key.Key_O, Tag.OBSERVATION),
        (Qt.Key.Key_A, Tag.ALLEGATION),
        (Qt.Key.Key_P, Tag.OPINION),
    ],
)
def test_a_letter_tags_the_chosen_row_and_the_record_keeps_both(bench, talk, qtbot, key, tag):
    said = record(bench, "So they say.")
    newest(talk)
    entries = []
    bench.signals.happened.connect(lambda entry, _: entries.append(entry))
    for _ in range(2):
        qtbot.keyClick(talk.view, key)
    assert [(e.event, e.hand) for e in entries] == [
        (ContributionTagged(said.id, tag), Hand.MINUTE_TAKER)
    ]
    assert rows(talk.record)[-1].now.tag is tag
    assert len(rows(talk.record)[-1].earlier) == 1


def test_with_no_row_chosen_letters_do_nothing(bench, talk, qtbot):
    talk.view.clearSelection()
    talk.view.setCurrentIndex(talk.record.index(-1))
    before = bench.conference
    qtbot.keyClick(talk.view, Qt.Key.Key_F)
    qtbot.keyClick(talk.view, Qt.Key.Key_Return)
    assert bench.conference is before
    assert not talk.correction.isVisible()


def test_enter_opens_a_row_and_a_correction_keeps_what_stood_before(bench, talk, qtbot):
    record(bench, "Three mornigns.", tag=Tag.FACT)
    newest(talk)
    qtbot.keyClick(talk.view, Qt.Key.Key_Return)
    card = talk.correction
    assert card.isVisible()
    card.words.setPlainText("Three mornings.\x00")
    card.tags.choose(Tag.OBSERVATION)
    card.under.choose(Heading.WORRY)
    card.children_chips.choose(frozenset({somebody(bench, "Isla")}))
    card.source.setText("The register")
    card.reason.setText("A slip of the key")
    qtbot.mouseClick(card.save, Qt.MouseButton.LeftButton)
    now = rows(talk.record)[-1]
    assert (now.now.words, now.now.tag, now.now.heading) == (
        "Three mornings.",
        Tag.OBSERVATION,
        Heading.WORRY,
    )
    assert now.now.children == {somebody(bench, "Isla")}
    assert now.earlier[0].words == "Three mornigns."
    assert talk.view.hasFocus()
    newest(talk)
    qtbot.keyClick(talk.view, Qt.Key.Key_Return)
    assert "Three mornigns." in card.before.text()
    qtbot.mouseClick(card.away, Qt.MouseButton.LeftButton)
    assert not card.isVisible()


def test_a_correction_that_cannot_be_kept_stays_open(bench, talk, journal, said, qtbot):
    record(bench, "First.")
    newest(talk)
    qtbot.keyClick(talk.view, Qt.Key.Key_Return)
    journal.is_full = True
    talk.correction.words.setPlainText("Second.")
    for button in (talk.correction.save, talk.correction.strike):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(said) == 2
    assert talk.correction.isVisible()
    assert talk.correction.words.toPlainText() == "Second."
    assert rows(talk.record)[-1].now.words == "First."


def test_a_row_is_struck_and_brought_back(bench, talk, qtbot):
    record(bench, "Not said at all.")
    for is_struck in (True, False):
        newest(talk)
        qtbot.keyClick(talk.view, Qt.Key.Key_Return)
        qtbot.mouseClick(talk.correction.strike, Qt.MouseButton.LeftButton)
        assert rows(talk.record)[-1].is_struck is is_struck


def test_questions_stand_behind_the_talk_with_what_is_open_in_words(bench, talk, qtbot):
    assert talk.show_questions.text() == "Questions: one open"
    qtbot.mouseClick(talk.show_questions, Qt.MouseButton.LeftButton)
    assert talk.questions.isVisible()
    row = talk.questions.rows["all-shared"]
    qtbot.mouseClick(row.choice.buttons["yes"], Qt.MouseButton.LeftButton)
    assert talk.show_questions.text() == "Questions"
    qtbot.mouseClick(talk.show_talk, Qt.MouseButton.LeftButton)
    assert talk.view.isVisible()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST])
@pytest.mark.parametrize("width", [240, 820])
def test_whatever_was_said_can_be_painted(bench, talk, style, theme, width, qtbot):
    style.wear(theme)
    talk.resize(width, 500)
    every = frozenset(child.id for child in bench.conference.roll.children)
    record(bench, "👶🏽 مريم شلום\nnext line " + "long" * 400, children=every, tag=Tag.OPINION)
    said = record(bench, "Struck, and for few.", audience=Audience(Scope.PROFESSIONALS))
    bench.enter(ContributionStruck(said.id))
    newest(talk)
    picture = talk.grab().toImage()
    assert picture.width() == talk.width()
    heights = {talk.view.sizeHintForRow(n) for n in range(talk.record.rowCount())}
    assert min(heights) > 0


def test_an_empty_list_says_what_belongs_there(bench, talk):
    assert talk.view.when_empty == "What is said is typed below, and stands here once it is saved."
    full = talk.view.grab().toImage()
    talk.show_only.setCurrentIndex(2)
    assert talk.record.rowCount() == 0
    assert talk.view.grab().toImage() != full


def test_a_name_put_right_is_shown_in_every_row(bench, talk):
    record(bench, "It is Kirstie.")
    kirsty = bench.conference.roll.person(somebody(bench, "Kirsty"))
    bench.enter(PersonEntered(replace(kirsty, name="Kirstie Abernethy")))
    assert "Kirstie Abernethy, Mother" in spoken(talk.record)


def test_the_model_keeps_qts_own_rules(bench, qapp):
    record_list = ContributionList(bench.words)
    tester = QAbstractItemModelTester(
        record_list, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    assert record_list.speaker(bench.conference.talk.recorded[0]) == ("", "")
    record_list.show_only(lambda _: False)
    record_list.show_record(bench.conference)
    record_list.show_only(lambda _: True)
    bench.signals.happened.connect(record_list.follow)
    record(bench, "One more.")
    assert record_list.rowCount() == len(bench.conference.talk.recorded)
    assert record_list.data(record_list.index(0), Qt.ItemDataRole.DecorationRole) is None
    assert tester.model() is record_list


@pytest.mark.slow
def test_ten_thousand_contributions_are_typed_into_and_scrolled(bench, talk, qtbot, monkeypatch):
    speakers = [person.id for person in bench.conference.roll.people]
    contributions = [
        Contribution(new_id(), speakers[n % len(speakers)], f"Said number {n}. " * (1 + n % 9))
        for n in range(10_000)
    ]
    conference = bench.conference
    many = tuple(
        RecordedContribution(c, conference.room.opened, Hand.MINUTE_TAKER) for c in contributions
    )
    bench.sitting.conference = replace(
        conference, talk=replace(conference.talk, recorded=conference.talk.recorded + many)
    )
    talk.record.show_record(bench.conference)
    qtbot.waitUntil(lambda: talk.view.verticalScrollBar().maximum() > 100_000, timeout=30_000)
    measured = []
    key_of = ContributionDelegate._key

    def counted(delegate, row, width):
        measured.append(row)
        return key_of(delegate, row, width)

    monkeypatch.setattr(ContributionDelegate, "_key", counted)
    for number in range(20):
        record(bench, f"And one more, {number}.")
        QApplication.processEvents()
    assert 20 <= len(measured) < len(contributions)  # at each entry those in sight, and not all
    talk.view.verticalScrollBar().setValue(5_000)
    middle = talk.view.viewport().rect().center()
    qtbot.waitUntil(lambda: talk.view.indexAt(middle).isValid())
