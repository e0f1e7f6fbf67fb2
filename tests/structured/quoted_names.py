"""Classes that contain themselves, with the name quoted within a type."""

# Not postponed: with `from __future__ import annotations`, the whole type would be a text.

from dataclasses import dataclass
from typing import Annotated, Any, Generic, NamedTuple, Optional, TypedDict, TypeVar

import attrs

T = TypeVar("T")


@attrs.define
class OfList:
    """A class of attrs."""

    kids: list["OfList"]


@attrs.define
class OfTuple:
    """The same."""

    kids: Annotated[tuple["OfTuple", ...], "annotated"]


@attrs.define
class OfMaybe:
    """The same."""

    kids: Optional[list["OfMaybe"]]  # noqa: UP045  # with `|`, it is another kind of type


@attrs.define
class OfGeneric(Generic[T]):
    """The same."""

    kids: list["OfGeneric[T]"]


@dataclass
class OfDataclass:
    """A dataclass."""

    kids: list["OfDataclass"]


class OfNamedTuple(NamedTuple):
    """A tuple with names."""

    kids: list["OfNamedTuple"]


class OfTypedDict(TypedDict):
    """A dictionary."""

    kids: list["OfTypedDict"]


@attrs.define
class OfOther:
    """A class of attrs that contains another kind of class."""

    kids: list["OfDataclass"]


KINDS: list[Any] = [
    OfList, OfTuple, OfMaybe, OfGeneric[int], OfDataclass, OfNamedTuple, OfTypedDict, OfOther,
]  # fmt: skip
