"""Makes the pictures of the README from real runs: `python .pictures/make.py [FOLDER]`.

A sign is looked at on a page, above a walk that is typed in a terminal; a page is walked to its debrief, and a class
is counted; each is then photographed in Chromium. The words are the same every time. The fonts are those of the
computer, so that the bytes may differ.
"""

import html
import json
import os
import re
import subprocess
import sys
import tempfile
from base64 import b64decode, b64encode
from collections import Counter
from math import dist
from pathlib import Path
from random import Random
from struct import pack
from typing import Any
from zlib import compress, crc32

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests"))

import pexpect  # noqa: E402  # because what it photographs with is found beside the tests
from support.browsers.found import CHROMIUM  # noqa: E402  # because of the path above
from support.cases import built_in  # noqa: E402  # because of the path above
from support.classes.simulated import mixed_class  # noqa: E402  # because of the path above
from support.pages.players import opened  # noqa: E402  # because of the path above

from workup import export, logbook  # noqa: E402  # because of the path above
from workup.core.text.pseudonym import drawn  # noqa: E402  # because of the path above

CASE = "amara"
CODE = "cedar-heron-417"
COLUMNS = 80
WIDTH, SCALE = 800, 1.5
MARGIN = 12
COLOURS = 128
TYPED = (
    "cerebellar ataxia",
    "tumour in the back of the head",
    "",
    "6 3 0 1 0 0 0",
    "how is she sleeping",
    "hint",
    "examine eyes, fundi, how alert is she",
    "order mri head, mri body, lp with flow",
    "1 -5 2 -2 5 +4 6 +3",
    "2",
    "0",
    "1",
    "5",
    "2",
    "4",
    "wait all",
    "commit",
    "1 -1 5 +4 6 -2 2 -1",
    "7",
    "0",
    "5 y",
    "A toddler with nine days of staggering, odd eyes and no sleep",
    "I looked at the eyes early",
    "",
)
FIRST, LAST = "> hint", "  WHAT YOU KNOW"
"""The line with which the picture of the terminal begins, and the one before which it ends."""

TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; width: max-content; background: #fcfbf8; }
figure { margin: 12px; border-radius: 8px; overflow: hidden; background: #16191c; color: #e6e3dc; }
img { display: block; width: 0; min-width: calc(100%% - 24px); margin: 12px; border-radius: 8px; }
figcaption { padding: 7px 14px; background: #2a3036; color: #a7adb3; font: 13px system-ui, sans-serif; }
pre { margin: 0; padding: 12px 14px 14px; font: 14px/1.35 ui-monospace, Menlo, Consolas, monospace; }
.s1 { font-weight: 700; } .s2 { color: #a7adb3; } .s33 { color: #eba873; } .s36 { color: #8cc7d3; }
</style><figure><figcaption>workup walk %s</figcaption><pre>%s</pre></figure>"""

SIGN = "eye-movements"
STEPS = 40
"""Presses of the button that lets the eyes go one step on, into the middle of a burst."""

LAST_CARD = "section:has(> #open) article:last-of-type"


def said_by_a_terminal(logs: Path) -> str:
    """All that a terminal is sent in the walk that is typed, with its colours; the log is kept in this folder."""
    environment = os.environ | {logbook.FOLDER: str(logs), "TERM": "xterm-256color", "COLUMNS": str(COLUMNS)}
    environment.pop("NO_COLOR", None)
    command = ["-m", "workup", "walk", CASE, "--learner", CODE]
    child = pexpect.spawn(sys.executable, command, env=environment, dimensions=(50, COLUMNS), encoding="utf-8")
    said = ""
    for line in TYPED:
        child.expect("> $")
        said += child.before + child.after
        child.sendline(line)
    child.expect("> $")  # the debrief is shown in parts; the first stands there
    said += child.before
    child.sendline("q")
    child.expect(pexpect.EOF)
    return said


def terminal(said: str) -> str:
    """The page that shows what stood on the terminal from `FIRST` to `LAST`."""
    lines = [_coloured(line) for line in said.replace("\r", "").split("\n")]
    bare = [html.unescape(re.sub("<[^>]*>", "", line)) for line in lines]
    first = bare.index(FIRST)
    return TERMINAL % (CASE, "\n".join(lines[first : bare.index(LAST, first)]).rstrip())


def _coloured(line: str) -> str:
    # Each run of text comes after the codes that colour it; 0 ends them all.
    text, *coloured = re.split(r"\x1b\[([0-9;]*)m", line)
    made = html.escape(text)
    for codes, run in zip(coloured[::2], coloured[1::2], strict=True):
        looks = " ".join(f"s{code}" for code in codes.split(";"))
        made += f'<span class="{looks}">{html.escape(run)}</span>' if run else ""
    return made


def class_report(folder: Path) -> Path:
    """The report of a class of thirty simulated learners, as `workup teach class` writes it."""
    chance = Random(7)
    for entries in mixed_class(built_in.case(CASE), 30, seed=7):
        code = drawn(chance.randrange(10**6))
        os.environ[logbook.FOLDER] = str(folder / "logs" / code)
        with logbook.Logbook.begin(built_in.case(CASE), learner=code) as book:
            for entry in entries:
                book.append(entry)
    page = folder / "class.html"
    command = [sys.executable, "-m", "workup", "teach", "class", str(folder / "logs"), "-o", str(page)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return page


def walked_page(folder: Path) -> Path:
    """The page of the case, for students without Python."""
    page = folder / "page.html"
    page.write_text(export.page(built_in.case(CASE)), encoding="utf-8")
    return page


def debriefed(page: Any, logs: Path) -> None:
    """Takes a page to its debrief: with the walk that was typed in the terminal."""
    (log,) = logs.glob("*.jsonl")
    lines = log.read_text(encoding="utf-8").splitlines()[1:]
    page.evaluate("entries => entries.forEach(workup.ui.put)", [json.loads(line)["entry"] for line in lines])
    page.wait_for_selector("html[data-ready]", state="attached")


def sign(page: Any) -> bytes:
    """The eyes as they are looked at on a page, in the middle of what they do, with their trace and its words."""
    page.evaluate("[{ kind: 'idea', text: '' }, { kind: 'skip' }].forEach(workup.ui.put)")
    page.get_by_role("button", name="Bedside").click()
    page.click(f"#item-{SIGN}")
    step = page.locator(".do .controls button").last
    step.wait_for()
    for _ in range(STEPS):
        step.click()
    return bytes(page.locator(f"li:has(#item-{SIGN})").screenshot())


def with_sign(terminal: str, picture: bytes) -> str:
    """The page of the terminal with the sign above it."""
    image = f'<img alt="" src="data:image/png;base64,{b64encode(picture).decode()}">'
    return terminal.replace("<figure>", f"{image}<figure>", 1)


def photographed(page: Any, first: str, last: str) -> bytes:
    """The page in its whole breadth, from the top of one element to the foot of another."""
    top, foot = page.evaluate(
        """([first, last]) => {
            // Whatever is laid out only in sight is in the picture too.
            for (const one of document.querySelectorAll("section")) one.style.contentVisibility = "visible";
            const found = [first, last].map((one) => document.querySelector(one).getBoundingClientRect());
            return [found[0].top + scrollY, found[1].bottom + scrollY];
        }""",
        [first, last],
    )
    clip = {"x": 0, "y": top - MARGIN, "width": WIDTH, "height": foot - top + 2 * MARGIN}
    return bytes(page.screenshot(clip=clip, full_page=True))


def with_few_colours(page: Any, picture: bytes) -> bytes:
    """The same picture as a PNG with a palette: a third of the size. The browser reads it, and so no library has to."""
    width, height, pixels = page.evaluate(
        """async (picture) => {
            const image = new Image();
            image.src = "data:image/png;base64," + picture;
            await image.decode();
            const { width, height } = image;
            const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
            context.drawImage(image, 0, 0);
            const { data } = context.getImageData(0, 0, width, height);
            let bytes = "";
            for (let at = 0; at < data.length; at += 8192) {
                bytes += String.fromCharCode(...data.subarray(at, at + 8192));
            }
            return [width, height, btoa(bytes)];
        }""",
        b64encode(picture).decode(),
    )
    # Four bytes of a pixel are one number here; all are opaque.
    points = memoryview(b64decode(pixels)).cast("I")
    counted = {tuple(one.to_bytes(4, sys.byteorder)[:3]): one for one, _ in Counter(points).most_common()}
    palette = list(counted)[:COLOURS]
    nearest = {n: min(range(len(palette)), key=lambda at: dist(palette[at], one)) for one, n in counted.items()}
    seen = bytes(map(nearest.__getitem__, points))
    rows = b"".join(b"\0" + seen[at : at + width] for at in range(0, len(seen), width))
    parts = {
        b"IHDR": pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0),
        b"PLTE": bytes(part for colour in palette for part in colour),
        b"IDAT": compress(rows, 9),
        b"IEND": b"",
    }
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data)) for kind, data in parts.items()
    )


def make(folder: Path) -> None:
    """Writes the three pictures into this folder."""
    with tempfile.TemporaryDirectory() as made, CHROMIUM.begun(CHROMIUM.path) as chromium:
        place = Path(made)
        walk = place / "walk.html"
        said = said_by_a_terminal(place / "walk")
        sharp = {"width": WIDTH, "device_scale_factor": SCALE}
        pictures = {}
        made_page = walked_page(place)
        with opened(chromium, made_page, reduced_motion="reduce", **sharp) as page:
            seen = sign(page)
        walk.write_text(with_sign(terminal(said), seen), encoding="utf-8")
        with opened(chromium, walk, live=False, **sharp) as page:
            pictures["walk"] = page.locator("body").screenshot()
        with opened(chromium, made_page, **sharp) as page:
            debriefed(page, place / "walk")
            pictures["debrief"] = photographed(page, LAST_CARD, "section:has(> #list) figure")
        with opened(chromium, class_report(place), live=False, **sharp) as page:
            pictures["class"] = photographed(page, "#diagnoses", "section:has(> #points)")
        folder.mkdir(parents=True, exist_ok=True)
        with chromium.new_page() as blank:
            for name, picture in pictures.items():
                (folder / f"{name}.png").write_bytes(with_few_colours(blank, picture))


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
