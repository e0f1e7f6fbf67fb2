"""Values of events that are made when they are read, although the stream has grown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from trunkline.snapshots.deltas import GrowingText


class Moment:
    """A text of the stream at one moment; what is made of it, is made when it is read."""

    __slots__ = ("count", "read", "text")

    def __init__(self, text: GrowingText, read: Callable[[str], Any] | None = None) -> None:
        self.text = text
        self.count = text.count
        self.read = read
        """Returns the value of a text that may be incomplete. None if it has no value."""

    def snapshot(self) -> str:
        return self.text.upto(self.count)

    def value(self) -> object | None:
        return None if self.read is None else self.read(self.snapshot())


class Tokens:
    """The first `count` items of a list that grows."""

    __slots__ = ("_count", "_items")

    def __init__(self, items: list[Any]) -> None:
        self._items = items
        self._count = len(items)

    def snapshot(self) -> list[Any]:
        return self._items[: self._count]


class Live:
    """The completion so far: made when it is read."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[], Any]) -> None:
        self.make = make
