"""The declarations in the files of `types`."""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

from codegen.model import Expression, Field, Named, Record

Mode: TypeAlias = Literal["answer", "request"]


@attrs.frozen
class Member:
    """A field of a declared class."""

    name: str
    field: Field
    type: Expression


@attrs.frozen
class Declared:
    """A class, or an alias if it has a `type`."""

    name: str
    mode: Mode
    members: tuple[Member, ...] = ()
    base: Named | None = None
    type: Expression | None = None
    record: Record | None = None


@attrs.define
class Module:
    """The declarations of one file, nested types before the types that use them."""

    path: str
    main: str
    mode: Mode
    declared: dict[str, Declared] = attrs.field(factory=dict[str, Declared])
    shows: str | None = None
    """Another module whose names this one re-exports."""
