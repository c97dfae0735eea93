"""The rules of teaching: of whom each is asked, whether it is kept, and on what that rests."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from workup.core.authoring.lint.teaching import APART
from workup.core.authoring.rehearsal.pairs import Pair
from workup.core.authoring.trial import Trial
from workup.core.content.case import Case
from workup.core.debrief.nets import net
from workup.core.text.saying import Saying
from workup.core.text.value import Value
from workup.core.walk.steps import Walk

Rule = Literal[
    "T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09", "T10", "T11",
    "T12", "T13", "T14", "T15", "T16", "T17", "T18", "T19", "T20", "T21", "T22", "T23",
]  # fmt: skip
"""A rule of teaching, by the code that lint gives where it is broken."""

ASKED_OF: Mapping[str, tuple[Rule, ...]] = {
    "reference": ("T06", "T07", "T12", "T13", "T14"),
    "everything": ("T08", "T11"),
    "at-once": ("T09",),
    "hedger": ("T10",),
    "first-impression": (),
}
"""The rules that each learner's walk keeps or breaks."""

ASKED_OF_CASE: tuple[Rule, ...] = (
    "T01", "T02", "T03", "T04", "T05", "T15", "T16", "T17", "T18", "T19", "T20", "T21", "T22", "T23",
)  # fmt: skip
"""Those that need no walk."""

Grounds = Mapping[str, Mapping[str, str | int]]


class Ruling(Value):
    """One rule of teaching, kept or broken."""

    code: Rule
    broken: tuple[Saying, ...]
    """What lint says of it, where it is broken."""
    rests_on: Mapping[str, str | int]
    """The ids and numbers on which it is kept, by what they are."""

    @property
    def kept(self) -> bool:
        """Whether lint has nothing to say of it."""
        return not self.broken


def rulings(codes: Iterable[Rule], broken: Mapping[str, list[Saying]], rests_on: Grounds) -> tuple[Ruling, ...]:
    """Which of these rules hold."""
    return tuple(
        Ruling(code=code, broken=tuple(broken.get(code, ())), rests_on=rests_on.get(code, {})) for code in codes
    )


def grounds(case: Case, trial: Trial, apart: Sequence[Pair]) -> Grounds:
    """What each rule rests on where it is kept; where it is broken, lint has said it already."""
    reference, everything, at_once = (trial.debriefs[name] for name in ("reference", "everything", "at-once"))
    lists = trial.debriefs["hedger"].evidence.intervals
    return {
        "T01": {"steps": len(case.key_steps)},
        "T04": {"pairs": len(apart)},
        "T05": {"dangers": len(case.must_not_miss)},
        "T06": {"steps": reference.mattered.of},
        "T07": {"support": reference.commitment.support},
        "T08": {
            "against": everything.worth.against,
            "films": everything.worth.burden.films,
            "scans": everything.worth.burden.scans,
            "films_planned": reference.worth.burden.films,
            "scans_planned": reference.worth.burden.scans,
        },
        "T09": {"dangers": len(at_once.commitment.still_open), "support": at_once.commitment.support},
        "T10": {"times": sum(moved.verdict == "stayed" for interval in lists for moved in interval.moved)},
        "T12": _behind(case, trial.walks["reference"]),
        "T13": {"picks": sum(pick.direction == "for" and pick.item is not None for pick in reference.evidence.picks)},
        "T14": {"rows": len(reference.contrast.rows)},
        "T16": {"siblings": len(case.contrasts_with)},
        "T17": {"words": len(case.opening.split())},
        "T19": {"traps": len(case.traps)},
        "T20": {"findings": len(case.contrast.findings)},
    }


def _behind(case: Case, walk: Walk) -> dict[str, str | int]:
    nets = net(case, [seen.shown for seen in walk.seen])
    family = case.hypotheses[case.answer].family
    others = {
        hypothesis: nets[case.answer] - nets[hypothesis]
        for hypothesis, entry in case.hypotheses.items()
        if hypothesis != case.answer and not (family and entry.family == family)
    }
    nearest = min(others, key=lambda hypothesis: others[hypothesis], default="")
    return {"nearest": nearest or "none", "points": others.get(nearest, 0), "apart": APART}
