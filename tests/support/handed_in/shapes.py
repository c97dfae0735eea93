"""Makes what a class of six hands in, in each shape in which that arrives."""

import base64
import csv
import io
import json
import mailbox
import quopri
import tempfile
from collections.abc import Callable, Mapping, Sequence
from email.message import EmailMessage
from html import escape
from pathlib import Path
from urllib.parse import quote_plus

from support.handed_in.office import docx, ods, odt, xlsx, zipped

Files = Mapping[str, bytes | str]

STUDENTS = ("Anna Schmidt", "Bo Özdemir", "Chloé Martin", "Dmitri Ivanov", "Ève O'Neill", "Farid Haddad")
"""Whose names are around the walks, and nowhere in the account of them."""

MARKED = ("Anna", "Schmidt", "Özdemir", "Chloé", "Martin", "Dmitri", "Ivanov", "Neill", "Farid", "Haddad", "annas")


def breaks(text: str) -> str:
    """A text as an editor in a browser stores it, with its lines in one paragraph."""
    lines = "<br />".join(map(escape, text.splitlines()))
    return f'<p dir="ltr" style="text-align: left;">Here is my walk:<br />{lines}</p>'


def paragraphs(text: str) -> str:
    """The same with a paragraph a line."""
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines())


def moodle_text(as_page: Callable[[str], str]) -> Callable[[Sequence[str]], Files]:
    """Folders of `onlinetext.html`, as they lie in what Moodle gives to download."""

    def made(blocks: Sequence[str]) -> Files:
        return {
            f"{name}_{4711 + at}_assignsubmission_onlinetext/onlinetext.html": as_page(text)
            for at, (name, text) in enumerate(zip(STUDENTS, blocks, strict=True))
        }

    return made


def in_zip(
    files: Callable[[Sequence[str]], Files], name: str = "NEURO-Walk one-4711.zip"
) -> Callable[[Sequence[str]], Files]:
    """The same as it was downloaded."""
    return lambda blocks: {name: zipped(files(blocks))}


def moodle_files(blocks: Sequence[str]) -> Files:
    """Files of many kinds, each in a folder of a student."""
    made = (
        ("walk.txt", lambda text: text),
        ("walk.html", breaks),
        ("walk.docx", docx),
        ("walk.rtf", rtf),
        ("walk.odt", odt),
        ("walk of anna.zip", lambda text: zipped({"in/walk.txt": text, "__MACOSX/._walk.txt": b"\0\5\x16\7"})),
    )
    return {
        f"{name}_{4711 + at}_assignsubmission_file/{file}": make(text)  # type: ignore[operator]  # because a table of lambdas has no common type
        for at, (name, text, (file, make)) in enumerate(zip(STUDENTS, blocks, made, strict=True))
    }


def canvas(blocks: Sequence[str]) -> Files:
    """Text entries as Canvas names them."""
    names = ("".join(reversed(name.lower().split())) for name in STUDENTS)
    late = ("", "_LATE", "", "", "", "")
    head = "<!DOCTYPE html><html><body>"
    return {
        f"{name}{is_late}_{815 + at}_{9000 + at}_text.html": f"{head}{paragraphs(text)}</body></html>"
        for at, (name, is_late, text) in enumerate(zip(names, late, blocks, strict=True))
    }


def blackboard(blocks: Sequence[str]) -> Files:
    """Text and file of each submission as Blackboard names them."""
    files = {}
    for name, text in zip(STUDENTS, blocks, strict=True):
        stem = f"Walk one_{name.split()[0].lower()}s_attempt_2026-03-02-10-00-00"
        files[f"{stem}.txt"] = f"Name: {name}\nDate Submitted: Monday\n\nSubmission Field:\n{breaks(text)}\n\nFiles:\n"
    return files


def brightspace(blocks: Sequence[str]) -> Files:
    """Folders as Brightspace names them, and its index."""
    return {
        "index.html": "<html><body><h1>Walk one</h1></body></html>",
        **{
            f"12345-{at} - {name} - Mar 2, 2026 1003 AM/comments.html": breaks(text)
            for at, (name, text) in enumerate(zip(STUDENTS, blocks, strict=True))
        },
    }


