"""How many tokens a request has used by what its answer says, or may use as far as it is known."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from trunkline.errors import OpenAIError
from trunkline.http import Request
from trunkline_plugins.facts import count

Tokens: TypeAlias = tuple[int, int, int]
"""Tokens of the input, of the input that the server had in its cache, and of the output."""

_LIMITS: Final = ("max_completion_tokens", "max_output_tokens", "max_tokens")
_FILE: Final = 1000
_OBJECT: Any = dict
_ARRAY: Any = list


def asked(request: Request) -> dict[str, Any]:
    """Return the body of a request; empty if it is not an object of JSON."""
    try:
        body: Any = request.json()
    except OpenAIError:  # a form, or no body
        return {}
    return fields(body)


def fields(value: Any) -> dict[str, Any]:
    """Return an object of JSON; empty if `value` is anything else."""
    return value if type(value) is _OBJECT else {}


def most(body: dict[str, Any]) -> int | None:
    """Return how many tokens the request lets all of its answers have; None if it does not say."""
    limits = [given for name in _LIMITS if (given := count(body.get(name))) is not None]
    return max(limits) * (count(body.get("n")) or 1) if limits else None


def reported(usage: dict[str, Any]) -> Tokens:
    """Return the tokens of a usage, in the words of any endpoint."""
    given = _number(usage, "prompt_tokens", "input_tokens")
    details = fields(usage.get("prompt_tokens_details") or usage.get("input_tokens_details"))
    cached = min(given, _number(details, "cached_tokens"))
    output = _number(usage, "completion_tokens", "output_tokens")
    return given - cached, cached, max(output, _number(usage, "total_tokens") - given)


def _number(holder: dict[str, Any], *names: str) -> int:
    return next(filter(None, (count(holder.get(name)) for name in names)), 0)


def estimate(value: Any) -> int:
    """Return about how many tokens the texts in `value` are: one for each four bytes of UTF-8."""
    return -(-size(value) // 4)


def size(value: Any) -> int:
    """Return the bytes of the texts in `value`, without those that look like files in Base64.

    These have more than 1,000 characters and no blank.
    """
    if isinstance(value, str):
        is_file = len(value) > _FILE and value.isascii() and " " not in value
        return 0 if is_file else len(value.encode(errors="replace"))
    if type(value) is _OBJECT:
        return sum(map(size, value.values()))
    return sum(map(size, value)) if type(value) is _ARRAY else 0


def positive(name: str, value: Any, *, or_zero: bool = False) -> Any:
    """Return a setting that is a number above 0. Raises ValueError with its name."""
    if type(value) in (int, float) and (value > 0 or (or_zero and value == 0)):
        return value
    least = "of 0 or more" if or_zero else "above 0"
    raise ValueError(f"{name} must be a number {least}, not {value!r}")
