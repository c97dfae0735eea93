"""Edits of a built-in case, each with the words that a comparison is expected to have for it."""

from support.cases import built_in

AMARA = (built_in.CONTENT / "cases" / "amara.toml").read_text(encoding="utf-8")
SAME = "What the debriefs find is the same for all four learners."


def edited(*edits: tuple[str, str]) -> str:
    text = AMARA
    for old, new in edits:
        assert old in text, f"amara no longer has: {old}"
        text = text.replace(old, new, 1)
    return text


# The kind of edit; the edit; the group that it stands in; words of the line; words of what follows, if anything does.
EDITS: dict[str, tuple[tuple[str, str], str, str, str]] = {
    "title": (
        ("18 months, unsteady for nine days", "18 months, wobbly for nine days"),
        "The case",
        "title: “18 months, unsteady for nine days” becomes “18 months, wobbly for nine days”.",
        SAME,
    ),
    "name": (('name = "Amara"', 'name = "Amina"'), "The person", "name: “Amara” becomes “Amina”.", SAME),
    "sex": (('sex = "female"', 'sex = "male"'), "The person", "sex: “female” becomes “male”.", ""),
    "age": (
        ("age_months = 18", "age_months = 60"),
        "The person",
        "age: “18 months” becomes “60 months”.",
        "",
    ),
    "opening": (
        ("a retired bus driver who", "a retired tram driver who"),
        "The opening",
        "words: “… her grandfather, a retired bus driver who looks after …” becomes "
        "“… her grandfather, a retired tram driver who looks after …”.",
        SAME,
    ),
    "outcome": (
        ('[findings.mood]\noutcome = "miserable"', '[findings.mood]\noutcome = "cheerful"'),
        "Findings",
        "mood and crying: now shows 'cheerful' instead of 'miserable'. Bearings: it had acute cerebellar ataxia (-1), "
        "OMS with a neuroblastic tumour (+1), OMS, no tumour found (+1); "
        "it has acute cerebellar ataxia (+1), OMS with a neuroblastic tumour (-1)",
        SAME,
    ),
    "outcome without its words": (
        ('[findings.mood]\noutcome = "miserable"', '[findings.mood]\noutcome = "cheerful"'),
        "Findings",
        "mood and crying, words: unchanged, although the outcome is a different one: “",
        "",
    ),
    "wording": (
        ("Wide awake and furious.", "Wide awake and cross."),
        "Findings",
        "consciousness, words: “Wide awake and furious. She knows her grandfather, …” becomes "
        "“Wide awake and cross. She knows her grandfather, …”.",
        SAME,
    ),
    "finding taken out": (
        (AMARA[AMARA.index("[findings.prodrome]") : AMARA.index("[findings.mood]")], ""),
        "Findings",
        "infection or immunisation before: now shows 'none' instead of 'cold'.",
        SAME,
    ),
    "role": (
        ('[roles.skull-film]\nrole = "not indicated"', '[roles.skull-film]\nrole = "neutral"'),
        "What each test is worth",
        "skull film, role: “not indicated” becomes “neutral”.",
        "The walk that orders everything has skull film read as “could not change much” "
        "(before: “repeated or not indicated”).",
    ),
    "role that depends": (
        (
            'role = "contributory"\nwhen.any = [{ shows = "mri-body',
            'role = "essential"\nwhen.any = [{ shows = "mri-body',
        ),
        "What each test is worth",
        "role that depends, role: “contributory” becomes “essential”.",
        "",
    ),
    "condition of a role": (
        ('when.any = [{ shows = "eye-movements:chaotic" }, { shows = "video', 'when.any = [{ shows = "video'),
        "What each test is worth",
        "role that depends, while: ",
        "",
    ),
    "key step put in the place of another": (
        (
            AMARA[AMARA.index("[key_steps.misery]") : AMARA.index("[key_steps.eyes]")],
            '[key_steps.marks]\nlabel = "the skin"\nany_of = ["skin"]\nmissed = "You did not look at the skin."\n'
            'why = "Marks."\nexpert = "An expert might look."\nbasis = ["†"]\n\n',
        ),
        "Key steps",
        "“the skin”: added.\n“the skin”, done by any of: ",
        "The reference walk leaves “the skin” open, which is new.",
    ),
    "key step taken out": (
        (AMARA[AMARA.index("[key_steps.misery]") : AMARA.index("[key_steps.eyes]")], ""),
        "Key steps",
        "“mood and sleep”: taken out.",
        SAME,
    ),
    "key step's items": (
        ('any_of = ["mood", "sleep"]', 'any_of = ["sleep", "skin"]'),
        "Key steps",
        "“mood and sleep”, done by any of: now without mood and crying and with ",
        SAME,
    ),
    "key step's moment": (
        ('by = "first test"', 'by = "first sedation"'),
        "Key steps",
        "in time until the: “first test” becomes “first sedation”.",
        SAME,
    ),
    "key step's name": (
        ('label = "mood and sleep"', 'label = "mood and nights"'),
        "Key steps",
        "“mood and sleep” is now called “mood and nights”.",
        SAME,
    ),
    "safety rule added": (
        (
            "# ---- what matters ----",
            '[safety.sleep-first]\nlabel = "ask about the nights before a sedated test"\nlevel = "caution"\n'
            'sedated = true\nneeds = [["skin"]]\nhappened = "You had not looked."\nwhy = "W."\nexpert = "E."\n'
            'basis = ["†"]\n',
        ),
        "Safety",
        "“ask about the nights before a sedated test”: added.",
        "The reference walk now has a safety flag (caution, session 1): “ask about the nights before a sedated test”.",
    ),
    "must not miss": (
        ("[must_not_miss.toxic]", '[must_not_miss.toxic]\naddressed_by = [["toxicology:nothing-detected"]]'),
        "Must not miss",
        "toxic ingestion, addressed by: “",
        "The reference walk now leaves toxic ingestion open, a danger.",
    ),
    "hypothesis in play": (
        ('"toxic", "encephalitis", "oms-neuroblastic",', '"toxic", "encephalitis", "glut1", "oms-neuroblastic",'),
        "Hypotheses in play",
        ": now in play.",
        "",
    ),
    "acceptable": (
        ('answer = "oms-neuroblastic"', 'answer = "oms-neuroblastic"\nacceptable = ["oms-no-tumour"]'),
        "Hypotheses in play",
        "acceptable: now with OMS, no tumour found.",
        SAME,
    ),
    "plan": (
        ('"prodrome", "mood", "sleep", "skills"', '"prodrome", "skills"'),
        "The reference plan",
        "step 1, asks and examines: now without mood and crying, sleep.",
        "The reference walk now leaves “mood and sleep” open; before, it was done in time.",
    ),
    "plan's order": (
        ('look = ["onset", "first-sign"', 'look = ["first-sign", "onset"'),
        "The reference plan",
        "step 1, asks and examines: now in the order first sign, onset and course",
        SAME,
    ),
    "plan's purpose": (
        ('mri-brain = "posterior-fossa"', 'mri-brain = "toxic"'),
        "The reference plan",
        "is for: “posterior fossa tumour” becomes “toxic ingestion”.",
        "",
    ),
    "plan that cannot be walked": (
        (
            'oms-no-tumour = 4 }, supports = "eye-movements" }\ncommit',
            'oms-no-tumour = 4 }, supports = "mri-body" }\ncommit',
        ),
        "The reference plan",
        "",
        "The reference plan can no longer be walked: the finding of 'mri-body' was picked before it was revealed.",
    ),
    "ideas": (
        ('ideas = ["acute cerebellar ataxia", ', 'ideas = ["'.removesuffix('"')),
        "The reference plan",
        "ideas: now without acute cerebellar ataxia.",
        SAME,
    ),
    "list": (
        ("oms-neuroblastic = 9, oms-no-tumour = 1", "oms-neuroblastic = 5, oms-no-tumour = 5"),
        "The reference plan",
        "the list at the commitment, chips on OMS with a neuroblastic tumour: 9 becomes 5.",
        "The reference walk has OMS with a neuroblastic tumour read as “stayed” from the pause to the commitment "
        "(before: “with”).",
    ),
    "pick": (
        ('supports = "mri-body"', 'supports = "prodrome"'),
        "The reference plan",
        "finding for the leader: ",
        "has its pick for the leader at the commitment read as “reads otherwise” (before: “matches”).",
    ),
    "contrast": (
        ('[contrast]\nhypothesis = "cerebellar-ataxia"', '[contrast]\nhypothesis = "toxic"'),
        "Contrast",
        "look-alike: “acute cerebellar ataxia” becomes “toxic ingestion”.",
        "The walk that commits at once commits to toxic ingestion instead of acute cerebellar ataxia.",
    ),
    "sibling": (
        ('because = "another small child who wobbles', 'because = "a small child who wobbles'),
        "Contrast",
        "tomas, for acute cerebellar ataxia, because: “",
        SAME,
    ),
    "sentence": (
        ("A toddler who was well,", "A girl who was well,"),
        "Teaching",
        "the case in one sentence: “A toddler who was well, with …” becomes “A girl who was well, with …”.",
        SAME,
    ),
    "teaching point": (
        ("are where the two part:", "are where they part:"),
        "Teaching",
        "point 1, text: “… and eyes are where the two part: chaotic eyes rule …”",
        SAME,
    ),
    "who judged": (("raters = 1", "raters = 2"), "Who judged it", "raters: 1 becomes 2.", SAME),
}

# Edits of the file that a learner never meets.
NOTHING = {
    "the same file": AMARA,
    "a comment": f"# looked through by a second reader\n{AMARA}",
    "lines that run on elsewhere": edited(("her grandfather,\na retired", "her grandfather, a\nretired")),
    "a placeholder for the word it stands for": edited(("{She} knows {her} grandfather", "She knows her grandfather")),
    "a usual outcome written out": edited(("# ---- follow-up ----", '[findings.mri-brain]\noutcome = "normal"\n')),
    "a chip count of none": edited(("oms-neuroblastic = 9,", "oms-neuroblastic = 9, toxic = 0,")),
    "hypotheses in another order": edited(
        ('["cerebellar-ataxia", "posterior-fossa",', '["posterior-fossa", "cerebellar-ataxia",')
    ),
}
