"""What a PDF says of itself so that archives (PDF/A) and screen readers (PDF/UA) accept it."""

from html import escape

from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import ImageCms

from chairdesk.export.document import Document
from chairdesk.export.text import one_line

_PROFILE = "sRGB IEC61966-2.1"
_DATE_IN_PROFILE = slice(24, 36)
_ID_IN_PROFILE = slice(84, 100)
_MAKER = "ChairDesk"
_ARCHIVE_PART, _WITH_ATTACHMENTS = 2, 3
_ROOM_TO_GROW = (" " * 99 + "\n") * 20


def declare(pdf: Pdf, document: Document) -> None:
    """Say title, language and standards, and which colours are meant."""
    catalog = pdf.Root
    catalog.Lang = String(document.language)
    catalog.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    catalog.OutputIntents = Array([_output_intent(pdf)])
    title = one_line(f"{document.title}, {document.reference}")
    part = _WITH_ATTACHMENTS if document.attachments else _ARCHIVE_PART
    catalog.Metadata = pdf.make_stream(_description(title, document.language, part).encode())
    catalog.Metadata.Type, catalog.Metadata.Subtype = Name.Metadata, Name.XML
    # The older description must say the same, word for word, and no more.
    pdf.trailer.Info = pdf.make_indirect(Dictionary(Title=String(title), Producer=String(_MAKER)))


def _output_intent(pdf: Pdf) -> Dictionary:
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for stamp in (_DATE_IN_PROFILE, _ID_IN_PROFILE):
        profile[stamp] = bytes(stamp.stop - stamp.start)
    colours = pdf.make_stream(bytes(profile))
    colours.N = 3
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String(_PROFILE),
        Info=String(_PROFILE),
        DestOutputProfile=colours,
    )


def _description(title: str, language: str, part: int) -> str:
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{escape(language)}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{_MAKER}</pdf:Producer>
<pdfaid:part>{part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
{_EXTENSION}
</rdf:RDF>
</x:xmpmeta>
{_ROOM_TO_GROW}<?xpacket end="w"?>"""


# An archive asks that names from outside its standard be described: those of PDF/UA are.
_EXTENSION = """<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that is kept</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""
