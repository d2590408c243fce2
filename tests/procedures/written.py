"""A pack as a partnership writes one, and a folder to put it into."""

RIVERSIDE = """name = "riverside"
title = "Riverside conferences"
authority = "Riverside Partnership"
nation = "england"
edition = "2026"
extends = "medway-2008"

[source]
short = "Riverside"
title = "Riverside protocol of 2026"

[rules.T-RECON]
kind = "timescale"
enforcement = "date"
condition = "if-inquorate"
says = "A conference that was not quorate is held again within 10 working days."
source = "section 4.2"

[limits.reconvened]
rule = "T-RECON"
thing = "reconvened"
event = "held"
amount = 10
unit = "working-days"
"""
BROKEN = RIVERSIDE.replace("england", "narnia")
LATER = RIVERSIDE.replace('"2026"', '"2027"').replace("amount = 10", "amount = 7")
COUSIN = """name = "brookside"
title = "Brookside conferences"
edition = "2026"
extends = "riverside"

[source]
short = "Brookside"
title = "Brookside protocol"
"""


def write(folder, text, name="riverside.toml"):
    """Write a pack into a folder, which is made for it."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file
