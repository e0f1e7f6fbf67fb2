"""Values that the codec makes for types. It does not keep all types of users alive."""

from __future__ import annotations

import types
from collections.abc import Callable
from functools import lru_cache
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

V = TypeVar("V")

_LASTING: frozenset[Any] = frozenset(
    {str, int, float, bool, bytes, object, type(None), list, dict, Any, Union, types.UnionType}
)
LATEST = 128
"""The number of users' types that are remembered: those that were used last."""


class ByType(dict[Any, V]):
    """Values by type, made on first use: always kept for types of trunkline and of JSON.

    Types that are made in functions can thus be freed. A look-up of one of our own types is that
    of a dictionary.
    """

    def __init__(self, make: Callable[[Any], V]) -> None:
        super().__init__()
        self._make = make
        self._latest: Callable[[Any], V] = lru_cache(maxsize=LATEST)(self._made)

    def __missing__(self, kind: Any) -> V:
        return self._latest(kind)

    def _made(self, kind: Any) -> V:
        made = self._make(kind)
        if _is_ours(kind):
            self[kind] = made
        return made


def _is_ours(kind: Any) -> bool:
    """Whether a type consists only of classes that exist as long as trunkline."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return True
    if origin is Annotated:
        return _is_ours(arguments[0])
    if isinstance(kind, type) and origin is None:
        return kind in _LASTING or kind.__module__.partition(".")[0] == "trunkline"
    return all(map(_is_ours, arguments)) and (origin is None or _is_ours(origin))
