"""What learners wrote in their own words, grouped by what they name: for their teacher alone, and never counted."""

from collections.abc import Iterable
from typing import NamedTuple

from workup.core.content.case import Case
from workup.core.content.names import names_of_hypotheses
from workup.core.walk.ideas import placed
from workup.core.walk.steps import Walk

MOST = 300
"""Learners whose words are gathered: of more nobody reads them, and memory stays flat."""


class Said(NamedTuple):
    """A text, and the codes of those who wrote it; of one without a code, an empty one."""

    text: str
    codes: tuple[str, ...]


class Group(NamedTuple):
    """What was written about one diagnosis."""

    hypothesis: str | None
    """None for what names none of the list for certain."""
    said: tuple[Said, ...]

    @property
    def size(self) -> int:
        """By how many."""
        return sum(len(one.codes) for one in self.said)


class Voices(NamedTuple):
    """The words of a class."""

    ideas: tuple[Group, ...]
    """First ideas, by the hypothesis that they name; those of most learners first."""
    sentences: tuple[Group, ...]
    """One sentence each, by the diagnosis committed to."""
    is_too_many: bool = False
    """Whether the class is so large that none were gathered."""


def voices(case: Case, walks: Iterable[tuple[str, Walk]]) -> Voices:
    """The first ideas and the sentences of these walks, each under its code."""
    names = case.once(names_of_hypotheses)
    ideas: dict[str | None, dict[str, Said]] = {}
    sentences: dict[str | None, dict[str, Said]] = {}
    for code, walk in walks:
        for one in (one for idea in walk.ideas for one in placed(idea, names)):
            for hypothesis in one.on or (None,):
                _add(ideas.setdefault(hypothesis, {}), one.text, code)
        if sentence := walk.reflections.get("sentence", ""):
            _add(sentences.setdefault(walk.diagnosis, {}), sentence, code)
    return Voices(_grouped(case, ideas), _grouped(case, sentences))


def _add(said: dict[str, Said], text: str, code: str) -> None:
    key = " ".join(text.casefold().split())
    before = said.get(key, Said(text, ()))
    # Who types one thing twice has said it once; those without a code cannot be told apart.
    if not code or code not in before.codes:
        said[key] = before._replace(codes=(*before.codes, code))


def _grouped(case: Case, found: dict[str | None, dict[str, Said]]) -> tuple[Group, ...]:
    options = [*(one for one in case.options if one in found), *(one for one in found if one not in case.options)]
    groups = [Group(one, tuple(sorted(found[one].values(), key=_widest))) for one in options]
    # What names nothing stands last, however often.
    return tuple(sorted(groups, key=lambda group: (group.hypothesis is None, -group.size)))


def _widest(said: Said) -> tuple[int, str]:
    return -len(said.codes), said.text.casefold()
