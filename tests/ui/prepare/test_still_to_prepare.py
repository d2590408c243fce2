"""What is still to be prepared, and when it is said that nothing is."""

from chairdesk.models.people import Capacity
from tests.ui.prepare.fingers import arrange, choose, fill, texts, type_row


def test_it_is_told_what_quorum_and_reports_still_want_and_nothing_is_blocked(page, qtbot):
    choose(page, "medway-2008")
    arrange(page)
    type_row(qtbot, page.professionals.table, "Dr Jo Marsh", "Health visitor", "Brae NHS", "health")
    said = texts(page.lacks)
    assert "For the quorum: nobody from children's social care or police is expected." in said
    assert "No report is listed yet." in said
    assert page.count_open == 6


def test_when_everything_is_there_the_page_says_so(page, qtbot):
    arrange(page)
    fill(page.about.office[Capacity.CHAIR], "Ann Example")
    fill(page.about.office[Capacity.MINUTE_TAKER], "Bob Example")
    type_row(qtbot, page.children_card.table, "Isla Example", "4 Mar 2017")
    type_row(qtbot, page.family.table, "Kim Example", "Mother")
    type_row(qtbot, page.professionals.table, "Ann Nurse", "Health visitor", "Fife Health")
    type_row(qtbot, page.professionals.table, "Jo Law", "Police", "Fife Police")
    type_row(qtbot, page.professionals.table, "Al Bow", "Social worker", "Fife Social Work")
    type_row(qtbot, page.reports.table, "Al Bow", "Report", "20 Nov, 10.00")
    assert page.count_open == 0
    assert page.lacks.standing.text() == "Everything is ready."
