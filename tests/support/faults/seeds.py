"""The seeded faults: structure, consistency and leaks. By file name: what is put for what.

A `¶` in what is put says that lint should find the fault on that line. It is taken out, and the line
ends in `# fault` instead. What is missing has no line, and no mark.
"""

Edit = tuple[str, str]
"""Words that stand once in the base, and what is put in their place."""

_GAIT = "Feet apart, one hand along the wall."
_CROSS = "Cross about the paper round, which {her} cousin has taken over and does badly."
_NEITHER = "Neither eye comes to the corner, to the left or to the right, and looking up stops half-way."
_MIBG = 'mibg = { role = "not indicated"'
_OPENING = "opening = { chips = { cerebellar-ataxia = 4, posterior-fossa = 3,"

STRUCTURE: dict[str, tuple[Edit, ...]] = {
    "S01-quotation-mark-never-closed": (('two of everything"', "two of everything¶"),),
    "S01-same-field-twice": (("difficulty = 1\n", "difficulty = 1\ndifficulty = 2¶\n"),),
    "S01-same-table-twice": (("[findings]\n", "[patient]¶\n[findings]\n"),),
    "S02-born-in-the-patient": (('sex = "female"\n', 'sex = "female"\nborn = "spring"¶\n'),),
    "S02-treatment-of-a-case": (("minutes = 15\n", 'minutes = 15\ntreatment = "none here"¶\n'),),
    "S02-colour-of-a-finding": (('power = { outcome = "normal",', 'power = { outcome = "normal", colour = "blue",¶'),),
    "S02-aliases-of-the-patient": (('setting = "the', 'aliases = "Noekie"¶\nsetting = "the'),),
    "S03-no-title": (('title = "9 years, stumbling and seeing two of everything"\n', ""),),
    "S03-no-promise-that-it-is-fictional": (("fictional = true\n", ""),),
    "S03-no-sex": (("[patient]\n", "[patient]¶\n"), ('sex = "female"\n', "")),
    "S03-no-reason-of-a-role": (
        (
            'why = "It sees the back of the brain less well than MRI, and costs an exposure. '
            'Nothing here was so urgent that minutes counted.", ',
            "¶",
        ),
    ),
    "S04-not-fictional": (("fictional = true", "fictional = false¶"),),
    "S04-format-of-tomorrow": (("format = 1\n", "format = 2¶\n"),),
    "S04-difficulty-in-words": (("difficulty = 1\n", 'difficulty = "easy"¶\n'),),
    "S04-two-words-as-a-name": (('name = "Anouk"', 'name = "Anouk B"¶'),),
    "S04-three-hypotheses": (
        (
            '"posterior-fossa", "toxic", "encephalitis", "miller-fisher"]\nanswer',
            '"posterior-fossa", "miller-fisher"]¶\nanswer',
        ),
    ),
    "S04-month-thirteen": (('judged = "2026-11"', 'judged = "2026-13"¶'),),
    "S04-role-unheard-of": ((_MIBG, 'mibg = { role = "useless"¶'),),
    "S04-eleven-chips-on-one": (
        ("commit = { chips = { miller-fisher = 10 }", "commit = { chips = { miller-fisher = 11 }¶"),
    ),
    "S04-step-with-look-and-order": (('{ order = ["mri-brain"', '{ look = ["skin"], order = ["mri-brain"¶'),),
    "S05-item-of-a-finding": (("power = { outcome", "powers = { outcome¶"),),
    "S05-item-of-a-key-step": (('any_of = ["reflexes"]', 'any_of = ["knee-jerks"]¶'),),
    "S05-hypothesis-in-play": (
        ('"encephalitis", "miller-fisher"]\nanswer', '"encephalitiss", "miller-fisher"]¶\nanswer'),
    ),
    "S05-item-of-the-plan": (('"power", "blood-pressure"', '"powr", "blood-pressure"¶'),),
    "S05-finding-of-a-condition": (
        (
            'mri-body = { role = "not indicated",',
            'mri-body = { role = "not indicated", changes = [{ when = { shows = "fundi:round" }, role = "neutral", '
            'why = "Round discs ask for it." }],¶',
        ),
    ),
    "S06-reversed-writing": (('"9 years, stumbling', '"9 years, \\u202Estumbling¶'),),
    "S06-command-to-a-screen": ((_GAIT, "Feet apart, \\u001B[2J one hand along the wall.¶"),),
    "S07-acceptable-not-in-play": (('answer = "miller-fisher"', 'acceptable = ["adem"]¶\nanswer = "miller-fisher"'),),
    "S07-answer-not-in-play": (('answer = "miller-fisher"', 'answer = "adem"¶'),),
    "S07-chips-on-what-is-not-in-play": (
        ("pause = { chips = { posterior-fossa = 2,", "pause = { chips = { adem = 2,¶"),
    ),
    "S07-contrast-not-in-play": (('[contrast]\nhypothesis = "posterior-fossa"', '[contrast]\nhypothesis = "adem"¶'),),
    "S08-toxic-twice": (
        ('"toxic", "encephalitis", "miller-fisher"]', '"toxic", "encephalitis", "toxic", "miller-fisher"]¶'),
    ),
    "S09-outcome-of-another-item": (('reflexes = { outcome = "absent"', 'reflexes = { outcome = "limited"¶'),),
    "S10-him-in-braces": (("{She} never missed a paper round.", "Nobody took {him} along.¶"),),
    "S10-brace-left-open": ((_CROSS, _CROSS.replace("{her}", "{her") + "¶"),),
    "S10-name-in-the-opening": (("Anouk is nine and delivers", "Anouk is nine, and {name} delivers¶"),),
    "S11-key-step-by-an-idle-test": (('any_of = ["fundi", "headache"]', 'any_of = ["fundi", "headache", "mibg"]¶'),),
    "S11-danger-closed-by-an-idle-test": (
        ("toxic = { missed", 'toxic = { addressed_by = [["medicines"], ["mri-body"]], missed¶'),
    ),
    "S11-safety-rule-that-needs-an-idle-act": (
        (
            'mibg = { role = "not indicated"',
            'blood-pressure = { role = "not indicated", why = "It frightens more than it tells.", basis = ["†"] }¶\n'
            'mibg = { role = "not indicated"',
        ),
    ),
    "S11-key-step-by-an-act-that-may-be-unwanted": (
        ('any_of = ["fundi", "headache"]', 'any_of = ["fundi", "headache", "ring-neurosurgery"]¶'),
        (
            'mibg = { role = "not indicated"',
            'ring-neurosurgery = { role = "neutral", why = "Little to say.", basis = ["†"], changes = [{ when = '
            '{ known = "fundi" }, role = "not indicated", why = "Sharp discs." }] }\nmibg = { role = "not indicated"',
        ),
    ),
    "S11-danger-closed-by-an-act-that-is-unwanted": (
        ("toxic = { missed", 'toxic = { addressed_by = [["medicines"], ["ring-poisons", "medicines"]], missed¶'),
        (
            'mibg = { role = "not indicated"',
            'ring-poisons = { role = "harmful", why = "Not here.", basis = ["†"] }\nmibg = { role = "not indicated"',
        ),
    ),
    "S12-danger-without-a-word": (("[must_not_miss]\n", "[must_not_miss]¶\n"), ("toxic = { missed", "# {")),
    "S12-word-about-what-is-no-danger": (
        (
            "[must_not_miss]\n",
            "[must_not_miss]\nmiller-fisher = { "
            'missed = "You did not think of it.", why = "It is the answer.", expert = "An expert might think of it.", '
            'basis = ["†"] }¶\n',
        ),
    ),
    "S13-nine-chips": (("miller-fisher = 8 }", "miller-fisher = 7 }¶"),),
    "S14-pick-of-what-is-never-asked": (('supports = "reflexes"', 'supports = "reflexes", against = "family"¶'),),
    "S15-no-first-list": (("[reference.lists]\n", "[reference.lists]¶\n"), (_OPENING, "# {")),
    "S16-answer-contrasted-with-itself": (
        ('[contrast]\nhypothesis = "posterior-fossa"', '[contrast]\nhypothesis = "miller-fisher"¶'),
    ),
    "S17-smoking-in-a-child": (('any_of = ["fundi", "headache"]', 'any_of = ["smoking"]¶'),),
    "S18-test-that-is-looked-at": (('"blood-pressure", "meningism"]', '"blood-pressure", "meningism", "eeg"]¶'),),
    "S18-act-that-is-ordered": (('order = ["mri-brain"', 'order = ["ring-neurosurgery", "mri-brain"¶'),),
    "S18-question-that-is-ordered": (('order = ["mri-brain"', 'order = ["skills", "mri-brain"¶'),),
    "S07-purpose-not-in-play": (('purpose = { mri-brain = "posterior-fossa" }', 'purpose = { mri-brain = "adem" }¶'),),
    "S18-pick-before-it-is-revealed": (("steps = [\n", "steps = [¶\n"), ('supports = "reflexes"', 'supports = "gq1b"')),
    "S19-id-and-file-name-differ": (('id = "anouk"', 'id = "anouk"¶'),),
}

