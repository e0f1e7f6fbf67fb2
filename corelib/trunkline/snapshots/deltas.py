"""Deltas, added up in linear time.

A total is decoded JSON in which each text that grows is a `GrowingText`. Texts are joined when
somebody reads them, since adding each delta to a string would take quadratic time.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from trunkline.codec.type_guards import ARRAY, OBJECT

_REPLACED: Final = frozenset({"id", "index", "object", "role", "type"})
"""The texts that are repeated whole, and not continued. Some servers send them in each chunk."""


class DeltaError(ValueError):
    """A delta that is malformed, or does not belong to what came before it."""


class GrowingText:
    """A text that grows."""

    __slots__ = ("_parts", "count")

    def __init__(self, first: str) -> None:
        self._parts = [first]
        self.count = len(first)
        """The characters so far."""

    def add(self, more: str) -> None:
        self._parts.append(more)
        self.count += len(more)

    def upto(self, count: int) -> str:
        """Return the first `count` characters."""
        return str(self)[:count]

    def __str__(self) -> str:
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0]


def add(total: dict[str, Any], delta: Mapping[str, Any]) -> None:
    """Add a delta to a total, in place.

    Texts are continued, objects merged, and lists extended, except that an item with an `index` is
    added to the item of that index. Other values are replaced. Raises DeltaError.
    """
    for key, value in delta.items():
        known = total.get(key)
        if known is None:
            total[key] = _begun(key, value)
        elif value is not None and value != "":
            total[key] = _continued(key, known, value)


def _begun(key: str, value: Any) -> Any:
    if type(value) is str:
        return value if key in _REPLACED else GrowingText(value)
    if type(value) is OBJECT:
        made: dict[str, Any] = {}
        add(made, value)
        return made
    if type(value) is ARRAY:
        items: list[Any] = []
        _extend(key, items, value)
        return items
    return value


def _continued(key: str, known: Any, value: Any) -> Any:
    before, now = _kind(known), _kind(value)
    if before is GrowingText and now is str:
        known.add(value)
    elif before is OBJECT and now is OBJECT:
        if known.get("id") and value.get("id") not in (None, "", known["id"]):
            raise DeltaError(f"a delta of {key} has the id {value['id']!r}, not {known['id']!r}")
        add(known, value)
    elif before is ARRAY and now is ARRAY:
        _extend(key, known, value)
    elif before in (GrowingText, OBJECT, ARRAY) or now is not before:
        raise DeltaError(f"a delta of {key} is {now.__name__}, unlike those before it")
    else:
        return value
    return known


def _kind(value: object) -> type[object]:
    return type(value)


def _extend(key: str, items: list[Any], more: list[Any]) -> None:
    for item in more:
        if type(item) is not OBJECT or "index" not in item:
            items.append(_begun("", item) if type(item) is OBJECT else item)
            continue
        index = item["index"]
        if type(index) is not int or not 0 <= index <= len(items):
            raise DeltaError(f"the index of a delta of {key} is {index!r}, not 0 to {len(items)}")
        if index == len(items):
            items.append(_begun("", item))
        else:
            items[index] = _continued(key, items[index], item)


def plain(total: Any) -> Any:
    """Return a total as decoded JSON, which later deltas do not change."""
    if type(total) is GrowingText:
        return str(total)
    if type(total) is OBJECT:
        return {key: plain(value) for key, value in total.items()}
    if type(total) is ARRAY:
        return [plain(item) for item in total]
    return total
