"""What in the tables of a pack does not have its shape."""

import pytest

from chairdesk.procedures.reading.misfits import misfits


def found(**tables):
    """Tell the misfits of some tables, by their way."""
    return {".".join(one.path): one.why for one in misfits(tables)}


def test_a_section_that_is_no_table_says_how_to_write_one():
    assert found(rules=["x"])["rules"] == "expects tables, such as [rules.some-name]"


def test_an_entry_that_is_no_table_says_so():
    why = found(items={"welcome": "x"}, terms=3)
    assert why["items.welcome"] == "expects a table"
    assert why["terms"] == "expects a table"


@pytest.mark.parametrize(
    ("table", "field", "why"),
    [
        ({"kinds": ["initial", "wedding"]}, "kinds", "“wedding” is none of: initial, review,"),
        ({"kinds": 3}, "kinds", "expects a list"),
        ({"kinds": [3]}, "kinds", "expects words in quotation marks in it"),
        ({"says": 3}, "says", "expects words in quotation marks"),
        ({"per": "galaxy"}, "per", "“galaxy” is none of: conference, child"),
    ],
)
def test_a_rule_names_what_it_expects(table, field, why):
    assert found(rules={"F1": table})[f"rules.F1.{field}"].startswith(why)


def test_an_option_without_its_words_says_what_is_missing():
    why = found(questions={"q": {"options": [{"key": "a"}]}})["questions.q.options"]
    assert why == "wants the field words beside those that it has"


def test_a_date_that_is_none_is_named():
    why = found(in_force_from="soon", in_force_until=3)
    assert why["in_force_from"] == why["in_force_until"] == "expects a date such as 2026-11-26"
