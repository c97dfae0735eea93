"""Makes files that would take all of a computer, had whoever opens them no bounds; and such as hold no hand-in."""

import struct
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

from support.handed_in.office import docx, xlsx, zipped

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BEGIN = b"-----BEGIN WORKUP WALK-----\n"

STRANGERS: dict[str, tuple[bytes, str]] = {
    "walk.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF"),
    "photo.jpg": (b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture"),
    "screen.png": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture"),
    "phone.heic": (b"\0\0\0\x18ftypheic\0\0\0\0", "a picture"),
    "talk.mp4": (b"\0\0\0\x18ftypmp42\0\0\0\0", "a sound or a film"),
    "voice.ogg": (b"OggS\0\x02", "a sound or a film"),
    "class.7z": (b"7z\xbc\xaf\x27\x1c\0\4", "not as a .zip"),
    "class.rar": (b"Rar!\x1a\x07\x01\0", "not as a .zip"),
    "class.tar.gz": (b"\x1f\x8b\x08\0\0\0\0\0", "not as a .zip"),
    "class.tar": (b"walk.txt".ljust(257, b"\0") + b"ustar\x0000", "not as a .zip"),
    "mail.msg": (_OLE + bytes(500), "Outlook"),
    "old.doc": (_OLE + bytes(500), "older office program"),
    "locked.xlsx": (_OLE + bytes(500), "a password"),
    "winmail.dat": (b"\x78\x9f\x3e\x22" + bytes(60), "only Outlook reads"),
    "class.pages": (zipped({"Index/Document.iwa": b"\0", "preview.jpg": b"\xff\xd8"}), "Pages"),
    "talk.pptx": (zipped({"ppt/presentation.xml": "<p/>", "[Content_Types].xml": "<t/>"}), "slides"),
    "amara-scorm.zip": (zipped({"imsmanifest.xml": "<manifest/>", "index.html": "<html/>"}), "not what came back"),
    "class.xlsb": (zipped({"xl/workbook.bin": b"\0"}), "Save it as"),
    "keys.db": (b"SQLite format 3\0" + bytes(range(32)) * 60, "neither a text"),
    "empty.zip": (zipped({}), "no log and no hand-in"),
    "empty.html": (b"", "no log and no hand-in"),
}
"""File to what is in it, and what is said of it."""


