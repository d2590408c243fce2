"""The house rules that no linter knows, each a question put to one file."""

import ast
import re
import sys
from functools import cache
from itertools import pairwise

FILE_LINES = 300
FUNCTION_LINES = 40
PUBLIC_METHODS = 10
FOLDER_FILES = 20
NO_ROOM_IS_CALLED = re.compile(r"(^|_)(utils?|common|base|constants?|helpers?|misc|managers?)(_|$)")
ONLY_LOCAL = {"QLocalServer", "QLocalSocket"}
CLOCK = re.compile(r"(^|\.)((date|datetime)\.(now|today|utcnow)|time\.(time|monotonic)\w*)$")
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
# A test asserts by an assert, or by a `with` or call of one of these.
ASSERTS = re.compile(r"^(raises|warns|assert\w*|wait\w+|check|fail|examine)$")


@cache
def parsed(text):
    """Read a file once, however many questions are put to it."""
    return ast.parse(text)


def caption(text):
    """A module's docstring is its one-line caption."""
    said = ast.get_docstring(parsed(text), clean=False)
    if said is None or "\n" in said or not said.endswith((".", "?")):
        yield "the module's docstring is not one line with a full stop"


def length(text):
    """A file has at most 300 lines, a function 40, a class 10 public methods."""
    if (lines := text.count("\n")) > FILE_LINES:
        yield f"{lines} lines in one file"
    for node in ast.walk(parsed(text)):
        if isinstance(node, FUNCTION) and (lines := _lines(node)) > FUNCTION_LINES:
            yield f"{node.name} has {lines} lines"
        if (
            isinstance(node, ast.ClassDef)
            and (count := len(_public_methods(node))) > PUBLIC_METHODS
        ):
            yield f"{node.name} has {count} public methods"


def _lines(function):
    return function.end_lineno - function.lineno + 1


def _public_methods(node):
    # Properties read as attributes, and Qt calls camelCase names by itself.
    return [
        method.name
        for method in node.body
        if isinstance(method, FUNCTION)
        and not method.name.startswith("_")
        and method.name == method.name.lower()
        and not any("property" in ast.unparse(line) for line in method.decorator_list)
    ]


def honest_imports(text):
    """Imports stand at the top; one inside a function says why, and none is for typing only."""
    lines = text.splitlines()
    if re.search(r"\bTYPE_CHECKING\b", text):
        yield "TYPE_CHECKING hides a circle"
    for function in (node for node in ast.walk(parsed(text)) if isinstance(node, FUNCTION)):
        for node in ast.walk(function):
            if isinstance(node, (ast.Import, ast.ImportFrom)) and not _reason(lines, node.lineno):
                yield f"line {node.lineno} imports inside a function without saying why"


def late_imports_wait_for_each_other(text):
    """What is imported inside a function is loaded by one thread at a time."""
    tree = parsed(text)
    alone = {
        inner
        for block in ast.walk(tree)
        if isinstance(block, ast.With) and "LOADING" in map(_told, block.items)
        for inner in ast.walk(block)
    }
    for function in (node for node in ast.walk(tree) if isinstance(node, FUNCTION)):
        for node in ast.walk(function):
            if isinstance(node, (ast.Import, ast.ImportFrom)) and node not in alone:
                yield f"line {node.lineno} imports inside a function, and not with LOADING"


def leaves_layout_items_alone(text):
    """No layout is asked for its items: Python keeps each, also when Qt has long deleted it.

    What Qt makes next in the same place is then taken for that dead item.
    """
    for node in ast.walk(parsed(text)):
        if isinstance(node, ast.Attribute) and node.attr in {"itemAt", "itemAtPosition"}:
            yield f"line {node.lineno} asks a layout for its item; ask indexOf, or the widgets"


def keeps_no_view_of_qts_own(text):
    """Nobody keeps the view that a closed list opens: Python calls it dead while Qt shows it."""
    for node in ast.walk(parsed(text)):
        is_made = isinstance(node, ast.Call) and ast.unparse(node.func)[0].isupper()
        is_kept = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).startswith("self.")
        for part in [*(node.args if is_made else ()), *([node.value] if is_kept else ())]:
            if ".view()" in ast.unparse(part):
                yield f"line {node.lineno} keeps a view that Qt made; ask for it each time"


def _told(item):
    return ast.unparse(item.context_expr)


def _reason(lines, number):
    beside = re.sub(r"# noqa: [A-Z]+[0-9]+", "#", lines[number - 1])
    above = lines[number - 2].lstrip()
    if re.search(r"#\W*\w", beside) or above.startswith(("#", "with LOADING")):
        return True
    # One reason may speak for several imports.
    return above.startswith(("import ", "from ")) and _reason(lines, number - 1)


