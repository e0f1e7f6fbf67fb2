"""A wrapper for values that must never be shown."""

from __future__ import annotations

import re
from collections.abc import Iterable

_KEYS = r"(sk-|Bearer )[\w.~+/*-]+"  # not compiled until an error needs it


_SHORTEST = 8
"""The length of the shortest secret to search for; a shorter one may be an ordinary word."""


def redact(text: str, known: Iterable[str] = ()) -> str:
    """Return `text` with `known` secrets, and whatever looks like a key, as asterisks."""
    # Servers quote a wrong key in the message of their 401.
    for secret in known:
        if len(secret) >= _SHORTEST:
            text = text.replace(secret, "**********")
    return re.sub(_KEYS, r"\1**********", text)


class Secret:
    """A text that prints as asterisks everywhere; only `reveal()` returns it."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        return self._text

    def __bool__(self) -> bool:
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        return hash((Secret, self._text))

    def __repr__(self) -> str:
        return "Secret('**********')"

    def __str__(self) -> str:
        return "**********"

    def __format__(self, specification: str) -> str:
        # object.__format__ raises TypeError for any specification, as in f"{key:>20}".
        return format(str(self), specification)
