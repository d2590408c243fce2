"""A text that cannot be read as TOML is told of in one sentence: line, field, what to do."""

import tomllib

import pytest

from chairdesk.procedures.reading.torn import torn

TEXTS = {
    'name = "x\ntitle = "y"': "1 name its quotation mark is not closed",
    'a = 1\nx = """\nabc': "2 x its quotation mark is not closed",
    "x = 'y": "1 x its quotation mark is not closed",
    'name "x"': "1 name an = is missing between the field and its value",
    '[a]\nagenda = ["a", "b"\nb = 1': "2 a.agenda its list wants a comma between its parts",
    "x = [1,\n2": "1 x its list wants a comma between its parts and a ] at its end",
    "[a]\nb=1\n[a]": "3 a this table stands here a second time",
    "[t]\na=1\na=2": "3 t.a this field stands here a second time",
    'a = "x" y': "1 a something stands behind its value that does not belong there",
    "[terms\nx=1": "1 the text the name of a table wants a ] at its end",
    "= 3": "1 the text a line begins with a field, or with a table",
    "[c]\nd = 2026-13-41": "2 c.d 2026-13-41 is no date that a calendar has; write one such as",
    "d = 2026-02-30": "1 d 2026-02-30 is no date that a calendar has",
    'p = "c:\\q"': "1 p a backslash in words is written twice",
    "t = { a = 1,\nb = 2 }": "1 t what stands in { } stands on one line",
    "x =\ny = 1": "1 x its value is missing",
    "x = True": "1 x true and false are written in small letters",
    "x = fife": "1 x its value is no words in quotation marks, number",
    "x = “fife”": "1 x words stand between straight quotation marks, not curly ones",
    'a = "\x01"': "1 a a character stands in it that nobody can see",
}


@pytest.mark.parametrize(("text", "told"), TEXTS.items())
def test_a_text_that_is_no_toml_is_told_of_by_line_and_field_and_what_to_do(text, told):
    with pytest.raises(tomllib.TOMLDecodeError) as error:
        tomllib.loads(text)
    found = torn(text, str(error.value))
    assert f"{found.line} {found.field} {found.why}".startswith(told)


def test_an_empty_text_has_its_fault_on_the_first_line():
    assert torn("", "Something else (at end of document)").line == 1
