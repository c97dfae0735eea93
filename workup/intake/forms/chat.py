"""A chat as a messenger exports it as text: what each wrote, apart, for a long walk is sent in several messages.

Who wrote is used to part the messages, and goes no further.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from workup.intake.parts import Text

_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?"
_WHEN = rf"{_DAY},?\s{{1,3}}(?:\w{{2,4}}\s)?\d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?(?:\s?[AaPp]\.?\s?[Mm]\.?)?"
_FROM = ("From", "Von", "De")
_HEADS = (
    # [02.03.26, 10:00:05] Anna: and 3/2/26, 10:00 - Anna:
    rf"\[?{_WHEN}\]?(?:\s[-\u2013])?\s([^:\n]{{1,80}}):[ \t]?",
    # Anna, [02.03.26 10:00]
    r"([^\[\]\n]{1,80}),\s\[[^\[\]\n]{4,40}\]:?[ \t]*$",
    # [10:02] Anna, and [02-Mar-26 10:02 AM] Anna
    r"\[[^\[\]\n]{4,40}\]\s([^:\n]{1,80})(?:$|:[ \t]?)",
    # 10:02:11 From Anna to everyone:
    rf"\d{{1,2}}:\d{{2}}(?::\d{{2}})?\s+(?:{'|'.join(_FROM)})\s+([^:\n]{{1,120}}?)\s*:[ \t]?",
)
_HEAD = re.compile(rf"^[\u200e\u200f\ufeff]?(?:{'|'.join(_HEADS)})", re.MULTILINE)


def texts(place: str, text: str) -> Iterator[Text]:
    """What each in a chat wrote, in its order; nothing where a text is no chat."""
    said: dict[str, list[str]] = defaultdict(list)
    start, who = 0, ""
    for head in _HEAD.finditer(text):
        said[who].append(text[start : head.start()])
        start, who = head.end(), next(filter(None, head.groups()), "")
    if not said:
        return
    said[who].append(text[start:])
    for messages in said.values():
        yield Text(place, "\n".join(messages))
