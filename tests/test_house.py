"""The house stands as its rules say, and each rule can be broken."""

import re
from pathlib import Path

import pytest

from tests import house

ROOT = Path(__file__).parent.parent
IGNORED = {".git", ".hypothesis", ".venv", "out", "build", "dist", "htmlcov"}
CAPTIONED = house.caption, house.length, house.honest_imports
TESTED = (
    house.length,
    house.no_mocks,
    house.every_test_asserts,
    house.caption_of_a_test_is_no_name_twice,
)
BELOW = ["models", "procedures", "desk", "export", "store"]
WORDED = [
    "chairdesk/cli",
    "chairdesk/store/checkup.py",
    "chairdesk/store/looking_over.py",
    "chairdesk/procedures/vocabulary.py",
    "chairdesk/procedures/reading",
    "chairdesk/procedures/own_packs.py",
    "chairdesk/procedures/shelf.py",
    "chairdesk/procedures/occurrences.py",
]


@pytest.fixture(scope="module", autouse=True)
def forgotten_afterwards():
    """Let go of what was read: every later sweep of the memory would go through it."""
    yield
    house.parsed.cache_clear()


def files(folder="", suffix=".py"):
    """List the project's files, leaving out what git does."""
    found = (ROOT / folder).rglob(f"*{suffix}")
    return sorted(path for path in found if path.is_file() and not _is_left_out(path))


def _is_left_out(path):
    parts = path.relative_to(ROOT).parts
    return parts[0] in IGNORED or any("_cache" in part or part.startswith("__py") for part in parts)


def faults(rules, paths):
    """Ask every file every question, and list the answers that are not silence."""
    return [
        f"{path.relative_to(ROOT)}: {fault}"
        for path in paths
        for rule in rules
        for fault in rule(path.read_text(encoding="utf-8"))
    ]


def test_every_room_is_captioned_small_and_honest_about_its_imports():
    assert faults(CAPTIONED, files("chairdesk")) == []


def test_every_test_is_small_asserts_and_fakes():
    assert faults(TESTED, files("tests")) == []


def test_the_models_know_the_standard_library_and_no_clock():
    assert faults([house.standard_library_only, house.no_clock], files("chairdesk/models")) == []


def test_what_is_loaded_late_is_loaded_by_one_thread_at_a_time():
    windows = [path for path in files("chairdesk") if "cli" not in path.parts]
    assert faults([house.late_imports_wait_for_each_other], windows) == []


def test_qt_is_used_for_no_network():
    assert faults([house.local_sockets_only], files("chairdesk")) == []


def test_no_layout_is_asked_for_what_outlives_it():
    beside = {"tests/ui/kit/test_parts.py"}  # asks our own layout, which holds its items itself
    asking = [
        path
        for path in files("chairdesk") + files("tests/ui")
        if str(path.relative_to(ROOT)) not in beside
    ]
    alone = [house.leaves_layout_items_alone, house.keeps_no_view_of_qts_own]
    assert faults(alone, asking) == []


@pytest.mark.parametrize("room", ["ui", "app"])
def test_what_a_window_says_can_be_translated(room):
    assert faults([house.speaks_through_tr], files(f"chairdesk/{room}")) == []


@pytest.mark.parametrize("room", WORDED)
def test_what_a_room_says_stands_in_the_words_of_a_language(room):
    said = [ROOT / room] if room.endswith(".py") else files(room)
    assert faults([house.leaves_words_to_the_languages], said) == []


@pytest.mark.parametrize("room", BELOW)
def test_no_test_below_the_windows_starts_qt(room):
    assert faults([house.no_qt], files(f"tests/{room}")) == []


def test_no_folder_is_crowded():
    folders = {path.parent for path in files("chairdesk")}
    crowded = {
        str(folder.relative_to(ROOT)): count
        for folder in folders
        if (count := len(list(folder.glob("*.py")))) > house.FOLDER_FILES
    }
    assert crowded == {}


def test_no_room_is_called_a_heap():
    heaps = [path.name for path in files("chairdesk") if house.NO_ROOM_IS_CALLED.search(path.stem)]
    assert heaps == []


def test_no_file_names_a_machine_a_registry_or_a_secret():
    texts = [path for path in files(suffix="") if not _is_binary(path)]
    assert faults([house.speaks_of_no_machine], texts) == []


def _is_binary(path):
    return b"\0" in path.read_bytes()[:4096]


def locked(name):
    """Read the versions that a lock pins."""
    pins = re.findall(r"^([a-z0-9.-]+)==(\S+)", (ROOT / name).read_text(), flags=re.MULTILINE)
    return dict(pins)


def test_the_developers_lock_holds_what_the_desks_lock_holds():
    desk, developer = locked("requirements.lock"), locked("requirements-dev.lock")
    assert desk
    assert desk.items() <= developer.items()


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_holds_versions_and_hashes_and_nothing_else(name):
    pin = r"[a-z0-9.-]+==\S+( ; [\w.]+ (==|!=|<) '[\w.]+')? \\"
    line = rf"^(#.*|{pin}|    --hash=sha256:[0-9a-f]{{64}}( \\)?)$"
    others = [said for said in (ROOT / name).read_text().splitlines() if not re.match(line, said)]
    assert others == []


