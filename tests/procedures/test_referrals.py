"""The referrals that follow."""

import msgspec

from chairdesk.models.decision import Manner, Referral
from chairdesk.models.events import ReferralRaised
from chairdesk.procedures.gates import open_gates
from chairdesk.procedures.pack import ReferralDue
from chairdesk.procedures.referrals import referrals_due
from chairdesk.procedures.shelf import read_pack
from tests.procedures.telling import ISLA, MIRREN, answered, decided, told

FIFE = read_pack("fife")


def due(*events, pack=FIFE):
    """Tell which referrals are due for how many children, and whether they are raised."""
    found = referrals_due(pack, told(*events))
    return {one.offered.key: (len(one.children), one.is_raised) for one in found}


def test_nothing_is_due_before_anything_was_decided():
    assert due() == {}


def test_a_decision_of_the_chair_goes_to_the_service_manager():
    by_chair = decided(ISLA, "place", Manner.CHAIR)
    assert due(by_chair) == {"service-manager": (1, False), "register-entry": (1, False)}


def test_a_referral_is_raised_once_it_names_every_child_concerned():
    by_chair = [decided(child, "not-place", Manner.CHAIR) for child in (MIRREN, ISLA)]
    for_isla = ReferralRaised(Referral("service-manager", frozenset({ISLA.id})))
    for_both = ReferralRaised(Referral("service-manager", frozenset({ISLA.id, MIRREN.id})))
    assert due(*by_chair, for_isla) == {"service-manager": (2, False)}
    assert due(*by_chair, for_isla, for_both) == {"service-manager": (2, True)}


def test_an_answer_for_a_child_makes_a_referral_due():
    answers = (answered("reporter", "refer", ISLA), answered("reporter", "no", MIRREN))
    assert due(*answers) == {"reporter": (1, False)}


def test_an_answer_for_the_conference_makes_a_referral_due_for_all():
    legal = ReferralDue(key="legal", to="Legal", words="Advice", when="legal=yes")
    pack = msgspec.structs.replace(FIFE, referrals=(legal,))
    assert due(answered("legal", "yes"), pack=pack) == {"legal": (2, False)}
    assert due(answered("legal", "no"), pack=pack) == {}


def test_one_of_several_answers_makes_a_referral_due():
    safety = ReferralDue(key="inquiry", to="The inquiry", words="Injury", when="grounds=injury")
    pack = msgspec.structs.replace(FIFE, referrals=(safety,))
    assert due(answered("grounds", "household,injury"), pack=pack) == {"inquiry": (2, False)}
    assert due(answered("grounds", "household"), pack=pack) == {}


def test_one_of_several_answers_can_leave_a_gate_open():
    asked = next(q for q in FIFE.questions if q.key == "all-shared")
    grounds = next(q for q in FIFE.questions if q.key == "grounds")
    several = msgspec.structs.replace(
        asked, form="several", options=grounds.options, leaves_open=("injury",)
    )
    pack = msgspec.structs.replace(FIFE, questions=(several,))

    def is_open(answer):
        conference = told(answered("all-shared", answer))
        return any("fife/F2" in gate.rules for gate in open_gates(pack, conference))

    assert not is_open("household,plan")
    assert is_open("household,injury")
