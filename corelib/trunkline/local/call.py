"""A request to the stand-in, and the types of the functions that answer it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias
from urllib.parse import parse_qsl

from trunkline.local.refusals import invalid_value
from trunkline.local.reply import LocalReply

_LONGEST_NUMBER = 9


class LocalCall(NamedTuple):
    """A request. `target` is its path and query; header names are in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def query(self) -> dict[str, str]:
        """The parameters of the query. The last value of a repeated parameter counts."""
        return dict(parse_qsl(self.target.partition("?")[2], keep_blank_values=True))


Answer: TypeAlias = Callable[[LocalCall], LocalReply]

Routes: TypeAlias = Mapping[str, Answer]
"""The function for each method of a path; empty if the API does not have the path."""


def is_asked(query: Mapping[str, str], name: str) -> bool:
    """Return a boolean of the query, or False. Raises RefusedError (400) if it is invalid."""
    text = query.get(name, "false")
    if text not in ("true", "false"):
        raise invalid_value(name, "must be 'true' or 'false'")
    return text == "true"


def number(query: Mapping[str, str], name: str) -> int | None:
    """Return a number of the query, or None. Raises RefusedError (400) if it is invalid."""
    text = query.get(name)
    if text is None:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) <= _LONGEST_NUMBER):
        raise invalid_value(name, "must be a non-negative number")
    return int(text)