BROKEN = [
    (house.caption, "import re\n"),
    (house.caption, '"""One.\n\nTwo.\n"""\n'),
    (house.length, "x = 1\n" * 301),
    (house.length, "def f():\n" + "    x = 1\n" * 40),
    (house.length, "class C:\n" + "".join(f"    def m{n}(self): ...\n" for n in range(11))),
    (house.honest_imports, "from typing import TYPE_CHECKING\n"),
    (house.honest_imports, "def f():\n    import re\n"),
    (house.honest_imports, "def f():\n    import re  # noqa: PLC0415\n"),
    (house.late_imports_wait_for_each_other, "def f():\n    import re\n"),
    (house.standard_library_only, "import msgspec\n"),
    (house.no_clock, "from datetime import datetime\nx = datetime.now()\n"),
    (house.local_sockets_only, "from PySide6.QtNetwork import QTcpSocket\n"),
    (house.leaves_layout_items_alone, "item = layout.itemAt(0)\n"),
    (house.keeps_no_view_of_qts_own, "self.setItemDelegate(Delegate(self.view()))\n"),
    (house.keeps_no_view_of_qts_own, "self._watched = (self.view(), 1)\n"),
    (house.no_qt, "from PySide6.QtCore import QObject\n"),
    (house.no_mocks, "from unittest.mock import Mock\n"),
    (house.no_mocks, "from unittest import mock\n"),
    (house.every_test_asserts, "def test_it():\n    print()\n"),
    (house.every_test_asserts, "def test_it():\n    f()\n\ndef f():\n    test_it()\n"),
    (house.caption_of_a_test_is_no_name_twice, "def test_a(): ...\ndef test_a(): ...\n"),
    (house.speaks_through_tr, "label.setText('Put away')\n"),
    (house.speaks_through_tr, "label.setText(f'{number} open')\n"),
    (house.speaks_through_tr, "PlainLabel('Nobody is here')\n"),
    (house.speaks_through_tr, "Column('name', 'Name')\n"),
    (house.speaks_through_tr, "QCoreApplication.translate('Bench', text)\n"),
    (house.speaks_through_tr, "self.tr(f'{number} open')\n"),
    (house.leaves_words_to_the_languages, "print('Nothing is owed')\n"),
    (house.leaves_words_to_the_languages, "print(f'{file} is sound')\n"),
    (house.leaves_words_to_the_languages, "print('Nothing.')\n"),
    (house.leaves_words_to_the_languages, "x = f(y, 'is not a field here')\n"),
    (house.speaks_of_no_machine, "see /root" + "/notes\n"),
    (house.speaks_of_no_machine, "https://pypi" + ".org\n"),
    (house.speaks_of_no_machine, "-----BEGIN PRIVATE" + " KEY-----\n"),
]


@pytest.mark.parametrize(("rule", "text"), BROKEN)
def test_a_rule_that_is_broken_says_so(rule, text):
    assert list(rule(text))


KEPT = [
    (house.caption, '"""One conference in session."""\n'),
    (house.honest_imports, "def f():\n    import re  # keeps start-up quick\n"),
    (house.honest_imports, "def f():\n    import re  # noqa: PLC0415 - keeps start-up quick\n"),
    (house.honest_imports, "def f():\n    import re  # as below\n    import os\n"),
    (
        house.honest_imports,
        "def f():\n    # Keeps start-up quick.\n    import re  # noqa: PLC0415\n",
    ),
    (
        house.late_imports_wait_for_each_other,
        "import ast\ndef f():\n    with LOADING:\n        import re\n",
    ),
    (house.standard_library_only, "import re\nfrom chairdesk.models.ids import new_id\n"),
    (house.local_sockets_only, "from PySide6.QtNetwork import QLocalServer\n"),
    (house.every_test_asserts, "def test_it():\n    f()\n\ndef f():\n    assert 1\n"),
    (house.speaks_through_tr, "label.setText(self.tr('Put away'))\nlabel.setText(f'{n}. {s}')\n"),
    (house.speaks_through_tr, "Column('name', self.tr('Name'))\n"),
    (
        house.leaves_words_to_the_languages,
        '"""Of a pack."""\nPART = re.compile("Expected a part")\nis_torn = x == "It is torn"\n',
    ),
]


@pytest.mark.parametrize(("rule", "text"), KEPT)
def test_a_rule_that_is_kept_is_silent(rule, text):
    assert list(rule(text)) == []


@pytest.mark.parametrize(
    "name", ["utils", "date_utils", "common", "base_page", "constants", "font_manager"]
)
def test_a_heap_is_known_by_its_name(name):
    assert house.NO_ROOM_IS_CALLED.search(name)


@pytest.mark.parametrize("name", ["vault", "database", "commonplace", "managed_plan"])
def test_a_room_is_not_taken_for_a_heap(name):
    assert not house.NO_ROOM_IS_CALLED.search(name)