def imported(text):
    """Every module that a file imports, and the names that it takes from each."""
    for node in ast.walk(parsed(text)):
        if isinstance(node, ast.Import):
            yield from ((name.name, "") for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", name.name) for name in node.names)


def standard_library_only(text):
    """The models know nothing but themselves and the standard library."""
    for module, _ in imported(text):
        if (
            not module.startswith("chairdesk.models")
            and module.split(".")[0] not in sys.stdlib_module_names
        ):
            yield f"imports {module}"


def no_clock(text):
    """Time comes in as an argument."""
    for node in ast.walk(parsed(text)):
        if isinstance(node, ast.Attribute) and CLOCK.search(ast.unparse(node)):
            yield f"line {node.lineno} looks at the clock"


def local_sockets_only(text):
    """Of Qt's network, only what stays on this machine."""
    for module, name in imported(text):
        if module == "PySide6.QtNetwork" and name not in ONLY_LOCAL:
            yield f"imports {name or module}"


def no_qt(text):
    """Below the windows no test imports Qt."""
    for module, _ in imported(text):
        if module.split(".")[0] in {"PySide6", "shiboken6", "pytestqt"}:
            yield f"imports {module}"


def no_mocks(text):
    """Tests use fakes: things that work, smaller."""
    for module, name in imported(text):
        if module.startswith(("unittest.mock", "mock")) or (module, name) == ("unittest", "mock"):
            yield f"imports {module}"


def every_test_asserts(text):
    """No test may assert nothing."""
    tree = parsed(text)
    functions = {node.name: node for node in ast.walk(tree) if isinstance(node, FUNCTION)}
    for name, node in functions.items():
        if name.startswith("test_") and not _asserts(node, functions, set()):
            yield f"{name} asserts nothing"


def _asserts(function, functions, seen):
    seen.add(function.name)
    for node in ast.walk(function):
        if isinstance(node, ast.Assert):
            return True
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func).split(".")[-1]
            if ASSERTS.match(called):
                return True
            if (
                called in functions
                and called not in seen
                and _asserts(functions[called], functions, seen)
            ):
                return True
    return False


def caption_of_a_test_is_no_name_twice(text):
    """No two tests of one file bear one name: the second would hide the first."""
    names = sorted(node.name for node in parsed(text).body if isinstance(node, FUNCTION))
    for name, following in pairwise(names):
        if name == following:
            yield f"{name} stands twice"


SAYS = re.compile(
    r"^(set(Text|WindowTitle|ToolTip|Title|PlaceholderText|Accessible(Name|Description))"
    r"|add(Item|Action|Tab)|announce|say\w*|warn|\w+(Label|Button|Card|Page|Field)|Column|QAction)$"
)
WORD = re.compile(r"[A-Za-z]{2}")
NAMES = {"ChairDesk"}


def speaks_through_tr(text):
    """What a window says passes through tr, as a plain literal that can be collected."""
    for call in (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if ast.unparse(call.func) == "QCoreApplication.translate" and "def tr(" not in text:
            yield f"line {call.lineno}: ui/language/tr.py says what no widget says"
        said = call.args[:1] if name == "tr" else [*_said_by(name, call)]
        for words in said:
            if name == "tr" and not (isinstance(words, ast.Constant)):
                yield f"line {call.lineno}: tr takes a literal that can be collected"
            elif name != "tr" and _has_words(words):
                yield f"line {call.lineno}: says {ast.unparse(words)} without tr"


def _said_by(name, call):
    if not SAYS.match(name):
        return []
    return call.args[1:2] if name in {"announce", "Column"} else call.args[:1]


def _has_words(node):
    pieces = node.values if isinstance(node, ast.JoinedStr) else [node]
    said = [p.value for p in pieces if isinstance(p, ast.Constant) and isinstance(p.value, str)]
    return any(WORD.search(piece) and piece.strip(" —") not in NAMES for piece in said)


SENTENCE = re.compile(r"[A-Za-z]{2,}[,;:]? [a-z]{2,}|^[A-Z][a-z]{2,}\b")
TYPED = re.compile(r"^(chairdesk|PRAGMA|\w+ --)|^ChairDesk (\W|$)|^ChairDesk$")


def leaves_words_to_the_languages(text):
    """What a room says stands in the words of a language: in its code no sentence is English.

    What is only read or compared, such as what a library says, is none of ours.
    """
    tree = parsed(text)
    for node in ast.walk(tree):
        said = node.value if isinstance(node, ast.Constant) else None
        if not isinstance(said, str) or node in _not_said(tree) or TYPED.search(said):
            continue
        if SENTENCE.search(said):
            yield f"line {node.lineno}: “{node.value}” stands in no language's words"


@cache
def _not_said(tree):
    """List every text that nobody is shown: captions, patterns, types, what is compared."""
    silent = set()
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant() as caption):
                silent.add(caption)
            case ast.Compare() | ast.AnnAssign(annotation=ast.Constant()):
                silent.update(ast.walk(node))
            case ast.Call(func=ast.Attribute(value=ast.Name(id="re"))):
                silent.update(ast.walk(node))
            case ast.Call(func=ast.Attribute(attr="term"), args=[section, *_]):
                silent.add(section)
    return silent


_PLACES = "|".join(("/work" + "/", "/root" + "/", "/opt/" + "pypi"))
_HOSTS = "|".join(
    re.escape(host)
    for host in (
        "pypi" + ".org",
        "files." + "pythonhosted",
        "registry." + "npmjs",
        "deb." + "debian.org",
        "proxy." + "golang",
    )
)
_SECRETS = "|".join(
    ("BEGIN [A-Z ]*PRIVATE" + " KEY", "AKIA" + "[0-9A-Z]{16}", "gh[pos]_" + "[0-9A-Za-z]{30}")
)


def speaks_of_no_machine(text):
    """No path of a machine, no registry's address and no secret is in a file."""
    for kind, pattern in (
        ("a machine's path", _PLACES),
        ("a registry", _HOSTS),
        ("a secret", _SECRETS),
    ):
        for number, line in enumerate(text.splitlines(), start=1):
            if re.search(pattern, line):
                yield f"line {number} names {kind}"
