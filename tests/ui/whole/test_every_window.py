"""Every window speaks the language that is chosen, and clips no word in any look."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from chairdesk.export.room.frame import Face
from chairdesk.resources import resource
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.room.room_window import RoomWindow
from chairdesk.ui.shortcuts import Place
from chairdesk.ui.step import Step
from tests.pictures.studio import SECRET
from tests.ui.whole.half_typing import half_type, standing, unlock
from tests.ui.whole.looks import LARGE, SMALL, STRETCHED
from tests.ui.whole.walking import readable, settle

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
LETTERS = re.compile(r"[A-Za-z]{3}")
APART = re.compile(r"[:;,.()?·\n—/+…]\s*|\d+\.?|\t| and ")


def hold_page(studio):
    page = studio.window.conference.page(Step.HOLD)
    assert isinstance(page, HoldPage)
    return page


def test_every_window_speaks_the_language_that_is_chosen_while_it_runs(walked, on_record):
    """What stays in English is the record's; the words of its procedure are said in both."""
    words, _ = walked(STRETCHED)
    foreign = Counter(where for where, said in words if "[" in said)
    plain = {said: where for where, said in sorted(words) if "[" not in said}
    english = [f"{where}: {said}" for said, where in plain.items() if not known(said, on_record)]
    assert not english, "\n".join(english)
    assert min(foreign.values()) > 10


def known(said, on_record):
    return all(on_record(part) for part in APART.split(said) if LETTERS.search(part))


@pytest.mark.parametrize(
    "look",
    [
        pytest.param(STRETCHED, id="stretched"),
        pytest.param(LARGE, id="200 per cent", marks=pytest.mark.slow),
        pytest.param(SMALL, id="683 by 384"),
    ],
)
def test_no_word_is_clipped_in_any_window(walked, look):
    """On 683 by 384 pixels a laptop shows a screen of 1366 by 768 at twice its size."""
    _, faults = walked(look)
    assert not faults, "\n".join(faults)


def test_a_language_is_changed_with_everything_half_typed_and_every_place_kept(studio, qtbot):
    studio.window.open_conference(studio.known.running, Step.HOLD)
    bar = hold_page(studio).bar
    bar.words.setFocus()
    qtbot.keyClicks(bar.words, "She said that she")
    before, size = studio.window, studio.window.size()
    before.top.looks.language_wanted.emit("xx")
    qtbot.waitUntil(lambda: studio.window is not before)
    settle()
    assert hold_page(studio).bar.words.toPlainText() == "She said that she"
    assert studio.window.stack.currentWidget() is studio.window.conference
    assert studio.window.isVisible()
    assert studio.window.size() == size
    assert "[" in studio.window.top.lock.accessibleName()
    hold_page(studio).bar.words.clear()


def test_a_language_is_not_changed_while_the_disk_takes_nothing_that_is_half_typed(
    studio, monkeypatch
):
    studio.window.open_conference(studio.known.running, Step.HOLD)
    monkeypatch.setattr(studio.window.conference.bench.half_typed, "keep", lambda: False)
    before = studio.window
    studio.desk.speak("xx")
    assert studio.window is before
    assert studio.window.conference.isVisible()
    assert studio.desk.tongue.code == "en"


def test_a_language_stays_chosen_when_the_desk_is_locked_and_opened_again(studio, qtbot):
    studio.desk.speak("xx")
    studio.desk.tongue.speak("en")  # as after a start, before the vault is open
    studio.window.unlocked.emit()
    qtbot.waitUntil(lambda: studio.desk.tongue.code == "xx")
    assert studio.door.vault.settings.setting("language") == "xx"


