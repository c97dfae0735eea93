"""Writes tests/faulty anew: `python tests/keep_faulty.py`, then read the difference before you commit it.

Each file is the worked example of the authors' guide with one seeded fault. Its name begins with the code
that lint should give, and only that one; the edits stand in seeds*.py.
"""

from collections.abc import Mapping
from pathlib import Path

from support.faults.seeds import CONSISTENCY, LEAKS, STRUCTURE, Edit
from support.faults.seeds_of_teaching import EVIDENCE, TEACHING
from support.faults.seeds_of_words import LANGUAGE, PROTECTION

BASE = Path(__file__).parent / "authoring" / "anouk.toml"
FAULTY = Path(__file__).parent / "faulty"
MARK = "  # fault"

SEEDS: dict[str, tuple[Edit, ...]] = {
    **STRUCTURE,
    **CONSISTENCY,
    **LEAKS,
    **TEACHING,
    **EVIDENCE,
    **PROTECTION,
    **LANGUAGE,
}
SOURCES = {
    "E03-source-that-nothing-cites": """[sources.gq1b]
citation = "A source that the base cites"
locator = "10.1000/182"
read_as = "abstract"

[sources.nobody-2020]  # fault
citation = "A source that nothing cites"
locator = "10.1000/183"
read_as = "abstract"
""",
    "E05-locator-left-empty": """[sources.gq1b]
citation = "A source that nobody can find"
locator = ""  # fault
read_as = "abstract"
""",
    "E05-no-locator": """[sources.gq1b]  # fault
citation = "A source that nobody can find"
read_as = "abstract"
""",
    "E08-can-tell-that-nothing-shows": """[domain]
id = "story"
label = "story"
order = 1
act = "ask"
about = "What the family has seen."

[items.naps]
label = "naps"
asks = "How does she nap?"
can_tell = "It can speak for a poison, and for OMS."
cannot_tell = "It names no cause."
tells = ["oms", "toxic"]  # fault
burden = { minutes = 1 }
usual = "long"
basis = ["†"]

[items.naps.outcomes.long]
text = "Long."
basis = ["†"]

[items.naps.outcomes.short]
text = "Short."
bearing = { oms = 1 }
basis = ["†"]
""",
    "T20-note-of-the-checklist": """[domain]
id = "story"
label = "story"
order = 1
act = "ask"
about = "What the family has seen."

[items.naps]
label = "naps"
asks = "How does she nap?"
can_tell = "It can speak for OMS."
cannot_tell = "It names no cause."
burden = { minutes = 1 }
usual = "long"
basis = ["†"]

[items.naps.outcomes.long]
text = "Long."
note = "Long naps are told of poisons."
tells = ["toxic"]  # fault
basis = ["†"]
""",
}
"""The faults of a list of sources or of the checklist, which no case file can have."""
ORDERS = {
    "C20-an-order-that-becomes-a-needle": """[orders]
none = ["blood culture", "stool culture"]
ultrasound = ["an LP"]  # fault
""",
    "C21-an-order-that-is-answered-as-another": """[orders]
none = ["blood culture"]
eeg = ["EEG", "ultrasound of the belly"]  # fault
""",
    "C21-an-order-of-no-item": """[orders]
none = ["blood culture"]
tea = ["a cup of tea"]  # fault
""",
    "C22-a-dip-under-two-headings": """[absent]
"urine culture" = ["urine dip"]
"kidney tests" = ["creatinine", "urine dip"]  # fault
""",
    "C22-a-wish-and-a-test": """[absent]
"speech test" = ["speech and language"]
[declines.referral]
names = ["speech and language"]  # fault
says = "Nobody is called here."
""",
}
"""The faults of a list of ordinary orders, and of a vocabulary."""


def seeded(base: str, edits: tuple[Edit, ...]) -> str:
    """The base with these edits, and a comment on each line where a fault should be found."""
    for old, new in edits:
        if base.count(old) != 1:
            raise ValueError(f"{old!r} stands {base.count(old)} times in the base, not once")
        base = base.replace(old, new)
    return "".join(
        f"{line.replace('¶', '').rstrip()}{MARK}\n" if "¶" in line else line for line in base.splitlines(keepends=True)
    )


def files() -> Mapping[str, str]:
    """Every file of tests/faulty, by its path there."""
    base = BASE.read_text(encoding="utf-8")
    twins = {"one": base, "two": seeded(base, (('id = "anouk"', 'id = "anouk"¶'),))}
    return {
        **{f"{name}.toml": seeded(base, edits) for name, edits in SEEDS.items()},
        **{f"{name}.toml": text for name, text in {**SOURCES, **ORDERS}.items()},
        **{f"S20-two-cases-with-one-id/{folder}/anouk.toml": text for folder, text in twins.items()},
    }


def keep() -> None:
    """Writes every file, and removes what no seed asks for."""
    made = files()
    for old in FAULTY.rglob("*.toml"):
        if old.relative_to(FAULTY).as_posix() not in made:
            old.unlink()
    for name, text in made.items():
        path = FAULTY / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    keep()
