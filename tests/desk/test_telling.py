"""A script tells a child of one thing at a time."""

import pytest

from chairdesk.desk.rehearsal.papers.readers import TellChild
from chairdesk.desk.rehearsal.stage import OutOfPlace, Stage
from chairdesk.procedures.shelf import read_pack
from tests.transcript import START, hold


def test_a_child_is_told_of_something_said_or_of_an_action_and_not_of_both():
    stage = Stage(hold("Mother: I am tired").conference, read_pack("fife"), START)
    step = TellChild(at=START, line=1, words="Mum is tired.", said="tired", action="breakfast")
    assert stage.conference.roll.children
    with pytest.raises(OutOfPlace, match="not of both at once"):
        step.events(stage)
