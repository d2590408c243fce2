from datetime import UTC, datetime
from uuid import uuid4

import pytest

from chairdesk.models.contribution import Audience, Scope
from chairdesk.models.reports import Report

DUE = datetime(2026, 11, 24, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("received", "late"),
    [(None, True), (DUE, False), (datetime(2026, 11, 26, 9, tzinfo=UTC), True)],
)
def test_a_report_is_late_when_it_came_after_it_was_due_or_not_at_all(received, late):
    assert Report(uuid4(), uuid4(), received=received).is_late(DUE) is late


@pytest.mark.parametrize("scope", Scope)
def test_a_report_is_restricted_unless_everybody_may_know_of_it(scope):
    report = Report(uuid4(), uuid4(), audience=Audience(scope, frozenset({uuid4()})))
    assert report.is_restricted == (scope is not Scope.EVERYONE)
