"""The checklist, hypotheses and sources of the small made-up world, as plain data."""

from typing import Any

Data = dict[str, Any]


def sources_data() -> Data:
    """sources.toml."""
    return {
        "sources": {
            "study-one": {
                "citation": "Made-up study one 2010, a series of invented children",
                "locator": "10.0000/made.up.1",
                "read_as": "abstract",
            },
            "study-two": {
                "citation": "Made-up study two 2015, spinal fluid in an invented cohort",
                "locator": "10.0000/made.up.2",
                "read_as": "text",
            },
            "page-three": {
                "citation": "Made-up page three, a teaching page about urine tests",
                "locator": "example.org, page three",
                "read_as": "reported elsewhere",
            },
        }
    }


def _hypothesis(label: str, *aliases: str, **more: Any) -> Data:
    return {
        "label": label,
        "aliases": list(aliases),
        "who": f"Somebody for whom {label} comes to mind: well before, and now unsteady.",
        "mechanism": f"What is thought to lie behind {label}, told in one short sentence.",
        "course": "Begins over days, then turns the corner or does not.",
        "typical": "Unsteady on the feet; the eyes, the mood and the nights tell more.",
        "separates": "The eyes, the course over a week, and what the imaging of the right place shows.",
        "basis": ["study-one", "†"],
        **more,
    }


def hypotheses_data() -> Data:
    """hypotheses.toml, in the order in which they are always shown."""
    return {
        "families": {"oms": {"label": "opsoclonus-myoclonus syndrome", "aliases": ["oms", "dancing eyes"]}},
        "hypotheses": {
            "cerebellar-ataxia": _hypothesis("acute cerebellar ataxia", "ataxia", "cerebellar ataxia"),
            "posterior-fossa": _hypothesis(
                "posterior fossa tumour",
                "brain tumour",
                must_not_miss=True,
                raised_pressure=True,
                addressed_by=[["fundi", "headache"], ["mri-brain"]],
            ),
            "toxic": _hypothesis(
                "toxic ingestion",
                "poisoning",
                must_not_miss=True,
                addressed_by=[["medicines"], ["toxicology"]],
            ),
            "oms-neuroblastic": _hypothesis(
                "OMS with a neuroblastic tumour",
                "oms",
                family="oms",
                must_not_miss=True,
                addressed_by=[["eye-movements"], ["mri-body"]],
            ),
            "oms-no-tumour": _hypothesis("OMS, no tumour found", "oms without tumour", family="oms"),
        },
    }


def _outcome(text: str, bearing: dict[str, int] | None = None, **more: Any) -> Data:
    return {"text": text, "bearing": bearing or {}, "basis": ["†"], **more}


def _item(label: str, aliases: list[str], outcomes: dict[str, Data], **more: Any) -> Data:
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


_YOUNG = ["infant", "toddler", "child"]


def story_data() -> Data:
    """checklist/story.toml."""
    return {
        "domain": {
            "id": "story",
            "label": "the story",
            "order": 1,
            "act": "ask",
            "words": ["history"],
            "about": "What the family can tell, before anything is touched.",
        },
        "items": {
            "onset": _item(
                "onset and course",
                ["onset", "course"],
                {
                    "unclear": _outcome("Nobody is sure when it began."),
                    "subacute": _outcome(
                        "It came over nine days, a little worse each morning.",
                        {"oms": 1, "cerebellar-ataxia": -1},
                        basis=["study-one", "†"],
                    ),
                    "abrupt": _outcome(
                        "It was worst on the first day and has been level since.", {"cerebellar-ataxia": 2, "oms": -1}
                    ),
                },
            ),
            "sleep": _item(
                "sleep",
                ["nights"],
                {
                    "as-before": _outcome("{name} sleeps as before."),
                    "broken": _outcome(
                        "{name} wakes screaming every hour and cannot be put down.",
                        {"oms": 1, "cerebellar-ataxia": -1},
                        note="Broken nights are common here, and easily put down to a cold.",
                    ),
                },
                group="misery",
            ),
            "headache": _item(
                "headache and vomiting",
                ["vomiting"],
                {
                    "none": _outcome("No vomiting, and no sign of a sore head.", {"posterior-fossa": -1}),
                    "mornings": _outcome(
                        "Sick most mornings, better by ten.", {"posterior-fossa": 2, "cerebellar-ataxia": -1}
                    ),
                },
            ),
            "medicines": _item(
                "medicines and access at home",
                ["medicines", "tablets"],
                {
                    "nothing-missing": _outcome("Everything is locked away and counted.", {"toxic": -1}),
                    "missing": _outcome("A strip of tablets is missing.", {"toxic": 2}),
                },
            ),
        },
    }


