"""The looks in which every window is walked through."""

from tests.pictures import Look

ITEMS = ("attendance", "information", "views", "decision", "dissent", "plan", "dates", "closing")
STRETCHED = Look("stretched", items=ITEMS, language="xx")
LARGE = Look("200-percent", points=22.0, items=("attendance", "views", "decision", "plan"))
SMALL = Look("small", size=(683, 384), items=("attendance", "decision"))
