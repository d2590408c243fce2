"""What is entered of a referral after the seal."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from chairdesk.models.decision import Referral
from chairdesk.models.errors import RecordIsSealed
from chairdesk.models.events import RecordSealed, ReferralRaised
from chairdesk.models.rules.amended import as_sealed
from tests.transcript import ISLA, opened

TEN = datetime(2026, 11, 26, 10, tzinfo=UTC)


def test_after_the_seal_it_is_noted_that_a_referral_was_made_and_nothing_else_of_it_changes():
    held = opened()
    sealed = Referral("reporter", frozenset({ISLA.id}), "Hurt twice.")
    held.enter(ReferralRaised(sealed))
    held.enter(RecordSealed())
    for other in (replace(sealed, reason="Once."), replace(sealed, children=frozenset())):
        with pytest.raises(RecordIsSealed):
            held.enter(ReferralRaised(other))
    held.enter(ReferralRaised(replace(sealed, made=TEN)))
    assert held.conference.findings.referral("reporter").made == TEN
    assert held.conference.papers.referrals == (sealed,)
    assert as_sealed(held.conference).findings.referral("reporter") == sealed
    assert as_sealed(opened().conference).papers.referrals == ()
