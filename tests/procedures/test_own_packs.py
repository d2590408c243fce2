"""The packs that a partnership has written for itself."""

from pathlib import Path

import pytest

from chairdesk.procedures.own_packs import OwnPacks
from chairdesk.procedures.shelf import LONGEST, NoSuchProcedure, PackIsUnsound, pack_names
from tests.procedures.written import BROKEN, COUSIN, LATER, RIVERSIDE, write


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data" / "procedures"


@pytest.fixture
def own(folder):
    return OwnPacks(folder)


def names(own):
    return [pack.name for pack in own.offered()]


def fault_of(own, file):
    with pytest.raises(PackIsUnsound) as refused:
        own.add(file)
    return str(refused.value.faults[0])


def test_without_a_folder_our_packs_are_offered_alone(own):
    assert names(own) == names(OwnPacks()) == list(pack_names())
    assert own.faults() == ()


def test_a_pack_in_the_folder_is_offered_after_ours(own, folder):
    write(folder, RIVERSIDE, "anything.toml")
    assert names(own) == [*pack_names(), "riverside"]
    assert own.read("riverside").title == "Riverside conferences"


def test_a_pack_with_faults_hinders_no_other_and_is_named_by_file_line_and_field(own, folder):
    write(folder, BROKEN)
    write(folder, "[", "torn.toml")
    (folder / "picture.toml").write_bytes(b"\xff\xd8\xff")
    (folder / "folder.toml").mkdir()
    write(folder, "nonsense", "._riverside.toml")
    assert names(own) == list(pack_names())
    assert [fault.split(": ")[0] for fault in own.faults()] == [
        "picture.toml, line 1",
        "riverside.toml, line 4",
        "torn.toml, line 1",
    ]
    assert "nation “narnia” is none of: scotland" in own.faults()[1]


def test_two_packs_of_one_name_are_both_named_and_neither_is_offered(own, folder):
    write(folder, RIVERSIDE)
    write(folder, LATER, "later.toml")
    assert names(own) == list(pack_names())
    assert own.faults() == (
        "later.toml, line 1: name is riverside, as the pack in riverside.toml is called too.",
        "riverside.toml, line 1: name is riverside, as the pack in later.toml is called too.",
    )


def test_a_pack_with_the_name_of_one_of_ours_never_takes_its_place(own, folder):
    write(folder, RIVERSIDE.replace('"riverside"', '"fife"'))
    assert own.read("fife").title != "Riverside conferences"
    assert own.faults() == (
        "riverside.toml, line 1: name is fife, as one of ChairDesk's own packs is called.",
    )


def test_a_loop_and_an_unknown_base_are_one_sentence_each(own, folder):
    write(folder, RIVERSIDE.replace("medway-2008", "brookside"))
    write(folder, COUSIN, "brookside.toml")
    write(folder, COUSIN.replace("brookside", "lost").replace("riverside", "x" * 900), "lost.toml")
    loop, lost, other = own.faults()
    assert "brookside.toml, line 4: extends leads back to itself: brookside → riverside" in loop
    assert lost.endswith("xxx…”, and there is no pack of that name.")
    assert len(lost) < 150
    assert "riverside → brookside → riverside" in other


def test_a_pack_that_is_not_there_is_refused_with_the_names_there_are(own, folder):
    write(folder, RIVERSIDE)
    with pytest.raises(NoSuchProcedure, match=r"there are .*riverside"):
        own.read("atlantis")


def test_a_pack_is_added_by_its_file_and_kept_under_its_name(own, folder, tmp_path):
    assert own.add(write(tmp_path, RIVERSIDE, "from the office.toml")).name == "riverside"
    assert (folder / "riverside.toml").read_text(encoding="utf-8") == RIVERSIDE
    assert [file.name for file in folder.iterdir()] == ["riverside.toml"]
    assert names(own)[-1] == "riverside"


def test_a_newer_version_takes_the_place_of_the_older_one(own, folder, tmp_path):
    write(folder, RIVERSIDE, "anything.toml")
    own.add(write(tmp_path, LATER, "new.toml"))
    assert [file.name for file in folder.iterdir()] == ["anything.toml"]
    assert own.read("riverside").edition == "2027"


def test_a_pack_never_takes_the_place_of_one_with_another_name(own, folder, tmp_path):
    write(folder, COUSIN.replace("riverside", "fife"), "riverside.toml")
    own.add(write(tmp_path, RIVERSIDE, "new.toml"))
    assert names(own)[-2:] == ["brookside", "riverside"]


def test_a_pack_that_lies_in_the_folder_already_may_be_chosen_there(own, folder):
    file = write(folder, RIVERSIDE)
    assert own.add(file).name == "riverside"
    assert names(own)[-1] == "riverside"


def test_a_pack_with_faults_is_not_added(own, folder, tmp_path):
    fault = fault_of(own, write(tmp_path, BROKEN, "new.toml"))
    assert fault.startswith("new.toml, line 4: nation “narnia”")
    assert not folder.exists()


def test_a_pack_may_extend_one_that_was_added_before(own, tmp_path):
    cousin = write(tmp_path, COUSIN, "brookside.toml")
    assert "no pack of that name" in fault_of(own, cousin)
    own.add(write(tmp_path, RIVERSIDE))
    assert own.add(cousin).extends == ("medway-2008", "riverside")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\xff\xfe", "new.toml, line 1: the text cannot be read; a pack is TOML"),
        (b"# " + b"x" * LONGEST, "the text is longer than 500 kB, too long for a pack"),
        (None, "the text cannot be read; a pack is TOML"),
    ],
)
def test_what_is_no_pack_is_refused_in_one_sentence(own, tmp_path, content, sentence):
    file = tmp_path / "new.toml"
    if content is not None:
        file.write_bytes(content)
    assert sentence in fault_of(own, file)


def test_without_a_folder_a_pack_is_read_and_put_nowhere(tmp_path):
    assert OwnPacks().add(write(tmp_path, RIVERSIDE)).name == "riverside"
    assert [file.name for file in tmp_path.iterdir()] == ["riverside.toml"]


def test_packs_can_be_copied_to_another_folder_faults_and_all(own, folder, tmp_path):
    write(folder, RIVERSIDE)
    (folder / "picture.toml").write_bytes(b"\xff\xd8\xff")
    copy = own.copied_to(tmp_path / "elsewhere")
    assert copy.read("riverside") == own.read("riverside")
    assert [path.name for path in (tmp_path / "elsewhere").iterdir()] == ["riverside.toml"]


def test_a_folder_that_cannot_be_looked_into_holds_no_packs(own, monkeypatch):
    monkeypatch.setattr(Path, "glob", refused)
    assert names(own) == list(pack_names())


def refused(*_):
    raise PermissionError
