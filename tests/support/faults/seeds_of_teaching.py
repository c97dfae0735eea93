"""The seeded faults: what a case teaches, and what it rests on. See seeds.py for the marks."""

from support.faults.seeds import Edit

_STEPS = ("steps = [\n", "steps = [¶\n")
_MIDDLE = (
    " On Friday she put two papers into one letter box, because she saw two boxes. Since Saturday she has bumped into "
    "gates, and this morning she came down the stairs sitting, one step at a time. She had a cold at half-term. Her "
    "grandfather thinks that she needs glasses. Her mother, who drives the night bus, thinks that she needs a doctor, "
    "and has brought both the child and the last four papers."
)
_PLAN = """  { look = ["onset", "prodrome", "medicines", "headache"] },
  { look = ["consciousness", "fundi", "eye-movements", "gait", "reflexes", "power", "blood-pressure", "meningism"] },
  { order = ["mri-brain", "gq1b"], purpose = { mri-brain = "posterior-fossa" } },
"""
_ONE_SIGN_LESS = (
    (
        'reflexes = { outcome = "absent", text = "You try the knees, then the ankles, then both again while '
        '{she} pulls {her} hooked fingers apart. Nothing comes." }',
        'reflexes = { outcome = "brisk" }',
    ),
    (
        'gq1b = { outcome = "present", text = "The laboratory reports that the antibody against GQ1b was found in the '
        'blood." }',
        'gq1b = { outcome = "absent" }',
    ),
)
_MORE_STEPS = "".join(
    f'[key_steps.{item}]\nlabel = "{item}"\nany_of = ["{item}"]\nmissed = "You did not look at it."\n'
    f'why = "It takes a minute."\nexpert = "An expert might look at it."\nbasis = ["†"]\n\n'
    for item in ("gait", "power", "meningism", "onset", "prodrome", "medicines")
)

_CONTRAST = '[contrast]\nhypothesis = "posterior-fossa"\n'


def _trap(steps: str, left: str) -> tuple[Edit, ...]:
    head = '[traps.stopped]\nlabel = "on the opening alone"\ncommits = "cerebellar-ataxia"\n'
    return ((_CONTRAST, f"{head}{steps}\n{left}\n\n{_CONTRAST}"),)


