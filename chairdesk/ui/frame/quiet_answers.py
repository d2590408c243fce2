"""What answers Qt tells its faults as anything else does, and ends no interpreter by them."""

from collections.abc import Callable
from functools import cache, wraps
from inspect import isfunction
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QMetaMethod, QObject

QT = "PySide6."
Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def keep_answers_quiet() -> None:
    """See to every class of ours that is made from now on.

    On Python 3.11, PySide6 6.11 reads a fault that was raised in C (`int("x")`, an object that is
    gone) before it is whole, and ends the program where that comes out of a method that Qt calls.
    """
    QObject.__init_subclass__ = classmethod(_see_to)  # type: ignore[assignment, method-assign]


def _see_to(made: type[QObject], /, **named: object) -> None:
    super(QObject, made).__init_subclass__(**named)
    for name, answer in tuple(vars(made).items()):
        if isfunction(answer) and _is_asked_by_qt(made, name):
            setattr(made, name, _made_whole(answer))


def _is_asked_by_qt(made: type[QObject], name: str) -> bool:
    """Say whether a method stands in the place of one of Qt's that is no slot."""
    of_qt = (base for base in made.__mro__ if base.__module__.startswith(QT))
    found = next((base for base in of_qt if name in vars(base)), None)
    return found is not None and not name.startswith("_") and name not in _slots_of(found)


@cache
def _slots_of(found: type) -> frozenset[str]:
    """Name the slots: what is given to one is as much as it takes, which would show no more."""
    told = getattr(found, "staticMetaObject", None)
    methods = [told.method(number) for number in range(told.methodCount())] if told else []
    slots = (one for one in methods if one.methodType() is QMetaMethod.MethodType.Slot)
    return frozenset(bytes(one.name().data()).decode() for one in slots)


def _made_whole(answer: Callable[Given, Answer]) -> Callable[Given, Answer]:
    @wraps(answer)
    def told(*given: Given.args, **named: Given.kwargs) -> Answer:
        try:
            return answer(*given, **named)
        except BaseException:  # noqa: TRY203 - by this a fault becomes whole
            raise

    return told
