"""A holder for what must never be shown."""

from __future__ import annotations

import re
from collections.abc import Iterable

_KEYS = r"(sk-|Bearer )[\w.~+/*-]+"  # compiled when an error needs it


_SHORTEST = 8
"""Characters of what is searched for: a shorter text is a word as well."""


def redact(text: str, known: Iterable[str] = ()) -> str:
    """`text` with `known` secrets and what looks like a key as asterisks: servers quote them."""
    for secret in known:
        if len(secret) >= _SHORTEST:
            text = text.replace(secret, "**********")
    return re.sub(_KEYS, r"\1**********", text)


class Secret:
    """A text that prints as asterisks everywhere; `reveal()` is the only way to it."""

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
        return format(str(self), specification)
