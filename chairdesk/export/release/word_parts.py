"""The parts of a DOCX that say how it looks and hangs together, and nothing of anybody."""

from html import escape

_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{_OFFICE}"'
"""The language that documents are written in."""
_BESIDE = ("styles", "numbering", "settings", "fontTable", "header", "footer")

CONTENT_TYPES = "".join(
    (
        f'{_DECLARED}<Types xmlns="{_PACKAGE}/content-types">',
        (
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        ),
        '<Default Extension="xml" ContentType="application/xml"/>',
        '<Override PartName="/word/document.xml" ',
        f'ContentType="{_WORD}.document.main+xml"/>',
        *(
            f'<Override PartName="/word/{part}.xml" ContentType="{_WORD}.{part}+xml"/>'
            for part in _BESIDE
        ),
        (
            '<Override PartName="/docProps/core.xml" '
            'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
        ),
    )
)
RELATIONS = (
    f'{_DECLARED}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="r2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)
DOCUMENT_RELATIONS = "".join(
    (
        f'{_DECLARED}<Relationships xmlns="{_PACKAGE}/relationships">',
        *(
            f'<Relationship Id="{part}" Type="{_OFFICE}/{part}" Target="{part}.xml"/>'
            for part in _BESIDE
        ),
        "</Relationships>",
    )
)
NUMBERING = (
    f'{_DECLARED}<w:numbering {MAIN}><w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>'
    '<w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
SETTINGS = (
    f"{_DECLARED}<w:settings {MAIN}><w:compat>"
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat></w:settings>'
)
FACES = "".join(
    (
        f"{_DECLARED}<w:fonts {MAIN}>",
        *(
            f'<w:font w:name="{name}"><w:altName w:val="{instead}"/>'
            '<w:family w:val="swiss"/></w:font>'
            for name, instead in (
                ("Noto Sans", "Arial"),
                ("Noto Naskh Arabic", "Arial"),
                ("Noto Sans SC", "Microsoft YaHei"),
            )
        ),
        "</w:fonts>",
    )
)
"""Which faces are used, and what is nearest to each where it is not installed."""
_BULLET = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
_FRAME = (
    '<w:pPr><w:pBdr><w:top w:val="single" w:sz="8" w:space="3"/>'
    '<w:bottom w:val="single" w:sz="8" w:space="3"/></w:pBdr></w:pPr>'
)
_CLOSE = '<w:pPr><w:spacing w:after="40"/></w:pPr>'
_KEPT = '<w:pPr><w:keepNext/><w:spacing w:after="40"/></w:pPr>'
_GAP = '<w:pPr><w:spacing w:after="0" w:line="160" w:lineRule="exact"/></w:pPr>'
_CENTRED = (
    '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr>'
)
_AT_RIGHT = '<w:pPr><w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs></w:pPr>'
_BOLD = "<w:b/><w:bCs/>"
_NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/></w:style>'
)
_CELLS = (
    '<w:tblCellMar><w:top w:w="70" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar>'
)
_RULES = (
    '<w:tblBorders><w:top w:val="single" w:sz="6"/><w:bottom w:val="single" w:sz="6"/>'
    '<w:insideH w:val="single" w:sz="2"/></w:tblBorders>'
)
_RULE_ABOVE = '<w:tblBorders><w:top w:val="single" w:sz="4"/></w:tblBorders>'
_TABLES = "".join(
    f'<w:style w:type="table" w:styleId="{name}"><w:name w:val="{name}"/>'
    f"<w:tblPr>{rules}{_CELLS}</w:tblPr></w:style>"
    for name, rules in (("Ruled", _RULES), ("Entry", _RULE_ABOVE), ("Beside", ""))
)
_BODY, _SMALL, _SMALLEST, _LARGE = 21, 18, 17, 1.2


def styles(language: str, size: float) -> str:
    """Say how everything looks, in letters of a size beside ordinary ones."""

    def sized(half_points: int) -> str:
        points = round(half_points * size)
        return f'<w:sz w:val="{points}"/><w:szCs w:val="{points}"/>'

    small = sized(_BODY if size > _LARGE else _SMALL)
    return "".join(
        (
            f"{_DECLARED}<w:styles {MAIN}><w:docDefaults><w:rPrDefault><w:rPr>",
            '<w:rFonts w:ascii="Noto Sans" w:hAnsi="Noto Sans" w:cs="Noto Naskh Arabic" ',
            f'w:eastAsia="Noto Sans SC"/>{sized(_BODY)}<w:lang w:val="{escape(language)}" ',
            'w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>',
            '<w:spacing w:after="120" w:line="276" w:lineRule="auto"/>',
            "</w:pPr></w:pPrDefault></w:docDefaults>",
            _NORMAL,
            _style("Title", "Title", f"<w:rPr>{_BOLD}{sized(36)}</w:rPr>"),
            *(_heading(level, sized(of)) for level, of in ((1, 28), (2, 24), (3, 22))),
            _style("Subtitle", "Subtitle", f"{_CLOSE}<w:rPr>{small}</w:rPr>"),
            _style("Notice", "Notice", f"{_FRAME}<w:rPr>{_BOLD}</w:rPr>"),
            _style("Lead", "Lead", f"<w:rPr>{sized(24)}</w:rPr>"),
            _style("Small", "Small", f"<w:rPr>{small}</w:rPr>"),
            _style("Foot", "Foot", f"{_AT_RIGHT}<w:rPr>{small}</w:rPr>"),
            _style("Gap", "Gap", _GAP),
            _style(
                "Sign",
                "Sign",
                f"{_CENTRED}<w:rPr>{sized(_SMALLEST if size <= _LARGE else _BODY)}</w:rPr>",
            ),
            _style("Cell", "Cell", _CLOSE),
            _style("Kept", "Kept", _KEPT),
            _style("Head", "Head", f"{_CLOSE}<w:rPr>{_BOLD}</w:rPr>"),
            _style("ListBullet", "List Bullet", _BULLET),
            f"{_TABLES}</w:styles>",
        )
    )


def header(paragraph: str) -> str:
    """Say on each page but the first what its first paragraph says there."""
    return f"{_DECLARED}<w:hdr {MAIN}>{paragraph}</w:hdr>"


def footer(said: str) -> str:
    """Say on each page which copy it is of, and which page of how many."""
    page, pages = (
        f'<w:fldSimple w:instr="{what}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        for what in ("PAGE", "NUMPAGES")
    )
    of = '<w:r><w:t xml:space="preserve"> / </w:t></w:r>'
    return (
        f'{_DECLARED}<w:ftr {MAIN}><w:p><w:pPr><w:pStyle w:val="Foot"/></w:pPr>'
        f"<w:r><w:t>{said}</w:t></w:r><w:r><w:tab/></w:r>{page}{of}{pages}</w:p></w:ftr>"
    )


def _heading(level: int, sized: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>'
        '<w:pPr><w:keepNext/><w:spacing w:before="240"/>'
        f'<w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr>{_BOLD}{sized}</w:rPr></w:style>'
    )


def _style(name: str, title: str, looks: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/>'
        f'<w:basedOn w:val="Normal"/>{looks}</w:style>'
    )
