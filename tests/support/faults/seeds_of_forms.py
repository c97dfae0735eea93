"""The seeded faults: what is known already, what shows something else later on, what is bound. See seeds.py."""

from support.faults.seeds import Edit

_POWER = 'power = { outcome = "normal",'
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
        '{ from_day = 8, outcome = "weak-legs" }, { from_day = 2, outcome = "weak-legs" }'
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
    "S04-later-form-without-a-time": _later('{ outcome = "weak-legs" }'),
    "S04-late-form-that-tells": _later('{ from_day = 2, late = true, tells = ["toxic"], outcome = "weak-legs" }'),
    "S09-later-form-of-no-outcome": _later('{ from_day = 2, outcome = "flickering" }'),
    "S10-later-form-in-braces": _later('{ from_day = 2, outcome = "weak-legs", text = "{Name} lies down." }'),
}
