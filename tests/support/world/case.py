"""The case of the small made-up world, as plain data."""

from typing import Any

Data = dict[str, Any]


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
            "Mira is 18 months old. Nine days ago she began to stagger, "
            '"like a little sailor", her grandfather says.\n\n'
            "A cold had just gone. The first doctor said it would settle. Nobody in the house is sleeping."
        ),
        "begins": {"day": "Tuesday", "at": "09:00"},
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
                    "bound": ["lumbar-puncture"],
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
