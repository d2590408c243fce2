"""Two windows of one sitting: one journal, right hands, nothing lost, and one lock for both."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chairdesk.models.agenda import Answer
from chairdesk.models.contribution import Hand, Tag
from chairdesk.models.decision import Stance, View
from chairdesk.models.events import (
    ActionAgreed,
    ContributionCorrected,
    ContributionStruck,
    ContributionTagged,
    ItemOpened,
    QuestionAnswered,
    ViewGiven,
)
from chairdesk.models.ids import ActionId, new_id
from chairdesk.models.plan import Action
from chairdesk.ui import bench as ui_bench
from chairdesk.ui.hold.talk.contribution_list import CONTRIBUTION
from tests.ui.hold.abernethy import somebody
from tests.ui.two_hands.pairs import write

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def shown_in(page):
    """List what the talk of a page shows."""
    page._show_item("information")
    record = page.panel.record
    rows = (record.index(n).data(CONTRIBUTION) for n in range(record.rowCount()))
    return [(row.now.words, row.now.tag, row.is_struck, row.hand) for row in rows]


def do_one_thing(page, number):
    """Do one thing in a window: the last digit says what, the rest of the number how."""
    bench, which = page._bench, number // 7
    last, roll = bench.conference.talk.recorded[-1], bench.conference.roll
    child = roll.children[which % len(roll.children)].id
    holder = roll.agencies[which % len(roll.agencies)].id
    item = ("information", "worries", "views")[which % 3]
    doings = (
        lambda: page.bar.words.setPlainText(f"Number {number}") or page.bar._submit(),
        lambda: bench.enter(ContributionTagged(last.now.id, [*Tag][which % 4])),
        lambda: bench.enter(ViewGiven(View(child, holder, Stance.FOR, f"Because {number}"))),
        lambda: bench.enter(QuestionAnswered(Answer("fife/F1", f"Answer {number}"))),
        lambda: bench.enter(ItemOpened(item)),
        page.taker.take_back,
        page.taker.bring_back,
    )
    doings[number % 7]()


@settings(
    deadline=None,
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(turns=st.lists(st.tuples(st.sampled_from([*Hand]), st.integers(0, 90)), max_size=12))
def test_whatever_both_enter_in_turn_is_one_journal_with_right_hands_and_both_show_it(pair, turns):
    sitting, begun, told = pair.window.conference.bench.sitting, len(pair.ledger.entries), []
    sitting.tell(lambda entry, _: told.append(entry))
    pages = {Hand.CHAIR: pair.hold, Hand.MINUTE_TAKER: pair.taking}
    for page in pages.values():
        page.bar.speaker.choose(somebody(page._bench, "Kirsty"))
    for hand, number in turns:
        before = len(pair.ledger.entries)
        do_one_thing(pages[hand], number)
        new = [entry for _, entry in pair.ledger.entries[before:]]
        assert [entry.hand for entry in new] == [hand] * len(new)
        assert len(new) <= 1
    sitting._listeners.pop()
    assert [entry for _, entry in pair.ledger.entries[begun:]] == told
    assert pair.hold._bench.conference is pair.taking._bench.conference
    assert shown_in(pair.hold) == shown_in(pair.taking)


def test_an_entry_of_either_is_in_both_windows_as_soon_as_it_is_on_disk(pair, qtbot):
    write(pair.taking, qtbot, "Taken down at the other screen.")
    assert pair.entered[-1][0] is Hand.MINUTE_TAKER
    assert shown_in(pair.hold)[-1][0] == "Taken down at the other screen."
    write(pair.hold, qtbot, "Put in by the chair.")
    assert pair.entered[-1][0] is Hand.CHAIR
    assert shown_in(pair.taking)[-1][0] == "Put in by the chair."
    for page in (pair.window.conference, pair.two.own.page):
        assert page.status._standing.text() == "Saved at 10.24."


def test_each_window_says_in_whose_hand_words_wait_in_either(pair, qtbot):
    half = "Half typed, not on the record yet: {}."
    write(pair.taking, qtbot, "She came to the gate", enter=False)
    pair.hold.over.look()
    overlook = pair.hold.over.overlook
    assert overlook.saved.isVisible()
    assert overlook.saved.text().endswith(half.format("Fiona Baird"))
    overlook.put_away()
    write(pair.hold, qtbot, "Nobody asked", enter=False)
    both = half.format("Morag Sinclair and Fiona Baird")
    for page in (pair.hold, pair.taking):
        qtbot.waitUntil(lambda page=page: page.glance.saved.sentence.text().endswith(both))
        page.bar.clear()
    pair.hold.over.look()
    assert overlook.saved.text().startswith("Everything is saved, the last at 10.24")
    overlook.put_away()


def test_each_window_says_whose_it_is_and_names_no_child_in_its_title(pair):
    assert pair.two.hand.text() == "Morag Sinclair, chair"
    assert pair.two.own.hand.text() == "Fiona Baird, minute-taker"
    told = pair.two.own.hand.accessibleName()
    assert told == "The next entry is in the hand of Fiona Baird, minute-taker"
    assert pair.two.own.windowTitle() == f"{pair.window.conference.reference} — minute-taker"


def test_one_entry_is_folded_once_and_its_gates_are_found_once_for_both(pair, monkeypatch, qtbot):
    found = []
    gates = ui_bench.gates
    monkeypatch.setattr(ui_bench, "gates", lambda *of: found.append(of) or gates(*of))
    write(pair.taking, qtbot, "What costs twice?")
    for page in (pair.hold, pair.taking):
        page._say_how_it_stands()
    assert len(found) == 1


def test_a_refusal_is_said_in_the_window_that_caused_it_and_the_words_stay_there(pair, qtbot):
    pair.ledger.is_full = True
    write(pair.taking, qtbot, "No room for this.")
    assert pair.two.own.page.notice.sentence
    assert pair.window.conference.notice.sentence == ""
    assert pair.taking.bar.words.toPlainText() == "No room for this."
    pair.ledger.is_full = False


def test_what_one_window_says_stays_whatever_the_other_enters_and_goes_with_its_own_success(
    pair, qtbot
):
    pair.ledger.is_full = True
    write(pair.hold, qtbot, "No room for this.")
    pair.ledger.is_full = False
    write(pair.taking, qtbot, "Room for this.")
    assert pair.window.conference.notice.sentence
    write(pair.hold, qtbot, "")
    assert pair.window.conference.notice.sentence == ""


def test_each_hand_takes_back_its_own(pair, qtbot):
    write(pair.hold, qtbot, "By the chair.")
    write(pair.taking, qtbot, "By the minute-taker.")
    qtbot.keyClick(pair.hold.bar.words, Qt.Key.Key_Z, CTRL)
    assert [row.now.words for row in pair.hold._bench.conference.talk.standing][-1] == (
        "By the minute-taker."
    )
    qtbot.keyClick(pair.taking.bar.words, Qt.Key.Key_Z, CTRL | SHIFT)
    assert isinstance(pair.entered[-1][1], ContributionStruck)


def test_the_countdown_is_shown_in_both_and_a_key_in_either_ends_it(pair, qtbot):
    pair.window.guard._say_near(30)
    assert "30 seconds" in pair.two.own.countdown.sentence
    pair.window.guard.idleness.woken.emit()
    assert pair.two.own.countdown.sentence == ""


def test_search_keys_and_commands_open_in_the_window_that_asks(pair, qtbot):
    line = pair.taking.bar.words
    for key, panel in (
        (Qt.Key.Key_F, pair.two.own.panels.looking),
        (Qt.Key.Key_K, pair.two.own.panels.commanding),
    ):
        line.setFocus()
        qtbot.keyClick(line, key, CTRL)
        assert panel.isVisible()
        assert not pair.window.panels.looking.isVisible()
        pair.two.own.panels.put_away()
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_F1)
    assert pair.two.own.panels.keys.isVisible()
    assert not pair.window.panels.keys.isVisible()


def test_the_key_opens_the_second_window_and_then_leads_from_one_to_the_other(one, qtbot):
    qtbot.keyClick(one.hold.bar.words, Qt.Key.Key_M, CTRL | SHIFT)
    own = one.two.own
    qtbot.waitUntil(lambda: QApplication.activeWindow() is own)
    qtbot.keyClick(one.taking.bar.words, Qt.Key.Key_M, CTRL | SHIFT)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is one.window)
    one.two.open_it.trigger()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is own)
    assert one.two.own is own


def test_a_correction_while_the_other_has_the_card_open_shows_what_stands_now(pair):
    said = pair.hold._bench.conference.talk.standing[-1]
    cards = []
    for page in (pair.hold, pair.taking):
        page._show_item("information")
        cards.append(page.panel.correction)
        cards[-1].open(said)
    chairs, takers = cards
    chairs.words.setPlainText("As the chair heard it.")
    chairs.save.click()
    assert takers.words.toPlainText() == "As the chair heard it."
    assert pair.two.own.page.notice.sentence == ""


def test_a_correction_half_typed_stays_and_says_what_the_other_wrote_meanwhile(pair):
    said = pair.hold._bench.conference.talk.standing[-1]
    pair.taking._show_item("information")
    card = pair.taking.panel.correction
    card.open(said)
    card.words.setPlainText("As I heard it")
    now = replace(said.now, words="As the chair put it.")
    pair.hold._bench.enter(ContributionCorrected(now, ""))
    assert card.words.toPlainText() == "As I heard it"
    assert "As the chair put it." in card.before.text() + pair.two.own.page.notice.sentence
    assert pair.two.own.page.notice.sentence.startswith("Morag Sinclair changed this")
    card.save.click()
    earlier = pair.hold._bench.conference.talk.find(said.now.id).earlier
    assert [one.words for one in earlier][-2:] == [said.now.words, "As the chair put it."]


def test_two_who_write_in_the_same_cell_are_both_told_and_no_words_go_unsaid(pair):
    fields = []
    for page in (pair.hold, pair.taking):
        page._show_item("views")
        editor = page.panel.editor
        fields.append(editor.reasons)
        editor.stance.buttons["for"].click()
    chairs, takers = fields
    takers.setPlainText("Because she was told twice")
    chairs.setPlainText("The bruises fit no fall")
    chairs.settle()
    assert takers.toPlainText() == "Because she was told twice"
    told = pair.two.own.page.notice.sentence
    assert told.startswith("Morag Sinclair wrote here while you were typing: “The bruises fit")
    takers.settle()
    assert chairs.toPlainText() == "Because she was told twice"
    told = pair.window.conference.notice.sentence
    assert told == ("Fiona Baird replaced what you wrote here. It was: “The bruises fit no fall”.")
    assert [hand for hand, event in pair.entered if isinstance(event, ViewGiven)][-2:] == [
        Hand.CHAIR,
        Hand.MINUTE_TAKER,
    ]


def test_whose_words_in_the_plan_are_replaced_is_told_them(pair):
    bench = pair.hold._bench
    bench.enter(ActionAgreed(Action(ActionId(new_id()), frozenset(), "Fed well", "Weigh her")))
    tables = []
    for page in (pair.hold, pair.taking):
        page._show_item("plan")
        tables.append(page.panel.plan.table)
    chairs, takers = tables
    cell = takers.rows.index(len(takers.rows.rows) - 1, 1)
    takers.rows.setData(cell, "Weigh her each week")
    chairs.rows.setData(chairs.rows.index(cell.row(), 1), "Weigh her daily")
    assert cell.data() == "Weigh her daily"
    assert pair.two.own.page.notice.sentence == (
        "Morag Sinclair replaced what you wrote here. It was: “Weigh her each week”."
    )
    assert pair.window.conference.notice.sentence == ""


def test_whose_day_of_a_meeting_is_replaced_is_told_it(pair):
    rows = []
    for page in (pair.hold, pair.taking):
        page._show_item("dates")
        rows.append(next(iter(page.panel.meetings.rows.values())))
    chairs, takers = rows
    takers.day.clear()
    takers.day.insert("10 Dec")
    for row, day in ((chairs, "11 Dec"), (takers, "14 Dec")):
        row.day.setText(day)
        row.at.setText("10.00")
        row.keep()
        if row is chairs:
            told = pair.two.own.page.notice.sentence
            assert told.endswith("What you had here was: “10 Dec”.")
    assert pair.window.conference.notice.sentence == (
        "Fiona Baird fixed this anew. What you had here was: “11 December 2026, 10.00”."
    )


def test_everything_in_the_second_window_has_a_name_and_tab_goes_as_it_is_read(
    pair, unnamed, tab_walk, qtbot
):
    pair.two.own.come_to_front()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is pair.two.own)
    pair.taking._show_item("information")
    assert unnamed(pair.two.own) == []
    walked = tab_walk(pair.two.own, pair.two.own.hand, 8)
    assert walked[:3] == [pair.two.own.hand.accessibleName(), "Search", "Look"]
