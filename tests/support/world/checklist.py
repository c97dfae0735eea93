"""The checklist, hypotheses and sources of the small made-up world, as plain data."""

from typing import Any

from support.world.items import Data, csf_data, item, lesions_data, outcome, tumour_data


def pack_data() -> Data:
    """What a case needs to know of pack.toml."""
    return {
        "id": "oms",
        "name": "workup",
        "language": "en",
        "tagline": "a presenting problem",
        "invasive": {
            "blood sample": {"label": "blood sample", "plural": "blood samples", "short": "needle"},
            "lumbar puncture": {"label": "lumbar puncture", "plural": "lumbar punctures"},
        },
        "deep": {
            "sedation": True,
            "invasive": ["lumbar puncture"],
            "words": "sedation or a lumbar puncture",
        },
        "examples": {
            "idea": "an infection",
            "lines": "how is she sleeping, or examine chest, or order full blood count",
        },
    }


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
            "onset": item(
                "onset and course",
                ["onset", "course"],
                {
                    "unclear": outcome("Nobody is sure when it began."),
                    "subacute": outcome(
                        "It came over nine days, a little worse each morning.",
                        {"oms": 1, "cerebellar-ataxia": -1},
                        basis=["study-one", "†"],
                    ),
                    "abrupt": outcome(
                        "It was worst on the first day and has been level since.", {"cerebellar-ataxia": 2, "oms": -1}
                    ),
                },
            ),
            "sleep": item(
                "sleep",
                ["nights"],
                {
                    "as-before": outcome("{name} sleeps as before."),
                    "broken": outcome(
                        "{name} wakes screaming every hour and cannot be put down.",
                        {"oms": 1, "cerebellar-ataxia": -1},
                        note="Broken nights are common here, and easily put down to a cold.",
                    ),
                },
                group="misery",
            ),
            "headache": item(
                "headache and vomiting",
                ["vomiting"],
                {
                    "none": outcome("No vomiting, and no sign of a sore head.", {"posterior-fossa": -1}),
                    "mornings": outcome(
                        "Sick most mornings, better by ten.", {"posterior-fossa": 2, "cerebellar-ataxia": -1}
                    ),
                },
            ),
            "medicines": item(
                "medicines and access at home",
                ["medicines", "tablets"],
                {
                    "nothing-missing": outcome("Everything is locked away and counted.", {"toxic": -1}),
                    "missing": outcome("A strip of tablets is missing.", {"toxic": 2}),
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
            "consciousness": item(
                "alertness",
                ["alert"],
                {
                    "alert": outcome("{She} is alert, cross and watching you.", {"toxic": -1}),
                    "drowsy": outcome(
                        "{She} drifts off while you talk.", {"toxic": 1, "posterior-fossa": 1, "oms": -1}
                    ),
                },
            ),
            "fundi": item(
                "fundi and raised-pressure signs",
                ["fundi", "discs"],
                {
                    "sharp": outcome("Sharp discs on both sides.", {"posterior-fossa": -1}),
                    "swollen": outcome("The edges of both discs are blurred.", {"posterior-fossa": 2, "oms": -1}),
                },
            ),
            "eye-movements": item(
                "eye movements",
                ["eyes"],
                {
                    "full": outcome("The eyes follow smoothly in every direction.", {"oms": -1}),
                    "chaotic": outcome(
                        "Bursts of fast, chaotic movements in every direction, with no pause between them.",
                        {"oms": 2, "cerebellar-ataxia": -2, "posterior-fossa": -1},
                        note="Seen once, they change the whole list; they can come and go, so look again.",
                        basis=["study-one", "†"],
                    ),
                },
            ),
            "gait": item(
                "gait and coordination",
                ["gait", "walk"],
                {"steady": outcome("Steady on both feet."), "wide-based": outcome("Wide-based, with a lurch.")},
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


def checklist_files_data() -> list[Data]:
    """The files of the checklist folder, in their order."""
    return [story_data(), bedside_data(), csf_data(), tumour_data(), lesions_data()]