def bedside_data() -> Data:
    """checklist/bedside.toml."""
    return {
        "domain": {
            "id": "bedside",
            "label": "the bedside",
            "order": 2,
            "act": "examine",
            "about": "What can be seen and felt without a needle.",
        },
        "items": {
            "consciousness": _item(
                "alertness",
                ["alert"],
                {
                    "alert": _outcome("{She} is alert, cross and watching you.", {"toxic": -1}),
                    "drowsy": _outcome(
                        "{She} drifts off while you talk.", {"toxic": 1, "posterior-fossa": 1, "oms": -1}
                    ),
                },
            ),
            "fundi": _item(
                "fundi and raised-pressure signs",
                ["fundi", "discs"],
                {
                    "sharp": _outcome("Sharp discs on both sides.", {"posterior-fossa": -1}),
                    "swollen": _outcome("The edges of both discs are blurred.", {"posterior-fossa": 2, "oms": -1}),
                },
            ),
            "eye-movements": _item(
                "eye movements",
                ["eyes"],
                {
                    "full": _outcome("The eyes follow smoothly in every direction.", {"oms": -1}),
                    "chaotic": _outcome(
                        "Bursts of fast, chaotic movements in every direction, with no pause between them.",
                        {"oms": 2, "cerebellar-ataxia": -2, "posterior-fossa": -1},
                        note="Seen once, they change the whole list; they can come and go, so look again.",
                        basis=["study-one", "†"],
                    ),
                },
            ),
            "gait": _item(
                "gait and coordination",
                ["gait", "walk"],
                {"steady": _outcome("Steady on both feet."), "wide-based": _outcome("Wide-based, with a lurch.")},
            ),
        },
        "safety": {
            "medicines-before-anaesthetic": {
                "label": "ask about medicines before an anaesthetic",
                "level": "caution",
                "sedated": True,
                "needs": [["medicines"]],
                "happened": "An anaesthetic was planned before medicines at home were asked about.",
                "why": "What was taken can change how an anaesthetic runs.",
                "expert": "An expert might ask on the way to the phone.",
                "basis": ["†"],
            }
        },
    }


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
            "lumbar-puncture": _item(
                "lumbar puncture",
                ["lp", "spinal tap"],
                {"clear": _outcome("Clear fluid at a usual pressure.")},
                burden={"minutes": 120, "sedated": _YOUNG, "invasive": "lumbar puncture"},
                role="contributory",
            ),
            "csf-bands": _item(
                "oligoclonal bands with paired serum",
                ["bands", "ocb"],
                {
                    "absent": _outcome("No bands in fluid or serum.", basis=["study-two"]),
                    "csf-only": _outcome(
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
            "csf-flow": _item(
                "lymphocyte flow cytometry",
                ["flow"],
                {
                    "within-range": _outcome("B cells within the laboratory's range."),
                    "expanded": _outcome(
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
            "mri-body": _item(
                "MRI neck to pelvis",
                ["mri body"],
                {
                    "nothing-found": _outcome(
                        "No mass from neck to pelvis.", {"oms-neuroblastic": -1, "oms-no-tumour": 1}
                    ),
                    "paraspinal-mass": _outcome(
                        "A small mass beside the spine at the level of the left kidney.", mass, basis=["study-one", "†"]
                    ),
                },
                burden={"minutes": 480, "sedated": _YOUNG},
                question="occult-tumour",
                preferred_over=["ct-body"],
                group="tumour-image",
                role="contributory",
            ),
            "ct-body": _item(
                "CT neck to pelvis",
                ["ct body"],
                {
                    "nothing-found": _outcome(
                        "No mass from neck to pelvis.", {"oms-neuroblastic": -1, "oms-no-tumour": 1}
                    ),
                    "paraspinal-mass": _outcome("A small mass beside the spine.", mass),
                },
                burden={"minutes": 240, "sedated": ["infant", "toddler"], "radiation": 1},
                question="occult-tumour",
                group="tumour-image",
            ),
            "urine-hva": _item(
                "urine HVA and VMA",
                ["urine", "hva"],
                {
                    "within-range": _outcome(
                        "Within the laboratory's range.",
                        note="A quiet urine test leaves the search open.",
                        basis=["page-three"],
                    ),
                    "raised": _outcome("Above the laboratory's range.", {"oms-neuroblastic": 2, "oms-no-tumour": -2}),
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
            "mri-brain": _item(
                "MRI brain with contrast",
                ["mri head"],
                {
                    "normal": _outcome("Nothing unusual.", {"posterior-fossa": -2}),
                    "mass": _outcome("A mass in the posterior fossa.", {"posterior-fossa": 2, "oms": -2}),
                },
                burden={"minutes": 240, "sedated": _YOUNG},
                role="contributory",
            ),
            "skull-film": _item(
                "skull film",
                ["skull x-ray"],
                {"nothing": _outcome("Nothing unusual on two views.")},
                burden={"minutes": 30, "radiation": 1},
                role="not indicated",
            ),
            "toxicology": _item(
                "toxicology screen",
                ["tox screen"],
                {
                    "nothing-detected": _outcome("Nothing detected.", {"toxic": -1}),
                    "detected": _outcome("A sedative was detected.", {"toxic": 2, "oms": -2}),
                },
                burden={"minutes": 360, "invasive": "blood sample"},
            ),
            "ovarian-imaging": _item(
                "pelvic ultrasound",
                ["pelvis"],
                {"nothing": _outcome("Nothing unusual.")},
                burden={"minutes": 60},
                ages=["adolescent", "adult"],
                sex="female",
            ),
        },
    }


def checklist_files_data() -> list[Data]:
    """The files of the checklist folder, in their order."""
    return [story_data(), bedside_data(), csf_data(), tumour_data(), lesions_data()]
