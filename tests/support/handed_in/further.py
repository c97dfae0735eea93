"""Makes what a class of six hands in, in shapes that platforms, chats and editors make of it on the way."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from html import escape

from support.handed_in.office import xlsx, zipped
from support.handed_in.shapes import STUDENTS, Files, breaks, paragraphs


def _table(blocks: Sequence[str], write: Callable[[str], str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows([["id", "name", "message"], *([1, *one] for one in _named(blocks, write))])
    return out.getvalue()


def _named(blocks: Sequence[str], write: Callable[[str], str] = str) -> list[tuple[str, str]]:
    return [(name, write(text)) for name, text in zip(STUDENTS, blocks, strict=True)]


def _lines(blocks: Sequence[str], write: Callable[[str], str]) -> str:
    return "".join(write(line) for text in blocks for line in text.splitlines())


def _spans(line: str) -> str:
    return f'<p class="c0"><span class="c1">{escape(line[:7])}</span><span>{escape(line[7:])}</span></p>'


def _in_fifties(line: str) -> str:
    return "".join(f"{line[at : at + 50]}\n" for at in range(0, len(line), 50))


def _teams(blocks: Sequence[str]) -> str:
    messages = [
        {"displayName": name, "content": f"<p>{escape(text).replace(chr(10), '<br>')}</p>"}
        for name, text in _named(blocks)
    ]
    return json.dumps({"conversations": [{"MessageList": messages}]})


def _submissions(blocks: Sequence[str]) -> str:
    texts = (f"<submission><text>{escape(breaks(text))}</text></submission>" for text in blocks)
    return f"<?xml version='1.0'?><activity>{''.join(texts)}</activity>"


FURTHER: dict[str, Callable[[Sequence[str]], Files]] = {
    "a forum's posts": lambda blocks: {"discussion.csv": _table(blocks, paragraphs)},
    "a quiz with answers as pages": lambda blocks: {"quiz.xlsx": xlsx(_named(blocks, breaks))},
    "a quiz as JSON": lambda blocks: {"quiz.json": json.dumps([[{"r": text} for _, text in _named(blocks, breaks)]])},
    "a platform's own copy": lambda blocks: {"activity.xml": _submissions(blocks)},
    "a line of JSON each": lambda blocks: {"a.ndjson": "".join(f"{json.dumps([one])}\n" for one in _named(blocks))},
    "a document saved as a page": lambda blocks: {"a.html": f"<html>{_lines(blocks, _spans)}</html>"},
    "a book": lambda blocks: {"a.epub": zipped({"OEBPS/one.xhtml": "".join(map(breaks, blocks))})},
    "a notebook": lambda blocks: {
        "a.ipynb": json.dumps({"cells": [{"source": one.splitlines(True)} for one in blocks]})
    },
    "the messages of a team": lambda blocks: {"messages.json": _teams(blocks)},
    "replies that quote": lambda blocks: {"a.txt": _lines(blocks, ">> {}\n".format)},
    "dashes made long": lambda blocks: {"a.txt": "".join(blocks).replace("-----", "—–")},
    "blanks that do not break": lambda blocks: {"a.txt": "".join(blocks).replace(" ", "\u00a0")},
    "letters of no width": lambda blocks: {"a.txt": _lines(blocks, "\u200b{}\u200b\n".format)},
    "lines broken at fifty": lambda blocks: {"a.txt": _lines(blocks, _in_fifties)},
    "no ends of lines at all": lambda blocks: {"a.txt": "\n".join(text.replace("\n", " ") for text in blocks)},
    "ends of lines of an old system": lambda blocks: {"a.txt": "".join(blocks).replace("\n", "\r")},
    "an empty line after each": lambda blocks: {"a.txt": _lines(blocks, "{}\n\n".format)},
}
