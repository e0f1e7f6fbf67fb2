"""Query strings and form fields, as the OpenAI API reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from math import isfinite
from typing import cast
from urllib.parse import quote

import msgspec

from trunkline.values import is_omitted


def encode_query(params: Mapping[str, object]) -> str:
    """Return `params` as a query string, in their order.

    Arrays become `a[]=1&a[]=2`, objects `a[b]=1`. None and `omit` are left out at every level.
    Keys are percent-encoded with their brackets. Raises `TypeError` for an unsupported type, and
    `ValueError` for a number that is not finite or text that is not valid Unicode. Both name the
    parameter.
    """
    return "&".join(
        [
            f"{_encoded(key, key)}={_encoded(value, key)}"
            for name, given in params.items()
            for key, value in flat_pairs(name, given, "the query")
        ]
    )


def flat_pairs(
    name: object, value: object, place: str, plain: Callable[[object], object] | None = None
) -> Iterator[tuple[str, str]]:
    """Yield the keys and texts of one parameter of a query or form.

    `plain` converts other values, such as models; it raises TypeError if it cannot. Raises
    TypeError for an unsupported type, naming the parameter, and for a name that is not a str,
    naming `place`. Raises ValueError for a number that is not finite, and for a value that is
    nested too deeply or contains itself.
    """
    key = _checked_key(name, place)
    try:
        yield from _pairs(key, value, plain)
    except RecursionError as error:
        raise ValueError(
            f"parameter {key!r} is nested too deeply, or contains itself: pass a flatter value"
        ) from error


def _pairs(
    key: str, value: object, plain: Callable[[object], object] | None
) -> Iterator[tuple[str, str]]:
    """Yield the keys and texts of `value`."""
    if isinstance(value, Mapping):
        for name, nested in cast("Mapping[object, object]", value).items():
            yield from _pairs(f"{key}[{_checked_key(name, key)}]", nested, plain)
    elif isinstance(value, (list, tuple)):
        for item in cast("list[object] | tuple[object, ...]", value):
            yield from _pairs(f"{key}[]", item, plain)
    elif value is not None:
        text = _scalar(key, value)
        if text is not None:
            yield key, text
        elif not is_omitted(value):
            # Without `plain`, which would otherwise be called for its own results without end.
            yield from _pairs(key, _made_plain(key, value, plain), None)


def _scalar(key: str, value: object) -> str | None:
    """Return the text of a single value; None for other types."""
    # The methods of str, int and float, because an Enum that is also one of them has its own str().
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, bool):  # before int, of which bool is a subclass
        return "true" if value else "false"
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, float):
        if not isfinite(value):
            raise ValueError(f"parameter {key!r} must be a finite number, not {value}")
        return float.__repr__(value)
    if isinstance(value, date):
        return value.isoformat()
    return None


def _made_plain(key: str, value: object, plain: Callable[[object], object] | None) -> object:
    try:
        return _text(value) if plain is None else plain(value)
    except TypeError as error:
        raise TypeError(
            f"parameter {key!r} must be a str, int, float, bool, date, datetime, None, or a list "
            f"or mapping of these, not {type(value).__name__}"
        ) from error


def _text(value: object) -> object:
    """Return a UUID, a member of an Enum or similar as JSON has it. Raises TypeError for others."""
    made: object = msgspec.to_builtins(value, builtin_types=(bytes, bytearray, memoryview))
    if isinstance(made, (str, int, float)):
        return made
    raise TypeError("it is several values")


def _checked_key(name: object, place: str) -> str:
    if isinstance(name, str):
        return str.__str__(name)
    raise TypeError(f"a key in {place} must be a str, not {type(name).__name__}")


def _encoded(text: str, key: str) -> str:
    try:
        return quote(text, safe="")
    except UnicodeEncodeError as error:
        raise ValueError(
            f"parameter {key!r} contains a lone surrogate: pass valid Unicode"
        ) from error
