"""Query strings, and the fields of forms, as the OpenAI API reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from math import isfinite
from typing import cast
from urllib.parse import quote


def encode_query(params: Mapping[str, object]) -> str:
    """`params` as a query string, in the order given.

    Arrays are `a[]=1&a[]=2`, objects `a[b]=1`. None is left out, at every level; keys are
    percent-encoded with their brackets. Raises `TypeError` for a value of another type and
    `ValueError` for text that is not Unicode; both name the parameter.
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
    """The keys and texts that one parameter is spread over, in a query or in a form.

    `plain` makes other values, such as models, into these; it raises TypeError when it cannot.
    Raises TypeError naming the parameter, and `place` for a name that is no str; ValueError for a
    number that is not finite.
    """
    return _pairs(_checked_key(name, place), value, plain)


def _pairs(
    key: str, value: object, plain: Callable[[object], object] | None
) -> Iterator[tuple[str, str]]:
    """The plain keys and values that `value` is spread over."""
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
        else:
            yield from _pairs(key, _made_plain(key, value, plain), None)


def _scalar(key: str, value: object) -> str | None:
    """The text of a single value; None when it is of no known type."""
    # The methods of str, int and float, since an Enum that is one of them has a str() of its own.
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, float):
        if not isfinite(value):
            raise ValueError(f"parameter {key!r} is {value}: give a finite number")
        return float.__repr__(value)
    if isinstance(value, date):
        return value.isoformat()
    return None


def _made_plain(key: str, value: object, plain: Callable[[object], object] | None) -> object:
    cause: TypeError | None = None
    if plain is not None:
        try:
            return plain(value)
        except TypeError as error:
            cause = error
    raise TypeError(
        f"parameter {key!r} is of type {type(value).__name__}: give a str, int, float, bool, "
        "date, datetime, None, or a list or mapping of these"
    ) from cause


def _checked_key(name: object, place: str) -> str:
    if isinstance(name, str):
        return str.__str__(name)
    raise TypeError(f"a key in {place} is of type {type(name).__name__}: give a str")


def _encoded(text: str, key: str) -> str:
    try:
        return quote(text, safe="")
    except UnicodeEncodeError as error:
        raise ValueError(
            f"parameter {key!r} contains a lone surrogate: give text that is valid Unicode"
        ) from error
