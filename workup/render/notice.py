"""The teaching-only notice, and the check that no page of ours lacks it."""

from workup.errors import OutputError
from workup.phrases import say
from workup.render.markup import markup_of

LEAD, REST = say("notice-lead"), say("notice-rest")
NOTICE = f"{LEAD} {REST}"


def must_show(page: str, format: str, name: str) -> None:
    """Nothing, where the page holds the notice. Raises OutputError naming the template where it does not."""
    if _flat(NOTICE) not in _flat(markup_of(format).words(page)):
        raise OutputError(say("notice-missing", file=name))


def _flat(text: str) -> str:
    return " ".join(text.split())
