"""Every colour and distance that the windows may use, in three dresses."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QWidget


class Theme(StrEnum):
    """How the chair wants the windows to look."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour to write with, and the wash that may lie beneath it."""

    ink: str
    wash: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one dress; `children` are told apart by colour-blind people."""

    name: str
    paper: str
    surface: str
    sunken: str
    text: str
    muted: str
    example: str
    line: str
    border: str
    accent: str
    on_accent: str
    focus: str
    chosen: str
    on_chosen: str
    rail: str
    on_rail: str
    rail_muted: str
    rail_chosen: str
    on_rail_chosen: str
    good: Ink
    amber: Ink
    grave: Ink
    fact: Ink
    observation: Ink
    allegation: Ink
    opinion: Ink
    untagged: Ink
    children: tuple[Ink, ...]

    def tag(self, tag: str | None) -> Ink:
        """Find the colours of a tag by its value, such as `fact`; None is untagged."""
        inks = {
            "fact": self.fact,
            "observation": self.observation,
            "allegation": self.allegation,
            "opinion": self.opinion,
        }
        return inks.get(tag or "", self.untagged)

    def child(self, place: int) -> Ink:
        """Find the colours of the child at a place on the roll, counted from 0."""
        return self.children[place % len(self.children)]


LIGHT = Tokens(
    name="light",
    paper="#F5F4F0",
    surface="#FFFFFF",
    sunken="#ECEBE5",
    text="#1C2730",
    muted="#4D5B66",
    example="#4D5B66",
    line="#DAD8CF",
    border="#7A8690",
    accent="#155E75",
    on_accent="#FFFFFF",
    focus="#0B6E8F",
    chosen="#D9EBF0",
    on_chosen="#10303C",
    rail="#17333F",
    on_rail="#FFFFFF",
    rail_muted="#BFD2DA",
    rail_chosen="#2A5363",
    on_rail_chosen="#FFFFFF",
    good=Ink("#1B6640", "#E0F1E6"),
    amber=Ink("#824800", "#FBEBCF"),
    grave=Ink("#9C1C33", "#F9E3E5"),
    fact=Ink("#14548A", "#DFECF7"),
    observation=Ink("#1B6640", "#E0F1E6"),
    allegation=Ink("#9C1C33", "#F9E3E5"),
    opinion=Ink("#63398F", "#EEE5F6"),
    untagged=Ink("#4D5B66", "#FFFFFF"),
    children=(
        Ink("#FFFFFF", "#0B5C99"),
        Ink("#1C2730", "#E8A33D"),
        Ink("#FFFFFF", "#00735C"),
        Ink("#1C2730", "#D98CB3"),
        Ink("#FFFFFF", "#8F3B00"),
        Ink("#1C2730", "#72BCE0"),
    ),
)

DARK = Tokens(
    name="dark",
    paper="#12191E",
    surface="#1B252C",
    sunken="#243039",
    text="#EDF1F2",
    muted="#B3C0C7",
    example="#B3C0C7",
    line="#33424C",
    border="#81929D",
    accent="#7CC4DB",
    on_accent="#08222B",
    focus="#A6DDF0",
    chosen="#1F4553",
    on_chosen="#FFFFFF",
    rail="#0C1317",
    on_rail="#EDF1F2",
    rail_muted="#A5B5BD",
    rail_chosen="#20404C",
    on_rail_chosen="#FFFFFF",
    good=Ink("#85D3A2", "#17352A"),
    amber=Ink("#F2C274", "#3B2C12"),
    grave=Ink("#FFA3AE", "#45191F"),
    fact=Ink("#93C9F2", "#14324A"),
    observation=Ink("#85D3A2", "#17352A"),
    allegation=Ink("#FFA3AE", "#45191F"),
    opinion=Ink("#D4B8F0", "#33244A"),
    untagged=Ink("#B3C0C7", "#1B252C"),
    children=(
        Ink("#0A1C28", "#6FB2E6"),
        Ink("#2A1A00", "#EDB35C"),
        Ink("#00231B", "#4DB89B"),
        Ink("#2E0A1C", "#E5A3C4"),
        Ink("#2B0F00", "#E08A52"),
        Ink("#FFFFFF", "#2F6585"),
    ),
)

_WHITE_ON_BLACK = Ink("#FFFFFF", "#000000")

HIGH_CONTRAST = Tokens(
    name="high_contrast",
    paper="#000000",
    surface="#000000",
    sunken="#000000",
    text="#FFFFFF",
    muted="#FFFFFF",
    example="#A6A6A6",
    line="#FFFFFF",
    border="#FFFFFF",
    accent="#FFFF00",
    on_accent="#000000",
    focus="#00FFFF",
    chosen="#1AEBFF",
    on_chosen="#000000",
    rail="#000000",
    on_rail="#FFFFFF",
    rail_muted="#FFFFFF",
    rail_chosen="#1AEBFF",
    on_rail_chosen="#000000",
    good=Ink("#3FF23F", "#000000"),
    amber=Ink("#FFFF00", "#000000"),
    grave=Ink("#FF9B9B", "#000000"),
    fact=_WHITE_ON_BLACK,
    observation=_WHITE_ON_BLACK,
    allegation=_WHITE_ON_BLACK,
    opinion=_WHITE_ON_BLACK,
    untagged=_WHITE_ON_BLACK,
    children=(
        Ink("#000000", "#6FB2E6"),
        Ink("#000000", "#FFC04D"),
        Ink("#000000", "#4DE0B8"),
        Ink("#000000", "#FFB3D9"),
        Ink("#000000", "#FF9966"),
        Ink("#000000", "#FFFFFF"),
    ),
)

DRESSES = {
    Theme.LIGHT: LIGHT,
    Theme.DARK: DARK,
    Theme.HIGH_CONTRAST: HIGH_CONTRAST,
}


def worn_by(widget: QWidget) -> Tokens:
    """Tell which dress a widget wears from its palette, so that it can paint itself.

    The colour of links tells: the style sheet changes the other roles on its way.
    """
    accent = widget.palette().color(QPalette.ColorRole.Link).name().upper()
    return next((dress for dress in DRESSES.values() if dress.accent == accent), LIGHT)


USUAL = 11.0
"""The size of the text in points, before anybody changes it."""


def gap(widget: QWidget, lines: float) -> int:
    """Turn a space into pixels, in lines of text of the usual size.

    It does not grow with the text, which needs the room, and is the same whenever a page was made.
    """
    font = QFont(widget.font())
    font.setPointSizeF(USUAL)
    return round(QFontMetrics(font).height() * lines)


def em(widget: QWidget, lines: float) -> int:
    """Turn a length in lines of the widget's own text into pixels."""
    return round(QFontMetrics(widget.font()).height() * lines)
