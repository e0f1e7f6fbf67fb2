"""Paths filled with parameters, such that a parameter can never change the route."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final
from urllib.parse import quote

_placeholders: Final = re.compile(r"\{([^{}]*)\}")
_not_in_routes: Final = re.compile(r"[\x00-\x20\x7f\\#]")
_control: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")
# A server or proxy may decode more than once, so `%252e` is as much a dot as `%2e`.
_is_dots: Final = re.compile(r"(?:\.|%(?:25)*2e){1,2}", re.IGNORECASE).fullmatch


class PathParameterError(ValueError):
    """The value of a path parameter would change, or break, the route that it is put into."""


def fill_path(template: str, values: Mapping[str, object]) -> str:
    """`template` with each `{name}` replaced by its percent-encoded value; others are ignored.

    Raises `PathParameterError` for a value that is empty, a dot segment, not Unicode or has
    control characters, and `TypeError` for one that is missing or neither str nor int.
    """
    literals, names = _parsed(template)
    parts = [literals[0]]
    for name, literal in zip(names, literals[1:], strict=True):
        try:
            value = values[name]
        except KeyError:
            raise TypeError(f"path parameter {name!r} of {template!r} is missing") from None
        parts.append(_segment(name, value))
        parts.append(literal)
    return "".join(parts)


@lru_cache(maxsize=1024)
def check_route(path: str) -> None:
    """Raises ValueError for a path, as users write one, that would lead elsewhere or nowhere."""
    if not path.isascii() or _not_in_routes.search(path):
        raise ValueError(
            f"path {path!r} has a space, '#', backslash, control or non-ASCII character: "
            "percent-encode it"
        )
    if any(_is_dots(segment) for segment in path.partition("?")[0].split("/")):
        raise ValueError(f"path {path!r} has a dot segment, which would lead to another route")


@lru_cache(maxsize=1024)
def _parsed(template: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The literals of `template` and the names between them."""
    pieces = _placeholders.split(template)
    literals, names = tuple(pieces[0::2]), tuple(pieces[1::2])
    if any("{" in literal or "}" in literal for literal in literals) or "" in names:
        raise ValueError(f"path template {template!r} has an unnamed or unbalanced placeholder")
    return literals, names


def _segment(name: str, value: object) -> str:
    if isinstance(value, str):
        text = str.__str__(value)
    elif isinstance(value, int) and not isinstance(value, bool):
        text = int.__repr__(value)
    else:
        raise TypeError(
            f"path parameter {name!r} is of type {type(value).__name__}: give a str or an int"
        )
    if not text:
        raise PathParameterError(f"path parameter {name!r} is empty: give the id of the object")
    if _is_dots(text):
        raise PathParameterError(
            f"path parameter {name!r} is a dot segment, which would lead to another route: "
            "give the id of the object"
        )
    if _control.search(text):
        raise PathParameterError(
            f"path parameter {name!r} contains a control character: remove it, "
            "such as a line end that was read along with the id"
        )
    try:
        return quote(text, safe="")
    except UnicodeEncodeError as error:
        raise PathParameterError(
            f"path parameter {name!r} contains a lone surrogate: give text that is valid Unicode"
        ) from error
