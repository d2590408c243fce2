"""Every step that a script can take, by the word that it writes after `do`."""

from chairdesk.desk.rehearsal.before import EnterReport, StartClock, WithdrawClock
from chairdesk.desk.rehearsal.corrections import (
    CorrectAgency,
    CorrectChild,
    CorrectPerson,
    CorrectReport,
    Rearrange,
    Remove,
    RemoveReport,
)
from chairdesk.desk.rehearsal.findings import (
    Decide,
    Disagree,
    GiveView,
    NameAreas,
    Refer,
    WithdrawDecision,
    WithdrawDisagreement,
    WithdrawReferral,
    WithdrawView,
)
from chairdesk.desk.rehearsal.papers.readers import (
    ChooseLargePrint,
    DeclineLargePrint,
    TellChild,
    TellNoMore,
)
from chairdesk.desk.rehearsal.plan import (
    Agree,
    AgreeContingency,
    CancelMeeting,
    Drop,
    FixMeeting,
    NameCoreGroup,
    NameLead,
)
from chairdesk.desk.rehearsal.questions import (
    Adjourn,
    GiveAnswer,
    PassOver,
    PassOverTheRest,
    Proceed,
    WithdrawAnswer,
    WithdrawPassOver,
    WithdrawRuling,
)
from chairdesk.desk.rehearsal.record import (
    DecideCopy,
    GiveOut,
    ObjectTo,
    ReceiveMinutes,
    RuleOn,
    Seal,
    SealVersion,
    Sign,
    SumUp,
    WithdrawObjection,
)
from chairdesk.desk.rehearsal.room import (
    Apologise,
    Arrive,
    BackToOneWindow,
    Break,
    ChangeHands,
    Close,
    CloseSession,
    Exclude,
    Finish,
    Leave,
    Open,
    OpenTwoWindows,
    ReopenSession,
    Reorder,
    Resume,
    TurnTo,
)
from chairdesk.desk.rehearsal.stage import Step
from chairdesk.desk.rehearsal.talk import BringBack, CorrectWords, Say, Strike, TagWords

ENTER = "enter"
ENTER_REPORT = "enter-report"
"""The steps that enter somebody, or a report, whose table says `later = true`."""

STEPS: dict[str, type[Step]] = {
    "rearrange": Rearrange,
    "start-clock": StartClock,
    "withdraw-clock": WithdrawClock,
    "correct-child": CorrectChild,
    "correct-person": CorrectPerson,
    "correct-agency": CorrectAgency,
    "correct-report": CorrectReport,
    "remove": Remove,
    "remove-report": RemoveReport,
    "open": Open,
    "arrive": Arrive,
    "leave": Leave,
    "apologise": Apologise,
    "exclude": Exclude,
    "break": Break,
    "resume": Resume,
    "begin-closed-session": CloseSession,
    "end-closed-session": ReopenSession,
    "two-windows": OpenTwoWindows,
    "one-window": BackToOneWindow,
    "hand": ChangeHands,
    "turn-to": TurnTo,
    "finish": Finish,
    "reorder": Reorder,
    "answer": GiveAnswer,
    "withdraw-answer": WithdrawAnswer,
    "override": PassOver,
    "override-the-rest": PassOverTheRest,
    "withdraw-override": WithdrawPassOver,
    "say": Say,
    "correct": CorrectWords,
    "tag": TagWords,
    "strike": Strike,
    "bring-back": BringBack,
    "view": GiveView,
    "withdraw-view": WithdrawView,
    "areas": NameAreas,
    "decide": Decide,
    "withdraw-decision": WithdrawDecision,
    "disagree": Disagree,
    "withdraw-disagreement": WithdrawDisagreement,
    "refer": Refer,
    "withdraw-referral": WithdrawReferral,
    "agree": Agree,
    "drop": Drop,
    "contingency": AgreeContingency,
    "lead": NameLead,
    "core-group": NameCoreGroup,
    "meeting": FixMeeting,
    "cancel-meeting": CancelMeeting,
    "adjourn": Adjourn,
    "proceed": Proceed,
    "withdraw-ruling": WithdrawRuling,
    "sum-up": SumUp,
    "copy": DecideCopy,
    "large-print": ChooseLargePrint,
    "ordinary-print": DeclineLargePrint,
    "tell": TellChild,
    "tell-no-more": TellNoMore,
    "close": Close,
    "seal": Seal,
    "sign": Sign,
    "release": GiveOut,
    "receive-minutes": ReceiveMinutes,
    "object": ObjectTo,
    "withdraw-objection": WithdrawObjection,
    "rule": RuleOn,
    "seal-version": SealVersion,
}


def word_for(step: Step) -> str:
    """Give the word that a script writes for a step; enter for those of the cast."""
    entering = ENTER_REPORT if isinstance(step, EnterReport) else ENTER
    return next((word for word, kind in STEPS.items() if isinstance(step, kind)), entering)
