"""A small made-up world for tests: a checklist, its hypotheses and sources, and one case, as plain data.

Every function gives back fresh data, so that a test may change what it needs:

    data = case_data()
    data["title"] = "another title"
    case = a_case(data)
    made = a_debrief(case, learner="first-impression")
"""

from typing import Any

from workup.core.case import Case, resolve
from workup.core.casefile import CaseFile
from workup.core.checklist import Checklist, ChecklistFile, HypothesesFile, SourcesFile
from workup.core.debrief import Debrief, debrief
from workup.core.fit import misfits
from workup.core.learners import LEARNERS, walk_as
from workup.core.log import Entry, Header, Log, Reflection
from workup.core.walk import Walk, follow

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
        }
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


def case_data() -> Data:
    """cases/mira.toml."""
    return {
        "format": 1,
        "id": "mira",
        "fictional": True,
        "title": "18 months, unsteady for nine days",
        "version": "1.0",
        "audience": "students of medicine, years 4 to 6",
        "difficulty": 2,
        "minutes": 20,
        "presenting": "unsteady toddler",
        "opening": (
            'Mira is 18 months old. Nine days ago she began to stagger, "like a little sailor", her grandfather says.\n\n'
            "A cold had just gone. The first doctor said it would settle. Nobody in the house is sleeping."
        ),
        "patient": {"name": "Mira", "age_months": 18, "sex": "female", "setting": "A children's ward, morning"},
        "hypotheses": ["cerebellar-ataxia", "posterior-fossa", "toxic", "oms-neuroblastic", "oms-no-tumour"],
        "answer": "oms-neuroblastic",
        "acceptable": ["oms-no-tumour"],
        "findings": {
            "onset": {"outcome": "subacute"},
            "sleep": {"outcome": "broken"},
            "eye-movements": {"outcome": "chaotic"},
            "gait": {"outcome": "wide-based", "text": "Wide-based; she clings to the cot and cries."},
            "csf-bands": {"outcome": "csf-only"},
            "mri-body": {"outcome": "paraspinal-mass", "note": "Small masses beside the spine are easily overlooked."},
        },
        "roles": {
            "mri-body": {
                "role": "essential",
                "why": "Once the eyes are chaotic, the search from neck to pelvis is what is left to do.",
                "basis": ["study-one", "†"],
            },
            "mri-brain": {
                "role": "contributory",
                "why": "It settles the back of the head, which is on most lists.",
                "basis": ["†"],
                "changes": [
                    {
                        "when": {"shows": "mri-body:paraspinal-mass"},
                        "role": "neutral",
                        "why": "With the mass known, it changes little.",
                    }
                ],
            },
        },
        "key_steps": {
            "see-the-eyes": {
                "label": "look at the eye movements",
                "any_of": ["eye-movements"],
                "by": "first test",
                "missed": "The eye movements were not looked at.",
                "why": "They separate the two closest diagnoses better than any one test.",
                "expert": "An expert might watch them for a minute, twice.",
                "basis": ["study-one", "†"],
            },
            "ask-the-nights": {
                "label": "ask about sleep and mood",
                "any_of": ["sleep"],
                "missed": "Nights were not asked about.",
                "why": "Broken nights beside ataxia should widen the list.",
                "expert": "An expert might ask one question about the nights.",
                "basis": ["†"],
            },
            "something-swallowed": {
                "label": "ask what could have been swallowed",
                "any_of": ["medicines", "toxicology"],
                "missed": "Medicines and access at home were not asked about; no screen was sent.",
                "why": "It is common, treatable, and can look like this within hours.",
                "expert": "An expert might ask one question on day 1.",
                "basis": ["†"],
            },
            "search-neck-to-pelvis": {
                "label": "search from neck to pelvis",
                "any_of": ["mri-body"],
                "missed": "Nothing looked from neck to pelvis.",
                "why": "A small tumour can sit anywhere along the sympathetic chain.",
                "expert": "An expert might choose the one scan that covers it all.",
                "basis": ["study-one"],
            },
        },
        "must_not_miss": {
            "posterior-fossa": {
                "missed": "Discs and headache were not both looked into, and the head was not imaged.",
                "why": "It is the tumour most of us fear first, and pressure changes what is safe.",
                "expert": "An expert might look at the discs before anything else is planned.",
                "basis": ["†"],
            },
            "toxic": {
                "missed": "Medicines at home were not asked about; no screen was sent.",
                "why": "It is common, treatable, and can look like this within hours.",
                "expert": "An expert might ask one question on day 1 and send one sample.",
                "basis": ["†"],
            },
            "oms-neuroblastic": {
                "missed": "Neither the eyes nor the body was looked at.",
                "why": "A small tumour can hide for months.",
                "expert": "An expert might watch the eyes first.",
                "basis": ["study-one", "†"],
            },
        },
        "reference": {
            "ideas": ["acute cerebellar ataxia", "posterior fossa tumour"],
            "steps": [
                {"look": ["onset", "sleep", "headache", "medicines"]},
                {"look": ["consciousness", "fundi", "eye-movements", "gait"]},
                {
                    "order": ["lumbar-puncture", "csf-bands", "csf-flow", "mri-body", "mri-brain"],
                    "purpose": {
                        "lumbar-puncture": "oms-neuroblastic",
                        "mri-body": "oms-neuroblastic",
                        "mri-brain": "posterior-fossa",
                    },
                },
            ],
            "lists": {
                "opening": {"chips": {"cerebellar-ataxia": 6, "posterior-fossa": 3, "toxic": 1}},
                "bedside": {
                    "chips": {"oms-neuroblastic": 5, "oms-no-tumour": 4, "posterior-fossa": 1},
                    "supports": "eye-movements",
                },
                "pause": {
                    "chips": {"oms-neuroblastic": 5, "oms-no-tumour": 4, "posterior-fossa": 1},
                    "supports": "eye-movements",
                },
                "commit": {"chips": {"oms-neuroblastic": 10}, "supports": "mri-body"},
            },
        },
        "contrast": {
            "hypothesis": "cerebellar-ataxia",
            "pivot": "The eyes, and a course that creeps for nine days, tell the two apart.",
            "basis": ["study-one", "†"],
        },
        "teaching": {
            "sentence": (
                "A well toddler with nine days of staggering, chaotic eye movements in all directions, "
                "misery and lost sleep."
            ),
            "points": [
                {
                    "text": "Spinal fluid can support the diagnosis; it cannot say whether a tumour is there.",
                    "basis": ["†"],
                },
                {"text": "One anaesthetic can carry several tests when they are planned together.", "basis": ["†"]},
            ],
            "next_time": {"text": "Watch the eyes twice before the first test.", "basis": ["†"]},
        },
        "contrasts_with": [
            {
                "case": "tomas",
                "hypothesis": "cerebellar-ataxia",
                "because": "there the course and the eyes point the other way.",
            }
        ],
        "provenance": {
            "raters": 2,
            "judged": "2026-11",
            "clinician_reviewed": False,
            "note": "Judged by two people who built this test world; no clinician has reviewed it.",
        },
    }


