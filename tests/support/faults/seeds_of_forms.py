"""The seeded faults: what is known already, what shows something else later on, what is bound. See seeds.py."""

from support.faults.seeds import Edit

_NEITHER = "Neither eye comes to the corner, to the left or to the right, and looking up stops half-way."
_POWER = 'power = { outcome = "normal",'
_PICTURE = 'text = "The radiologist reports no mass, no swelling and no patches."'
_GAIT = 'gait = { outcome = "wide-based",'
_ORDER = '{ order = ["mri-brain", "gq1b"], purpose = { mri-brain = "posterior-fossa" } },'


def _later(forms: str) -> tuple[Edit, ...]:
    return ((_POWER, f'power = {{ later = [{forms}], outcome = "normal",¶'),)


FORMS: dict[str, tuple[Edit, ...]] = {
    "C24-step-that-is-known-at-the-start": (
        (
            'reflexes = { outcome = "absent",',
            'reflexes = { known = { from = "a letter", day = 0 }, outcome = "absent",',
        ),
        ('any_of = ["reflexes"]', 'any_of = ["reflexes"]¶'),
    ),
    "C24-act-that-is-known-at-the-start": (
        (_GAIT, f'ring-senior = {{ outcome = "done", known = {{ from = "a note", day = 1 }} }}¶\n{_GAIT}'),
    ),
    "C25-form-that-another-hides": _later(
        '{ from_day = 8, outcome = "weak-legs" }, { from_day = 2, outcome = "normal" }'
    ),
    "C25-form-that-another-hides-from-its-first-day": _later(
        '{ from_day = 2, outcome = "weak-legs" }, { from_day = 2, outcome = "normal" }'
    ),
    "C25-form-that-shows-what-was-shown": _later(
        '{ from_day = 3, outcome = "weak-legs" }, { again = true, from_day = 4, outcome = "weak-legs" }'
    ),
    "C25-form-after-what-she-cannot-have": _later('{ after = "pregnancy-test", outcome = "weak-legs" }'),
    "C25-form-after-itself": _later('{ after = "power", outcome = "weak-legs" }'),
    "C25-act-with-a-later-form": (
        (_GAIT, f'ring-senior = {{ outcome = "done", later = [{{ from_day = 2, outcome = "done" }}] }}¶\n{_GAIT}'),
    ),
    "C26-act-that-is-not-done": (
        (_ORDER, _ORDER.replace("], purpose", '], bound = ["lumbar-puncture"], purpose') + "¶"),
    ),
    "C26-act-without-its-picture": ((_ORDER, _ORDER + '\n  { order = ["csf-cells"], bound = ["lumbar-puncture"] },¶'),),
    "C27-fading-look-that-alone-closes-a-danger": (
        (
            _GAIT,
            'pupils = { outcome = "equal", later = [{ from_day = 3, outcome = "equal", text = "{She} is asleep by now, '
            'and is not woken.", late = true }] }\n' + _GAIT,
        ),
        ("toxic = { missed", 'toxic = { addressed_by = [["medicines"], ["pupils:equal"]], missed¶'),
    ),
    "C27-fading-look-with-an-act-that-closes-a-danger": (
        (
            _GAIT,
            'pupils = { outcome = "wide", later = [{ from_hours = 20, outcome = "equal", late = true }] }\n' + _GAIT,
        ),
        ("toxic = { missed", 'toxic = { addressed_by = [["medicines"], ["ring-poisons", "pupils:wide"]], missed¶'),
    ),
    "C28-picture-of-another-kind": ((_PICTURE, f'{_PICTURE}, figure = {{ kind = "disc", edge = "sharp" }}¶'),),
    "C28-picture-of-the-other-side": (
        (
            _PICTURE,
            _PICTURE.replace("patches.", "patches, with a long look at the left half of the cerebellum.")
            + ', figure = { kind = "brain", shows = "stroke", side = "right" }¶',
        ),
    ),
    "C28-picture-with-another-count-of-cells": (
        (
            _GAIT,
            'csf-cells = { outcome = "normal", text = "The laboratory counts 3 white cells. The protein is within its '
            'range.", figure = { kind = "cells", white = 4 } }¶\n' + _GAIT,
        ),
    ),
    "C28-picture-with-more-cells-than-its-outcome": (
        (_GAIT, 'csf-cells = { outcome = "normal", figure = { kind = "cells", white = 40 } }¶\n' + _GAIT),
    ),
    "C28-words-that-count-other-bands": (
        (
            _GAIT,
            'csf-bands = { outcome = "mirrored", text = "The laboratory reports three bands in the fluid, and the same '
            'bands in the blood taken at the same time." }¶\n' + _GAIT,
        ),
    ),
    "S04-later-form-without-a-time": _later('{ outcome = "weak-legs" }'),
    "S04-late-form-that-tells": _later('{ from_day = 2, late = true, tells = ["toxic"], outcome = "weak-legs" }'),
    "S09-later-form-of-no-outcome": _later('{ from_day = 2, outcome = "flickering" }'),
    "S10-later-form-in-braces": _later('{ from_day = 2, outcome = "weak-legs", text = "{Name} lies down." }'),
    "S10-source-with-a-name-in-braces": (
        ('from = "the village doctor\'s letter"', 'from = "the letter that {name} brought"¶'),
    ),
    "C01-later-form-of-a-ten-year-old": _later(
        '{ from_day = 3, outcome = "weak-legs", text = "{name} is ten, and cannot lift a leg." }'
    ),
    "C01-second-age-in-the-opening": (
        (
            "Her mother, who drives the night bus,",
            "Anouk is seven, says a neighbour. Her mother, who drives the night bus,¶",
        ),
    ),
    "C04-right-in-a-later-form": (
        (_NEITHER, "Neither eye comes to the corner on the left."),
        (
            _GAIT,
            'video = { outcome = "paused-spells", text = "Both eyes dart and hold still.", later = [{ again = true, '
            'outcome = "paused-spells", text = "In another film they dart to the right." }] }¶\n' + _GAIT,
        ),
    ),
    "C07-cells-of-a-later-count": (
        (
            "gq1b = { outcome",
            'csf-cells = { outcome = "normal", later = [{ again = true, outcome = "few-cells", '
            'text = "The laboratory counts 900 white cells." }] }¶\ngq1b = { outcome',
        ),
    ),
    "C08-mass-that-one-picture-alone-shows-later": (
        (
            "gq1b = { outcome",
            'ct-body = { outcome = "nothing-found", later = [{ from_day = 90, outcome = "paraspinal-mass" }] }¶\n'
            "gq1b = { outcome",
        ),
    ),
    "L01-answer-in-a-later-form": _later(
        '{ from_day = 3, outcome = "weak-legs", text = "{She} lies as people with GBS lie." }'
    ),
    "L01-answer-in-the-source-of-what-is-known": (
        ('from = "the village doctor\'s letter"', 'from = "the letter of a GBS clinic"¶'),
    ),
    "L01-answer-in-what-is-known": (
        ("all of it within the laboratory's range.", "within range, as in Miller Fisher syndrome.¶"),
    ),
    "L01-answer-in-an-act": (
        (_GAIT, f'ring-senior = {{ outcome = "done", text = "The senior says: GBS." }}¶\n{_GAIT}'),
    ),
    "L04-later-form-that-interprets-itself": _later(
        '{ from_day = 3, outcome = "weak-legs", text = "{She} cannot lift a leg, which suggests a nerve." }'
    ),
    "T20-later-note-that-tells-of-what-it-speaks-against": _later(
        '{ from_day = 3, outcome = "weak-legs", note = "It fits a poison.", tells = ["toxic"] }'
    ),
    "E01-figure-in-a-later-note": _later(
        '{ from_day = 2, outcome = "weak-legs" }, { from_day = 3, outcome = "normal", note = "Kept in 4 of 5." }'
    ),
    "E01-figure-in-a-role-that-depends": (
        (
            "mri-body = { role",
            'skin = { role = "neutral", why = "It costs a minute.", basis = ["†"], changes = [{ when = '
            '{ known = "fundi" }, role = "contributory", why = "It shows a rash in 3 of 10." }] }¶\nmri-body = { role',
        ),
    ),
    "P09-hospital-that-took-the-picture": (
        ('from = "the village doctor\'s letter"', 'from = "a letter from Addenbrooke\'s"¶'),
    ),
    "W01-family-that-talks-like-a-letter-later": (
        (
            'sleep = { outcome = "as-before",',
            'sleep = { later = [{ from_day = 3, outcome = "broken", text = "Unremarkable nocturnal sleeping behaviour '
            'throughout, comparable with previous months, without interruptions, complaints or tiredness." }],¶ '
            'outcome = "as-before",',
        ),
    ),
    "W02-source-that-tells-a-story": (
        (
            'from = "the village doctor\'s letter"',
            'from = "the letter that the village doctor wrote on Saturday after she rang"¶',
        ),
    ),
    "W03-later-form-that-fills-the-screen": _later(
        '{ from_day = 3, outcome = "weak-legs", text = "' + "{She} lies on the sofa and asks for water. " * 11 + '" }'
    ),
    "W04-later-form-without-an-end": _later('{ from_day = 3, outcome = "weak-legs", text = "{She} cannot stand" }'),
    "W04-reason-without-an-end": (("and nothing waits for it.", "and nothing waits for it¶"),),
}
