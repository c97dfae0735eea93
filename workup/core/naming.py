"""What the hypotheses of a case may be called by whoever types them."""

from workup.core.case import Case
from workup.core.checklist import OTHER
from workup.core.words import Vocabulary


def names_of_hypotheses(case: Case) -> Vocabulary:
    """The names of the hypotheses in play; the name of a whole family stands for each of its members."""
    names: dict[str, tuple[str, ...]] = {OTHER: (case.label(OTHER), "other", "else")}
    for hypothesis_id, hypothesis in case.hypotheses.items():
        family = case.families.get(hypothesis.family or "")
        shared = (family.label, *family.aliases) if family else ()
        names[hypothesis_id] = (hypothesis.label, *hypothesis.aliases, *shared)
    return Vocabulary({option: names[option] for option in case.options})
