"""Scenes of a conference: each step of the way, each item of the agenda, the room, two hands."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from chairdesk.export.room.frame import Face
from chairdesk.export.room.showing import frame_of
from chairdesk.models.paper import FOR_THE_FILE, Leaving, Release, Stop
from chairdesk.ui.release.release_page import ReleasePage
from chairdesk.ui.step import Step
from tests.pictures.at_the_review import last_plan
from tests.pictures.dresses import ROOM
from tests.pictures.held import Held
from tests.pictures.scene import Group, Scene, Show, as_it_is, in_light
from tests.pictures.studio import Studio


def enter(which: str, step: Step, studio: Studio, held: Held) -> None:
    """Open one of the conferences at a step."""
    conference = getattr(held, which)
    studio.clock.set(studio.ended(conference))
    studio.window.open_conference(conference, step)


def at(which: str, step: Step) -> partial[None]:
    """Say where to open which conference."""
    return partial(enter, which, step)


def step(which: Step, *then: Callable[[Studio], None]) -> Show:
    """Show a step of the conference in hand, after something was done there."""

    def show(studio: Studio) -> Iterator[QWidget]:
        studio.window.open_step(which)
        for do in then:
            do(studio)
        yield studio.window

    return show


def item(key: str) -> Show:
    """Show an item of the agenda."""
    return step(Step.HOLD, lambda studio: studio.hold._show_item(key))


def overlook(studio: Studio) -> Iterator[QWidget]:
    """Look over everybody's views of all the children."""
    studio.window.open_step(Step.HOLD)
    over = studio.hold.over
    over.look()
    yield studio.window
    assert over.overlook is not None
    over.overlook.put_away()


def correction(studio: Studio) -> Iterator[QWidget]:
    """Open a contribution again."""
    panel = _talk(studio)
    panel.view.choose_place(3)
    panel.view._open()
    yield studio.window
    panel.correction.close_up()


def _talk(studio: Studio):
    hold = studio.hold
    panel = hold.talk.turn()
    assert panel is not None
    return panel


def untagged(studio: Studio) -> Iterator[QWidget]:
    """Go through what is not tagged yet."""
    studio.hold.tag_the_rest()
    yield studio.window
    _talk(studio).show_only.setCurrentIndex(0)


def half_typed(studio: Studio) -> Iterator[QWidget]:
    """Type what somebody says."""
    bar = studio.hold.bar
    bar.words.setPlainText("She came to the gate twice this week, and both times she")
    yield studio.window
    bar.words.clear()


def search_here(studio: Studio) -> Iterator[QWidget]:
    """Find words in the conference in hand."""
    studio.window.panels.search(studio.conference.bench.conference)
    studio.window.panels.looking.line.setText("school")
    yield studio.window
    studio.window.panels.put_away()


def notice(studio: Studio) -> Iterator[QWidget]:
    """Be told what could not be done."""
    studio.conference.bench.notice(studio.desk._words.term("failures", "DiskFull"))
    yield studio.window
    studio.conference.notice.clear()


def own_window(studio: Studio) -> Iterator[QWidget]:
    """Open the minute-taker's window."""
    two = studio.desk.two
    two.open()
    own = two.own
    assert own is not None
    own.resize(studio.window.size())
    yield own
    own.close()


def room(face: Face) -> Show:
    """Show a face of the room's window."""

    def show(studio: Studio) -> Iterator[QWidget]:
        bench = studio.conference.bench
        studio.room.resize(*ROOM)
        studio.room.show()
        studio.room.show_frame(frame_of(face, bench.conference, bench.pack, bench.words))
        yield studio.room
        studio.room.close()

    return show


def menu_of_the_room(studio: Studio) -> Iterator[QWidget]:
    """Open the menu of what the room may see."""
    menu = studio.desk.room.button.menu_of_faces
    menu.show()
    yield menu
    menu.close()


def live(studio: Studio) -> tuple[Scene, ...]:
    """Show the conference while it is held: each item, and what comes between them."""
    here = studio.conference.bench.conference.course.current
    return (
        Scene("hold", item(here)),
        *(_in_turn(line.key) for line in studio.hold.rail.lines if line.key != here),
        in_light("hold-correction", correction),
        in_light("hold-untagged", untagged),
        in_light("hold-half-typed", half_typed),
        in_light("hold-search", search_here),
        in_light("hold-notice", notice),
        Scene("two-windows-minute-taker", own_window),
        Scene("room-menu", menu_of_the_room),
    )


