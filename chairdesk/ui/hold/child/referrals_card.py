"""The referrals and tasks that follow, each to be confirmed where it is due."""

from collections.abc import Callable

from chairdesk.models.ids import ChildId
from chairdesk.procedures.referrals import referrals_due
from chairdesk.ui.bench import Bench
from chairdesk.ui.hold.child.referral_row import ReferralRow
from chairdesk.ui.kit.card import Card


class ReferralsCard(Card):
    """For one child those that are due or raised; for the whole conference all of them."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(self.tr("Referrals"))
        self._bench = bench
        self.rows = {offered.key: ReferralRow(bench, offered) for offered in bench.pack.referrals}
        for row in self.rows.values():
            self.body.addWidget(row)

    def show_child(self, child: ChildId) -> None:
        """Show the referrals that follow from the decision for a child."""
        self._show(lambda children: child in children)

    def show_all(self) -> None:
        """Show every referral that the procedure knows, due or not."""
        self._show(None)

    def _show(self, concerns: Callable[[frozenset[ChildId]], bool] | None) -> None:
        conference = self._bench.conference
        due = {one.offered.key: one for one in referrals_due(self._bench.pack, conference)}
        for key, row in self.rows.items():
            found, raised = due.get(key), conference.findings.referral(key)
            row.refresh(found)
            children = (found.children if found else frozenset()) | (
                raised.children if raised else frozenset()
            )
            row.setVisible(concerns is None or concerns(children))
        wanted = sum(not one.is_raised for one in due.values())
        number = self._bench.words.number(wanted).capitalize()
        said = self.tr("{number} to raise", "", wanted).format(number=number) if wanted else ""
        self.say_standing(said, "amber")
        self.setVisible(any(row.isVisibleTo(self) for row in self.rows.values()))
