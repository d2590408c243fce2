"""The conferences that the rehearsal scripts lead to, gone through without windows."""

from dataclasses import replace
from functools import cache

from chairdesk.desk.rehearsal import read_script
from chairdesk.desk.rehearsal.dry_run import NOBODY, after
from chairdesk.desk.rehearsal.stage import Stage
from chairdesk.export.papers import papers_of
from chairdesk.models.conference import Conference
from chairdesk.models.standing.amendments import Amendments
from chairdesk.resources import resources

SCRIPTS = {path.stem: path for path in resources("rehearsals", ".toml")}


@cache
def rehearsed(name):
    """Give the conference of a script as it ends, and its procedure."""
    script = read_script(SCRIPTS[name])
    stage = Stage(Conference(NOBODY), script.pack, script.preparation[0].at)
    for step in (*script.preparation, *script.steps):
        stage = after(step, stage.moved_to(step.at))
    return stage.conference, script.pack


@cache
def papers(name):
    """Give the papers of a script's conference, in every version that it leads to."""
    conference, pack = rehearsed(name)
    first = replace(conference, amendments=Amendments())
    later = papers_of(conference, pack) if conference.amendments.version > 1 else ()
    return (*papers_of(first, pack), *later)


@cache
def drawn(name):
    """Give each paper of a script's conference with its pages; a paper of data has none."""
    return tuple((paper, paper.drawn() if paper.document else b"") for paper in papers(name))
