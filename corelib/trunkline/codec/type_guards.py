"""The kinds of values that decoded JSON and users' arguments are taken apart by.

``isinstance(value, dict)`` leaves the keys unknown to type checkers; these do not. Decoded JSON
has exact types, so ``type(value) is OBJECT`` says enough, and costs no call.
"""

from __future__ import annotations

from collections.abc import Awaitable, Mapping, Sequence
from typing import Any, TypeGuard

OBJECT: type[dict[str, Any]] = dict
ARRAY: type[list[Any]] = list


def is_mapping(value: object) -> TypeGuard[Mapping[str, Any]]:
    """Whether `value` is a dictionary or anything like one."""
    return isinstance(value, Mapping)


def is_sequence(value: object) -> TypeGuard[Sequence[Any]]:
    """Whether `value` is a list or a tuple, which JSON writes as an array."""
    return isinstance(value, list | tuple)


def is_awaitable(value: object) -> TypeGuard[Awaitable[Any]]:
    """Whether `value` must be awaited to know its result."""
    return isinstance(value, Awaitable)
