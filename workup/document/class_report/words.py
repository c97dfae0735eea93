"""The class in its own words: first ideas by what they name, and a sentence each by what was committed to."""

from collections.abc import Iterator

from workup.core.classroom.voices import MOST, Group, Said, Voices
from workup.core.content.case import Case
from workup.document.blocks import Block, Point, Points, Section, Text
from workup.document.words import sentence_case
from workup.phrases import say


def words(case: Case, voices: Voices) -> Section:
    """What learners wrote, under their codes, or why that was not gathered."""
    return Section("words", say("desk-words-title"), tuple(_blocks(case, voices)), nav=say("desk-words-nav"))


def _blocks(case: Case, voices: Voices) -> Iterator[Block]:
    if voices.is_too_many:
        yield Text(say("desk-words-too-many", most=MOST))
        return
    if not voices.ideas and not voices.sentences:
        yield Text(say("desk-words-none"))
        return
    yield Text(say("desk-words-lead"), look="lead-in")
    if voices.ideas:
        points = tuple(Point("; ".join(map(_said, group.said)), head=_head(case, group)) for group in voices.ideas)
        yield Section("ideas", say("desk-ideas-title"), (Points(points, look="flags"),))
    if voices.sentences:
        yield Section("sentences", say("desk-sentences-title"), tuple(_sentences(case, voices)))


def _sentences(case: Case, voices: Voices) -> Iterator[Block]:
    for group in voices.sentences:
        yield Text(say("desk-sentences-of", count=group.size), head=_about(case, group), look="voice")
        said = (Point(one.text, head=say("class-flag-head", about=_codes(one))) for one in group.said)
        yield Points(tuple(said), look="flags")


def _head(case: Case, group: Group) -> str:
    return say("desk-ideas-head", about=_about(case, group), count=group.size)


def _about(case: Case, group: Group) -> str:
    if group.hypothesis is None:
        return say("desk-ideas-unplaced")
    return sentence_case(case.label(group.hypothesis))


def _said(said: Said) -> str:
    return say("desk-idea", text=said.text, codes=_codes(said))


def _codes(said: Said) -> str:
    nameless = sum(not code for code in said.codes)
    named = [code for code in said.codes if code]
    return ", ".join([*named, *([say("desk-without-code", count=nameless)] if nameless else [])])
