"""What must hold of every statement before it leaves, beyond what validators of xAPI look at."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from workup.core.exchange.times import seconds
from workup.core.exchange.xapi import HOME, PROFILE, VERBS, VERSION, is_ours

_MAY = {
    "statement": {"id", "actor", "verb", "object", "result", "context", "timestamp", "version"},
    "actor": {"objectType", "account"},
    "account": {"homePage", "name"},
    "verb": {"id", "display"},
    "object": {"objectType", "id", "definition"},
    "result": {"response", "completion", "duration", "extensions"},
    "context": {"registration", "contextActivities", "revision", "platform", "language", "extensions"},
    "contextActivities": {"category", "parent", "grouping"},
}
_MUST = {"statement": {"id", "actor", "verb", "object", "context", "version"}}

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_RESPONSE = re.compile(rf"{_ID.pattern}|{_ID.pattern}=\d+(;{_ID.pattern}=\d+)*", re.ASCII)
_OURS = re.compile(rf"{re.escape(HOME)}(/[a-z0-9-]+)+")
_DURATION = re.compile(r"PT\d+H[0-5]?\dM[0-5]?\dS", re.ASCII)


def faults(statement: Mapping[str, Any]) -> tuple[str, ...]:
    """What is amiss with a statement of ours, each beginning with the name of the check; nothing where it may leave."""
    try:
        amiss = (*_empty(statement, "statement"), *_shape(statement))
        return tuple(dict.fromkeys(amiss or (*_ids(statement), *_values(statement))))
    except (AttributeError, KeyError, TypeError) as error:
        return (f"shape: a part is of another kind ({type(error).__name__})",)


def _empty(value: Any, place: str) -> Iterator[str]:
    if value is None or value in ("", [], {}):
        yield f"empty: {place}"
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _empty(inner, f"{place}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from _empty(inner, place)


def _shape(statement: Mapping[str, Any]) -> Iterator[str]:
    context = statement.get("context", {})
    parts = {
        "statement": statement,
        "actor": statement.get("actor", {}),
        "account": statement.get("actor", {}).get("account", {}),
        "verb": statement.get("verb", {}),
        "object": statement.get("object", {}),
        "result": statement.get("result", {}),
        "context": context,
        "contextActivities": context.get("contextActivities", {}),
    }
    for name, part in parts.items():
        # Above all no score and no success, and nothing that leads to a person.
        for key in sorted(part.keys() - _MAY[name]):
            yield f"extra: {name}.{key}"
        needed = _MUST.get(name, _MAY[name] if name in ("actor", "account", "verb", "object") else set())
        for key in sorted(needed - part.keys()):
            yield f"missing: {name}.{key}"


def _ids(statement: Mapping[str, Any]) -> Iterator[str]:
    context, result = statement["context"], statement.get("result", {})
    around = context["contextActivities"]
    for name, value in (("id", statement["id"]), ("registration", context["registration"])):
        if not is_ours(value):
            yield f"uuid: {name}"
    if not _ID.fullmatch(statement["actor"]["account"]["name"]):
        yield "pseudonym: the account's name is no code"
    if statement["actor"]["objectType"] != "Agent":
        yield "agent"
    activities = [statement["object"], *around.get("parent", []), *around.get("grouping", [])]
    if not all(_OURS.fullmatch(activity["id"]) for activity in activities):
        yield "iri: an activity"
    if not all(_OURS.fullmatch(key) for key in (*context["extensions"], *result.get("extensions", {}))):
        yield "iri: an extension"
    if [activity["id"] for activity in around["category"]] != [PROFILE]:
        yield "category: the profile"


def _values(statement: Mapping[str, Any]) -> Iterator[str]:
    result, verb = statement.get("result", {}), statement["verb"]
    if statement["version"] != VERSION:
        yield "version"
    if VERBS.get(next(iter(verb["display"].values()))) != verb["id"]:
        yield "verb"
    if "timestamp" in statement and seconds(statement["timestamp"]) is None:
        yield "timestamp"
    if "duration" in result and not _DURATION.fullmatch(result["duration"]):
        yield "duration"
    if "response" in result and not _RESPONSE.fullmatch(result["response"]):
        yield "response: not ids"
    if (result.get("completion") is True) != (verb["id"] == VERBS["completed"]):
        yield "completion"
