"""The sequences of strings that a string is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Protocol, SupportsIndex, TypeVar, get_args, overload

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

    if not TYPE_CHECKING:  # lists have no such method, and are to match nevertheless

        @classmethod
        def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
            """Return pydantic's schema of a sequence, which refuses a string as well."""
            from collections.abc import Sequence

            return handler.generate_schema(Sequence[get_args(source)[0]])
