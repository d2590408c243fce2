"""A partnership's own procedure, added and followed in the window."""

import pytest
from PySide6.QtWidgets import QFileDialog

from chairdesk.models.events import ConferenceOpened
from chairdesk.procedures.own_packs import OwnPacks
from chairdesk.ui.prepare.prepare_page import PreparePage
from chairdesk.ui.prepare.procedure.own_procedure import OwnProcedure
from chairdesk.words import Words
from tests.foreign import XX, words_beside
from tests.procedures.written import BROKEN, LATER, RIVERSIDE, write
from tests.ui.prepare.fingers import arrange, fill


@pytest.fixture
def packs(tmp_path):
    return OwnPacks(tmp_path / "procedures")


@pytest.fixture
def page(shown, bench, packs):
    return shown(PreparePage(bench, "fife", packs))


@pytest.fixture
def anew(shown, bench, packs):
    """Open the page again, as after a restart."""
    return lambda: shown(PreparePage(bench, "fife", packs))


def titles(page):
    procedure = page.about.procedure
    return [procedure.itemText(n) for n in range(procedure.count())]


def choose(page, name):
    procedure = page.about.procedure
    procedure.setCurrentIndex(procedure.findData(name))
    procedure.activated.emit(procedure.currentIndex())


def said(page):
    return page.about.own.outcome.text()


def hint(page):
    return page.about.procedure.accessibleDescription()


def test_the_chair_adds_a_procedure_by_its_file_and_it_stands_chosen(page, bench, tmp_path):
    page.about.own.add.click()
    (dialogue,) = page.about.own.findChildren(QFileDialog)
    dialogue.fileSelected.emit(str(write(tmp_path, RIVERSIDE, "from the office.toml")))
    dialogue.close()
    assert said(page) == "Riverside conferences, edition 2026, is sound and can be chosen."
    assert page.about.procedure.currentText() == "Riverside conferences"
    assert bench.conference.setting.procedure == "riverside"
    assert hint(page) == "Edition: 2026"


def test_a_conference_that_follows_another_procedure_is_not_changed_by_adding_one(
    page, bench, tmp_path
):
    arrange(page)
    page.about.own.take_in(write(tmp_path, RIVERSIDE, "new.toml"))
    assert "Riverside conferences" in titles(page)
    assert page.about.procedure.currentData() == bench.conference.setting.procedure == "fife"


def test_the_faults_of_a_procedure_are_shown_with_line_and_field_and_it_is_not_added(
    page, bench, packs, tmp_path
):
    faulty = BROKEN.replace("amount", "amont").replace('rule = "T-RECON"', 'rule = "T-GONE"')
    assert not page.about.own.take_in(write(tmp_path, faulty, "new.toml"))
    lines = said(page).splitlines()
    assert lines[0] == "new.toml was not taken in."
    assert lines[1].startswith("new.toml, line 4: nation “narnia” is none of: scotland")
    assert any("limits.reconvened.amont is not a field here" in line for line in lines)
    assert "Riverside conferences" not in titles(page)
    assert not packs.folder.exists()


BAD = {
    "an impossible date": (
        RIVERSIDE.replace('edition = "2026"', 'edition = "2026"\nin_force_from = 2026-02-30'),
        "new.toml, line 6: in_force_from cannot be read as TOML: 2026-02-30 is no date",
    ),
    "an end before its start": (
        RIVERSIDE.replace(
            'edition = "2026"',
            'edition = "2026"\nin_force_from = 2026-03-01\nin_force_until = 2026-02-01',
        ),
        "new.toml, line 7: in_force_until lies before in_force_from.",
    ),
    "an unknown pack": (
        RIVERSIDE.replace("medway-2008", "midway"),
        "new.toml, line 6: extends names “midway”, and there is no pack of that name.",
    ),
    "an unknown event": (
        RIVERSIDE.replace('event = "held"', 'event = "wedding"'),
        "new.toml, line 22: limits.reconvened.event “wedding” is none of: investigation-ended",
    ),
    "a name that one of ours bears": (
        RIVERSIDE.replace('"riverside"', '"fife"'),
        "new.toml, line 1: name is fife, as one of ChairDesk's own packs is called.",
    ),
    "a loop": (
        RIVERSIDE.replace("medway-2008", "riverside"),
        "new.toml, line 6: extends leads back to itself: riverside → riverside.",
    ),
    "a missing translation": (
        RIVERSIDE.replace('edition = "2026"', 'edition = "2026"\nalso_in = ["cy"]'),
        "new.toml, line 6: also_in lists cy, but authority is not translated.",
    ),
}


