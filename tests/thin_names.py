"""Takes out of the pack every other name that a line is understood without: `python tests/thin_names.py`.

A name goes where its own line, and every line of the tests that was read by it, comes to the same without it, because
shorter names and words of courtesy explain it. What is left is what the page must be sent. Nothing else is changed.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from support.cases import built_in
from support.logs.typed_words import case, lines

from workup.core.content.names import names_of_hypotheses, names_of_items
from workup.core.text.lexicon import _respelled, key_of
from workup.core.walk.ideas import placed
from workup.core.walk.understanding import understood

CASES = ("kofi", "priya", "harald")
FILES = (
    *sorted((built_in.CONTENT / "checklist").glob("*.toml")),
    built_in.CONTENT / "hypotheses.toml",
    built_in.CONTENT / "vocabulary.toml",
)
TABLES = ("absent", "declines")
LISTS = ("diagnoses",)


def candidates() -> Iterator[str]:
    """Every other name, as it is written."""
    for path in FILES:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        for table in ("items", "hypotheses", "families"):
            for one in data.get(table, {}).values():
                yield from one.get("aliases", ())
        for table in TABLES:
            for names in data.get(table, {}).values():
                yield from names["names"] if isinstance(names, dict) else names
        for ids in data.get("in_sample", {}).values():
            yield from ids
        yield from data.get("several", {})
        for name in LISTS:
            yield from data.get(name, ())


def fixed() -> Iterator[str]:
    """Names that stay: labels, ids, and what a missing test is called."""
    for case_id in CASES:
        here = case(case_id)
        for item in (*here.items.values(), *here.unserved.values()):
            yield item.label
        yield from (*here.items, *here.unserved, *here.hypotheses, *(here.label(one) for one in here.hypotheses))
        yield from (family.label for family in here.families.values())
        yield from here.vocabulary.absent
    for one in built_in.checklist().hypotheses.values():
        yield one.label


class Reader:
    """One lexicon, from which names are taken; and the lines that are read by it."""

    def __init__(self, case_id: str, about: str) -> None:
        self.case = case(case_id)
        self.about = about
        full = names_of_items(self.case) if about == "items" else names_of_hypotheses(self.case)
        self.names = dict(full.names)
        self.lexicon = replace(full, names=self.names)
        self.answers: dict[str, Any] = {}
        self.by_key: dict[str, set[str]] = {}

    def key(self, name: str) -> str:
        return key_of([(token, token.stem, False) for token in _respelled(name, self.lexicon.same)])

    def answer(self, line: str) -> Any:
        if self.about != "items":
            return [(one.text, set(one.on), set(one.could_be)) for one in placed(line, self.lexicon)]
        said = []
        for chapter in (None, "csf"):
            found = understood(line, self.case, self.lexicon, chapter)
            said.append(
                (
                    found.opens,
                    found.chapters,
                    [set(one.could_be) for one in found.asks],
                    set(found.declined),
                    set(found.unserved),
                    set(found.about),
                    bool(found.absent),
                    bool(found.unknown),
                    bool(found.left_out),
                )
            )
        return said

    def learn(self, line: str) -> None:
        self.answers[line] = self.answer(line)
        for unit in self.lexicon.scan(line):
            for key in (" ".join(sorted(unit.stems)), self.key(unit.raw)):
                self.by_key.setdefault(key, set()).add(line)

    def bears(self, key: str, own: list[str]) -> bool:
        tags = self.names.pop(key, None)
        if tags is None:
            return True
        touched = {*self.by_key.get(key, ()), *own}
        if all(self.answer(line) == self.answers[line] for line in touched):
            for line in touched:
                for unit in self.lexicon.scan(line):
                    self.by_key.setdefault(" ".join(sorted(unit.stems)), set()).add(line)
            return True
        self.names[key] = tags
        return False

    def restore(self, key: str, tags: Any) -> None:
        if tags is not None:
            self.names[key] = tags


def corpus() -> list[str]:
    """The lines that must come to the same."""
    named = list(dict.fromkeys(candidates()))
    typed = [line.phrase for file in ("typed-words.tsv", "more-typed-words.tsv") for line in lines(file)]
    orders = tomllib.loads((built_in.CONTENT / "ordinary-orders.toml").read_text(encoding="utf-8"))["orders"]
    return [*dict.fromkeys([*named, *typed, *(line for some in orders.values() for line in some)])]


def superfluous() -> set[str]:
    """The names that everything is understood without."""
    readers = [Reader(case_id, about) for about in ("items", "list") for case_id in CASES]
    everything = corpus()
    for reader in readers:
        for line in everything:
            reader.learn(line)
        if reader.about == "list":
            for name in tomllib.loads(FILES[-1].read_text(encoding="utf-8"))["diagnoses"]:
                reader.learn(f"{name}, ataxia")
    keep = {readers[0].key(name) for name in fixed()} | {
        readers[0].key(f"{word}") for word in case("kofi").acts if word
    }
    by_key: dict[str, list[str]] = {}
    for name in candidates():
        by_key.setdefault(readers[0].key(name), []).append(name)
    gone: set[str] = set()
    # The longest names first: they are the likeliest to be explained by others.
    for key in sorted(by_key, key=lambda one: (-len(one.split(" ")), -len(one), one)):
        if key in keep:
            continue
        before = [(reader, reader.names.get(key)) for reader in readers]
        taken: list[tuple[Reader, Any]] = []
        for reader, tags in before:
            if not reader.bears(key, by_key[key]):
                for one, its_tags in taken:
                    one.restore(key, its_tags)
                break
            taken.append((reader, tags))
        else:
            gone |= set(by_key[key])
    return gone


def without(text: str, gone: set[str]) -> str:
    """The text of a file without these names; tables that are not names are left alone."""
    data = tomllib.loads(text)
    kept: list[str] = []
    inside: str | None = None
    table = ""
    for written in text.split("\n"):
        line = written
        if line.startswith("["):
            table = line.strip("[]")
        begun = re.match(r'^("?[\w, -]+"?) = \[', line)
        if begun:
            inside = begun[1]
        may_thin = inside is not None and (inside in ("aliases", "names", *LISTS) or table in ("absent", "in_sample"))
        if table == "several" and begun and begun[1].strip('"') in gone:
            inside = None
            continue
        if may_thin or (inside == "alone" and not table):
            head, eq, body = line.partition(" = [") if begun else ("", "", line)
            body = re.sub(r'"([^"]+)"(, ?)?', lambda m: "" if m[1] in gone else m[0], body)
            body = re.sub(r", *\]", "]", body)
            line = f"{head}{eq}{body}".rstrip(" ") if body.strip() or begun else ""
            if not line:
                continue
        if line.rstrip().endswith("]") and inside is not None:
            inside = None
        kept.append(line)
    thin = "\n".join(kept)
    assert tomllib.loads(thin).keys() == data.keys()
    return thin


def main() -> None:
    """Rewrites the files of the pack."""
    gone = superfluous()
    for path in FILES:
        path.write_text(without(path.read_text(encoding="utf-8"), gone), encoding="utf-8")
    print(f"{len(gone)} names are understood without being named.")


if __name__ == "__main__":
    main()
