"""What was found, what the case is for, and one thing for next time."""

from workup.core.content.case import Case
from workup.core.debrief import Debrief, Found
from workup.core.text.value import Value
from workup.core.walk.moment import moment
from workup.document.blocks import Block, Command, Point, Points, Section, Text
from workup.document.drawing import pictured
from workup.document.origin import origin_then
from workup.document.suggested import as_named
from workup.document.summary.open import habit_named
from workup.document.words import MINE, sentence, sentence_case, sentences
from workup.phrases import say, spoken


class NextCase(Value, kw_only=False):
    """Which case to try next, with the reason in one line."""

    case: str
    because: str


def findings(case: Case, debrief: Debrief) -> Section:
    """Each finding as it was revealed, and the notes."""
    found = Points(tuple(_finding(case, shown) for shown in debrief.findings), numbered=True, look="findings")
    notes = Points(tuple(Point(note) for note in debrief.told.notes), look="said")
    return Section(
        "findings",
        say("findings-title"),
        (
            found if found.points else Text(_none(debrief)),
            *_criteria(case, debrief),
            *((Section("notes", say("findings-notes"), (notes,)),) if notes.points else ()),
        ),
    )


def _none(debrief: Debrief) -> str:
    return say("findings-awaited") if debrief.commitment.awaited else say("findings-none")


def _finding(case: Case, shown: Found) -> Point:
    item = case.forms[shown.item, shown.form]
    return Point(
        item.text,
        head=sentence_case(item.label),
        aside=origin_then(item.known) if item.known else spoken(moment(case.begins, shown.minute)),
        number=shown.number,
        note=item.note or "",
        note_basis=item.basis if item.note else (),
        figure=pictured(item.figure, item.text),
    )


def _criteria(case: Case, debrief: Debrief) -> tuple[Section, ...]:
    # How far the findings met them, with what that does not say.
    criteria, read = case.criteria, debrief.criteria
    if criteria is None or read is None:
        return ()
    counted = say("criteria-met", met=read.met, of=len(read.signs), needed=read.needed)
    signs = tuple(
        Point(
            say("criteria-sign", sign=criteria.signs[one.sign].label, number=one.number or 0, day=one.day or 0),
            state="open" if one.number is None else "done",
        )
        for one in read.signs
    )
    count = Text(sentences(counted, criteria.note), basis=criteria.basis)
    return (Section("criteria", criteria.name, (count, Points(signs, look="steps"))),)


def lessons(case: Case) -> Section:
    """The teaching points of the case."""
    points = Points(tuple(Point(point.text, basis=point.basis) for point in case.teaching.points))
    return Section("lessons", say("lessons-title"), (Text(say("debrief-as-written"), look="aside"), points))


def next_time(case: Case, debrief: Debrief, next_case: NextCase | None) -> Section:
    """The habit that would have met the first point, without one the author's; and which case to try."""
    habit, own = debrief.habit, case.teaching.next_time
    return Section(
        "next",
        say("next-title"),
        (
            Text(habit_named(habit), basis=MINE, look="one-thing")
            if habit
            else Text(own.text, basis=own.basis, look="one-thing"),
            *(_next_case(next_case) if next_case else ()),
            *((Text(say("about-after", command=case.about), look="aside"),) if case.about else ()),
        ),
        nav=say("next-nav"),
        look="next",
    )


def sibling(case: Case, debrief: Debrief) -> NextCase | None:
    """The case that this walk alone leads to."""
    trying = debrief.try_next
    if trying is None:
        return None
    return NextCase(case.contrasts_with[trying.sibling].case, as_named(case, trying.sibling, is_held=trying.held))


def _next_case(one: NextCase) -> tuple[Block, ...]:
    return (
        Section(
            "try-next",
            say("next-case"),
            (Command(f"workup walk {one.case}"), Text(sentence(one.because), basis=MINE)),
        ),
    )
