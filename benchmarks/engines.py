"""The same words set in type by other engines, each in a process of its own.

Every engine is handed the same parts in the same face and measures. Each process says how long
it took, of the processor and on the clock, and how much memory it held at most; how many pages
came of it, and whether they are tagged, is read from the file.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf

from chairdesk.export.document import Document
from chairdesk.export.release.working_copy import working_copy_of
from chairdesk.resources import resource as bundled

Parts = list[tuple[str, list[tuple[str, str]]]]
OURS = {
    "ChairDesk": """
from benchmarks.documents import pages_of, paper
made = pages_of(paper(PARTS))
""",
    "plain reportlab": """
from benchmarks.documents import plainly
made = plainly(PARTS)
""",
}
ELSEWHERE = {
    "typst (PDF/UA-1)": """
import typst
rows = "".join("= %s\\n#table(columns: (102pt, 1fr), %s)\\n" % (head, ", ".join(
    "[%s], [%s]" % tuple(one) for one in said)) for head, said in PARTS)
look = '''#set document(title: [t])
#set page(paper: "a4", margin: (x: 62pt, top: 88pt, bottom: 78pt))
#set text(font: "Noto Sans", size: 10.5pt, lang: "en")
#set par(leading: 0.65em)
#set table(stroke: none, inset: (x: 0pt, y: 4pt))
'''
made = typst.compile((look + rows).encode(), font_paths=[FONTS], pdf_standards=["ua-1"])
""",
    "fpdf2": """
import fpdf
pdf = fpdf.FPDF(unit="pt")
pdf.add_font("N", fname=FONTS + "/NotoSans-Regular.ttf")
pdf.set_margins(62, 88, 62)
pdf.set_auto_page_break(True, 78)
pdf.add_page()
for head, said in PARTS:
    pdf.set_font("N", size=14.5)
    pdf.multi_cell(0, 27, head, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("N", size=10.5)
    with pdf.table(col_widths=(102, 369), borders_layout="NONE", first_row_as_headings=False,
                   line_height=15, padding=(0, 0, 8, 0), text_align="LEFT") as table:
        for one in said:
            table.row(one)
made = bytes(pdf.output())
""",
    "WeasyPrint (PDF/UA-1)": """
import weasyprint
from weasyprint.text.fonts import FontConfiguration
row = "<tr><th scope=row>%s</th><td>%s</td></tr>"
rows = "".join("<h2>%s</h2><table>%s</table>" % (head, "".join(
    row % tuple(one) for one in said)) for head, said in PARTS)
look = '''@font-face {font-family: N; src: url(file://%s/NotoSans-Regular.ttf)}
@page {size: A4; margin: 88pt 62pt 78pt} body {font: 10.5pt/15pt N}
h2 {font-size: 14.5pt; margin: 26pt 0 8pt} table {border-spacing: 0; table-layout: fixed}
th {font-weight: normal; text-align: left; vertical-align: top; width: 102pt}
td, th {padding: 0 0 8pt}''' % FONTS
page = "<html lang=en><title>t</title><style>%s</style>%s" % (look, rows)
fonts = FontConfiguration()
made = weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1", font_config=fonts)
""",
}
LIBREOFFICE = """
import os, subprocess
from pathlib import Path
os.environ["XDG_DATA_HOME"] = FOLDER
here = Path(FOLDER)
export = 'pdf:writer_pdf_Export:{"UseTaggedPDF": {"type": "boolean", "value": "true"}}'
subprocess.run(
    ["soffice", "-env:UserInstallation=file://%s/profile" % FOLDER, "--headless",
     "--convert-to", export, "--outdir", FOLDER, FOLDER + "/WHICH.docx"],
    check=True, capture_output=True)
made = (here / "WHICH.pdf").read_bytes()
"""
RUN = """
import json, resource, sys
from time import perf_counter
def taken():
    mine, theirs = (resource.getrusage(who) for who in (resource.RUSAGE_SELF,
                                                        resource.RUSAGE_CHILDREN))
    # what a process began as counts in its own ru_maxrss, so the kernel is asked what it became
    told = dict(line.split(":", 1) for line in open("/proc/self/status"))
    largest = max(int(told["VmHWM"].split()[0]), theirs.ru_maxrss) / 1024
    return sum(one.ru_utime + one.ru_stime for one in (mine, theirs)), largest
FONTS, FOLDER, PARTS = json.load(sys.stdin)
{imports}
before, began = taken()[0], perf_counter()
{code}
clock = perf_counter() - began
after, largest = taken()
open(FOLDER + "/made.pdf", "wb").write(made)
print(json.dumps([after - before, clock, largest]))
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of asking one engine; without pages it could not be asked, and why."""

    engine: str
    processor: float = 0.0
    clock: float = 0.0
    megabytes: float = 0.0
    pages: int = 0
    is_tagged: bool = False
    why_not: str = ""

    def row(self) -> str:
        """Say it as a row of a table."""
        if not self.pages:
            return f"| {self.engine} | could not be asked: {self.why_not} | | | | |"
        tagged = "yes" if self.is_tagged else "no"
        return (
            f"| {self.engine} | {self.pages:,} | {tagged} | {self.processor:.2f} s | "
            f"{self.clock:.2f} s | {self.megabytes:.0f} MB |"
        )


def ask_each(python: str, told: Parts, document: Document) -> Iterator[Asked]:
    """Ask our press and plain reportlab, then what `python` has, then LibreOffice."""
    with TemporaryDirectory() as folder:
        for engine, code in OURS.items():
            yield _asked(engine, sys.executable, code, folder, told)
        for engine, code in ELSEWHERE.items():
            yield _asked(engine, python, code, folder, told)
        yield from _libreoffice(python, told, document, folder)


def _libreoffice(python: str, told: Parts, document: Document, folder: str) -> Iterator[Asked]:
    """Ask for a document of a line first: LibreOffice cannot be asked without being started."""
    (Path(folder) / "fonts").symlink_to(_fonts())
    short = Document("t", "", "", "", "file", "", ())
    for which, words, name in (
        ("profile", short, ""),
        ("start", short, "LibreOffice, a page with no words"),
        ("whole", document, "LibreOffice, from the working copy (DOCX)"),
    ):
        written = working_copy_of(words, "Working copy")
        (Path(folder) / f"{which}.docx").write_bytes(written)
        code = LIBREOFFICE.replace("WHICH", which)
        asked = _asked(name, python, code, folder, told)
        if name or not asked.pages:
            yield asked
        if not asked.pages:
            return


def _asked(engine: str, python: str, code: str, folder: str, told: Parts) -> Asked:
    """Ask one; its start, and the reading of its own code, are not counted."""
    lines = code.strip().splitlines()
    imports = "\n".join(one for one in lines if one.startswith(("import ", "from ")))
    ran = subprocess.run(
        [python, "-c", RUN.format(code=code, imports=imports)],
        input=json.dumps([_fonts(), folder, told]), capture_output=True, text=True, check=False,
    )  # fmt: skip
    if ran.returncode:
        return Asked(engine or "LibreOffice", why_not=ran.stderr.strip().splitlines()[-1])
    processor, clock, megabytes = json.loads(ran.stdout.splitlines()[-1])
    with pikepdf.open(Path(folder) / "made.pdf") as made:
        marked = bool(made.Root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False))
        is_tagged = marked and "/StructTreeRoot" in made.Root
        return Asked(engine, processor, clock, megabytes, len(made.pages), is_tagged)


def _fonts() -> str:
    return str(bundled("fonts/NotoSans-Regular.ttf").parent)