CONSISTENCY: dict[str, tuple[Edit, ...]] = {
    "C01-title-of-an-eight-year-old": (('title = "9 years', 'title = "8 years¶'),),
    "C01-opening-of-a-ten-year-old": (("Anouk is nine and", "Anouk is ten years old and¶"),),
    "C01-sentence-about-a-girl-of-twelve": (("An alert girl of nine", "An alert girl of twelve¶"),),
    "C01-another-age-in-months": (
        ("age_months = 112", "age_months = 100"),
        ('title = "9', 'title = "9¶'),
        ("Anouk is nine", "Anouk is nine¶"),
        ("An alert girl", "An alert girl¶"),
    ),
    "C02-he-in-the-opening": (("On Friday she put two papers", "He put two papers¶"),),
    "C02-boy-in-the-sentence": (("An alert girl", "An alert boy¶"),),
    "C03-opening-without-a-name": (("Anouk is nine and", "A girl of nine¶"),),
    "C04-left-at-the-bedside-right-in-the-film": (
        (_NEITHER, "Neither eye comes to the corner on the left.¶"),
        (
            "fundi = { outcome",
            'video = { outcome = "paused-spells", '
            'text = "In the film both eyes dart to the right for a moment and hold still." }\nfundi = { outcome',
        ),
    ),
    "C05-weekday-of-the-title": (
        ("stumbling and seeing two of everything", "stumbling since Tuesday"),
        ('opening = "Anouk', 'opening = "Anouk¶'),
    ),
    "C05-days-of-the-title": (
        ("stumbling and seeing two of everything", "six days of stumbling"),
        ("An alert girl", "An alert girl¶"),
    ),
    "C06-finding-of-an-adults-question": (("[findings]\n", '[findings]\nsmoking = { outcome = "never" }¶\n'),),
    "C06-role-of-a-boys-test": (
        ("[roles]\n", '[roles]\ntestes = { role = "neutral", why = "Nothing asks for it here.", basis = ["†"] }¶\n'),
    ),
    "C06-key-step-with-one-item-too-many": (
        ('any_of = ["fundi", "headache"]', 'any_of = ["fundi", "headache", "smoking"]¶'),
    ),
    "C09-twelve-years-and-lying-still": (
        ("age_months = 112\n", "age_months = 148\nlies_still = true¶\n"),
        ('title = "9 years', 'title = "12 years'),
        ("Anouk is nine and", "Anouk is twelve and"),
        ("An alert girl of nine", "An alert girl of twelve"),
    ),
    "C07-cells-of-a-normal-count": (
        (
            "gq1b = { outcome",
            'csf-cells = { outcome = "normal", text = "The laboratory counts 12 white cells." }¶\ngq1b = { outcome',
        ),
    ),
    "C07-cells-in-words": (
        (
            "gq1b = { outcome",
            'csf-cells = { outcome = "few-cells", text = "The laboratory counts two white cells." }¶\ngq1b = { outcome',
        ),
    ),
    "C07-cells-in-thousands": (
        (
            "gq1b = { outcome",
            'csf-cells = { outcome = "many-cells", text = "It counts 12,005 white cells." }¶\ngq1b = { outcome',
        ),
    ),
    "C08-mass-on-one-picture-alone": (
        ("gq1b = { outcome", 'ct-body = { outcome = "paraspinal-mass" }¶\ngq1b = { outcome'),
    ),
}

