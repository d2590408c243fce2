"""What gates still want where no question asks, and the part that an item begins with."""

from chairdesk.models.events import CoreGroupNamed, LeadWorkerNamed
from chairdesk.models.plan import CoreGroup, LeadWorker
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.hold.questions.leading import leading
from chairdesk.ui.hold.questions.still_wanted import StillWanted
from tests.ui.hold.abernethy import bench_until, somebody


def plan_wanted(bench, name):
    wanted = StillWanted(bench, item_of(bench.pack, "plan"))
    wanted.show_for(somebody(bench, name))
    return wanted


def test_a_gate_without_a_question_is_passed_with_a_reason_where_it_is_met(shown, qtbot):
    said = []
    bench = bench_until("11:31", said)
    mirren = somebody(bench, "Mirren")
    wanted = shown(plan_wanted(bench, "Mirren"))
    line = next(iter(wanted.rows.values()))
    assert line.asks.text().startswith("Mirren Abernethy: Agree the Child's Plan")
    assert line.state.accessibleName() == "Open"
    assert line.reason.isHidden()
    line.pass_by.click()
    assert line.reason.hasFocus()
    line.confirm.click()
    assert said == ["A reason is missing. Type why, in a few words."]
    qtbot.keyClicks(line.reason, "an interim plan stands")
    line.confirm.click()
    assert bench.conference.course.override_of(line._gate.rule, mirren)
    wanted.show_for(mirren)
    assert line.state.accessibleName() == "Passed"
    assert line.passed.text() == "Passed unanswered: an interim plan stands"
    line._gate = None
    line._pass()
    assert len(bench.conference.course.overrides) == 1


def test_why_a_thing_is_asked_is_said_when_wanted(shown):
    bench = bench_until("11:31")
    wanted = shown(plan_wanted(bench, "Isla"))
    line = next(iter(wanted.rows.values()))
    assert line.because.isHidden()
    line.ask_why.click()
    assert line.because.isVisible()
    assert line.because.text().startswith("fife/")


def test_a_narrow_line_puts_its_state_below(shown):
    bench = bench_until("11:31")
    wanted = shown(plan_wanted(bench, "Isla"), (360, 400))
    line = next(iter(wanted.rows.values()))
    assert line.state.y() > line.asks.y()


def test_a_line_that_is_answered_stays_until_the_page_is_left(shown):
    bench = bench_until("11:44")
    everybody = [child.id for child in bench.conference.roll.children]
    wanted = StillWanted(bench, item_of(bench.pack, "core-group"))
    wanted.show_for(None, *everybody)
    shown(wanted)
    of, line = next(iter(wanted.rows.items()))
    for child in everybody:
        bench.enter(LeadWorkerNamed(LeadWorker(child, somebody(bench, "Catriona"))))
        bench.enter(CoreGroupNamed(CoreGroup(child, (somebody(bench, "Catriona"),))))
    wanted.show_for(None, *everybody)
    assert line.state.accessibleName() == "Answered"
    assert line.isVisible()
    wanted.hide()
    wanted.show_for(None, *everybody)
    assert of not in wanted.rows


def test_nothing_wanted_is_nothing_shown(qapp):
    bench = bench_until("12:30")
    wanted = plan_wanted(bench, "Mirren")
    assert wanted.rows == {}
    assert wanted.isHidden()


def test_an_item_begins_with_the_part_that_its_rules_are_about(qapp):
    pack = bench_until("09:30").pack
    parts = {name: name for name in ("decision", "areas-of-concern", "referral", "dissent")}

    def first(item):
        return leading(pack, item_of(pack, item), parts)[0]

    assert first("decision") == "decision"
    assert first("areas") == "areas-of-concern"
    assert first("dissent") == "dissent"
    assert leading(pack, item_of(pack, "welcome"), parts) == tuple(parts)
