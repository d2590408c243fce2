"""The tables of a script read into its steps, with every field that does not fit."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from chairdesk.desk.rehearsal.agreement import disagreements
from chairdesk.desk.rehearsal.before import (
    Adopt,
    Arrange,
    EnterAgency,
    EnterChild,
    EnterPerson,
    EnterReport,
    StartClock,
)
from chairdesk.desk.rehearsal.faults.amiss import amiss, meant, reason
from chairdesk.desk.rehearsal.kinds import Against, Fits, NewName, Prose, Unfit, When, of_report
from chairdesk.desk.rehearsal.places import Way
from chairdesk.desk.rehearsal.script import Script
from chairdesk.desk.rehearsal.stage import Step
from chairdesk.desk.rehearsal.steps import ENTER, ENTER_REPORT, STEPS
from chairdesk.desk.rehearsal.tables import Misfit, read_table
from chairdesk.models.british_time import BRITAIN
from chairdesk.models.errors import Refusal
from chairdesk.procedures.own_packs import ONLY_OURS, OwnPacks
from chairdesk.procedures.reading.places import line_of
from chairdesk.procedures.shelf import PackIsUnsound

Entering: TypeAlias = EnterAgency | EnterChild | EnterPerson | EnterReport
CAST: dict[str, type[Entering]] = {
    "agency": EnterAgency,
    "child": EnterChild,
    "person": EnterPerson,
    "report": EnterReport,
}
"""The tables that name somebody, in the order in which they are entered."""

SECTIONS = ("title", "about", "conference", "clock", *CAST, "step")
NAMING = {
    "say": "contribution",
    "agree": "action",
    "last-action": "last action",
    "object": "objection",
}
"""The steps that may name what they make, and what that is."""

ENTERING = (ENTER, ENTER_REPORT)
BEFOREHAND = timedelta(hours=1)
"""How long before its start a conference is prepared, where the script does not say."""

UNKNOWN = datetime(2000, 1, 1, tzinfo=BRITAIN)
"""Stands in for the start of a conference that the script does not tell."""

AnyStep = TypeVar("AnyStep", bound=Step)
Read = TypeVar("Read")


@dataclass(slots=True)
class Reader:
    """Reads the tables of one script, and notes what does not fit.

    A procedure that ends in `.toml` is a file beside the script, in `folder`.
    """

    tables: Mapping[str, Any]
    places: Mapping[Way, int]
    packs: OwnPacks = ONLY_OURS
    folder: Path = Path()
    against: Against = field(default_factory=Against)
    misfits: list[Misfit] = field(default_factory=list)
    starts: datetime = UNKNOWN

    def script(self) -> Script | None:
        """Read the whole script; None where something did not fit."""
        title, about = self._head()
        self.against = replace(self.against, folder=self.folder)
        arranged = self._arranged()
        prepared = arranged.at if arranged else UNKNOWN
        self._names()
        cast = self._cast(prepared)
        self._agencies(cast)
        clocks = self._clocks(prepared)
        steps = self._steps(prepared, cast)
        pack = self.against.pack
        if self.misfits or pack is None or arranged is None:
            return None
        adopted = Adopt(at=prepared, line=arranged.line, procedure=pack.name, file=self._file())
        early = tuple(one for one in cast.values() if not one.later)
        preparation = (adopted, arranged, *clocks, *early)
        return Script(title, about, pack, self.against.names, preparation, steps)

    def _head(self) -> tuple[str, str]:
        for name in self.tables:
            if name not in SECTIONS:
                hint = meant(name, SECTIONS, amiss("there-are", known=", ".join(SECTIONS)))
                self._note((name,), amiss("no-part", hint=hint))
        prose = Prose(has_paragraphs=True)
        title, about = (
            self._value((name,), self.tables.get(name, ""), prose) for name in ("title", "about")
        )
        return title or "", about or ""

    def _arranged(self) -> Arrange | None:
        table = self._table("conference")
        if table is None:
            return None
        rest = {k: v for k, v in table.items() if k not in {"procedure", "prepared"}}
        self._procedure(table.get("procedure"))
        found = read_table(rest, Arrange, ("conference",), self.against)
        self.misfits.extend(found.misfits)
        kind, self.starts = found.values.get("kind"), found.values.get("starts", UNKNOWN)
        pack = self.against.pack if kind else None
        self.against = replace(self.against.on(self.starts), kind=str(kind or ""), pack=pack)
        if found.misfits:
            return None
        arranged = Arrange(**found.values, at=UNKNOWN, line=line_of(("conference",), self.places))
        at = arranged.starts - BEFOREHAND
        if "prepared" in table:
            at = self._value(("conference", "prepared"), table["prepared"], When()) or at
        if at > arranged.starts:
            self._note(("conference", "prepared"), amiss("prepared-late"))
        return replace(arranged, at=at)

    def _procedure(self, name: object) -> None:
        way = ("conference", "procedure")
        if name is None:
            self._note(way, amiss("no-procedure"))
            return
        try:
            file = self._file()
            pack = self.packs.as_added(file) if file else self.packs.read(str(name))
            self.against = replace(self.against, pack=pack)
        except PackIsUnsound as why:
            self._note(way, amiss("unsound-procedure", why=why.faults[0].sentence))
        except Refusal as why:
            self._note(way, amiss("unknown-procedure", why=reason(why)))

    def _file(self) -> Path | None:
        table = self.tables.get("conference", {})
        name = str(table.get("procedure", "")) if isinstance(table, dict) else ""
        return self.folder / name if name.endswith(".toml") else None

    def _names(self) -> None:
        for sort in CAST:
            for name in self._table_of_tables(sort):
                known = _known_as(name, sort)
                if self._value((sort, name), known, NewName()) is not None:
                    self.against = self.against.naming(known, sort)

    def _cast(self, at: datetime) -> dict[str, Entering]:
        cast: dict[str, Entering] = {}
        for sort, kind in CAST.items():
            for name, table in self._table_of_tables(sort).items():
                known = _known_as(name, sort)
                one = self._read(table, kind, (sort, name), at=at, short=known)
                if one is not None:
                    cast[known] = one
                    self._agree(one, (sort, name))
        return cast

    def _agencies(self, cast: Mapping[str, Entering]) -> None:
        from_one = {one.agency for one in cast.values() if isinstance(one, EnterPerson)}
        for name, one in cast.items():
            if isinstance(one, EnterAgency) and name not in from_one:
                why = amiss("nobody-from", agency=name)
                self._note(("agency", name), why)

    def _clocks(self, at: datetime) -> tuple[StartClock, ...]:
        tables = self._list_of_tables("clock")
        found = (
            self._read(table, StartClock, ("clock", place), at=at)
            for place, table in enumerate(tables)
        )
        return tuple(clock for clock in found if clock is not None)

    def _steps(self, prepared: datetime, cast: Mapping[str, Entering]) -> tuple[Step, ...]:
        steps: list[Step] = []
        now, earliest = self.starts, prepared
        for place, table in enumerate(self._list_of_tables("step")):
            way: Way = ("step", place)
            if not isinstance(table, dict):
                self._note(way, amiss("expects-step"))
                continue
            now = earliest = self._time(table, way, now, earliest)
            step = self._step(table, way, now, cast)
            if step is not None:
                steps.append(step)
        return tuple(steps)

    def _time(
        self, table: Mapping[str, Any], way: Way, now: datetime, earliest: datetime
    ) -> datetime:
        self.against = self.against.on(now)
        if "at" not in table:
            return now
        at = self._value((*way, "at"), table["at"], When())
        if at is None:
            return now
        if at < earliest:
            clock, day = f"{earliest:%H:%M}", f"{earliest:%Y-%m-%d}"
            self._note((*way, "at"), amiss("goes-back", clock=clock, day=day))
            return now
        self.against = self.against.on(at)
        return at

    def _step(
        self, table: Mapping[str, Any], way: Way, at: datetime, cast: Mapping[str, Entering]
    ) -> Step | None:
        word = str(table.get("do", ""))
        fields = {k: v for k, v in table.items() if k not in {"do", "at"}}
        if word in ENTERING:
            return self._entered(fields, way, at, cast)
        if word not in STEPS:
            self._note((*way, "do"), _unknown_step(word))
            return None
        step = self._read(fields, STEPS[word], way, at=at)
        if step is None:
            return None
        if word in NAMING and (name := fields.get("name")):
            self.against = self.against.naming(name, NAMING[word])
        self._agree(step, way)
        return step

    def _agree(self, step: Step, way: Way) -> None:
        if self.against.pack:
            for name, why in disagreements(step, self.against.pack):
                self._note((*way, name), why)

    def _entered(
        self, fields: Mapping[str, Any], way: Way, at: datetime, cast: Mapping[str, Entering]
    ) -> Step | None:
        name, known_as = ("report", of_report) if "report" in fields else ("who", str)
        one = cast.get(known_as(str(fields.get(name, ""))))
        if one is None or not one.later or len(fields) > 1:
            why = amiss("wants-later")
            self._note((*way, name), why)
            return None
        return replace(one, at=at, line=line_of(way, self.places))

    def _read(
        self,
        table: object,
        kind: type[AnyStep],
        way: Way,
        **given: Any,  # noqa: ANN401 - as the step wants it
    ) -> AnyStep | None:  # what is given beside the table is told by the kind of step
        found = read_table(table, kind, way, self.against)
        self.misfits.extend(found.misfits)
        if found.misfits:
            return None
        return kind(**found.values, **given, line=line_of(way, self.places))

    def _value(self, way: Way, value: object, fits: Fits[Read]) -> Read | None:
        try:
            return fits.read(value, self.against)
        except Unfit as why:
            self._note(way, why.args[0])
            return None

    def _table(self, name: str) -> Mapping[str, Any] | None:
        table = self.tables.get(name)
        if table is None:
            self._note((name,), amiss("begin-with", section=name))
        elif not isinstance(table, dict):
            self._note((name,), amiss("expects-table-under", section=name))
        return table if isinstance(table, dict) else None

    def _table_of_tables(self, name: str) -> Mapping[str, Any]:
        tables = self.tables.get(name, {})
        if isinstance(tables, dict):
            return tables
        self._note((name,), amiss("expects-tables", section=name))
        return {}

    def _list_of_tables(self, name: str) -> list[Any]:
        tables = self.tables.get(name, [])
        if isinstance(tables, list):
            return tables
        self._note((name,), amiss("expects-brackets", section=name))
        return []

    def _note(self, way: Way, why: str) -> None:
        self.misfits.append(Misfit(way, why))


def _known_as(name: str, sort: str) -> str:
    return of_report(name) if sort == "report" else name


def _unknown_step(word: str) -> str:
    if not word:
        return amiss("no-do")
    words = [*STEPS, *ENTERING]
    hint = meant(word, words, amiss("there-are", known=", ".join(words)))
    return amiss("no-step", word=word, hint=hint)
