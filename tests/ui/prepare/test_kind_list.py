"""The kinds of conference in Prepare, named as the procedure names them."""

from chairdesk.models.arrangements import Kind
from chairdesk.ui.prepare.prepare_page import PreparePage
from tests.ui.prepare.fingers import choose


def test_the_kinds_are_named_as_the_procedure_that_stands_chosen_names_them(shown, bench):
    page = shown(PreparePage(bench))
    kinds = page.about.kind
    assert kinds.itemText(1) == "Review conference"
    choose(page, "scotland-2021")
    assert kinds.itemText(1) == "Review Child Protection Planning Meeting"
    assert kinds.itemData(1) == Kind.REVIEW
    choose(page, "sefton")
    assert kinds.itemText(1) == "Child Protection Review Conference"
