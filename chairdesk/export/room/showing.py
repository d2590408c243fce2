"""A face of the conference as the room may see it: the room is one more reader of the record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from chairdesk.export.readers import THE_ROOM, as_read_by
from chairdesk.export.room.frame import Column, Face, Frame, Line, Mark, Tone
from chairdesk.export.title import name_of_meeting
from chairdesk.models.british_time import local
from chairdesk.models.conference import Conference
from chairdesk.models.contribution import COLUMN_OF, Contribution, Heading, Tag
from chairdesk.models.decision import View
from chairdesk.models.ids import ChildId
from chairdesk.models.plan import Action
from chairdesk.procedures.agendas import agenda_now
from chairdesk.procedures.pack import Pack
from chairdesk.procedures.standing import called
from chairdesk.procedures.voices import is_the_childs_voice
from chairdesk.words import Words

_COLUMNS = {
    Heading.STRENGTH: Tone.STRENGTH,
    Heading.WORRY: Tone.WORRY,
    Heading.WHAT_MUST_CHANGE: Tone.NEED,
}
_SAID_OF_ITSELF = {Tag.ALLEGATION, Tag.OPINION, *COLUMN_OF}
"""The kinds that the room reads with the words, so that nothing seems known that is not."""


@dataclass(frozen=True, slots=True)
class Open:
    """What everybody in the room may read, and the words to say it with."""

    conference: Conference
    pack: Pack
    words: Words

    @property
    def children(self) -> tuple[str, ...]:
        """The names of the children, in their order."""
        return tuple(child.name for child in self.conference.roll.children)

    def say(self, key: str, **filled: object) -> str:
        """Give a sentence of the room's window, its gaps filled."""
        return self.words.term("room", key).format(**filled)


def frame_of(face: Face, conference: Conference, pack: Pack, words: Words, child: int = 0) -> Frame:
    """Show a face; nothing while the session is closed, whatever is asked for."""
    opened = Open(_in_the_open(conference), pack, words)
    name = name_of_meeting(pack, conference)
    children = conference.roll.children
    if conference.room.is_closed_session or face is Face.BLANK:
        return Frame(Face.BLANK, name)
    title = opened.say(face.value)
    if face is Face.CHILD:
        if not children:
            return Frame(Face.BLANK, name)
        place = child % len(children)
        title = children[place].name
        columns = _of_child(opened, children[place].id, place)
    else:
        columns = _FACES[face](opened)
    return Frame(face, name, title, columns, opened.children)


def _in_the_open(conference: Conference) -> Conference:
    """Leave out what not everybody may read, and whatever was entered behind closed doors."""
    seen, doors = as_read_by(THE_ROOM, conference).conference, conference.behind_doors
    views = (v for v in seen.findings.views if not doors.holds(("view", v.child, v.holder)))
    meetings = (m for m in seen.plan.meetings if not doors.holds(("meeting", m.thing, None)))
    return replace(
        seen,
        findings=replace(seen.findings, views=tuple(views), decisions=(), disagreements=()),
        plan=replace(seen.plan, meetings=tuple(meetings)),
    )


def _agenda(opened: Open) -> tuple[Column, ...]:
    course = opened.conference.course

    def line(key: str, title: str) -> Line:
        if key == course.current:
            return Line(title, mark=Mark.NOW)
        return Line(title, mark=Mark.DONE if key in course.done else Mark.TO_COME)

    items = agenda_now(opened.pack, opened.conference)
    return (Column("", tuple(line(one.key, one.title) for one in items)),)


def _columns(opened: Open) -> tuple[Column, ...]:
    return tuple(
        Column(_title(opened, heading), _under(opened, heading), tone, is_talk=True)
        for heading, tone in _COLUMNS.items()
    )


def _title(opened: Open, heading: Heading) -> str:
    items = (item for item in opened.pack.items if item.heading == heading.value)
    own = next((item.title for item in items if item.work == "columns"), "")
    return own or opened.words.name_of(heading)


def _under(opened: Open, heading: Heading, child: ChildId | None = None) -> tuple[Line, ...]:
    said = (one.now for one in opened.conference.talk.standing)
    return tuple(
        _said(opened, one, child)
        for one in said
        if one.column is heading and (child is None or not one.children or child in one.children)
    )


def _said(opened: Open, one: Contribution, child: ChildId | None = None) -> Line:
    told = opened.words.name_of(one.kind) if one.kind in _SAID_OF_ITSELF else ""
    return Line(one.words, told, _places(opened, one) if child is None else ())


def _places(opened: Open, about: Contribution | Action) -> tuple[int, ...]:
    children = opened.conference.roll.children
    places = tuple(n for n, child in enumerate(children) if child.id in about.children)
    return places if len(children) > 1 else ()


def _of_child(opened: Open, child: ChildId, place: int) -> tuple[Column, ...]:
    voices = (
        one.now
        for one in opened.conference.talk.standing
        if is_the_childs_voice(one.now, child, opened.conference)
    )
    spoken = tuple(_voice(opened, one, child) for one in voices)
    title = opened.say("voice", who=_called(opened, place))
    own = Column(title, spoken, Tone.VOICE, place, is_talk=True)
    rest = (
        Column(_title(opened, heading), _under(opened, heading, child), tone, is_talk=True)
        for heading, tone in _COLUMNS.items()
    )
    return (own, *rest)


def _called(opened: Open, place: int) -> str:
    """Call a child by the first name, where no other child has it."""
    firsts = [name.split()[0] for name in opened.children]
    return firsts[place] if firsts.count(firsts[place]) == 1 else opened.children[place]


def _voice(opened: Open, one: Contribution, child: ChildId) -> Line:
    if one.speaker == child:
        return Line(one.words)
    who = opened.conference.roll.name_of(one.speaker)
    return Line(one.words, opened.say("through", who=who))


def _scales(opened: Open) -> tuple[Column, ...]:
    roll, views = opened.conference.roll, opened.conference.findings.views
    return tuple(
        Column(
            _called(opened, place),
            tuple(
                Line(
                    roll.name_of(view.holder),
                    scale=view.scale,
                    earlier=_before(opened, view),
                )
                for view in views
                if view.child == child.id and view.scale is not None
            ),
            child=place,
        )
        for place, child in enumerate(roll.children)
    )


def _before(opened: Open, view: View) -> tuple[int, ...]:
    given = opened.conference.scales.of(view.child, view.holder)
    return tuple(one.scale for one in given if one.scale != view.scale)


def _plan(opened: Open) -> tuple[Column, ...]:
    def line(one: Action) -> Line:
        by = opened.say("by", day=opened.words.short_day(one.by)) if one.by else ""
        beside = " · ".join(filter(None, (one.who, by)))
        return Line(one.action, beside, _places(opened, one))

    return (Column("", tuple(map(line, opened.conference.plan.actions))),)


def _dates(opened: Open) -> tuple[Column, ...]:
    fixed = sorted(opened.conference.plan.meetings, key=lambda one: one.at)

    def line(thing: str, when: str, place: str) -> Line:
        beside = "\n".join(filter(None, (when, place)))
        return Line(called(thing, opened.conference, opened.pack, opened.words), beside)

    moment = opened.words.moment
    return (Column("", tuple(line(m.thing, moment(local(m.at)), m.place) for m in fixed)),)


_FACES: Mapping[Face, Callable[[Open], tuple[Column, ...]]] = {
    Face.AGENDA: _agenda,
    Face.COLUMNS: _columns,
    Face.SCALES: _scales,
    Face.PLAN: _plan,
    Face.DATES: _dates,
}
