"""Resources are found, and each thing that ChairDesk brings says whence it came."""

import pytest

from chairdesk import resources as found
from chairdesk.resources import resource, resources


def test_a_resource_is_found_by_its_path():
    assert resource("icons/lock.svg").is_file()


def test_a_missing_resource_is_named():
    with pytest.raises(FileNotFoundError, match=r"icons/unicorn\.svg"):
        resource("icons/unicorn.svg")


def test_resources_come_in_order_of_name():
    names = [icon.name for icon in resources("icons", ".svg")]
    assert names == sorted(names)
    assert "lock.svg" in names


def test_an_installed_desk_prefers_the_resources_it_brought(tmp_path, monkeypatch):
    (tmp_path / "icons").mkdir()
    monkeypatch.setattr(found, "_INSTALLED", tmp_path)
    assert resource("icons") == tmp_path / "icons"


def test_every_family_of_fonts_has_its_terms_beside_it():
    terms = {path.stem.removeprefix("OFL-") for path in resources("fonts", ".txt")}
    for font in resources("fonts", ".ttf"):
        assert font.stem.startswith(tuple(terms)), font.name


def test_the_page_and_the_screen_have_their_faces():
    faces = {path.stem for path in resources("fonts", ".ttf")}
    assert {"NotoSans-Regular", "NotoSans-Bold", "AtkinsonHyperlegibleNext-Regular"} <= faces
