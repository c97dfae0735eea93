"""The question back: whether this was meant. Nothing is done until it is answered."""

from workup.play.blocks import Notice, Paragraph
from workup.play.exchange import Exchange
from workup.play.shares import number_of, short

_MEANT_HELP = (Paragraph("Enter if that is what you meant, n if it is not. Nothing is done until you answer."),)


def is_option_meant(x: Exchange, name: str, option: str) -> bool:
    """Whether a name that was typed means this option of the list."""
    case = x.walk.case
    return is_meant(x, f"'{short(name)}': did you mean {number_of(option, case.options)} {case.label(option)}?")


def is_meant(x: Exchange, question: str) -> bool:
    """Whether the learner says yes to a question that begins with what was typed."""
    x.show(Paragraph(question))
    while True:
        text = x.line("Enter = yes, n = no > ", *_MEANT_HELP).casefold()
        if text in ("", "y", "yes", "1"):
            return True
        if text in ("n", "no", "0", "none", "cancel"):
            return False
        x.show(Notice("Enter says yes, n says no; then type on."))