def locked() -> bytes:
    """A zip whose one file is locked with a password, as its flag says."""
    data = bytearray(zipped({"walk.txt": "x" * 100}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def cut() -> bytes:
    """A zip whose download broke off."""
    return zipped({f"{at}.txt": "x" * 500 for at in range(9)})[:-40]


def altered() -> bytes:
    """A zip of which a byte was lost on a disk."""
    data = bytearray(zipped({"walk.txt": _BEGIN + bytes(range(256)) * 9}))
    data[60] ^= 0x55
    return bytes(data)


def oddly() -> bytes:
    """A zip packed in a way that may take as much memory as it says itself."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_LZMA) as archive:
        archive.writestr("walk.txt", _BEGIN)
    return out.getvalue()


def swollen(megabytes: int, letter: bytes = b"a") -> bytes:
    """A zip of a file that is a thousand times larger than it."""
    out = BytesIO()
    with (
        ZipFile(out, "w", ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("walk.txt", "w", force_zip64=True) as file,
    ):
        for _ in range(megabytes):
            file.write(letter * 1_000_000)
    return out.getvalue()


def many_swollen() -> bytes:
    """A zip of many files, each a little smaller than may be: the same bytes under many names."""
    one = swollen(50)
    return zipped({f"{at}.zip": one for at in range(20)})


def deep(levels: int) -> bytes:
    """A zip in a zip in a zip."""
    data = b"the end"
    for _ in range(levels):
        data = zipped({"in.zip": data, "note.txt": "none"})
    return data


def crowded(files: int) -> bytes:
    """A zip whose list names more files than any class hands in, and has none of them."""
    entry = (
        struct.pack("<4s4B4HL2L5H2L", b"PK\x01\x02", 20, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0) + b"a.txt"
    )
    listed = entry * files
    return (
        b"PK\x03\x04"
        + bytes(40)
        + listed
        + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, len(listed), 44, 0)
    )


def laughing() -> bytes:
    """A word file whose entities stand for a billion letters."""
    entities = "".join(f'<!ENTITY {after} "{f"&{before};" * 10}">' for before, after in pairwise("abcdefghij"))
    document = '<w:document xmlns:w="w"><w:t>&j;</w:t></w:document>'
    return zipped({"word/document.xml": f'<!DOCTYPE w [<!ENTITY a "ha">{entities}]>{document}'})


def reaching() -> bytes:
    """A word file that would read another file."""
    xml = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:t>&a;</w:t></w:document>'
    return zipped({"word/document.xml": xml})


def one_text_in_every_cell() -> bytes:
    """A sheet whose cells all show one long text, which is in the file but once."""
    cells = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 20_000))
    book = {"xl/workbook.xml": "<workbook/>", "xl/sharedStrings.xml": f"<sst><si><t>{'x' * 32_000}</t></si></sst>"}
    return zipped({**book, "xl/worksheets/sheet1.xml": f"<worksheet>{cells}</worksheet>"})


def empty_cells() -> bytes:
    """A sheet of millions of elements."""
    return zipped(
        {"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": f"<worksheet><row>{'<c/>' * 5_100_000}"}
    )


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "locked.zip": (locked, "locked with a password"),
    "cut.zip": (cut, "damaged, perhaps cut off"),
    "altered.zip": (altered, "damaged"),
    "oddly.zip": (oddly, "few programs use"),
    "swollen.zip": (lambda: swollen(100), "larger than 64 MB"),
    "swollen nulls.zip": (lambda: swollen(100, b"\0"), "neither a text"),
    "many swollen.zip": (many_swollen, "larger than 256 MB"),
    "deep.zip": (lambda: deep(40), "more than 4 files deep"),
    "crowded.zip": (lambda: crowded(300_000), "too long"),
    "many.zip": (lambda: crowded(60_000), "damaged"),
    "laughing.docx": (laughing, "declares"),
    "reaching.docx": (reaching, "declares"),
    "swollen.docx": (lambda: docx("a" * 70_000_000), "larger than 64 MB"),
    "text in every cell.xlsx": (one_text_in_every_cell, "64 MB of text"),
    "empty cells.xlsx": (empty_cells, "million parts"),
    "broken.xlsx": (lambda: xlsx([["a"]]).replace(b"PK\x05\x06", b"PK\x05\x07"), "damaged"),
    "tags.html": (lambda: _BEGIN + b"<td>" * 500_000, "cut off"),
    "spaces.html": (lambda: _BEGIN + b"<a " * 500_000, "cut off"),
    "comments.html": (lambda: _BEGIN + b"<!--" * 500_000, "cut off"),
    "escapes.txt": (lambda: _BEGIN + b"\\" * 2_000_000, "cut off"),
    "percent.txt": (lambda: _BEGIN + b"%25" * 700_000, "cut off"),
    "soft.txt": (lambda: _BEGIN + b"=\n" * 700_000, "cut off"),
    "quote.csv": (lambda: _BEGIN + b'"' + b"a,b;c\n" * 300_000, "cut off"),
    "chat.txt": (lambda: _BEGIN + b"[02.03.26, 10:00:00] " * 90_000, "cut off"),
    "deep.json": (lambda: b'{"' + _BEGIN.strip() + b'":' + b"[" * 2_000_000, "cut off"),
    "looks.rtf": (lambda: b"{\\rtf1 " + _BEGIN + b"{\\" * 1_000_000, "cut off"),
    "headers.txt": (lambda: b"a: b\n" * 400_000, "no log and no hand-in"),
    "kept.txt": (lambda: (b" 4|" + b"0" * 16 + b"|" + b"0" * 16 + b"|1||rs|") * 50_000, "altered"),
}
"""File to what makes it, and what is said of it."""