def test_a_changed_key_is_in_force_and_told_in_every_window_kept_and_read_at_the_door(
    studio, qtbot
):
    studio.window.open_conference(studio.known.running, Step.HOLD)
    hold_page(studio).bar.words.setFocus()
    qtbot.keyClicks(hold_page(studio).bar.words, "Half typed")
    before, panel = studio.window, studio.window.panels.keys
    studio.window.panels.toggle_keys(Place.HOLD, Place.EVERYWHERE)
    panel.list.go_to("search")
    for key, held in ((Qt.Key.Key_Return, NONE), (Qt.Key.Key_J, CTRL)):
        qtbot.keyClick(studio.window.focusWidget(), key, held)
    qtbot.waitUntil(lambda: studio.window is not before)
    panel = studio.window.panels.keys
    assert panel.told.text().startswith("From now on: Ctrl+J, for “Search")
    assert studio.window.focusWidget().does == "search"
    assert hold_page(studio).bar.words.toPlainText() == "Half typed"
    assert "Ctrl+J" in studio.window.top.search.toolTip()
    assert studio.door.vault.settings.setting("keys") == '{"search": "Ctrl+J"}'
    hold_page(studio).bar.words.clear()
    studio.window.open_diary()
    studio.desk._put_up_with({})  # as after a start, before the vault is open
    before = studio.window
    before.unlocked.emit()
    qtbot.waitUntil(lambda: studio.window is not before)
    assert "Ctrl+J" in studio.window.top.search.toolTip()
    studio.desk.change_keys({}, "")
    assert "Ctrl+F" in studio.window.top.search.toolTip()


def test_in_another_language_no_title_names_anybody_and_the_lock_empties_the_clipboard(
    studio, monkeypatch
):
    studio.desk.speak("xx")
    studio.window.open_conference(studio.known.running, Step.HOLD)
    studio.desk.two.open()
    roll = studio.conference.bench.conference.roll
    names = {part for one in (*roll.children, *roll.people) for part in one.name.split()}
    titles = set(titles_now())
    for step in (Step.PREPARE, Step.CLOSE, Step.RECORD, Step.HOLD):
        studio.window.open_step(step)
        titles.update(titles_now())
    assert {"[" in title for title in titles} == {True, False}  # the room's is in that language
    assert not [title for title in titles for name in names if name in title]
    monkeypatch.setattr(QGuiApplication, "focusWindow", studio.window.windowHandle)
    QGuiApplication.clipboard().setText("Mirren arrives hungry")
    studio.window.lock()
    assert QGuiApplication.clipboard().text() == ""
    assert not [title for title in titles_now() for name in names if name in title]
    said = [words for window in QApplication.topLevelWidgets() for _, words in readable(window)]
    assert not [words for words in said for name in names if name in words.split()]
    studio.door.unlock(SECRET)
    studio.window.enter()


def titles_now():
    """Give the titles of every window, of those that are not seen, too."""
    return [window.windowTitle() for window in QApplication.topLevelWidgets()]


@pytest.fixture
def shown_to_the_room(studio, monkeypatch):
    """The faces that the room's window shows, one after the other, from the agenda on."""
    studio.window.open_conference(studio.known.running, Step.HOLD)
    projector = studio.desk.room.projector
    projector.standing.may_share_the_screen = True
    projector.choose(Face.AGENDA)
    projector.choose(Face.AGENDA)
    faces, show = [], RoomWindow.show_frame
    monkeypatch.setattr(
        RoomWindow, "show_frame", lambda to, what: (faces.append((to, what)), show(to, what))
    )
    yield faces
    studio.desk.room.projector.close()


@pytest.mark.parametrize(
    "change",
    [
        lambda desk: desk.change_keys({"search": ("Ctrl+J",)}, "search"),
        lambda desk: desk.speak("xx"),
    ],
    ids=["a key", "the language"],
)
def test_the_rooms_window_stays_and_shows_the_same_when_this_changes(
    studio, shown_to_the_room, change
):
    before = studio.desk.room.projector
    room, names = before.window, before.window.windowTitle()
    change(studio.desk)
    now = studio.desk.room.projector
    assert now is not before
    assert now.window is room
    assert room.isVisible()
    assert {frame.face for to, frame in shown_to_the_room if to is room} == {Face.AGENDA}
    assert (room.windowTitle() == names) is (studio.desk.tongue.code == "en")
    assert (now.face, now.standing.may_share_the_screen) == (Face.AGENDA, True)
    now.choose(Face.BLANK)
    assert room.frame_shown.face is Face.BLANK
    now.close()
    assert not room.isVisible()
    studio.desk.change_keys({}, "")


