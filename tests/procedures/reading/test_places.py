"""Where in the text of a pack a field stands."""

from chairdesk.procedures.reading.places import line_of, places

TEXT = '''name = "x"

[rules.F1]   # the first
says = """
kind = "not a field"
"""
kind = "agenda"

[rules."fife/F2"]
a.b = 1
'''


def test_tables_and_fields_are_found_on_their_lines():
    known = places(TEXT)
    assert line_of(("name",), known) == 1
    assert line_of(("rules", "F1", "kind"), known) == 7
    assert line_of(("rules", "fife/F2", "a", "b"), known) == 10


def test_a_field_that_is_missing_has_the_line_of_its_table():
    assert line_of(("rules", "F1", "source"), places(TEXT)) == 3


def test_what_stands_nowhere_has_the_first_line():
    assert line_of(("quorum", "needs"), places(TEXT)) == 1
