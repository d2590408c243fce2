"""A review played: the last plan is typed, gone through and carried over in the real windows."""

from chairdesk.desk.rehearsal import read_script
from chairdesk.desk.sitting import Sitting
from chairdesk.models.conference import Conference
from chairdesk.models.plan import Went
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.hold_page import HoldPage
from chairdesk.ui.prepare.prepare_page import PreparePage
from chairdesk.ui.rehearsal.clock import ScriptClock
from chairdesk.ui.rehearsal.player import Player
from chairdesk.ui.shortcuts import Keys
from chairdesk.ui.sitting_signals import SittingSignals
from chairdesk.ui.step import Step as Page
from chairdesk.words import Words
from tests.desk.test_rehearsal import REVIEWED
from tests.transcript import CONFERENCE, Ledger


def test_a_review_is_played_through_the_windows_and_its_record_says_what_the_script_says(
    shown, tmp_path, qapp
):
    script = read_script(REVIEWED)
    clock = ScriptClock(script.preparation[0].at)
    sitting = Sitting(Conference(CONFERENCE), Ledger(), clock)
    bench = Bench(sitting, SittingSignals(sitting), Words(), lambda _: None)
    pages = {}

    def go_to(page):
        if page not in pages:
            make = {Page.PREPARE: PreparePage, Page.HOLD: lambda b: HoldPage(b, Keys(b.words))}
            pages[page] = shown(make[page](bench))
        for other in pages.values():
            other.setVisible(other is pages[page])
        return pages[page]

    Player(script, clock, bench, tmp_path).play(go_to, lambda _: None)
    last = bench.conference.last_plan
    dentist, school = last.actions
    assert [(one.action, one.went, one.left, one.child) for one in last.progress] == [
        (dentist.id, Went.NOT_DONE, "He has an appointment in January.", None),
        (school.id, Went.PARTLY, "", None),
    ]
    carried, agreed = bench.conference.plan.actions
    assert (carried.id, carried.action, carried.by) == (dentist.id, dentist.action, None)
    assert agreed.action == "Ring the dentist"
