"""Bytes that count how many of them are looked at or copied, so that a test can say "linear".

A clock would say it only of this machine and this minute.
"""

from __future__ import annotations

from typing import Any

from typing_extensions import Self


class Work:
    """The number of bytes that operations have looked at or copied."""

    def __init__(self) -> None:
        self.done = 0

    def bytes(self, value: bytes) -> CountedBytes:
        """`value` as bytes that count here, and so do the bytes that are made from it."""
        counted = CountedBytes(value)
        counted.work = self
        return counted

    def bytearray(self) -> CountedBytearray:
        """An empty bytearray that counts here."""
        counted = CountedBytearray()
        counted.work = self
        return counted


class CountedBytes(bytes):
    """Counts its length for every operation."""

    work: Work


class CountedBytearray(bytearray):
    """The same for a bytearray; what is appended counts once."""

    work: Work

    def __iadd__(self, other: Any) -> Self:
        self.work.done += len(other)
        super().__iadd__(other)
        return self

    def __bytes__(self) -> bytes:
        self.work.done += len(self)
        return self.work.bytes(bytes(memoryview(self)))


def _counting(kind: type, name: str) -> Any:
    original = getattr(bytes if kind is CountedBytes else bytearray, name)

    def operation(self: Any, *arguments: Any) -> Any:
        result = original(self, *arguments)
        # An index is free, a slice costs what it copies, everything else may look at all bytes.
        sliced = name == "__getitem__" and isinstance(result, bytes | bytearray)
        free = name == "__getitem__" and isinstance(result, int)
        self.work.done += 0 if free else len(result) if sliced else len(self)
        if type(result) is bytes:
            return self.work.bytes(result)
        if isinstance(result, list | tuple):
            return type(result)(self.work.bytes(one) for one in result)
        return result

    return operation


for _kind in (CountedBytes, CountedBytearray):
    for _name in (
        "__add__", "__contains__", "__getitem__", "count", "endswith", "find", "lstrip",
        "partition", "removeprefix", "replace", "rfind", "split", "startswith", "strip",
    ):  # fmt: skip
        setattr(_kind, _name, _counting(_kind, _name))
