"""The turns after the decision to commit: the diagnosis, and the learner's own words about the walk."""

from typing import Literal, assert_never

from workup.core.walk.log import Diagnosis, Reflection
from workup.phrases import say
from workup.play import views
from workup.play.asking import is_option_meant
from workup.play.blocks import Heading, Hint, Notice, Paragraph
from workup.play.exchange import Exchange
from workup.play.shares import named, number_of, supposed, which

_ACTS = frozenset(
    ("ask", "asking", "examine", "order", "check", "do", "get", "request", "send", "take", "arrange", "perform", "look")
)
"""A line that begins so asks for something to be done, and names no diagnosis."""


def diagnosis(x: Exchange) -> None:
    """The diagnosis, once it has been confirmed."""
    case = x.walk.case
    x.show(Heading(say("walk-diagnosis")), views.listing(case, x.walk.chips))
    while True:
        about = (Paragraph(say("walk-diagnosis-help")), Hint(say("walk-diagnosis-twice")))
        text = x.line(say("walk-diagnosis-prompt"), *about)
        # "5 y" names it and says yes at once.
        name = text.casefold().removesuffix(" yes").removesuffix(" y")
        found = named(name, case.options, x.hypotheses)
        could_be = () if found else supposed(name, x.hypotheses)
        if name.split()[:1] and name.split()[0] in _ACTS:
            x.show(Notice(say("walk-diagnosis-only")))
        elif len(could_be) == 1:
            if is_option_meant(x, name, could_be[0]) and _is_sure(x, could_be[0]):
                x.put(Diagnosis(hypothesis=could_be[0]))
                return
        elif could_be:
            x.show(Notice(which(name, could_be, case.options)))
        elif len(found) != 1:
            x.show(Notice(say("walk-diagnosis-number", last=len(case.hypotheses))))
        elif name != text.casefold() or _is_sure(x, found[0]):
            x.put(Diagnosis(hypothesis=found[0]))
            return


def _is_sure(x: Exchange, option: str) -> bool:
    case = x.walk.case
    number = number_of(option, case.options)
    x.show(Notice(f"{number} {case.label(option)}. {say('walk-final')}"))
    about = Paragraph(say("walk-commit-help"))
    while (answer := x.line(say("walk-commit-prompt"), about).casefold()) not in ("y", "yes", "n", "no"):
        x.show(Notice(say("walk-commit-answers")))
    return answer in ("y", "yes")


def reflection(x: Exchange, about: Literal["sentence", "went well", "would change"]) -> None:
    """The learner's own words about one thing; blank is an answer too."""
    x.once("reflecting", Heading(say("walk-before-debrief"), say("walk-own-words")))
    question, prompt = _asked_about(about)
    x.show(Paragraph(question))
    x.put(Reflection(about=about, text=x.own_words(prompt, Paragraph(say("walk-own-words-help")))))


def _asked_about(about: Literal["sentence", "went well", "would change"]) -> tuple[str, str]:
    match about:
        case "sentence":
            return say("walk-sentence"), say("walk-sentence-prompt")
        case "went well":
            return say("walk-went-well"), say("walk-went-well-prompt")
        case "would change":
            return say("walk-would-change"), say("walk-would-change-prompt")
        case _:
            assert_never(about)
