"""Drawn sheets bound into one PDF: what reads them aloud, where they are signed, what they are."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from chairdesk.export.document import Document
from chairdesk.export.typesetting.archive import declare
from chairdesk.export.typesetting.attaching import attach
from chairdesk.export.typesetting.reading import FieldPlace, Mark, Node

_PRINTED_AND_LOCKED = 132


def bound(drawn: bytes, document: Document, root: Node) -> bytes:
    """Bind drawn pages with the tree of their reading, and pack them small."""
    with Pdf.open(BytesIO(drawn)) as pdf:
        _Binder(pdf).bind(root)
        attach(pdf, document.attachments)
        declare(pdf, document)
        packed = BytesIO()
        pdf.save(
            packed,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
        )
    return packed.getvalue()


class _Binder:
    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        # asking the library for one page by its number would each time walk to it
        self._pages: list[Object] = [page.obj for page in pdf.pages]
        self._by_page: list[list[Object]] = [[] for _ in self._pages]
        self._fields: list[tuple[Object, Object]] = []

    def bind(self, root: Node) -> None:
        root_element = self._element(root, self._tree)
        self._tree.K = root_element
        self._tree.ParentTree = self._pdf.make_indirect(Dictionary(Nums=self._parents()))
        self._tree.ParentTreeNextKey = len(self._by_page) + len(self._fields)
        catalog = self._pdf.Root
        catalog.StructTreeRoot = self._tree
        catalog.MarkInfo = Dictionary(Marked=True)
        for number, page in enumerate(self._pages):
            page.StructParents = number
            page.Tabs = Name.S
        if self._fields:
            widgets = Array([widget for widget, _ in self._fields])
            catalog.AcroForm = self._pdf.make_indirect(Dictionary(Fields=widgets, SigFlags=0))

    def _element(self, node: Node, parent: Object) -> Object:
        kind = Name(f"/{node.kind}")
        element = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=kind, P=parent))
        if node.scope:
            element.A = Dictionary(O=Name.Table, Scope=Name(f"/{node.scope}"))
        if node.shows:
            element.Alt = String(node.shows)
            box = Array([round(edge, 2) for edge in node.place or ()])
            element.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=box)
        if node.says:
            element.ActualText = String(node.says)
        kids = [self._kid(kid, element) for kid in node.kids]
        # A lone kid stands bare: a checker of signatures knows a form's field no other way.
        element.K = kids[0] if len(kids) == 1 else Array(kids)
        return element

    def _kid(self, kid: Node | Mark | FieldPlace, parent: Object) -> Object:
        match kid:
            case Node():
                return self._element(kid, parent)
            case Mark(page, number):
                marks = self._by_page[page]
                marks.extend([parent] * (number + 1 - len(marks)))
                marks[number] = parent
                return Dictionary(Type=Name.MCR, Pg=self._pages[page], MCID=number)
            case FieldPlace(page):
                widget = self._widget(kid)
                self._fields.append((widget, parent))
                return Dictionary(Type=Name.OBJR, Pg=self._pages[page], Obj=widget)

    def _widget(self, place: FieldPlace) -> Object:
        left, foot, right, top = place.box
        look = self._pdf.make_stream(b" ")
        look.Type, look.Subtype = Name.XObject, Name.Form
        look.BBox = Array([0, 0, right - left, top - foot])
        look.Resources = Dictionary()
        page = self._pages[place.page]
        widget = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Sig,
                T=String(place.name),
                TU=String(place.tip),
                Contents=String(place.tip),
                F=_PRINTED_AND_LOCKED,
                Rect=Array([left, foot, right, top]),
                StructParent=len(self._by_page) + len(self._fields),
                P=page,
                AP=Dictionary(N=look),
            )
        )
        if place.locks:
            lock = Dictionary(Type=Name.SigFieldLock, Action=Name.All, P=1)
            widget.Lock = self._pdf.make_indirect(lock)
        page.Annots = Array([*page.get("/Annots", []), widget])
        return widget

    def _parents(self) -> Array:
        numbers: list[Object | int] = []
        for page, marks in enumerate(self._by_page):
            numbers += [page, self._pdf.make_indirect(Array(marks))]
        for offset, (_, parent) in enumerate(self._fields):
            numbers += [len(self._by_page) + offset, parent]
        return Array(numbers)
