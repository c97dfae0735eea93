"""Files of strangers that try to take long or much, or to end whoever reads them: each is a case but for one thing."""

import json

from support.cases.folders import AMARA

CASE = AMARA.read_text(encoding="utf-8")

CASES: dict[str, str] = {
    "digits": f"{CASE}\nx = {'9' * 5_000}\n",
    "format-of-many-digits": CASE.replace("format = 1", f"format = 0x{'f' * 5_000}"),
    "deep-table": f"{CASE}\n[{'.'.join('a' * 20_000)}]\n",
    "deep-key": f"{CASE}\n{'.'.join('a' * 20_000)} = 1\n",
    "deep-key-in-quotes": CASE + "\n" + ".".join(['"a"'] * 10_000) + " = 1\n",
    "deep-list": f"x = {'[' * 100_000}\n{CASE}",
    "deep-inline-table": f"x = {'{a=' * 30_000}\n{CASE}",
    "unknown-keys": "".join(f"key-{number} = 1\n" for number in range(4_000)) + CASE,
    "unknown-items": CASE + "".join(f"\n[findings.item-{number}]\noutcome = 'x'" for number in range(3_000)),
    "unknown-entries": CASE.replace("hypotheses = [", "hypotheses = [" + "'x'," * 9_000),
    "very-many-entries": CASE.replace("hypotheses = [", "hypotheses = [" + "'x'," * 200_000),
    "very-many-keys": "".join(f"key-{number} = 1\n" for number in range(50_000)) + CASE,
    "long-name": CASE.replace('answer = "', 'answer = "' + "a" * 4_900),
    "long-text": CASE.replace('title = "', 'title = "' + "a" * 900_000),
    "long-header": f"{CASE}\n[{' ' * 900_000}\n",
    "open-quotes": CASE + '\nx = """' + '""' * 300_000,
    "no-such-day": f"{CASE}\nx = 2024-02-31\n",
    "large": f"{CASE}{'#' * 3_900_000}\n",
    "very-large": "#" * 20_000_000,
    "nothing-but-noughts": "\0" * 500_000,
    "one-byte": "\xff",
}
"""By name, the text of a file; in Latin-1, so that one is no UTF-8."""


def logs(whole: str) -> dict[str, str]:
    """By name of a file, logs and texts with hand-ins that differ in one way each from this log, which is whole."""
    head, *entries = whole.replace("heron-41", "otter-52").splitlines()

    def log(*lines: str) -> str:
        return "".join(f"{line}\n" for line in (head, *entries[:2], *lines))

    def written(**entry: object) -> str:
        return json.dumps({"at": "kept", "entry": entry})

    notes = [written(kind="note", text=f"note {number}") for number in range(30_000)]
    many = {f"key-{number}": 1 for number in range(8_000)}
    boundaries = "".join(
        f"--{number}\nContent-Type: multipart/mixed; boundary={number + 1}\n\n" for number in range(1_000)
    )
    lines = "x\n" * 100_000
    return {
        "deep.jsonl": log(f'{{"at": "kept", "entry": {"[" * 90_000}'),
        "deep-first-line.jsonl": f'{{"workup_log": {"[" * 90_000}\n',
        "digits.jsonl": log(f'{{"at": "kept", "entry": {{"kind": "vote", "votes": {{"a": {"9" * 90_000}}}}}}}'),
        "digits-first-line.jsonl": f'{{"workup_log": {"9" * 5_000}}}\n',
        "keys.jsonl": log(*[written(kind="note", text="a", **many)] * 30),
        "votes.jsonl": log(*[written(kind="vote", about="list", votes=many)] * 30),
        "long-line.jsonl": log(written(kind="note", text="a" * 3_000_000)),
        "many-lines.jsonl": log(*notes),
        "one-line.jsonl": "x" * 3_900_000,
        "no-lines.jsonl": "\n" * 1_000_000,
        "half-a-line.jsonl": log(*notes[:100])[:-20],
        "number-of-a-character.txt": f"-----BEGIN WORKUP WALK-----&#{'9' * 5_000};-----END WORKUP WALK-----\n",
        "beginnings.txt": "-----BEGIN WORKUP WALK-----\n" * 300,
        "tags.txt": "<p a" * 900_000,
        "deep.eml": f"Content-Type: multipart/mixed; boundary=0\n\n{boundaries}{lines}",
        "odd.eml": "Content-Type: text/plain; charset=none\nContent-Transfer-Encoding: base64\n\n\xff=\n",
    }