def _in_turn(key: str) -> Scene:
    return Scene(f"hold-{key}", item(key), is_for_light=key not in IN_EVERY_DRESS)


def decided(studio: Studio) -> tuple[Scene, ...]:
    """Show the conference when everything is decided, with as much of each item as there is."""
    return (
        *(in_light(f"decided-{key}-whole", item(key), high) for key, high in IN_WHOLE.items()),
        Scene("decided-views", item("views")),
        in_light("decided-plan", item("plan")),
        in_light("review-last-plan", last_plan, high=2350),
        Scene("close", step(Step.CLOSE)),
        in_light("close-whole", step(Step.CLOSE), high=2600),
        *(Scene(f"room-{face.value}", room(face), is_for_the_room=True) for face in Face),
    )


def look_at_a_copy(studio: Studio) -> None:
    """Open the child's version, then somebody's minutes."""
    page = studio.conference.page(Step.RELEASE)
    assert isinstance(page, ReleasePage)
    studio.settle()
    for kind in ("child-version", "minutes"):
        page.look_at([row.paper for row in page.rows if row.paper.kind == kind][-1])


def keep_back(studio: Studio) -> None:
    """Find the name of another family in the copy that is looked at."""
    page = studio.conference.page(Step.RELEASE)
    assert isinstance(page, ReleasePage)
    told = page.tr("Another family's name stands on page 3.")
    page.looked_at.stops.show_stops("", ((Stop.OTHER_FAMILY, "Skye Ramage", told),))
    copy = Release("minutes", FOR_THE_FILE, at=studio.clock())
    page.unsure.ask((Leaving(copy, "/media/stick/to the office"),))
    page.no_copy.name(["Samira Farrow"])


def think_of_another(studio: Studio) -> None:
    """Look at a copy, then think of a reader of whom nobody thought before the seal."""
    look_at_a_copy(studio)
    page = studio.conference.page(Step.RELEASE)
    assert isinstance(page, ReleasePage)
    page.late.reader.show()


IN_EVERY_DRESS = ("decision",)
IN_WHOLE = {
    "attendance": 3500,
    "voice": 1200,
    "views": 2200,
    "decision": 2400,
    "plan": 1600,
    "dates": 1200,
    "closing": 2000,
}
THE_STEPS = (
    Group(
        at("running", Step.HOLD),
        lambda studio: (
            *live(studio),
            Scene("prepare", step(Step.PREPARE)),
            in_light("prepare-whole", step(Step.PREPARE), high=3200),
            in_light("close-still-open", step(Step.CLOSE), high=2000),
        ),
    ),
    Group(
        at("twelve", Step.HOLD),
        lambda _: (
            Scene("twelve-views", item("views")),
            Scene("twelve-overlook", overlook),
            in_light("twelve-decision", item("decision")),
        ),
    ),
    Group(at("closed", Step.HOLD), lambda _: (Scene("hold-closed-session", as_it_is),)),
    Group(
        at("inquorate", Step.HOLD),
        lambda _: (
            in_light("inquorate", as_it_is),
            in_light("inquorate-attendance", item("attendance"), high=2200),
            in_light("inquorate-passed", step(Step.CLOSE), high=1600),
        ),
    ),
    Group(at("summed_up", Step.RECORD), lambda _: (Scene("record-summaries", as_it_is),)),
    Group(at("open", Step.HOLD), decided),
    Group(at("sealed", Step.RECORD), lambda _: (in_light("record-to-sign", as_it_is),)),
    Group(
        at("signed", Step.RECORD),
        lambda _: (
            Scene("record", step(Step.RECORD)),
            Scene("release", step(Step.RELEASE, look_at_a_copy)),
            in_light("release-whole", step(Step.RELEASE, think_of_another), high=2600),
            in_light("release-stopped", step(Step.RELEASE, look_at_a_copy, keep_back), high=1200),
            Scene("amend", step(Step.AMEND)),
            in_light("amend-whole", step(Step.AMEND), high=2000),
        ),
    ),
)
