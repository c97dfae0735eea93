"""Files of strangers that try to take long or much, or to end whoever reads them: each is a case but for one thing."""

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
