from itertools import combinations

import pytest
from PySide6.QtWidgets import QLabel

from chairdesk.resources import resource
from chairdesk.ui.style import palette_of
from chairdesk.ui.tokens import DARK, DRESSES, HIGH_CONTRAST, LIGHT, em, worn_by

WRITING = 4.5
EDGE = 3.0
PAIRS = [
    *[("text", ground, WRITING) for ground in ("paper", "surface", "sunken")],
    *[("muted", ground, WRITING) for ground in ("paper", "surface", "sunken")],
    ("on_accent", "accent", WRITING),
    *[("accent", ground, WRITING) for ground in ("paper", "surface", "sunken")],
    ("on_chosen", "chosen", WRITING),
    ("on_rail", "rail", WRITING),
    ("rail_muted", "rail", WRITING),
    ("on_rail_chosen", "rail_chosen", WRITING),
    *[("border", ground, EDGE) for ground in ("paper", "surface", "sunken")],
    *[("focus", ground, EDGE) for ground in ("paper", "surface", "sunken")],
]


def light_of(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    darker, lighter = sorted((light_of(one), light_of(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("dress", DRESSES.values(), ids=lambda dress: dress.name)
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_writing_and_edges_stand_out_from_their_ground(dress, ink, ground, least):
    assert contrast(getattr(dress, ink), getattr(dress, ground)) >= least


@pytest.mark.parametrize("dress", DRESSES.values(), ids=lambda dress: dress.name)
def test_every_ink_can_be_read_on_its_wash_and_on_a_card(dress):
    inks = [dress.good, dress.amber, dress.grave, *map(dress.tag, ("fact", "opinion", None))]
    for look in (*inks, dress.observation, dress.allegation):
        assert contrast(look.ink, look.wash) >= WRITING
        for ground in (dress.paper, dress.surface, dress.sunken):
            assert contrast(look.ink, ground) >= WRITING
    for look in dress.children:
        assert contrast(look.ink, look.wash) >= WRITING
        assert contrast(look.wash, dress.surface) >= 1.9


def seen_without_red(colour):
    """Turn a colour into what somebody sees whose eyes have no cones for red."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    warm = 0.152286 * red + 1.052583 * green - 0.204868 * blue
    cool = 0.114503 * red + 0.786281 * green + 0.099216 * blue
    return warm, cool, -0.003882 * red - 0.048116 * green + 1.051998 * blue


@pytest.mark.parametrize("dress", DRESSES.values(), ids=lambda dress: dress.name)
def test_children_are_told_apart_by_colour_blind_people(dress):
    for one, other in combinations(dress.children, 2):
        seen = zip(seen_without_red(one.wash), seen_without_red(other.wash), strict=True)
        assert sum((a - b) ** 2 for a, b in seen) ** 0.5 > 0.12


@pytest.mark.parametrize("dress", DRESSES.values(), ids=lambda dress: dress.name)
def test_the_drawn_marks_wear_the_colours_of_their_dress(dress):
    marks = {"check": dress.on_accent, "dot": dress.accent, "down": dress.text, "up": dress.text}
    for name, colour in marks.items():
        assert colour in resource(f"style/marks/{name}-{dress.name}.svg").read_text()


@pytest.mark.parametrize("dress", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda dress: dress.name)
def test_a_widget_can_tell_which_dress_it_wears(qtbot, dress):
    label = QLabel()
    qtbot.addWidget(label)
    label.setPalette(palette_of(dress))
    assert worn_by(label) is dress


def test_a_length_follows_the_size_of_the_text(shown, style):
    label = shown(QLabel())
    label.hide()
    usual = em(label, 10)
    style.write_at(22)
    assert em(label, 10) >= 1.9 * usual


@pytest.mark.parametrize("dress", DRESSES.values(), ids=lambda dress: dress.name)
def test_an_example_in_an_empty_field_is_never_taken_for_what_was_typed(dress):
    assert contrast(dress.example, dress.surface) >= WRITING
    assert contrast(dress.text, dress.example) >= 1.5
    assert palette_of(dress).placeholderText().color().name().upper() == dress.example
