"""What mattered, what had to come first, and the facts about the commitment."""

from typing import Literal, assert_never

from workup.core.content.case import Case
from workup.core.debrief import Debrief
from workup.core.debrief.commitment import Commitment, StillOpen
from workup.core.debrief.mattered import StepDone
from workup.document.blocks import Point, Points, Section, Text
from workup.document.summary.breaches import said_of
from workup.document.summary.dangers import happened
from workup.document.words import MINE, sentence, sentence_case, sentences
from workup.phrases import listed, say


def mattered(case: Case, debrief: Debrief) -> Section:
    """The key steps, done or not, each with its reason."""
    made = debrief.mattered
    return Section(
        "mattered",
        say("mattered-title"),
        (
            Text(say("mattered-counts", done=made.done, of=made.of)),
            Points(tuple(_step(case, step) for step in made.steps), look="steps"),
        ),
    )


def _step(case: Case, step: StepDone) -> Point:
    given = case.key_steps[step.step]
    status, state = _status(step.status)
    why = sentences(say("late-step") if step.late else "", given.why)
    return Point(why, head=sentence_case(given.label), tags=(status,), basis=given.basis, state=state)


def _status(status: Literal["done", "done late", "open"]) -> tuple[str, str]:
    # The word and the state of a point.
    match status:
        case "done":
            return say("mattered-done"), "done"
        case "done late":
            return say("mattered-late"), "late"
        case "open":
            return say("mattered-open"), "open"
        case _:
            assert_never(status)


def safety(case: Case, debrief: Debrief) -> Section:
    """Each breach with its reason, then the rules that were kept. Without a breach nothing is called safe."""
    made = debrief.safety
    points = _breaches(case, debrief)
    kept = [
        Point(
            say("safety-kept", rule=case.safety[rule].label, times="many" if rule in made.often else "once"),
            basis=case.safety[rule].basis,
        )
        for rule in made.met
    ]
    return Section(
        "safety",
        say("safety-title"),
        (
            *(() if points else (Text(say("safety-none")),)),
            *((Points((*points, *kept), look="plain"),) if points or kept else ()),
        ),
    )


def _breaches(case: Case, debrief: Debrief) -> list[Point]:
    # What happened again word for word is said in full once.
    first = dict[str, int]()
    points = list[Point]()
    for breach in debrief.safety.breaches:
        said = said_of(case, debrief, breach)
        words = sentences(said.happened, said.why, said.expert)
        points.append(
            Point(
                say("safety-again", number=first[words]) if words in first else words,
                head=sentence_case(said.title),
                tags=(said.level, *((say("safety-session", number=breach.session),) if breach.session else ())),
                basis=said.basis,
                state="stop",
            )
        )
        first.setdefault(words, breach.session)
    return points


def commitment(case: Case, debrief: Debrief) -> Section:
    """The diagnosis, the support for it, what was still open."""
    made = debrief.commitment
    diagnosis = say("commit-to", diagnosis=case.label(made.diagnosis), chips=made.chips)
    dangers = tuple(_danger(case, one, made) for one in made.still_open) or (Point(say("commit-settled"), basis=MINE),)
    return Section(
        "commitment",
        say("commit-title"),
        (
            Points(
                (
                    Point(sentences(diagnosis, _matched(case, made)), basis=MINE),
                    Point(_supported(case, made), basis=MINE),
                    *_awaited(case, made),
                    *dangers,
                ),
                look="plain",
            ),
        ),
    )


def _matched(case: Case, made: Commitment) -> str:
    answer = case.label(case.answer)
    match made.match:
        case "answer":
            return say("commit-answer")
        case "acceptable":
            return say("commit-accepted", answer=answer)
        case "different":
            return say("commit-different", answer=answer)
        case _:
            assert_never(made.match)


def _supported(case: Case, made: Commitment) -> str:
    match made.reading:
        case "favours it":
            return say("commit-favours-it", points=made.support)
        case "a close call":
            return say("commit-close")
        case "favours another":
            return say("commit-favours", diagnoses=listed(map(case.label, made.favours)), number=len(made.favours))
        case _:
            assert_never(made.reading)


def _awaited(case: Case, made: Commitment) -> tuple[Point, ...]:
    # What was ordered and had not come counts for nothing; it is only named.
    if not made.awaited:
        return ()
    tests = "; ".join(case.items[item_id].label for item_id in made.awaited)
    return (Point(say("commit-awaited", out=len(made.awaited), tests=tests), basis=MINE),)


def _danger(case: Case, one: StillOpen, made: Commitment) -> Point:
    title = sentence(say("open-danger", diagnosis=case.label(one.hypothesis)))
    return Point(happened(case, one, made), head=title, basis=case.must_not_miss[one.hypothesis].basis)