def test_where_what_is_half_typed_cannot_be_kept_the_room_goes_on_seeing_the_same(
    studio, shown_to_the_room, monkeypatch
):
    monkeypatch.setattr(studio.window.conference.bench.half_typed, "keep", lambda: False)
    projector = studio.desk.room.projector
    room = projector.window
    studio.desk.speak("xx")
    assert studio.desk.room.projector is projector
    assert (projector.window, projector.face) == (room, Face.AGENDA)
    assert room.isVisible()
    assert {frame.face for to, frame in shown_to_the_room if to is room} == {Face.AGENDA}


def test_what_the_room_saw_of_a_conference_is_not_shown_again_unasked(studio, shown_to_the_room):
    studio.window.open_diary()
    studio.desk.change_keys({"search": ("Ctrl+J",)}, "search")
    studio.window.open_conference(studio.known.running, Step.HOLD)
    assert studio.desk.room.projector.face is Face.BLANK
    assert {frame.face for _, frame in shown_to_the_room} == {Face.BLANK}
    studio.desk.change_keys({}, "")


def test_keys_stay_as_they_are_once_the_desk_is_locked(studio):
    studio.window.open_diary()
    before = studio.window
    studio.window.lock()
    studio.desk.change_keys({"lock": ("Ctrl+J",)}, "lock")
    assert studio.window is before
    studio.door.unlock(SECRET)
    studio.window.enter()


def test_the_menu_offers_languages_where_there_are_two_by_their_own_names(studio):
    offered = [
        action.text() for action in studio.window.top.looks.actions() if action.isCheckable()
    ]
    assert offered[-2:] == ["English", studio.desk.tongue.offered[1][1]]
    assert [a.text() for a in studio.window.top.looks.actions() if a.isChecked()] == [
        "Light",
        "English",
    ]


def test_an_unknown_language_leaves_the_one_that_is_spoken(studio, qapp):
    assert not studio.desk.tongue.speak("tlh")
    assert studio.desk.tongue.code == "en"


@pytest.mark.parametrize(("number", "said"), [(1, "{number} child"), (2, "{number} children")])
def test_a_number_in_a_sentence_chooses_its_form(studio, number, said):
    assert QCoreApplication.translate("ChildrenCard", "{number} children", "", number) == said


def test_what_is_in_the_repository_is_what_the_windows_say_now(languages, tmp_path):
    """Run packaging/languages.py when this fails, and translate what it found."""
    for kept in sorted(resource("translations").glob("chairdesk_*.ts")):
        fresh = tmp_path / kept.name
        fresh.write_bytes(kept.read_bytes())
        language = kept.stem.removeprefix("chairdesk_")
        languages.bring_up_to_date(fresh, language)
        assert fresh.read_text() == kept.read_text()
        assert fresh.with_suffix(".qm").read_bytes() == kept.with_suffix(".qm").read_bytes()
        assert "unfinished" not in kept.read_text()


@pytest.mark.slow
def test_every_field_of_the_desk_has_its_half_typed_words_again_after_the_lock(studio):
    done = {}

    def half_type_once(field):
        if field not in done:
            done[field] = f"qx{len(done)}"
            half_type(field, done[field])

    typed = standing(studio, half_type_once)
    assert len(typed) > 60
    studio.window.lock()
    unlock(studio)
    again = standing(studio)
    assert {place: again.get(place) for place in typed} == typed
