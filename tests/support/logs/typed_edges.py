"""Lines at the edge of what is understood, and what each comes to while the case of Amara is open."""

from collections.abc import Mapping, Sequence

Found = Mapping[str, Sequence[object]]
"""What a line came to, by name; what it is asked about as its words with what they may mean."""

MRI = ("mri-brain", "mri-body", "mri-spine", "wb-mri")
BLOODS = ("blood-count", "metabolic-first")

BORROWED: dict[str, Found] = {
    "brain and spine mri": {"opens": ["mri-brain", "mri-spine"]},
    "spine or brain mri": {"opens": ["mri-spine", "mri-brain"]},
    "body and pet mri": {"opens": ["mri-body", "pet"]},
    "head or ct": {"opens": ["ct-head"], "asks": [("ct", "ct-head", "ct-body")]},
    "mri brain and whole body stir": {"opens": ["mri-brain", "wb-mri"]},
    "mri brain and spine": {"opens": ["mri-brain", "mri-spine"]},
    # What is not one with it lends nothing; nor does any but the first word behind.
    "mri brain then spine": {"opens": ["mri-brain"], "absent": ["spine"]},
    "mri brain but spine": {"opens": ["mri-brain"], "absent": ["spine"]},
    "body and eeg mri": {"asks": [("eeg mri", "eeg", *MRI)], "unknown": ["body"]},
}

TAKEN_BACK: dict[str, Found] = {
    "skip": {},
    "skip zzz": {"left_out": ["'zzz'"]},
    "skip the ct": {"left_out": ["'ct'"]},
    "skip eeg zzz": {"left_out": ["eeg", "'zzz'"]},
    "skip the EEG, LP": {"asks": [("lp", "lumbar-puncture")], "left_out": ["eeg"]},
    "skip the EEG, but LP": {"opens": ["lumbar-puncture"], "left_out": ["eeg"]},
    "skip the EEG but LP": {"opens": ["lumbar-puncture"], "left_out": ["eeg"]},
    # The doubt goes on from one comma to the next.
    "no lp, blood count": {"asks": [("blood count", "blood-count")], "left_out": ["lumbar-puncture"]},
    "no lp, blood count, mood": {
        "asks": [("blood count", "blood-count"), ("mood", "mood")],
        "left_out": ["lumbar-puncture"],
    },
    "rather than the EEG do an MRI brain": {"opens": ["mri-brain"], "left_out": ["eeg"]},
    "rather than the EEG to do an MRI brain": {"left_out": ["eeg", "mri-brain"]},
    "rather than the EEG, to do an MRI brain": {"opens": ["mri-brain"], "left_out": ["eeg"]},
    # "no headache?" asks for it where all that is named can be asked or examined.
    "no headache": {"left_out": ["headache"]},
    "no headache?": {"asks": [("headache", "headache")]},
    "no headache mood?": {"asks": [("headache mood", "headache", "mood")]},
    "no headache eeg?": {"left_out": ["headache", "eeg"]},
    "no eeg?": {"left_out": ["eeg"]},
    "not glucose?": {"left_out": ["'glucose'"]},
}

SAMPLES: dict[str, Found] = {
    "glucose": {"asks": [("glucose", "csf-glucose", "metabolic-first")]},
    "glucose, csf": {"opens": ["csf-glucose"]},
    "csf glucose": {"opens": ["csf-glucose"]},
    "serum glucose": {"opens": ["metabolic-first"]},
    "serum antibodies": {"asks": [("serum antibodies", "mog", "gq1b")]},
    "glucose, brain": {"asks": [("glucose", "csf-glucose", "metabolic-first")]},
    "cells csf": {"opens": ["csf-cells"]},
    "cells blood": {"unknown": ["cells blood"]},
    "culture serum": {"unknown": ["culture serum"]},
    "protein, csf": {"opens": ["csf-cells"]},
    "protein, serum": {"unknown": ["protein serum"]},
    "protein, urine": {"unknown": ["protein urine"]},
    "bands, csf": {"opens": ["csf-bands"]},
    "bands, urine": {"unknown": ["bands urine"]},
    "bloods, csf": {"asks": [("bloods", *BLOODS)]},
    "bloods, swab": {"asks": [("bloods", *BLOODS)], "absent": ["swab"]},
    "pet and csf": {"opens": ["pet"], "chapters": ["csf"]},
    # A sample is spoken of only where it is not taken back, and nothing behind that brings it again.
    "lp, cells": {"opens": ["lumbar-puncture", "csf-cells"]},
    "no lp, cells": {"asks": [("cells", "csf-cells")], "left_out": ["lumbar-puncture"]},
    "no lp. cells": {"asks": [("cells", "csf-cells")], "left_out": ["lumbar-puncture"]},
    "no lp, but cells": {"asks": [("cells", "csf-cells")], "left_out": ["lumbar-puncture"]},
}

ASKED: dict[str, Found] = {
    "why mood": {"opens": ["mood"]},
    "why crp": {"about": ["infection-bloods"]},
    "why sleep crp": {"about": ["infection-bloods"]},
    "should we look at the eyes": {"about": ["eye-movements"]},
    "explain the neck": {"about": ["meningism"]},
    "explain the mri brain": {"about": ["mri-brain"]},
    "explain the result of the mri brain": {"about": ["mri-brain"]},
    "what did the mri brain show": {"opens": ["mri-brain"]},
}

SEVERAL: dict[str, Found] = {
    "mood, tumour": {"opens": ["mood"], "chapters": ["tumour"]},
    # A chapter is opened only once nothing is to be asked.
    "tumour, bloods": {"asks": [("bloods", *BLOODS)]},
    "mood, tumour, bloods": {"opens": ["mood"], "asks": [("bloods", *BLOODS)]},
    # One word that may mean an item is taken for it, two of them are not.
    "liver": {"opens": ["abdomen"]},
    "liver swelling": {"asks": [("liver swelling", "abdomen")]},
    "liver headache": {"opens": ["headache"]},
    # "urine" asks no more once one of its tests is named, "mri" still does.
    "urine, tox screen": {"opens": ["toxicology"]},
    "mri, mri brain": {"opens": ["mri-brain"], "asks": [("mri", *MRI)]},
    "mri, urine, mri brain": {
        "opens": ["mri-brain"],
        "asks": [("mri", *MRI), ("urine", "urine-hva", "toxicology")],
    },
    # A line that breaks off.
    "eeg ct head or": {"opens": ["eeg", "ct-head"]},
    "eeg ct head or in": {"asks": [("eeg ct head", "eeg", "ct-head")]},
}

EDGES = {**BORROWED, **TAKEN_BACK, **SAMPLES, **ASKED, **SEVERAL}