def table(blocks: Sequence[str], sign: str = ",") -> str:
    """A form's answers as a table."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=sign)
    writer.writerow(["Timestamp", "Name", "Paste your walk", "Anything else?"])
    for name, text in zip(STUDENTS, blocks, strict=True):
        writer.writerow(["2026/03/02 10:00:00", name, text, "no, it's fine; thanks"])
    return out.getvalue()


def rows(blocks: Sequence[str]) -> list[list[str]]:
    """The same, row by row."""
    return [*csv.reader(io.StringIO(table(blocks), newline=""))]


def spread(blocks: Sequence[str]) -> list[list[str]]:
    """A table into which each walk was pasted line by line, beside other columns."""
    return [
        ["x", name if not at else "", line, f"note {at}"]
        for name, text in zip(STUDENTS, blocks, strict=True)
        for at, line in enumerate(text.splitlines())
    ]


def joined(table: list[list[str]], sign: str) -> str:
    """A table without any quotes."""
    return "".join(sign.join(row) + "\n" for row in table)


def page_table(blocks: Sequence[str]) -> str:
    """A table in a page, with a walk in each of its cells."""
    cells = (
        f"<td>{name}</td><td>{'<br>'.join(text.splitlines())}</td>" for name, text in zip(STUDENTS, blocks, strict=True)
    )
    return f"<html><table><tr><th>Name</th><th>Walk</th></tr>{''.join(f'<tr>{cell}</tr>' for cell in cells)}</table>"


def page_rows(blocks: Sequence[str]) -> str:
    """A table in a page, with a line in each of its cells, beside others."""
    return "<table>" + "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in spread(blocks)
    )


def rtf(text: str) -> bytes:
    """A text with its looks."""
    lines = text.replace("\\", "\\\\").splitlines()
    head = (
        r"{\rtf1\ansi\deff0{\fonttbl{\f0 Calibri;}}{\colortbl;\red0\green0\blue0;}"
        r"\pard\sa200\f0\fs22 Mein Spaziergang f\'fcr heute:\par "
    )
    return (head + "".join(f"{line[:9]}{{\\b {line[9:]}}}\\par\r\n" for line in lines) + "}").encode("latin-1")


def mails(blocks: Sequence[str]) -> list[EmailMessage]:
    """Mails, each written in another way."""
    found = []
    for at, (name, text) in enumerate(zip(STUDENTS, blocks, strict=True)):
        mail = EmailMessage()
        mail["From"] = f"{name} <annas{at}@students.example.org>"
        mail["Subject"] = f"My walk, {name}"
        if at == 0:
            mail.set_content(f"Dear teacher,\n\n{text}\n-- \n{name}")
        elif at == 1:
            mail.set_content(f"Dear teacher,\n\n{text}", cte="quoted-printable")
        elif at == 2:
            mail.set_content(breaks(text), subtype="html", cte="base64")
        elif at == 3:
            mail.set_content("My walk is in the file.")
            mail.add_attachment(docx(text), maintype="application", subtype="octet-stream", filename=f"{name}.docx")
        elif at == 4:
            mail.set_content("My walk is in the file.")
            mail.add_attachment(
                zipped({f"{name}.txt": text}), maintype="application", subtype="zip", filename=f"{name}.zip"
            )
        else:
            inner = EmailMessage()
            inner.set_content(text)
            mail.set_content("Forwarded.")
            mail.add_attachment(inner)
        found.append(mail)
    return found


def mbox(blocks: Sequence[str]) -> bytes:
    """Mails in a folder, as a program for mail exports it."""
    with tempfile.TemporaryDirectory() as place:
        box = mailbox.mbox(Path(place) / "box")
        for mail in mails(blocks):
            box.add(mail)
        box.close()
        return (Path(place) / "box").read_bytes()


def telegram(blocks: Sequence[str], most: int = 1_000) -> str:
    """A chat as Telegram exports it, which parts texts at what it takes for commands, and long ones altogether."""
    messages = []
    for name, text in zip(STUDENTS, blocks, strict=True):
        for at in range(0, len(text), most):
            piece = text[at : at + most]
            cut = piece.find("/")
            parts: object = piece
            if cut > 0:
                parts = [piece[:cut], {"type": "bot_command", "text": piece[cut : cut + 4]}, piece[cut + 4 :]]
            entities = [{"type": "plain", "text": piece}]
            messages.append(
                {
                    "id": len(messages),
                    "type": "message",
                    "from": name,
                    "from_id": f"user{name}",
                    "text": parts,
                    "text_entities": entities,
                }
            )
    # Two who send at the same time.
    messages[1], messages[4] = messages[4], messages[1]
    return json.dumps(
        {"name": "Class", "type": "private_group", "messages": _in_turns(messages)}, ensure_ascii=False, indent=1
    )


def _in_turns(messages: list[dict[str, object]]) -> list[dict[str, object]]:
    by_writer: dict[object, list[dict[str, object]]] = {}
    for one in sorted(messages, key=lambda one: str(one["id"]).zfill(5)):
        by_writer.setdefault(one["from"], []).append(one)
    turns = []
    while any(by_writer.values()):
        turns += [queue.pop(0) for queue in by_writer.values() if queue]
    return turns


def slack(blocks: Sequence[str]) -> str:
    """A channel as Slack exports it."""
    return json.dumps(
        [
            {
                "type": "message",
                "user": f"U{at}",
                "user_profile": {"real_name": name},
                "text": f"```{escape(text)}```",
                "blocks": [{"type": "rich_text", "elements": [{"text": text}]}],
            }
            for at, (name, text) in enumerate(zip(STUDENTS, blocks, strict=True))
        ]
    )


def answers(blocks: Sequence[str]) -> str:
    """The answers of a form as JSON."""
    return json.dumps(
        [{"id": at, "name": name, "walk": text} for at, (name, text) in enumerate(zip(STUDENTS, blocks, strict=True))]
    )


def whatsapp(blocks: Sequence[str], head: str = "[02.03.26, 10:0{at}:05] {name}: ", most: int = 900) -> str:
    """A chat as text, in which long messages were parted and two wrote at a time."""
    pieces = [[text[at : at + most] for at in range(0, len(text), most)] for text in blocks]
    lines = [head.format(at=0, name="Class") + "Messages are end-to-end encrypted."]
    for at in range(max(map(len, pieces))):
        lines += [
            head.format(at=at % 10, name=name) + mine[at]
            for name, mine in zip(STUDENTS, pieces, strict=True)
            if at < len(mine)
        ]
    return "\n".join(lines)


def form_sent(blocks: Sequence[str]) -> str:
    """What a browser sends of a form, a line each."""
    return "".join(
        f"name={quote_plus(name)}&walk={quote_plus(text)}\n" for name, text in zip(STUDENTS, blocks, strict=True)
    )


def raw_mails(blocks: Sequence[str]) -> str:
    """Mails copied as they travel."""
    return "".join(
        f"From: {name}\nContent-Transfer-Encoding: quoted-printable\n\n{quopri.encodestring(text.encode()).decode()}\n"
        for name, text in zip(STUDENTS, blocks, strict=True)
    )


def kept_page(blocks: Sequence[str]) -> str:
    """A page as a browser keeps it, with all that belongs to it."""
    page = base64.encodebytes(f"<html><body>{''.join(map(breaks, blocks))}</body></html>".encode()).decode()
    head = 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="x"\r\n\r\n'
    part = f"Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n{page}"
    return f"{head}--x\r\n{part}\r\n--x--\r\n"


def _each(make: Callable[[str], bytes | str], name: str) -> Callable[[Sequence[str]], Files]:
    return lambda blocks: {f"{name.format(at=at)}": make(text) for at, text in enumerate(blocks)}


TOLD: dict[str, Callable[[Sequence[str]], Files]] = {
    "mails": lambda blocks: {f"{at}.eml": mail.as_bytes() for at, mail in enumerate(mails(blocks))},
    "Google Forms": lambda blocks: {"Walk one (Responses).csv": table(blocks)},
    "Excel with semicolons": lambda blocks: {
        "class.csv": b"\xef\xbb\xbf" + table(blocks, ";").replace("\n", "\r\n").encode()
    },
    "UTF-16": lambda blocks: {"class.txt": "\n".join(blocks).encode("utf-16")},
    "a messenger's chat": lambda blocks: {"_chat.txt": whatsapp(blocks, most=90_000)},
    "Moodle online text, lines broken": moodle_text(breaks),
    "Moodle online text, lines as paragraphs": moodle_text(paragraphs),
    "Moodle online text, as downloaded": in_zip(moodle_text(breaks)),
    "Moodle files, as downloaded": in_zip(moodle_files),
    "text entries of other platforms": canvas,
    "text entries of other platforms, as downloaded": in_zip(canvas, "submissions.zip"),
    "Microsoft Forms": lambda blocks: {"Walk one(1-6).xlsx": xlsx(rows(blocks))},
    "Word": _each(docx, "walk-{at}.docx"),
    "a mailbox": lambda blocks: {"Hand-ins.mbox": mbox(blocks)},
    "a table with tabs": lambda blocks: {"class.tsv": table(blocks, "\t")},
    "a chat as JSON": lambda blocks: {"result.json": telegram(blocks)},
    "cells of a page": lambda blocks: {"report.html": page_table(blocks)},
    "items of a list": lambda blocks: {
        "a.html": "<ol>" + "".join(f"<li>{line}" for line in "\n".join(blocks).splitlines())
    },
    "bold lines": lambda blocks: {"a.html": "".join(f"<b>{line}</b><br>\n" for line in "\n".join(blocks).splitlines())},
    "JSON": lambda blocks: {"answers.json": answers(blocks)},
    "a form's own encoding": lambda blocks: {"sent.txt": form_sent(blocks)},
    "quoted-printable as it travels": lambda blocks: {"mails.txt": raw_mails(blocks)},
}
"""Every kind that was seen to arrive."""

MORE: dict[str, Callable[[Sequence[str]], Files]] = {
    "Blackboard": in_zip(blackboard, "gradebook.zip"),
    "Brightspace": in_zip(brightspace, "Walk one Download.zip"),
    "zips in a zip in a folder": lambda blocks: {
        "weeks/all.zip": zipped({f"group {at}.zip": zipped({"walk.txt": text}) for at, text in enumerate(blocks)})
    },
    "a chat in several messages at once": lambda blocks: {"chat.txt": whatsapp(blocks)},
    "an Android chat": lambda blocks: {"chat.txt": whatsapp(blocks, "3/2/26, 10:0{at} AM - {name}: ")},
    "a chat copied from Telegram": lambda blocks: {"chat.txt": whatsapp(blocks, "{name}, [02.03.26 10:0{at}]\n")},
    "the chat of a video call": lambda blocks: {
        "chat.txt": whatsapp(blocks, "10:0{at}:11 From {name} to Everyone:\n\t")
    },
    "a channel of Slack": lambda blocks: {"2026-03-02.json": slack(blocks)},
    "lines down a sheet": lambda blocks: {"class.xlsx": xlsx(spread(blocks))},
    "texts in the cells themselves": lambda blocks: {
        "class.xlsx": xlsx(rows(blocks), [["no walk", "here"]], shared=False)
    },
    "lines that end as on another system": lambda blocks: {
        "class.xlsx": xlsx([[text.replace("\n", "\r\n")] for text in blocks])
    },
    "lines down a table without quotes": lambda blocks: {"class.csv": joined(spread(blocks), ";")},
    "lines down a table with commas": lambda blocks: {"class.csv": _quoted(spread(blocks))},
    "lines down a page's table": lambda blocks: {"class.html": page_rows(blocks)},
    "a page named as a spreadsheet": lambda blocks: {"grades.xls": page_table(blocks)},
    "a table with tabs named as a spreadsheet": lambda blocks: {"grades.xls": table(blocks, "\t").encode("utf-16")},
    "LibreOffice's spreadsheet": lambda blocks: {"class.ods": ods(rows(blocks))},
    "LibreOffice's text": lambda blocks: {"class.odt": odt("\n".join(blocks))},
    "a text with its looks": lambda blocks: {"class.rtf": rtf("\n".join(blocks))},
    "files with macros": lambda blocks: {
        "class.docm": docx("\n".join(blocks[:3]), word__vbaProject_dot_bin=b"\xd0\xcf\x11\xe0 Auto_Open"),
        "class.xlsm": xlsx([[text] for text in blocks[3:]], xl__vbaProject_dot_bin=b"\xd0\xcf\x11\xe0 Auto_Open"),
    },
    "a page kept by a browser": lambda blocks: {"page.mhtml": kept_page(blocks)},
    "a file without an ending": lambda blocks: {"handins": "\n".join(blocks)},
    "wide letters without a mark": lambda blocks: {"notes.txt": "\n".join(blocks).encode("utf-16-le")},
    "blocks of code": lambda blocks: {
        "class.md": "".join(f"- {name}:\n\n  ```\n{text}  ```\n" for name, text in zip(STUDENTS, blocks, strict=True))
    },
    "JSON in a table": lambda blocks: {
        "export.csv": "".join(f'{at},"{json.dumps(json.dumps(text))}"\n' for at, text in enumerate(blocks))
    },
    "a mailbox in a zip": lambda blocks: {"takeout.zip": zipped({"Takeout/Mail/Hand-ins.mbox": mbox(blocks)})},
    "Word in a zip in a mail": lambda blocks: {
        "mail.eml": _with_zip({f"{name}.docx": docx(text) for name, text in zip(STUDENTS, blocks, strict=True)})
    },
}
"""Further ones."""


def _quoted(table: list[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(table)
    return out.getvalue()


def _with_zip(files: Files) -> bytes:
    mail = EmailMessage()
    mail["From"] = STUDENTS[0]
    mail.set_content("All of our group.")
    mail.add_attachment(zipped(files), maintype="application", subtype="zip", filename="anna.zip")
    return mail.as_bytes()
