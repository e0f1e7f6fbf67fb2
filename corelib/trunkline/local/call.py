"""One request to the stand-in, and what an answer to it looks like."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias
from urllib.parse import parse_qsl

from trunkline.local.refusals import invalid_value
from trunkline.local.reply import LocalReply

_LONGEST_NUMBER = 9


class Call(NamedTuple):
    """One request; `target` is path and query, header names are lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def query(self) -> dict[str, str]:
        """The query's parameters; of several with one name the last."""
        return dict(parse_qsl(self.target.partition("?")[2], keep_blank_values=True))


Answer: TypeAlias = Callable[[Call], LocalReply]

Routes: TypeAlias = Mapping[str, Answer]
"""What each method does at one path; empty where the API has nothing."""


def is_asked(query: Mapping[str, str], name: str) -> bool:
    """The boolean `name` of a query. Raises RefusedError (400) for what is none."""
    text = query.get(name, "false")
    if text not in ("true", "false"):
        raise invalid_value(name, "must be 'true' or 'false'")
    return text == "true"


def number(query: Mapping[str, str], name: str) -> int | None:
    """The number `name` of a query. Raises RefusedError (400) for what is none."""
    text = query.get(name)
    if text is None:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) <= _LONGEST_NUMBER):
        raise invalid_value(name, "must be a number that is not negative")
    return int(text)
