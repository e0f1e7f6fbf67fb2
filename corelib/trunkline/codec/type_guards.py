"""Type guards for decoded JSON and user arguments.

After ``isinstance(value, dict)`` the types of keys and values are unknown to type checkers; after
these guards they are not. Decoded JSON has exact types, so ``type(value) is OBJECT`` is enough
there, and needs no call.
"""

from __future__ import annotations

from collections.abc import Awaitable, Mapping, Sequence
from typing import Any, TypeGuard

OBJECT: type[dict[str, Any]] = dict
ARRAY: type[list[Any]] = list


def is_mapping(value: object) -> TypeGuard[Mapping[str, Any]]:
    """Whether `value` is a dictionary or another mapping."""
    return isinstance(value, Mapping)


def is_sequence(value: object) -> TypeGuard[Sequence[Any]]:
    """Whether `value` is a list or a tuple, which JSON writes as an array."""
    return isinstance(value, list | tuple)


def is_awaitable(value: object) -> TypeGuard[Awaitable[Any]]:
    """Whether `value` can be awaited."""
    return isinstance(value, Awaitable)
