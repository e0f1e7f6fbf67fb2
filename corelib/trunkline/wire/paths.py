"""Paths with parameters, filled in such a way that a parameter can never change the route."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final
from urllib.parse import quote

_placeholders: Final = re.compile(r"\{([^{}]*)\}")
_not_in_routes: Final = re.compile(r"[\x00-\x20\x7f\\#]")
_control: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")
# RFC 3986, section 3.3, besides the unreserved characters. Some gateways do not decode others.
_IN_SEGMENT: Final = "!$&'()*+,;=:@"
# A server or proxy may decode more than once, so `%252e` is as much a dot as `%2e`.
_is_dots: Final = re.compile(r"(?:\.|%(?:25)*2e){1,2}", re.IGNORECASE).fullmatch


class PathParameterError(ValueError):
    """The value of a path parameter would change or break its route."""


def fill_path(template: str, values: Mapping[str, object]) -> str:
    """Return `template` with each `{name}` replaced by its value.

    Characters that a path segment must not contain are percent-encoded.

    Other values are ignored. Raises `PathParameterError` for a value that is empty, a dot segment,
    not valid Unicode, or has control characters; `TypeError` for a value that is missing or neither
    a str nor an int.
    """
    literals, names = _parsed(template)
    if not names:
        return literals[0]
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
    """Raise ValueError for a user's path that would lead to another route or to none."""
    if not path.isascii() or _not_in_routes.search(path):
        raise ValueError(
            f"path {path!r} contains a space, '#', backslash, control character or non-ASCII "
            "character: percent-encode it"
        )
    # Servers and proxies remove dot segments (RFC 3986, section 5.2.4).
    if any(_is_dots(segment) for segment in path.partition("?")[0].split("/")):
        raise ValueError(f"path {path!r} contains a dot segment, which would change the route")


@lru_cache(maxsize=1024)
def _parsed(template: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the literals of `template`, and the names between them."""
    pieces = _placeholders.split(template)
    literals, names = tuple(pieces[0::2]), tuple(pieces[1::2])
    if any("{" in literal or "}" in literal for literal in literals) or "" in names:
        raise ValueError(f"path template {template!r} has an unnamed or unbalanced placeholder")
    return literals, names


def _segment(name: str, value: object) -> str:
    # The methods of str and int, because an Enum that is also a str or int has its own str().
    if isinstance(value, str):
        text = str.__str__(value)
    elif isinstance(value, int) and not isinstance(value, bool):
        text = int.__repr__(value)
    else:
        raise TypeError(
            f"path parameter {name!r} must be a str or an int, not {type(value).__name__}"
        )
    if not text:
        raise PathParameterError(f"path parameter {name!r} is empty: pass the id of the object")
    if _is_dots(text):
        raise PathParameterError(
            f"path parameter {name!r} is a dot segment, which would change the route: "
            "pass the id of the object"
        )
    if _control.search(text):
        raise PathParameterError(
            f"path parameter {name!r} contains a control character, such as a line break: remove it"
        )
    try:
        return quote(text, safe=_IN_SEGMENT)
    except UnicodeEncodeError as error:
        raise PathParameterError(
            f"path parameter {name!r} contains a lone surrogate: pass valid Unicode"
        ) from error
