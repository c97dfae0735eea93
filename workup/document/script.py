"""What a student should carry away of a diagnosis."""

from collections.abc import Sequence

from workup.core.content.hypotheses import Hypothesis
from workup.document.blocks import Fact
from workup.phrases import say


def script(one: Hypothesis, basis: Sequence[str] = ()) -> tuple[Fact, ...]:
    """Whom it meets, how it comes about and runs, what one finds, and, with its basis, what tells it apart."""
    return (
        Fact(say("apart-who"), one.who),
        Fact(say("apart-mechanism"), one.mechanism),
        Fact(say("apart-course"), one.course),
        Fact(say("apart-typical"), one.typical),
        Fact(say("apart-separates"), one.separates, tuple(basis)),
    )
