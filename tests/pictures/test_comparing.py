"""A change that somebody would see is found; how a letter's edge is drawn is none."""

import pytest
from PIL import Image, ImageDraw, ImageFont

from chairdesk.resources import resource
from tests.pictures.comparing import change_between
from tests.pictures.gallery import BEING_CHANGED, Gallery

FACE = str(resource("fonts/AtkinsonHyperlegibleNext-Regular.ttf"))
SAID = ("Kirsty Abernethy, Mother", "We told the truth about the bottles.", "Everything is saved.")
INK, MUTED, PAPER, CARD = "#17262e", "#58666e", "#f5f3ee", "#ffffff"
FOUR = 4


def window(*, said=SAID, card=CARD, ink=INK, right=0.0, narrow=0):
    """Draw a card with three lines, four times as large, and make it smaller."""
    size = (480 * FOUR, 320 * FOUR)
    drawn = Image.new("RGB", size, PAPER)
    pen, face = ImageDraw.Draw(drawn), ImageFont.truetype(FACE, 15 * FOUR)
    at = round((40 + right) * FOUR)
    pen.rounded_rectangle((at, 120, at + 1500, 1100), 32, card, "#d9d6cf", FOUR)
    for number, line in enumerate(said):
        pen.text((at + 80, 200 + 240 * number), line, ink, face)
    if narrow:
        pen.rectangle((at + 80 + narrow, 440, at + 1400, 560), card)
    return drawn.resize((480, 320), Image.Resampling.BOX)


def test_the_same_is_no_change_and_neither_is_its_edge_drawn_elsewhere_within_a_pixel():
    assert change_between(window(), window()) is None
    assert change_between(window(), window(right=0.25)) is None
    assert change_between(window(), window(right=0.5)) is None


def test_what_few_colours_make_of_a_picture_is_no_change(tmp_path):
    gallery = Gallery(tmp_path)
    gallery.keep("light/window", window())
    assert gallery.change_of("light/window", window()) is None
    assert "not in docs/pictures" in gallery.change_of("light/other", window()).sentence


@pytest.mark.parametrize(
    "now",
    [
        pytest.param({"right": 3}, id="a card shifted by three pixels"),
        pytest.param({"said": SAID[:2]}, id="a line that is missing"),
        pytest.param({"said": (*SAID[:2], "Everything is safe.")}, id="another word"),
        pytest.param({"narrow": 700}, id="a label that is clipped"),
        pytest.param({"card": "#eef4f6"}, id="a card of another shade"),
        pytest.param({"ink": "#8a1c2e"}, id="words of another colour"),
        pytest.param({"said": ()}, id="an empty card"),
    ],
)
def test_what_somebody_would_see_is_found_and_marked(now):
    change = change_between(window(), window(**now))
    assert change.sentence.startswith("it changed from (")
    assert (214, 0, 92) in {colour for _, colour in change.marked.getcolors(1_000_000)}


def test_another_size_is_said():
    assert change_between(window(), window().crop((0, 0, 300, 320))).sentence == (
        "its size went from 480x320 to 300x320"
    )


def test_what_is_shown_no_more_is_forgotten(tmp_path):
    gallery = Gallery(tmp_path)
    for name in ("light/window", "dark/window"):
        gallery.keep(name, window())
    assert gallery.forget_all_but(["light/window"]) == ["dark/window"]
    assert [path.name for path in tmp_path.rglob("*.png")] == ["window.png"]


def test_what_is_being_changed_is_compared_again_once_all_pictures_are_taken_anew(tmp_path):
    gallery = Gallery(tmp_path)
    (tmp_path / BEING_CHANGED).write_text("*/hold*\nlight/diary\n")
    names = ("light/hold-views", "dark/hold", "light/diary", "dark/diary")
    assert [gallery.is_compared(name) for name in names] == [False, False, False, True]
    gallery.compare_all()
    assert all(gallery.is_compared(name) for name in names)
