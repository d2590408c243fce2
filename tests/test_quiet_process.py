import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from chairdesk import quiet_process

ROOT = Path(__file__).parents[1]
QUIET = "from chairdesk.quiet_process import keep_memory_private as quiet; assert quiet();"


def run(script, folder):
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux itself")
def test_a_crash_leaves_no_core_and_no_other_program_reads_the_memory(tmp_path):
    ask = "import ctypes, resource; print(ctypes.CDLL(None).prctl(3), resource.getrlimit(4))"
    told = run(f"{QUIET} {ask}", tmp_path)
    assert told.stdout.split() == ["0", "(0,", "0)"], told.stderr
    crashed = run(f"{QUIET} import os; os.abort()", tmp_path)
    assert crashed.returncode == -signal.SIGABRT
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux itself")
@pytest.mark.parametrize("module", ["chairdesk.export.press", "chairdesk.export.cards.reader"])
def test_a_process_that_draws_papers_or_asks_cards_keeps_its_memory_to_itself(module, tmp_path):
    works = f"import runpy; runpy.run_module({module!r}, run_name='__main__')"
    told = run(f"{works}; import ctypes, sys; sys.exit(ctypes.CDLL(None).prctl(3))", tmp_path)
    assert told.returncode == 0, told.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux itself")
def test_a_command_keeps_its_memory_and_the_words_of_its_faults_to_itself(tmp_path):
    fails = "from chairdesk import __main__ as it; it.main = lambda: {}['zq Zebedee']; it.run()"
    asks = "import ctypes, atexit; atexit.register(lambda: print(ctypes.CDLL(None).prctl(3)))"
    told = run(f"{asks}; {fails}", tmp_path)
    assert told.stdout == "0\n"
    assert "Zebedee" not in told.stderr
    assert "KeyError" in told.stderr


class Linux:
    """Answers what the system's own library would."""

    def __init__(self, answer):
        self.asked = []
        self.answer = answer

    def __call__(self, name):
        return self

    def prctl(self, *order):
        self.asked.append(order)
        return self.answer


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux itself")
@pytest.mark.parametrize("answer", [0, -1])
def test_what_the_system_refuses_is_not_called_done(monkeypatch, answer):
    linux, limits = Linux(answer), []
    monkeypatch.setattr(quiet_process.ctypes, "CDLL", linux)
    monkeypatch.setattr(quiet_process.resource, "setrlimit", lambda *limit: limits.append(limit))
    assert quiet_process.keep_memory_private() == (answer == 0)
    assert linux.asked == [(4, 0, 0, 0, 0)]
    assert limits == [(quiet_process.resource.RLIMIT_CORE, (0, 0))]


def test_memory_is_kept_private_on_this_system(tmp_path):
    done = run(f"{QUIET} print('done')", tmp_path)
    assert done.stdout == "done\n", done.stderr
