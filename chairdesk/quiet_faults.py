"""Faults of the program itself, told by kind and place alone: their words may be somebody's."""

import sys
import threading
from pathlib import Path
from types import TracebackType


def keep_faults_quiet() -> None:
    """Tell of every fault in this way: in the windows, in a bare thread, in a finaliser."""
    sys.excepthook = say_no_more_than_where
    threading.excepthook = _in_a_thread
    sys.unraisablehook = _where_nobody_hears


def say_no_more_than_where(
    kind: type[BaseException], _: BaseException, trace: TracebackType | None
) -> None:
    """Tell of a fault by its kind and place alone: its words may hold somebody's."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    sys.stderr.write(f"ChairDesk met a fault of its own: {kind.__name__} at {where}.\n")


def _in_a_thread(fault: threading.ExceptHookArgs) -> None:
    if fault.exc_type is not SystemExit and fault.exc_value is not None:
        say_no_more_than_where(fault.exc_type, fault.exc_value, fault.exc_traceback)


def _where_nobody_hears(fault: "sys.UnraisableHookArgs") -> None:
    if fault.exc_value is not None:
        say_no_more_than_where(fault.exc_type, fault.exc_value, fault.exc_traceback)
