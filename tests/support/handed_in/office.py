"""Makes zips, word files and spreadsheets, each in the shape in which the programs write them."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_O = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
TYPES = f'{_XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    """A zip of these files."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def docx(text: str, **beside: bytes) -> bytes:
    """A word file, a paragraph a line, each in runs as a speller leaves them; `beside` is what else is packed in it."""
    return zipped(
        {
            "[Content_Types].xml": TYPES,
            "word/document.xml": f"{_XML}<w:document {_W}><w:body>{''.join(map(_paragraph, text.split(chr(10))))}"
            "<w:sectPr/></w:body></w:document>",
            **{name.replace("__", "/").replace("_dot_", "."): data for name, data in beside.items()},
        }
    )


def _paragraph(line: str) -> str:
    pieces = [line[:20], line[20:]] if len(line) > 20 else [line]
    runs = "".join(f'<w:r><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in pieces)
    return f"<w:p><w:pPr/>{runs}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"


def xlsx(*sheets: Sequence[Sequence[str]], shared: bool = True, **beside: bytes) -> bytes:
    """A spreadsheet: its texts beside the sheets, as Excel keeps them, or in them, as others do."""
    texts: list[str] = []
    files: dict[str, bytes | str] = {
        "[Content_Types].xml": TYPES,
        "xl/workbook.xml": f"{_XML}<workbook {_S}><sheets/></workbook>",
    }
    for number, rows in enumerate(sheets, start=1):
        drawn = "".join(_row(at, row, texts if shared else None) for at, row in enumerate(rows, start=1))
        files[f"xl/worksheets/sheet{number}.xml"] = f"{_XML}<worksheet {_S}><sheetData>{drawn}</sheetData></worksheet>"
    if shared:
        held = "".join(f'<si><t xml:space="preserve">{_shared(text)}</t></si>' for text in texts)
        files["xl/sharedStrings.xml"] = f"{_XML}<sst {_S}>{held}</sst>"
    return zipped({**files, **{name.replace("__", "/").replace("_dot_", "."): data for name, data in beside.items()}})


def _row(number: int, cells: Sequence[str], texts: list[str] | None) -> str:
    drawn = []
    for column, text in enumerate(cells):
        place = f"{chr(65 + column)}{number}"
        if text and texts is None:
            drawn.append(f'<c r="{place}" t="inlineStr"><is><t>{escape(text)}</t></is></c>')
        elif text and texts is not None:
            texts.append(text)
            drawn.append(f'<c r="{place}" s="1" t="s"><v>{len(texts) - 1}</v></c>')
    return f'<row r="{number}">{"".join(drawn)}</row>'


def _shared(text: str) -> str:
    # Excel writes the end of a line from another system as an escape.
    return escape(text).replace("\r", "_x000D_")


def ods(rows: Iterable[Sequence[str]]) -> bytes:
    """A spreadsheet of LibreOffice, whose rows are many because one repeats."""
    drawn = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell>{_lines(text)}</table:table-cell>" for text in row)
        + '<table:table-cell table:number-columns-repeated="16380"/></table:table-row>'
        for row in rows
    )
    last = '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>'
    return _opendocument(f"<office:spreadsheet><table:table>{drawn}{last}</table:table></office:spreadsheet>")


def odt(text: str) -> bytes:
    """A text of LibreOffice."""
    return _opendocument(f"<office:text>{_lines(text)}</office:text>")


def _lines(text: str) -> str:
    return "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n")) if text else ""


def _opendocument(body: str) -> bytes:
    whole = f"<office:document-content {_O}><office:body>{body}</office:body></office:document-content>"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument",
            "content.xml": _XML + whole,
            "META-INF/manifest.xml": f"{_XML}<manifest/>",
        }
    )
