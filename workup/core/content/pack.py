"""A pack as a value: the shared knowledge of one presenting problem, and what its author begins a case with."""

from dataclasses import dataclass
from typing import Annotated, Literal

from workup.core.content.casefile import Beginning, CaseFile, Checkpoint, ListGiven, Step
from workup.core.content.checklist import Checklist
from workup.core.content.faults import HypothesisId, ItemId
from workup.core.content.head import PackHead
from workup.core.content.measures import Role
from workup.core.text.judging import judged
from workup.core.text.kinds import DAGGER, Id, Line
from workup.core.text.marks import Bounds
from workup.core.text.value import Value, as_data

GAP = "WRITE:"
"""What every text begins with that its author has still to write."""


class SkeletonStep(Value):
    """A key step of a new case."""

    label: Line
    """What it is called in the debrief."""
    any_of: Annotated[tuple[ItemId, ...], Bounds(min_length=1)]
    """Any one of these items does it."""
    by: Literal["first test", "first sedation"] | None = None
    """Done after this moment, it is done late."""


class Skeleton(Value):
    """What a new case begins as: a person in whom everything is usual. It can be walked as it is."""

    age_months: Annotated[int, Bounds(ge=1, le=1200)]
    """Of the person."""
    sex: Literal["female", "male"]
    """Of the person."""
    begins: Beginning
    """When the walk begins."""
    audience: Line
    """For whom cases of this pack are usually meant."""
    difficulty: Literal[1, 2, 3] = 1
    """1 to 3."""
    minutes: Annotated[int, Bounds(ge=5, le=60)] = 20
    """How long a walk takes."""
    presenting: Line
    """The presenting problem of the pack."""
    hypotheses: Annotated[tuple[HypothesisId, ...], Bounds(min_length=4, max_length=7)]
    """Those in play. Each that must not be missed gets its entry."""
    answer: HypothesisId
    """The diagnosis."""
    contrast: HypothesisId
    """The look-alike."""
    roles: dict[ItemId, Role]
    """Of a test or two that would not help."""
    key_steps: Annotated[dict[Id, SkeletonStep], Bounds(min_length=1, max_length=8)]
    """What matters in it."""
    ideas: Annotated[tuple[Line, ...], Bounds(min_length=1, max_length=3)]
    """What an expert might type before any list is shown."""
    steps: Annotated[tuple[Step, ...], Bounds(min_length=1)]
    """The reference plan."""
    lists: dict[Checkpoint, ListGiven]
    """The list at each checkpoint that this plan comes to."""


class PackFile(PackHead):
    """pack.toml."""

    format: Literal[1]
    """The version of the file format."""
    skeleton: Skeleton
    """What `workup author new` begins a case with."""

    @property
    def head(self) -> PackHead:
        """What every case of the pack needs to know of it."""
        return PackHead(**{name: getattr(self, name) for name in PackHead._fields})


@dataclass(frozen=True)
class Pack:
    """The shared knowledge of a pack, read whole. Its cases are found beside it, and read when they are asked for."""

    head: PackHead
    checklist: Checklist
    """With its hypotheses, its sources and its vocabulary."""
    skeleton: Skeleton

    @property
    def id(self) -> str:
        """What logs call it."""
        return self.head.id


def begun_on(skeleton: Skeleton, checklist: Checklist) -> CaseFile:
    """The case that a skeleton makes, with every text still to be written."""
    given = as_data(skeleton)
    said = {"missed": GAP, "why": GAP, "expert": GAP, "basis": (DAGGER,)}
    return judged(
        CaseFile,
        {
            **dict.fromkeys(("title", "opening"), GAP),
            **{"format": 1, "id": "new", "fictional": True, "version": "0.1", "findings": {}},
            **{name: given[name] for name in set(CaseFile._fields) & set(given) - {"roles", "contrast"}},
            "patient": {
                **{"name": "Robin", "setting": GAP},
                **{"age_months": skeleton.age_months, "sex": skeleton.sex},
            },
            "roles": {
                item_id: {"role": role, "why": GAP, "basis": (DAGGER,)} for item_id, role in skeleton.roles.items()
            },
            "key_steps": {step_id: {**step, **said} for step_id, step in given["key_steps"].items()},
            "must_not_miss": {
                hypothesis: said for hypothesis in skeleton.hypotheses if checklist.hypotheses[hypothesis].must_not_miss
            },
            "reference": {name: given[name] for name in ("ideas", "steps", "lists")},
            "contrast": {"hypothesis": skeleton.contrast, "pivot": GAP, "basis": (DAGGER,)},
            "teaching": {
                "sentence": GAP,
                "points": ({"text": GAP, "basis": (DAGGER,)},),
                "next_time": {"text": GAP, "basis": (DAGGER,)},
            },
            "provenance": {"raters": 1, "judged": "2000-01", "clinician_reviewed": False, "note": GAP},
        },
    )
