"""Lines that people type, what each may open, and how a line fared."""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from support.cases import built_in
from workup.core.content.case import Case
from workup.core.content.names import names_of_hypotheses, names_of_items
from workup.core.text.lexicon import Lexicon
from workup.core.walk.ideas import placed
from workup.core.walk.understanding import understood

HERE = Path(__file__).parents[2]
CASES = built_in.case_ids()


class Line(NamedTuple):
    kind: str
    phrase: str
    wanted: tuple[frozenset[str], ...]
    """Of each of these, one is wanted."""
    may_be_none: bool
    case: str


@cache
def case(case_id: str) -> Case:
    return built_in.case(case_id)


@cache
def items_of(case_id: str) -> Lexicon:
    return names_of_items(case(case_id))


@cache
def list_of(case_id: str) -> Lexicon:
    return names_of_hypotheses(case(case_id))


def lines(name: str) -> Iterator[Line]:
    """The lines of a file for the prompt at the bedside."""
    with (HERE / name).open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["kind"] != "dx":
                wanted, none = _expected(row["expected"])
                yield Line(row["kind"], row["phrase"], wanted, none, row["case"])


def _expected(text: str) -> tuple[tuple[frozenset[str], ...], bool]:
    if text.startswith("NONE (nothing"):
        return (), True
    if text == "a menu to choose from":
        return (frozenset({"MENU"}),), False
    labels = {item.label: item_id for item_id, item in built_in.checklist().items.items()}
    wanted: list[frozenset[str]] = []
    none = False
    for whole in text.split(" + "):
        ids: set[str] = set()
        rest = whole.replace(" / ", " or ")
        for label in sorted(labels, key=len, reverse=True):
            if label in rest:
                ids.add(labels[label])
                rest = rest.replace(label, "")
        for part in rest.split(" or "):
            word = part.strip()
            if word == "NONE":
                none = True
            elif word == "a menu to choose from":
                ids.add("MENU")
            elif word:
                ids.add(word.replace("chapter ", ""))
        if ids:
            wanted.append(frozenset(ids))
    if any("NONE" in whole for whole in text.split(" + ")) and len(text.split(" + ")) > 1:
        return tuple(
            ids | {"NONE"} if "NONE" in whole else ids for ids, whole in zip(wanted, text.split(" + "), strict=True)
        ), False
    return tuple(wanted), none


def fared(line: Line) -> str:
    """right, asked, no, or else: opened (what it should not), asked none, silent (nothing, though it is there)."""
    here = case(line.case)
    found = understood(line.phrase, here, items_of(line.case))
    opened = {*found.opens, *found.chapters}
    asked = {one for question in found.asks for one in question.could_be}
    # What the checklist has for others is truly not to be had here.
    wanted = [
        ids
        for ids in line.wanted
        if "NONE" not in ids and not (ids & set(found.unserved)) and (ids - set(here.unserved) or not ids)
    ]
    allowed = {"MENU"}.union(*line.wanted) | ({"csf-cells"} if "cells" in line.phrase else set())
    allowed |= {here.items[one].domain for one in allowed if one in here.items}
    if not opened <= allowed:
        return "opened"
    menu = {"MENU"} if found.asks else set()
    if wanted and all(ids & (opened | menu) for ids in wanted):
        return "right"
    if wanted and all(
        ids & (opened | asked) or opened & {here.items[i].domain for i in ids if i in here.items} for ids in wanted
    ):
        return "asked"
    if not opened and not asked and (line.may_be_none or not wanted):
        return "no"
    return "asked none" if asked and not wanted else "silent"


def ideas(text: str, case_id: str) -> tuple[list[str], list[str]]:
    """Where the ideas of a line stand, and what is asked about."""
    all_placed = placed(text, list_of(case_id))
    return [h for one in all_placed for h in one.on], [h for one in all_placed for h in one.could_be]
