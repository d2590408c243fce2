"""What stands typed and was never entered is said before the seal: afterwards it is too late."""

import json

import pytest
from PySide6.QtWidgets import QLineEdit

from chairdesk.ui.close.seal_card import SealCard
from chairdesk.ui.half_typed import of_field, of_line
from chairdesk.ui.hold.questions.answer_fields import KeptText
from chairdesk.ui.writing.typed_not_entered import words_not_entered
from tests.ui.benches import bench_of


@pytest.mark.parametrize(
    ("name", "half", "words"),
    [
        ("line", "He said {that", ("He said {that",)),
        ("own window: line", "Half a word", ("Half a word",)),
        ("views: reasons of a view", json.dumps({"(a, b)": "Nae need"}), ("Nae need",)),
        ("dates: meeting review: day", "12 feb", ("12 feb",)),
        ("plan: row of the plan", json.dumps({"": {"action": "Visit", "by": ""}}), ("Visit",)),
        (
            "row of FamilyCard",
            json.dumps({"": {"name": "Ann", "rights": "yes", "kin": "Aunt"}}),
            ("Ann, Aunt",),
        ),
        ("correction", json.dumps({"of": "x", "words": "So it was"}), ("So it was",)),
        ("said", json.dumps({"speaker": "x"}), ()),
        ("views: scale of a view", json.dumps({"(a, b)": 3}), ()),
        ("reason for passing harm, all", "Not asked", ()),
        ("objection: asks", "Otherwise", ()),
    ],
)
def test_words_are_told_from_what_is_only_chosen(name, half, words):
    assert words_not_entered([(name, half)]) == words


def test_the_seal_names_what_was_typed_and_never_entered(shown, qapp):
    bench = bench_of()
    reasons, line = KeptText(), QLineEdit()
    bench.keep_half("reasons of a view", of_field(reasons))
    bench.keep_half("line", of_line(line))
    card = shown(SealCard(bench))
    card.refresh()
    assert card.typed.isHidden()
    reasons.setPlainText("Nae need for it")
    line.setText("word " * 40)
    card.ask_once_more()
    assert "“Nae need for it”" in card.typed.text()
    assert "word…”" in card.typed.text()
    assert card.typed.text() in card.asks.text()
    reasons.clear()
    line.clear()
    card.refresh()
    assert card.typed.isHidden()
