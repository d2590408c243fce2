"""What a contribution is called, and whether it is evidence."""

from uuid import uuid4

from chairdesk.models.contribution import COLUMN_OF, Contribution, Heading, Tag


def test_a_danger_or_a_goal_is_not_evidence_and_wants_no_tag():
    def said_under(heading, tag=None):
        return Contribution(uuid4(), uuid4(), "In our words", tag, heading)

    said = {heading: said_under(heading) for heading in Heading}
    assert {h for h, one in said.items() if not one.wants_tag} == set(COLUMN_OF)
    assert said[Heading.DANGER_STATEMENT].column is Heading.WORRY
    assert said[Heading.STRENGTH].column is Heading.STRENGTH
    assert said_under(None).column is None
    assert said[Heading.SAFETY_GOAL].kind is Heading.SAFETY_GOAL
    assert said_under(None, Tag.FACT).kind is Tag.FACT
