"""What a script can say of the last plan, and why it cannot be done."""

import pytest

from tests.desk.faulty import faults_of
from tests.desk.test_rehearsal import REVIEWED

TEXT = REVIEWED.read_text(encoding="utf-8")
GONE = '[[step]]\ndo = "went"\naction = "mistake"\nwent = "done"\n'
FAULTS = [
    (
        TEXT.replace('kind = "review"', 'kind = "initial"').replace('"progress"', '"plan"'),
        "does not ask how the last plan has",
    ),
    (TEXT.replace('went = "partly"\nleft', 'went = "done"\nleft'), "what is done leaves nothing"),
    (TEXT.replace('went = "not-done"\nleft = "He', 'went = "done"\n#'), "to carry over"),
    (TEXT + '\n[[step]]\ndo = "carry-over"\naction = "dentist"\n', "nothing is left of it"),
    (TEXT + "\n" + GONE, "“mistake” is not in the last plan any more"),
    (TEXT.replace('children = "jamie"\nwent', 'children = "nobody"\nwent'), "names “nobody”"),
    (
        TEXT + '\n[[step]]\ndo = "went"\naction = "dentist"\nwent = "done"\nchildren = "ann"\n',
        "children are named where the action is for several",
    ),
    (
        TEXT + '\n[[step]]\ndo = "drop"\naction = "dentist"\n',
        "which is the last action of that name; an action is wanted here",
    ),
]


def test_a_review_that_goes_through_its_last_plan_is_sound():
    assert faults_of(TEXT) == ()


@pytest.mark.parametrize(("text", "why"), FAULTS, ids=[why for _, why in FAULTS])
def test_what_does_not_fit_is_named_with_its_reason(text, why):
    assert any(why in str(fault) for fault in faults_of(text)), faults_of(text)
