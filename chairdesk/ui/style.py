"""Fonts, colours and spacing, put on the whole application at once."""

from dataclasses import asdict, dataclass
from string import Template
from typing import Self

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from chairdesk.resources import resource, resources
from chairdesk.ui.tokens import DRESSES, USUAL, Theme, Tokens

FACE = "Atkinson Hyperlegible Next"
OTHER_SCRIPTS = (
    "Noto Sans",
    "Noto Naskh Arabic",
    "Noto Sans SC",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Gurmukhi",
    "Noto Sans Tamil",
)
DRAWN_IN, IS_DRAWN = "Fusion", "is_drawn"
"""The style of Qt that draws everything, and how an application says that it began in it."""
OFFERS_FRAME = 3
"""What Qt allows above, and below, the rows of offers for their frame, in pixels."""
SMALLEST, LARGEST = 8.0, 33.0
STEP = 1.1

_ROLES = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "example",
    QPalette.ColorRole.Highlight: "chosen",
    QPalette.ColorRole.HighlightedText: "on_chosen",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "border",
}
_DRESSED = Qt.WidgetAttribute.WA_WState_Polished
_OWN_FONT = Qt.WidgetAttribute.WA_SetFont
_FADED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)
_LENGTHS = {
    "xs": 0.2,
    "s": 0.4,
    "m": 0.65,
    "l": 0.95,
    "field": 0.3,
    "arrow": 0.85,
    "arrow_box": 1.5,
    "tick": 0.95,
    "tick_small": 0.85,
    "bar": 0.75,
    "grip": 1.8,
    "four": 4.0,
}
_PADDINGS = ("xs", "s", "m", "l", "field")
_SIZES = {"pt_1": 1.75, "pt_2": 1.3, "pt_3": 1.08, "pt_small": 0.9, "pt_huge": 2.2}


@dataclass(frozen=True, slots=True)
class Look:
    """What the chair has chosen: a theme, and the size of the text in points."""

    theme: Theme = Theme.SYSTEM
    points: float = USUAL

    @classmethod
    def read(cls, theme: str, points: str) -> Self:
        """Read what was kept of a look; what is none is as usual."""
        try:
            size = float(points)
        except ValueError:
            return cls()
        is_one = theme in set(Theme) and SMALLEST <= size <= LARGEST
        return cls(Theme(theme), size) if is_one else cls()

    @property
    def percent(self) -> int:
        """The size of the text, 100 being the usual one."""
        return round(100 * self.points / USUAL)


class Style(QObject):
    """Dresses the application, and dresses it anew when the chair asks."""

    changed = Signal(object)
    """look: Look"""

    def __init__(self, app: QApplication, look: Look | None = None) -> None:
        super().__init__(app)
        self._app = app
        self.look = look or Look()
        _load_fonts(FACE.replace(" ", ""))
        QTimer.singleShot(0, self, _load_other_scripts)
        if not app.property(IS_DRAWN):
            app.setStyle(DRAWN_IN)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._put_on()

    @property
    def tokens(self) -> Tokens:
        """The dress worn now."""
        return DRESSES[_chosen(self._app, self.look.theme)]

    def wear(self, theme: Theme) -> None:
        """Change the theme of every window."""
        self._change(Look(theme, self.look.points))

    def write_at(self, points: float) -> None:
        """Change the size of all text, between a quarter less and three times as large."""
        self._change(Look(self.look.theme, min(LARGEST, max(SMALLEST, points))))

    def write_larger(self) -> None:
        """Make all text one step larger."""
        self.write_at(self.look.points * STEP)

    def write_smaller(self) -> None:
        """Make all text one step smaller."""
        self.write_at(self.look.points / STEP)

    def write_as_usual(self) -> None:
        """Bring all text back to its usual size."""
        self.write_at(USUAL)

    def _change(self, look: Look) -> None:
        if look != self.look:
            self.look = look
            self._put_on()
            self.changed.emit(look)

    def _follow_system(self) -> None:
        if self.look.theme is Theme.SYSTEM:
            self._put_on()
            self.changed.emit(self.look)

    def _put_on(self) -> None:
        font = QFont([FACE, *OTHER_SCRIPTS])
        font.setPointSizeF(self.look.points)
        font.setStyleHint(QFont.StyleHint.SansSerif)
        # letters are as wide on every machine, whatever is set there for drawing them
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        grows = font.pointSizeF() != self._app.font().pointSizeF()
        self._app.setFont(font)
        if grows:
            _tell_the_unseen()
        self._app.setPalette(palette_of(self.tokens))
        self._app.setStyleSheet("")  # one in the place of another takes Qt ten times as long
        self._app.setStyleSheet(sheet_of(self.tokens, font))


def _tell_the_unseen() -> None:
    """Have what was never shown write as large as the rest: Qt tells it nothing of a new font."""
    for widget in QApplication.allWidgets():
        if not widget.testAttribute(_DRESSED) and not widget.testAttribute(_OWN_FONT):
            widget.setFont(QFont())


def _load_fonts(start: str) -> None:
    for font in resources("fonts", ".ttf"):
        if font.name.startswith(start):
            QFontDatabase.addApplicationFont(str(font))


def _load_other_scripts() -> None:
    """Load the large fonts once the first window stands."""
    _load_fonts("Noto")


def palette_of(tokens: Tokens) -> QPalette:
    """Turn a dress into the colours that Qt's own drawing uses."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, QColor(getattr(tokens, token)))
    for role in _FADED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return palette


def sheet_of(tokens: Tokens, font: QFont) -> str:
    """Write the style sheet of a dress with every length in proportion to a font."""
    sheet = Template(resource("style/desk.qss").read_text(encoding="utf-8"))
    return sheet.substitute(_colours(tokens), **_lengths(font), **_points(font), **_marks())


def _colours(tokens: Tokens) -> dict[str, str]:
    colours: dict[str, str] = {}
    for name, value in asdict(tokens).items():
        if isinstance(value, str):
            colours[name] = value
        elif isinstance(value, dict):
            colours |= {f"{name}_{part}": colour for part, colour in value.items()}
    return colours


def _lengths(font: QFont) -> dict[str, int]:
    line = QFontMetrics(font).height()
    lengths = {name: max(1, round(line * share)) for name, share in _LENGTHS.items()}
    hair, thick = max(1, round(line / 18)), max(2, round(line / 9))
    # The frame of what has the focus takes its room from within, so that no word moves or is cut.
    focused = {f"{n}_focused": max(0, lengths[n] - (thick - hair)) for n in _PADDINGS}
    framed = {f"{n}_framed": max(0, lengths[n] - thick) for n in _PADDINGS}
    return (
        lengths
        | focused
        | framed
        | {
            "hair": hair,
            "thick": thick,
            "popup": max(0, OFFERS_FRAME - hair),
            "tick_round": lengths["tick"] // 2 + thick,
            "bar_round": max(1, lengths["bar"] // 4),
            "bar_gap": max(1, lengths["bar"] // 4),
        }
    )


def _points(font: QFont) -> dict[str, float]:
    return {name: round(font.pointSizeF() * share, 1) for name, share in _SIZES.items()}


def _marks() -> dict[str, str]:
    return {"marks": resource("style/marks").as_posix()}


def _chosen(app: QApplication, theme: Theme) -> Theme:
    if theme is not Theme.SYSTEM:
        return theme
    hints = app.styleHints()
    accessibility = hints.accessibility()  # held: a chained call loses its object in PySide6 6.11
    if accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast:
        return Theme.HIGH_CONTRAST
    return Theme.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else Theme.LIGHT
