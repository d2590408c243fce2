"""The parts of a DOCX that are the same in every one."""

_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
"""The language that documents are written in."""

CONTENT_TYPES = (
    f'{_DECLARED}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_WORD}.numbering+xml"/>'
    '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)
RELATIONS = (
    f'{_DECLARED}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="r2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)
DOCUMENT_RELATIONS = (
    f'{_DECLARED}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="r2" Type="{_OFFICE}/numbering" Target="numbering.xml"/></Relationships>'
)
NUMBERING = (
    f'{_DECLARED}<w:numbering {MAIN}><w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>'
    '<w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def _heading(level: int, size: int) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>'
        '<w:pPr><w:keepNext/><w:spacing w:before="240"/>'
        f'<w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:bCs/><w:sz w:val="{size}"/></w:rPr></w:style>'
    )


def _style(name: str, title: str, looks: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/>'
        f'<w:basedOn w:val="Normal"/>{looks}</w:style>'
    )


_BULLET = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
_FRAME = (
    '<w:pPr><w:pBdr><w:top w:val="single" w:sz="8"/><w:bottom w:val="single" w:sz="8"/>'
    "</w:pBdr></w:pPr>"
)
_NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/></w:style>'
)
STYLES = "".join(
    (
        f"{_DECLARED}<w:styles {MAIN}><w:docDefaults><w:rPrDefault><w:rPr>",
        '<w:rFonts w:ascii="Noto Sans" w:hAnsi="Noto Sans" w:cs="Noto Sans"/>',
        '<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val={language}/>',
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>",
        '<w:spacing w:after="120" w:line="276" w:lineRule="auto"/>',
        "</w:pPr></w:pPrDefault></w:docDefaults>",
        _NORMAL,
        _style("Title", "Title", '<w:rPr><w:b/><w:bCs/><w:sz w:val="36"/></w:rPr>'),
        *(_heading(level, size) for level, size in ((1, 28), (2, 24), (3, 22))),
        _style("Notice", "Notice", f"{_FRAME}<w:rPr><w:b/><w:bCs/></w:rPr>"),
        _style("Lead", "Lead", '<w:rPr><w:sz w:val="24"/></w:rPr>'),
        _style("Small", "Small", '<w:rPr><w:sz w:val="18"/></w:rPr>'),
        _style("Cell", "Cell", '<w:pPr><w:spacing w:after="40"/></w:pPr>'),
        _style(
            "Head",
            "Head",
            '<w:pPr><w:keepNext/><w:spacing w:after="40"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>',
        ),
        _style("ListBullet", "List Bullet", _BULLET),
        '<w:style w:type="table" w:styleId="Ruled"><w:name w:val="Ruled"/><w:tblPr><w:tblBorders>',
        '<w:top w:val="single" w:sz="6"/><w:bottom w:val="single" w:sz="6"/>',
        '<w:insideH w:val="single" w:sz="2"/></w:tblBorders></w:tblPr></w:style></w:styles>',
    )
)
