"""What was seen in pictures before their sentences were read, beside what they showed. It earns and costs nothing."""

from workup.core.content.case import Case
from workup.core.text.value import Value
from workup.core.walk.steps import Walk


class Looking(Value):
    """What somebody called a finding that they had only seen."""

    number: int
    item: str
    form: int
    """The place of the form in which it was shown; 0 is the first."""
    called: str | None
    """The id of an outcome; None where they would rather read it."""
    was: str
    """The outcome that was shown."""

    @property
    def parted(self) -> bool:
        """Whether it was called something that it was not."""
        return self.called not in (None, self.was)


def looking(case: Case, walk: Walk) -> tuple[Looking, ...]:
    """Everything that was named before it was read, in its order."""
    return tuple(
        Looking(number=number, item=item, form=form, called=called, was=case.forms[item, form].outcome)
        for number, item, form, called in walk.named
    )
