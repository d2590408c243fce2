from dataclasses import replace
from datetime import date

from chairdesk.models.decision import Referral
from chairdesk.models.events import ReferralRaised
from chairdesk.procedures.agendas import item_of
from chairdesk.ui.hold.child.decision_panel import DecisionPanel
from tests.ui.hold.abernethy import bench_until, somebody


def test_a_date_half_typed_of_a_referral_stands_whatever_else_is_entered(shown):
    bench = bench_until("11:35")
    panel = shown(DecisionPanel(bench, item_of(bench.pack, "decision")))
    isla, row = somebody(bench, "Isla"), panel.referrals.rows["service-manager"]
    raised = Referral("service-manager", frozenset({isla}), "Four for, three against")
    bench.enter(ReferralRaised(raised))
    row.made.setText("26 No")
    bench.enter(ReferralRaised(replace(raised, reason="Four for")))
    assert row.made.text() == "26 No"
    row.made.setText("26 Nov 2026, 13.00")
    row.made.editingFinished.emit()
    assert bench.conference.findings.referral("service-manager").made.date() == date(2026, 11, 26)
    assert row.made.text() == row._made_on_record() != ""
