"""The seeded faults: words that must not stand in a case, or are hard to read. See seeds.py."""

from support.faults.seeds import Edit

_GLASSES = "Her grandfather thinks that she needs glasses."
_CUPBOARD = "They are kept in a locked tin, and none is gone."
_WHY = "It takes two minutes, and no picture can show it."

PROTECTION: dict[str, tuple[Edit, ...]] = {
    "P01-tablets-in-milligrams": ((_CUPBOARD, "The tin says 250 mg on each, and none is gone.¶"),),
    "P01-dose-by-weight": (("It takes days, so it confirms", "It takes days, and 2 g/kg of nothing, so it confirms¶"),),
    "P01-per-kilo": ((_CUPBOARD, "The label says so much per kilo, and none is gone.¶"),),
    "P01-micrograms-by-their-sign": ((_CUPBOARD, "The tin says 50 μg on each, and none is gone.¶"),),
    "P02-hospital-number": ((_GLASSES, "Her grandfather has brought her hospital number.¶"),),
    "P02-long-number": (("on both sides alike.", "on both sides alike, as in letter 83120077.¶"),),
    "P02-number-in-groups": (("a Monday before noon", "where she is 485 777 3456¶"),),
    "P03-date-in-figures": ((_GLASSES, "Her grandfather measured her on 2026-03-09.¶"),),
    "P03-date-in-words": ((_GLASSES, "Her grandfather took her to a shop on 9 March 2026.¶"),),
    "P03-date-the-other-way-round": ((_GLASSES, "Her grandfather took her to a shop on March 9th, 2026.¶"),),
    "P03-date-with-strokes": ((_GLASSES, "Her grandfather measured her on 9-3-2026.¶"),),
    "P03-date-of-birth": (("a Monday before noon", "where the nurse asks for a date of birth¶"),),
    "P04-electronic-mail": ((_GLASSES, "Her grandfather writes as papers@example.org.¶"),),
    "P04-address-of-a-page": ((_WHY, "There is a film at https://example.org.¶"),),
    "P04-telephone-at-home": (("and does the voices.", "and recites 0161 496 0142.¶"),),
    "P04-telephone": (("and does the voices.", "and recites +31 20 555 0142.¶"),),
    "P05-doctor-by-name": ((_GLASSES, "Dr Vermeulen thinks that she needs glasses.¶"),),
    "P05-doctor-of-another-country": ((_GLASSES, "Professor de Ångelis thinks that she needs glasses.¶"),),
    "P01-half-a-milligram": ((_CUPBOARD, "Half a milligram of something is missing.¶"),),
    "P01-milligrams-in-words": ((_CUPBOARD, "Zwei Milligramm fehlen in der Dose.¶"),),
    "P03-day-without-its-year": ((_GLASSES, "On 3 May her grandfather bought her glasses.¶"),),
    "P03-day-in-german": ((_GLASSES, "Am 3. Mai 2024 bekam sie eine Brille.¶"),),
    "P03-day-in-spanish": ((_GLASSES, "El 3 de mayo fue con su abuelo.¶"),),
    "P03-day-in-words": ((_GLASSES, "On the third of May her grandfather bought her glasses.¶"),),
    "P05-neighbour-in-german": ((_GLASSES, "Frau Müller thinks that she needs glasses.¶"),),
    "P05-neighbour-in-french": ((_GLASSES, "Monsieur Lefèvre thinks that she needs glasses.¶"),),
    "P05-neighbour-in-spanish": ((_GLASSES, "Señora Ibáñez thinks that she needs glasses.¶"),),
    "P09-hospital-by-name": ((_GLASSES, "They had been to Addenbrooke's first.¶"),),
    "P09-hospital-of-a-saint": ((_GLASSES, "They had been to the Saint Vincent Hospital first.¶"),),
    "P09-city": (("a Monday before noon", "in the middle of Cambridge¶"),),
    "P05-nurse-by-name": ((_WHY, "Nurse Bakker does it in two minutes.¶"),),
    "P06-missed-with-a-verdict": (
        ("You did not try the tendon reflexes.", "You were careless with the tendon reflexes.¶"),
    ),
    "P06-step-that-is-passed": (("An expert might note how awake the child is", "An expert might pass this test¶"),),
    "P06-obvious-in-a-point": (("Two of the three should send you", "Two of them should obviously send you¶"),),
    "P07-anchor-by-another-name": (("You did not look at how far the eyes move.", "This was anchoring on the walk.¶"),),
    "P07-closing-too-soon": (("nothing waits for it.", "premature closure is spared.¶"),),
    "P08-surname-in-the-opening": (("Anouk is nine and", "Anouk Jansen is nine and¶"),),
    "P08-surname-behind-a-placeholder": (("{She} holds both arms", "{name} O'Brien holds both arms¶"),),
    "P08-surname-in-a-finding": (("{She} holds both arms", "Anouk Visser holds both arms¶"),),
}

LANGUAGE: dict[str, tuple[Edit, ...]] = {
    "W01-family-that-talks-like-a-letter": (
        (
            "In bed at half past eight, asleep over a comic, up at seven. The nights are as they were.",
            "Unremarkable nocturnal sleeping behaviour throughout, comparable with previous months, without "
            "interruptions, complaints or additional daytime tiredness.¶",
        ),
    ),
    "W02-long-title": (
        ("stumbling and seeing two of everything", "stumbling into gates and seeing two of every letter box¶"),
    ),
    "W02-long-label": (
        (
            'label = "how far the eyes move"',
            'label = "how far the eyes move when they are asked to follow a finger about"¶',
        ),
    ),
    "W03-walk-that-fills-the-screen": (
        (
            "Feet apart, one hand along the wall.",
            ("Feet apart, one hand along the wall, and then along the door. " * 8).strip() + "¶",
        ),
    ),
    "W04-finding-without-an-end": (("on both sides alike.", "on both sides alike¶"),),
    "W04-missed-without-an-end": (("You did not try the tendon reflexes.", "You did not try the tendon reflexes¶"),),
    "W06-gap-in-the-title": (("stumbling and seeing two of everything", "WRITE: what is seen at the door¶"),),
    "W06-gap-in-the-debrief": (("You did not try the tendon reflexes.", "WRITE: an act, and no verdict.¶"),),
    "W05-expert-who-commands": (("An expert might look at the discs before", "Always look at the discs before¶"),),
    "W05-guidance-without-a-source": (
        (
            'An expert might ask about every person in the house who takes tablets.", basis = ["rev-neurol-2006", "†"]',
            'Guidance advises to ask who takes tablets.", basis = ["†"]¶',
        ),
    ),
}