LEAKS: dict[str, tuple[Edit, ...]] = {
    "L01-answer-in-the-opening": (
        ("Her grandfather thinks that she needs glasses.", "Her grandfather has read about Miller Fisher.¶"),
    ),
    "L01-answer-over-the-end-of-a-line": (
        (
            "Her grandfather thinks that she needs glasses.",
            "Her grandfather has read about Miller\\nFisher.¶",
        ),
    ),
    "L01-synonym-in-the-setting": (("a Monday before noon", "which once looked after Guillain-Barre¶"),),
    "L01-abbreviation-at-the-bedside": ((_GAIT, "A walk as in GBS, one hand along the wall.¶"),),
    "L02-poison-in-the-title": (("stumbling and seeing two of everything", "poisoning or not¶"),),
    "L02-ataxia-in-the-title": (("9 years, stumbling", "9 years, ataxia¶"),),
    "L03-harmless-answers-in-standard-words": (
        ("[findings]\n", "[findings]¶\n"),
        *(
            (f'{item} = {{ outcome = "{usual}", text', f'{item} = {{ outcome = "{usual}", note')
            for item, usual in {
                "mood": "as-before",
                "sleep": "as-before",
                "headache": "none",
                "family": "nothing",
                "consciousness": "alert",
                "power": "normal",
                "blood-pressure": "usual-for-age",
            }.items()
        ),
    ),
    "L04-nystagmus-by-its-name": (("Nothing jumps or quivers.", "There is no nystagmus.¶"),),
    "L04-report-that-concludes": (("no mass, no swelling and no patches.", "a picture that rules out a mass.¶"),),
}