TEACHING: dict[str, tuple[Edit, ...]] = {
    "T19-trap-that-closes-less": _trap("steps = []", "open = []¶"),
    "T19-trap-that-closes-more": _trap(
        'steps = [{ look = ["medicines"] }]', 'open = ["toxic", "encephalitis", "posterior-fossa"]¶'
    ),
    "T19-trap-that-cannot-be-walked": _trap(
        'steps = [{ look = ["gq1b"] }]¶', 'open = ["toxic", "encephalitis", "posterior-fossa"]'
    ),
    "T20-pivot-on-what-both-share": ((_CONTRAST, f'{_CONTRAST}findings = ["reflexes", "gait"]¶\n'),),
    "T20-note-for-what-its-bearing-does-not-favour": (
        ('power = { outcome = "normal",', 'power = { outcome = "normal", tells = ["encephalitis"],¶'),
    ),
    "T21-essential-test-that-nobody-asks-for": (
        ("[roles]\n", '[roles]\neeg = { role = "essential", why = "It listens to the brain.", basis = ["†"] }¶\n'),
    ),
    "T22-danger-closed-by-any-walk": (
        ("toxic = { missed", 'toxic = { addressed_by = [["medicines"], ["gait"]], missed¶'),
    ),
    "T23-way-that-another-makes-needless": (
        ("toxic = { missed", 'toxic = { addressed_by = [["medicines"], ["medicines", "toxicology"]], missed¶'),
    ),
    "T01-nine-key-steps": (
        ("[key_steps.eyes]\n", "[key_steps.eyes]¶\n"),
        ("[must_not_miss]\n", f"{_MORE_STEPS}[must_not_miss]\n"),
    ),
    "T02-every-test-is-welcome": (
        ("[roles]\n", "[roles]¶\n"),
        ('mri-body = { role = "not indicated"', 'mri-body = { role = "neutral"'),
        ('mibg = { role = "not indicated"', 'mibg = { role = "neutral"'),
    ),
    "T03-every-test-is-of-use-or-against": (
        ("[roles]\n", "[roles]¶\n"),
        ('lumbar-puncture = { role = "neutral"', 'lumbar-puncture = { role = "contributory"'),
        ('ct-head = { role = "neutral"', 'ct-head = { role = "contributory"'),
    ),
    "T04-two-that-nothing-tells-apart": (
        ('"encephalitis", "miller-fisher"]\nanswer', '"encephalitis", "adem", "miller-fisher", "nystagmus"]¶\nanswer'),
    ),
    "T05-danger-closed-by-an-adults-question": (
        ("toxic = { missed", 'toxic = { addressed_by = [["smoking"]], missed¶'),
    ),
    "T05-danger-closed-by-what-is-not-shown": (
        ("toxic = { missed", 'toxic = { addressed_by = [["medicines:missing"]], missed¶'),
    ),
    "T06-key-step-outside-the-plan": (_STEPS, ('any_of = ["fundi", "headache"]', 'any_of = ["skin"]')),
    "T06-key-step-done-too-late": (
        _STEPS,
        ('  { look = ["consciousness"', '  { order = ["gq1b"] },\n  { look = ["consciousness"'),
    ),
    "T06-idle-test-in-the-plan": (
        _STEPS,
        ('order = ["mri-brain", "gq1b"]', 'order = ["mri-brain", "gq1b", "skull-film"]'),
    ),
    "T06-anaesthetic-before-the-pressure": (_STEPS, ('"power", "blood-pressure", ', '"power", ')),
    "T06-danger-left-open": (_STEPS, ('"blood-pressure", "meningism"]', '"blood-pressure"]')),
    "T07-list-that-stays": (
        (
            "pause = { chips = { posterior-fossa = 2, miller-fisher = 8 }",
            "pause = { chips = { cerebellar-ataxia = 4, miller-fisher = 6 }¶",
        ),
    ),
    "T07-list-that-turns-against": (
        (
            "pause = { chips = { posterior-fossa = 2, miller-fisher = 8 }",
            "pause = { chips = { posterior-fossa = 4, miller-fisher = 6 }¶",
        ),
    ),
    "T08-plan-with-every-exposure": (
        ("[roles]\n", '[roles]¶\nskull-film = { role = "neutral", why = "It shows bone.", basis = ["†"] }\n'),
        ('mibg = { role = "not indicated"', 'mibg = { role = "neutral"'),
        (
            '{ order = ["mri-brain", "gq1b"], purpose = { mri-brain = "posterior-fossa" } }',
            '{ order = ["gq1b", "ct-head", "skull-film", "ct-body", "pet", "mibg", "chest-film"] }',
        ),
        ('addressed_by = [["mri-brain"]]', 'addressed_by = [["ct-head"]]'),
    ),
    "T08-two-idle-tests": (
        ("[roles]\n", "[roles]¶\n"),
        ('mibg = { role = "not indicated"', 'mibg = { role = "neutral"'),
        # Ordered although it is known, it would be the third.
        (', known = { from = "the village doctor\'s letter", day = -1 }', ""),
    ),
    "T09-danger-that-closes-by-itself": (
        ("[must_not_miss]\n", "[must_not_miss]¶\n"),
        ("toxic = { missed", "toxic = { addressed_by = [[]], missed"),
    ),
    "T10-findings-that-whisper": (
        ("[findings]\n", '[findings]¶\njerks = { outcome = "action-jerks" }\n'),
        ('onset = { outcome = "days"', 'onset = { outcome = "subacute"'),
        (_ONE_SIGN_LESS[0][0], 'reflexes = { outcome = "present" }'),
        (_ONE_SIGN_LESS[1][0], 'mog = { outcome = "absent" }'),
        ('gq1b = { role = "contributory"', 'mog = { role = "contributory"'),
        (
            _PLAN,
            """  { look = ["eye-movements", "reflexes", "fundi"] },
  { order = ["mog"] },
  { look = ["onset", "headache", "consciousness", "medicines", "blood-pressure"] },
  { order = ["mri-brain"], purpose = { mri-brain = "posterior-fossa" } },
  { look = ["jerks", "meningism"] },
""",
        ),
        ('pause = { chips = { posterior-fossa = 2, miller-fisher = 8 }, supports = "reflexes" }\n', ""),
        ('supports = "gq1b"', 'supports = "eye-movements"'),
    ),
    "T11-loud-findings-outside-the-plan": (
        (
            "[findings]\n",
            '[findings]¶\nfirst-sign = { outcome = "sickness" }\n'
            'fasting = { outcome = "mornings" }\nhead-size = { outcome = "large" }\n',
        ),
    ),
    "T12-ataxia-that-ends-close-behind": (
        ("[findings]\n", "[findings]¶\n"),
        *_ONE_SIGN_LESS,
        ('supports = "reflexes"', 'supports = "eye-movements"'),
        ('supports = "gq1b"', 'supports = "eye-movements"'),
    ),
    "T13-pick-that-speaks-for-nobody": (('supports = "gq1b"', 'supports = "power"¶'),),
    "T13-pick-that-does-not-speak-against": (('supports = "gq1b"', 'supports = "gq1b", against = "reflexes"¶'),),
    "T13-no-pick-at-all": ((', supports = "gq1b"', "¶"),),
    "T13-known-from-the-start-and-not-picked": (
        (
            "[findings]\n",
            '[findings]\nskin = { outcome = "fading-spots", known = { from = "the same letter", day = -1 } }\n',
        ),
        ("opening = { chips = { cerebellar-ataxia = 4", "opening = { chips = { cerebellar-ataxia = 4¶"),
    ),
    "T14-look-alike-that-nothing-tells-apart": (
        ('"encephalitis", "miller-fisher"]\nanswer', '"encephalitis", "adem", "miller-fisher"]\nanswer'),
        ('[contrast]\nhypothesis = "posterior-fossa"', '[contrast]\nhypothesis = "adem"¶'),
    ),
    "T15-one-look-alike-after-the-opening": (
        (
            "opening = { chips = { cerebellar-ataxia = 4, posterior-fossa = 3, toxic = 1, "
            "encephalitis = 1, miller-fisher = 1 } }",
            "opening = { chips = { posterior-fossa = 9, miller-fisher = 1 } }¶",
        ),
    ),
    "T16-sibling-that-is-not-there": (('case = "tomas"', 'case = "tomasz"¶'),),
    "T16-sibling-that-is-itself": (('case = "tomas"', 'case = "anouk"¶'),),
    "T16-sibling-by-a-hypothesis-not-in-play": (
        ('case = "tomas"\nhypothesis = "cerebellar-ataxia"', 'case = "tomas"\nhypothesis = "adem"¶'),
    ),
    "T17-opening-of-one-sentence": ((_MIDDLE, "¶"),),
    "T17-opening-that-goes-on": (
        (
            _MIDDLE,
            _MIDDLE + " Her grandfather has brought a list of all who get a paper, in the "
            "order of the houses, and would like to know who will go round with the others tomorrow, since the baker "
            "asks, and so does the teacher, and the dog of the third house will not take it from anyone else.¶",
        ),
    ),
    "T18-sentence-with-the-answer": (("lost reflexes and sharp discs.", "sharp discs: Miller Fisher.¶"),),
}