@pytest.mark.parametrize(("text", "sentence"), BAD.values(), ids=BAD)
def test_a_procedure_that_cannot_be_is_said_in_one_sentence_that_names_file_line_and_field(
    page, tmp_path, text, sentence
):
    assert not page.about.own.take_in(write(tmp_path, text, "new.toml"))
    assert said(page).splitlines()[1].startswith(sentence)


def test_two_packs_of_one_name_in_the_folder_are_said(anew, packs):
    write(packs.folder, RIVERSIDE)
    write(packs.folder, LATER, "again.toml")
    assert (
        "riverside.toml, line 1: name is riverside, as the pack in again.toml is called too."
        in (said(anew()))
    )


def test_many_faults_are_counted_and_not_all_shown(page, tmp_path):
    page.about.own.take_in(write(tmp_path, BROKEN + "a = 1\nb = 1\nc = 1\nd = 1\ne = 1\nf = 1\n"))
    assert said(page).endswith("And 2 more.")


def test_a_folder_that_cannot_be_written_to_is_said(page, packs, tmp_path):
    packs.folder.write_text("in the way", encoding="utf-8")
    assert not page.about.own.take_in(write(tmp_path, RIVERSIDE))
    assert said(page) == "The data folder cannot be written to. Make room, try again."


def test_a_pack_with_faults_in_the_folder_is_said_and_hinders_nothing(anew, bench, packs):
    write(packs.folder, BROKEN)
    page = anew()
    assert said(page).startswith("riverside.toml, line 4: nation “narnia” is none of")
    arrange(page)
    assert bench.conference.setting.procedure == "fife"


def test_a_pack_that_was_spoiled_meanwhile_is_not_adopted_and_it_is_said(
    page, bench, packs, notices, tmp_path
):
    arrange(page)
    page.about.own.take_in(write(tmp_path, RIVERSIDE, "new.toml"))
    write(packs.folder, BROKEN)
    choose(page, "riverside")
    assert "riverside.toml, line 4" in " ".join(notices)
    assert page.about.procedure.currentData() == bench.conference.setting.procedure == "fife"


def test_a_new_conference_under_a_pack_that_is_gone_is_not_arranged_and_it_is_said(
    page, bench, packs, notices, tmp_path
):
    page.about.own.take_in(write(tmp_path, RIVERSIDE, "new.toml"))
    choose(page, "fife")
    choose(page, "riverside")
    (packs.folder / "riverside.toml").unlink()
    choose(page, "riverside")
    assert "There is no procedure “riverside”" in " ".join(notices)


def follow_riverside(page, tmp_path):
    page.about.own.take_in(write(tmp_path, RIVERSIDE, "new.toml"))
    arrange(page)


def test_a_conference_keeps_the_older_version_until_the_newer_is_chosen(
    page, anew, bench, packs, tmp_path
):
    follow_riverside(page, tmp_path)
    packs.add(write(tmp_path, LATER, "later.toml"))
    later = anew()
    assert [limit.amount for limit in bench.pack.limits if limit.key == "reconvened"] == [10]
    assert hint(later) == "Keeps edition 2026. Choose it again to take up edition 2027."
    fill(later.about.venue, "Town House")
    assert bench.conference.setting.edition == "2026"
    choose(later, "riverside")
    assert bench.conference.setting.edition == "2027"
    assert [limit.amount for limit in bench.pack.limits if limit.key == "reconvened"] == [7]
    assert hint(later) == "Edition: 2027"


def test_a_conference_whose_pack_is_gone_is_still_prepared_under_it(
    page, anew, bench, packs, tmp_path
):
    follow_riverside(page, tmp_path)
    (packs.folder / "riverside.toml").unlink()
    later = anew()
    assert later.about.procedure.currentText() == "Riverside conferences"
    fill(later.about.day, "27 Nov 2026")
    assert bench.conference.arrangements.starts.day == 27
    assert bench.conference.arrangements.authority == "Riverside Partnership"


def test_once_the_conference_has_begun_no_procedure_is_added(page, bench):
    arrange(page)
    bench.enter(ConferenceOpened())
    assert page.about.own.isHidden()
    assert not page.about.procedure.isEnabled()


def test_what_is_wrong_with_a_pack_is_said_in_the_language_of_the_windows(
    shown, packs, tmp_path, tmp_path_factory
):
    words = Words(XX, words_beside(tmp_path_factory.mktemp("languages")))
    file = write(tmp_path, BROKEN)
    packs.folder.mkdir()
    write(packs.folder, BROKEN)
    own = shown(OwnProcedure(packs, words))
    for said in (own.outcome.text(), not own.take_in(file) and own.outcome.text()):
        assert "narnia" in said
        assert "[" in said
        assert "is none of" not in said
