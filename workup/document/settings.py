"""How a package is set up in a course: for each platform what to choose there, how a walk counts first."""

from workup.document.blocks import Command, Document, Point, Points, Section, Text
from workup.phrases import say


def settings(title: str, cases: int, *, gradebook: bool) -> Document:
    """The page for whoever imports a package of so many cases."""
    several, counted = "several" if cases > 1 else "one", "yes" if gradebook else "no"
    return Document(
        page="settings",
        label=say("settings-label"),
        name=say("settings-name"),
        title=title,
        window=say("settings-window", title=title),
        front=(Text(say("settings-lead", gradebook=counted), look="lead"), Text(say("settings-tried"), look="legend")),
        sections=(
            _platform(
                "moodle",
                say("settings-moodle"),
                (say("settings-marks"), say("settings-moodle-marks", gradebook=counted, several=several)),
                (say("settings-completion"), say("settings-moodle-completion")),
                (say("settings-attempts"), say("settings-moodle-attempts")),
                (say("settings-preview"), say("settings-moodle-preview")),
                (say("settings-room"), say("settings-moodle-room", several=several)),
                (say("settings-report"), say("settings-moodle-report")),
            ),
            _platform(
                "edx",
                say("settings-edx"),
                (say("settings-marks"), say("settings-edx-marks", gradebook=counted)),
                (say("settings-completion"), say("settings-edx-completion")),
                (say("settings-room"), say("settings-edx-room", several=several)),
                (say("settings-policy"), say("settings-edx-policy")),
            ),
            _platform(
                "ilias",
                say("settings-ilias"),
                (say("settings-marks"), say("settings-ilias-marks", gradebook=counted)),
                (say("settings-completion"), say("settings-ilias-completion")),
                (say("settings-mode"), say("settings-ilias-mode")),
                (say("settings-report"), say("settings-ilias-report")),
            ),
            Section(
                "anywhere",
                say("settings-anywhere"),
                (
                    Points((Point(say("settings-tabs")), Point(say("settings-answers")), Point(say("settings-class")))),
                    Command("workup teach class hand-ins -o class.html"),
                ),
                nav=say("settings-anywhere"),
            ),
        ),
    )


def _platform(platform: str, name: str, *settings: tuple[str, str]) -> Section:
    points = tuple(Point(words, head=head) for head, words in settings)
    return Section(platform, name, (Points(points, look="entries"),), nav=name)
