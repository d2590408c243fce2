"""What the conference is: marks at its fields, and procedures told apart."""

from tests.ui.prepare.fingers import arrange, fill


def test_what_cannot_be_read_is_marked_at_its_field_until_it_can(page, bench):
    arrange(page)
    hint = page.about._named[page.about.minutes]._hint
    fill(page.about.minutes, "two hours")
    fill(page.about.venue, "Brunton House")
    assert page.about.minutes.text() == "two hours"
    assert hint.isVisible()
    assert hint.text().startswith("Minutes: “two hours” is no number of minutes")
    assert hint.property("tone") == "amber"
    fill(page.about.minutes, "120")
    assert not hint.isVisible()
    assert bench.conference.arrangements.planned_minutes == 120


def test_procedures_that_begin_alike_are_told_apart_by_how_they_begin(page):
    offered = page.about.procedure
    titles = [offered.itemText(n) for n in range(offered.count())]
    assert len({title[:18] for title in titles}) == len(titles)
    assert "Wales 2020: Wales Safeguarding Procedures: Child Protection Conferences" in titles[-1]
