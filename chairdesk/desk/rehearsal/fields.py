"""The fields that steps share, each with what fits into it."""

from datetime import date, datetime
from typing import Annotated, TypeAlias

from chairdesk.desk.rehearsal.kinds import Day, Name, Names, NewName, Prose, ReportName, When, YesNo

Words: TypeAlias = Annotated[str, Prose()]
Needed: TypeAlias = Annotated[str, Prose(may_be_empty=False)]
Speech: TypeAlias = Annotated[str, Prose(may_be_empty=False, has_paragraphs=True)]
SpeechOrUnchanged: TypeAlias = Annotated[str | None, Prose(has_paragraphs=True)]
WordsOrUnchanged: TypeAlias = Annotated[str | None, Prose()]
YesOrNo: TypeAlias = Annotated[bool, YesNo()]
YesNoOrUnchanged: TypeAlias = Annotated[bool | None, YesNo()]
DayOrNone: TypeAlias = Annotated[date | None, Day()]
Moment: TypeAlias = Annotated[datetime, When()]
MomentOrNone: TypeAlias = Annotated[datetime | None, When()]

AChild: TypeAlias = Annotated[str, Name("child")]
Children: TypeAlias = Annotated[tuple[str, ...], Names("child")]
ChildrenOrUnchanged: TypeAlias = Annotated[tuple[str, ...] | None, Names("child")]
APerson: TypeAlias = Annotated[str, Name("person")]
AnAttendee: TypeAlias = Annotated[str, Name("person", "child")]
Attendees: TypeAlias = Annotated[tuple[str, ...], Names("person", "child")]
Holders: TypeAlias = Annotated[tuple[str, ...], Names("agency", "person", "child")]
Holder: TypeAlias = Annotated[str, Name("agency", "person", "child")]
AnAgency: TypeAlias = Annotated[str, Name("agency")]
AgencyOrUnchanged: TypeAlias = Annotated[str | None, Name("agency")]
AReport: TypeAlias = Annotated[str, ReportName()]
Said: TypeAlias = Annotated[str, Name("contribution")]
SaidList: TypeAlias = Annotated[tuple[str, ...], Names("contribution")]
AnAction: TypeAlias = Annotated[str, Name("action")]
OwnName: TypeAlias = Annotated[str, NewName()]