EVIDENCE: dict[str, tuple[Edit, ...]] = {
    "E07-second-rater-without-a-trace": (("raters = 1", "raters = 2¶"),),
    "E07-review-without-a-month": (("clinician_reviewed = false", "clinician_reviewed = true¶"),),
    "E01-figure-on-a-role": (
        (
            'and the search takes an anaesthetic.", basis = ["brunklaus-2012", "†"]',
            'and 9 in 10 need an anaesthetic.", basis = ["†"]¶',
        ),
    ),
    "E01-figure-in-a-teaching-point": (
        ("it decided more here than the scanner did.", "the scanner is normal in 95%.¶"),
    ),
    "E01-figure-in-a-note": (
        ('and wins with the left leg."', 'and wins with the left leg.", note = "Power is kept in 70%."¶'),
    ),
    "E02-slip-in-a-source": (('basis = ["mrf-guide", "†"]', 'basis = ["mrf-giude", "†"]¶'),),
    "E02-source-of-a-point": (('basis = ["clin-pediatr-2003", "†"]', 'basis = ["clin-pediatr-1903", "†"]¶'),),
    "E04-role-as-if-it-were-a-fact": (('basis = ["cochrane-2015-mibg", "†"]', 'basis = ["cochrane-2015-mibg"]¶'),),
    "E04-contrast-as-if-it-were-a-fact": (
        (
            'only has to agree."\nbasis = ["gq1b", "posterior-fossa-book", "†"]',
            'only has to agree."\nbasis = ["gq1b", "posterior-fossa-book"]¶',
        ),
    ),
    "E06-judged-long-ago": (('judged = "2026-11"', 'judged = "2022-02"¶'),),
}
