"""The sequences of strings that a string is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, SupportsIndex, TypeVar, overload

T_co = TypeVar("T_co", covariant=True)


class SequenceNotStr(Protocol[T_co]):
    """A list, a tuple or the like: `"abc"`, itself a sequence of strings, is refused.

    `str` fails the check because its `in` takes strings only.
    """

    @overload
    def __getitem__(self, index: SupportsIndex, /) -> T_co: ...
    @overload
    def __getitem__(self, index: slice, /) -> SequenceNotStr[T_co]: ...
    def __contains__(self, value: object, /) -> bool: ...
    def __iter__(self) -> Iterator[T_co]: ...
    def __len__(self) -> int: ...
