"""The question back: whether this was meant. Nothing is done until it is answered."""

from workup.phrases import say
from workup.play.blocks import Notice, Paragraph
from workup.play.exchange import Exchange
from workup.play.shares import number_of, short


def is_option_meant(x: Exchange, name: str, option: str) -> bool:
    """Whether a name that was typed means this option of the list."""
    case = x.walk.case
    label = f"{number_of(option, case.options)} {case.label(option)}"
    return is_meant(x, say("said-meant", words=short(name), label=label))


def is_meant(x: Exchange, question: str) -> bool:
    """Whether the learner says yes to a question that begins with what was typed."""
    x.show(Paragraph(question))
    while True:
        text = x.line(say("walk-meant-prompt"), Paragraph(say("walk-meant-help"))).casefold()
        if text in ("", "y", "yes", "1"):
            return True
        if text in ("n", "no", "0", "none", "cancel"):
            return False
        x.show(Notice(say("walk-meant-answers")))
