"""The turns after the decision to commit: the diagnosis, and the learner's own words about the walk."""

from typing import Literal

from workup.core.walk.log import Diagnosis, Reflection
from workup.play import views
from workup.play.asking import is_option_meant
from workup.play.blocks import Heading, Hint, Notice, Paragraph
from workup.play.exchange import Exchange
from workup.play.shares import named, number_of, supposed, which

_DIAGNOSIS_HELP = (
    Paragraph("Type the number of the diagnosis that you commit to; 0 is something else. For example: 1"),
    Hint(
        "You will be asked once more before it counts; 1 y confirms it in one go. cancel takes you back to the bedside."
    ),
)
_ACTS = frozenset(
    ("ask", "asking", "examine", "order", "check", "do", "get", "request", "send", "take", "arrange", "perform", "look")
)
"""A line that begins so asks for something to be done, and names no diagnosis."""
_SURE_HELP = (Paragraph("y commits to it. n lets you choose again."),)
_OWN_WORDS_HELP = (Paragraph("Type it in your own words and press Enter. Enter alone leaves it blank."),)
_QUESTIONS: dict[str, tuple[str, str]] = {
    "sentence": ("The case in one sentence, without the name of the diagnosis.", "sentence > "),
    "went well": ("What went well?", "went well > "),
    "would change": ("What would you change another time?", "would change > "),
}


def diagnosis(x: Exchange) -> None:
    """The diagnosis, once it has been confirmed."""
    case = x.walk.case
    x.show(Heading("YOUR DIAGNOSIS"), views.listing(case, x.walk.chips))
    while True:
        text = x.line("diagnosis [number] > ", *_DIAGNOSIS_HELP)
        # "5 y" names it and says yes at once.
        name = text.casefold().removesuffix(" yes").removesuffix(" y")
        found = named(name, case.options, x.hypotheses)
        could_be = () if found else supposed(name, x.hypotheses)
        if name.split()[:1] and name.split()[0] in _ACTS:
            x.show(
                Notice(
                    "Only a diagnosis can be named here. cancel takes you back to the bedside, to ask or order more."
                )
            )
        elif len(could_be) == 1:
            if is_option_meant(x, name, could_be[0]) and _is_sure(x, could_be[0]):
                x.put(Diagnosis(hypothesis=could_be[0]))
                return
        elif could_be:
            x.show(Notice(which(name, could_be, case.options)))
        elif len(found) != 1:
            x.show(Notice(f"Please type one number from the list, 0 to {len(case.hypotheses)}."))
        elif name != text.casefold() or _is_sure(x, found[0]):
            x.put(Diagnosis(hypothesis=found[0]))
            return


def _is_sure(x: Exchange, option: str) -> bool:
    case = x.walk.case
    number = number_of(option, case.options)
    x.show(Notice(f"{number} {case.label(option)}. Nothing can be asked or ordered after this."))
    while (answer := x.line("commit to it? [y/n] > ", *_SURE_HELP).casefold()) not in ("y", "yes", "n", "no"):
        x.show(Notice("y commits, n lets you choose again."))
    return answer in ("y", "yes")


def reflection(x: Exchange, about: Literal["sentence", "went well", "would change"]) -> None:
    """The learner's own words about one thing; blank is an answer too."""
    x.once("reflecting", Heading("BEFORE THE DEBRIEF", "in your own words; Enter leaves a line blank"))
    question, prompt = _QUESTIONS[about]
    x.show(Paragraph(question))
    x.put(Reflection(about=about, text=x.line(prompt, *_OWN_WORDS_HELP)))
