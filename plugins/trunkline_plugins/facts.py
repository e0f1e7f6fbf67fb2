"""The fields of requests, and the numbers of tokens under one name for all APIs."""

from __future__ import annotations

import json
from typing import Any, TypeGuard

from trunkline.errors import OpenAIError
from trunkline.http import Request

_TOKENS = {
    "input_tokens": (("input_tokens",), ("prompt_tokens",)),
    "output_tokens": (("output_tokens",), ("completion_tokens",)),
    "cached_tokens": (
        ("input_tokens_details", "cached_tokens"),
        ("prompt_tokens_details", "cached_tokens"),
    ),
    "reasoning_tokens": (
        ("output_tokens_details", "reasoning_tokens"),
        ("completion_tokens_details", "reasoning_tokens"),
    ),
}
_TOO_MANY = 10**12


def json_fields(request: Request) -> dict[str, Any]:
    """Return the fields of a request; none if its body is not an object of JSON."""
    try:
        fields: object = request.json()
    except OpenAIError:  # no body, or another kind of one
        return {}
    return fields if is_object(fields) else {}


def reported_tokens(usage: dict[str, Any] | None) -> dict[str, int]:
    """Return the numbers that a usage has of these: input, output, cached and reasoning tokens."""
    found = {name: _first(usage, paths) for name, paths in _TOKENS.items()}
    return {name: count for name, count in found.items() if count is not None}


def _first(usage: object, paths: tuple[tuple[str, ...], ...]) -> int | None:
    for path in paths:
        value = usage
        for step in path:
            value = value.get(step) if is_object(value) else None
        found = count(value)
        if found is not None:
            return found
    return None


def count(value: object) -> int | None:
    """Return a number of tokens; None for anything that no answer can have used."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return int(value) if 0 <= value < _TOO_MANY else None


def decoded(data: bytes) -> Any:  # JSON of any type
    """Return a value of JSON; None for sound, a picture, other texts, and if it is too deep."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a decoded value is an object of JSON."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Whether a decoded value is an array of JSON."""
    return isinstance(value, list)


def says_error(value: object) -> bool:
    """Whether a decoded value says that it is an error in place of an answer.

    An ``"error": null`` does not.
    """
    return is_object(value) and (bool(value.get("error")) or value.get("object") == "error")