def a_checklist(files: list[Data] | None = None) -> Checklist:
    """The small checklist, or one of these files."""
    parts = [ChecklistFile.model_validate(data) for data in files or checklist_files_data()]
    return Checklist.assembled(
        parts, HypothesesFile.model_validate(hypotheses_data()), SourcesFile.model_validate(sources_data())
    )


def a_case(data: Data | None = None, checklist: Checklist | None = None) -> Case:
    """The small case resolved; fails loudly where changed data does not fit."""
    checklist = checklist or a_checklist()
    file = CaseFile.model_validate(data or case_data(), context=checklist.known)
    assert not (found := list(misfits(file, checklist))), found
    return resolve(file, checklist)


def a_walk(case: Case | None = None, learner: str = "first-impression", **reflections: str) -> Walk:
    """A finished walk by a synthetic learner, who reflects in these words (underscores for spaces)."""
    case = case or a_case()
    said = {about.replace("_", " "): text for about, text in reflections.items()}
    entries = (
        entry.model_copy(update={"text": said[entry.about]})
        if isinstance(entry, Reflection) and entry.about in said
        else entry
        for entry in walk_as(LEARNERS[learner], case)
    )
    return follow(case, entries)


def a_debrief(case: Case | None = None, learner: str = "first-impression", **reflections: str) -> Debrief:
    """The debrief of that walk."""
    case = case or a_case()
    return debrief(case, a_walk(case, learner, **reflections))


def a_log(case: Case | None = None, entries: tuple[Entry, ...] = ()) -> Log:
    """These entries as a log of the case, by default the reference plan's."""
    case = case or a_case()
    return Log(
        header=Header(case=case.id, case_version=case.version, case_hash=case.hash, tool="0.1.0", attempt=1),
        entries=entries or walk_as(LEARNERS["reference"], case),
    )
