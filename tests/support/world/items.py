"""How the items of the small made-up world are put together, and those that are ordered."""

from typing import Any

Data = dict[str, Any]


def outcome(text: str, bearing: dict[str, int] | None = None, **more: Any) -> Data:
    return {"text": text, "bearing": bearing or {}, "basis": ["†"], **more}


def item(label: str, aliases: list[str], outcomes: dict[str, Data], **more: Any) -> Data:
    return {
        "label": label,
        "aliases": aliases,
        "asks": f"What does {label} show?",
        "can_tell": "It can show whether the thing it looks at is there on the day.",
        "cannot_tell": "It cannot say why, and a quiet result does not close the question.",
        "burden": {"minutes": 4},
        "usual": next(iter(outcomes)),
        "outcomes": outcomes,
        "basis": ["†"],
        **more,
    }


YOUNG = ["infant", "toddler", "child"]


def csf_data() -> Data:
    """checklist/csf.toml."""
    return {
        "domain": {
            "id": "csf",
            "label": "spinal fluid",
            "order": 3,
            "act": "order",
            "words": ["lp"],
            "about": "One needle, several questions; plan them together.",
        },
        "items": {
            "lumbar-puncture": item(
                "lumbar puncture",
                ["lp", "spinal tap"],
                {"clear": outcome("Clear fluid at a usual pressure.")},
                burden={"minutes": 120, "sedated": YOUNG, "invasive": "lumbar puncture"},
                waits_for={"mri-brain": ["mass"]},
                role="contributory",
            ),
            "csf-bands": item(
                "oligoclonal bands with paired serum",
                ["bands", "ocb"],
                {
                    "absent": outcome("No bands in fluid or serum.", basis=["study-two"]),
                    "csf-only": outcome(
                        "Bands in the fluid that the serum does not have.",
                        {"oms": 1},
                        note="They speak for inflammation there; they cannot say whether a tumour is there.",
                        basis=["study-two", "†"],
                    ),
                },
                burden={"minutes": 5760},
                part_of="lumbar-puncture",
                group="csf-b-cells",
                role="contributory",
            ),
            "csf-flow": item(
                "lymphocyte flow cytometry",
                ["flow"],
                {
                    "within-range": outcome("B cells within the laboratory's range."),
                    "expanded": outcome(
                        "More B cells than the laboratory's range.", {"oms": 2, "cerebellar-ataxia": -1}
                    ),
                },
                burden={"minutes": 1440},
                part_of="lumbar-puncture",
                group="csf-b-cells",
                role="contributory",
            ),
        },
        "safety": {
            "pressure-before-lp": {
                "label": "check for raised pressure before a lumbar puncture",
                "level": "stop",
                "items": ["lumbar-puncture"],
                "needs": [["fundi", "consciousness"]],
                "happened": "A lumbar puncture was ordered before the discs and alertness were looked at.",
                "why": "Where the pressure is raised, taking fluid can do harm.",
                "expert": "An expert might look at both first; it takes a few minutes.",
                "basis": ["page-three", "†"],
            }
        },
    }


def tumour_data() -> Data:
    """checklist/tumour.toml."""
    mass = {"oms-neuroblastic": 2, "oms-no-tumour": -2, "cerebellar-ataxia": -2, "posterior-fossa": -1, "toxic": -1}
    return {
        "domain": {
            "id": "tumour",
            "label": "the tumour search",
            "order": 4,
            "act": "order",
            "about": "From the neck to the pelvis, with as few anaesthetics as can be.",
        },
        "items": {
            "mri-body": item(
                "MRI neck to pelvis",
                ["mri body"],
                {
                    "nothing-found": outcome(
                        "No mass from neck to pelvis.", {"oms-neuroblastic": -1, "oms-no-tumour": 1}
                    ),
                    "paraspinal-mass": outcome(
                        "A small mass beside the spine at the level of the left kidney.", mass, basis=["study-one", "†"]
                    ),
                },
                burden={"minutes": 480, "sedated": YOUNG},
                question="occult-tumour",
                preferred_over=["ct-body"],
                group="tumour-image",
                role="contributory",
            ),
            "ct-body": item(
                "CT neck to pelvis",
                ["ct body"],
                {
                    "nothing-found": outcome(
                        "No mass from neck to pelvis.", {"oms-neuroblastic": -1, "oms-no-tumour": 1}
                    ),
                    "paraspinal-mass": outcome("A small mass beside the spine.", mass),
                },
                burden={"minutes": 240, "sedated": ["infant", "toddler"], "scans": 1},
                question="occult-tumour",
                group="tumour-image",
            ),
            "urine-hva": item(
                "urine HVA and VMA",
                ["urine", "hva"],
                {
                    "within-range": outcome(
                        "Within the laboratory's range.",
                        note="A quiet urine test leaves the search open.",
                        basis=["page-three"],
                    ),
                    "raised": outcome("Above the laboratory's range.", {"oms-neuroblastic": 2, "oms-no-tumour": -2}),
                },
                burden={"minutes": 2880},
                role="contributory",
            ),
        },
    }


def lesions_data() -> Data:
    """checklist/lesions.toml."""
    return {
        "domain": {
            "id": "lesions",
            "label": "other lesions",
            "order": 5,
            "act": "order",
            "about": "What else could explain it, and what would show it.",
        },
        "items": {
            "mri-brain": item(
                "MRI brain with contrast",
                ["mri head"],
                {
                    "normal": outcome("Nothing unusual.", {"posterior-fossa": -2}),
                    "mass": outcome("A mass in the posterior fossa.", {"posterior-fossa": 2, "oms": -2}),
                },
                burden={"minutes": 240, "sedated": YOUNG},
                role="contributory",
            ),
            "skull-film": item(
                "skull film",
                ["skull x-ray"],
                {"nothing": outcome("Nothing unusual on two views.")},
                burden={"minutes": 30, "films": 1},
                role="not indicated",
            ),
            "toxicology": item(
                "toxicology screen",
                ["tox screen"],
                {
                    "nothing-detected": outcome("Nothing detected.", {"toxic": -1}),
                    "detected": outcome("A sedative was detected.", {"toxic": 2, "oms": -2}),
                },
                burden={"minutes": 360, "invasive": "blood sample"},
            ),
            "ovarian-imaging": item(
                "pelvic ultrasound",
                ["pelvis"],
                {"nothing": outcome("Nothing unusual.")},
                burden={"minutes": 60},
                ages=["adolescent", "adult"],
                sex="female",
            ),
        },
    }
