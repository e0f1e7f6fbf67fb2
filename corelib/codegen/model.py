"""What the document says, in words of no language: shapes, fields, operations."""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs


@attrs.frozen
class Atom:
    """A value without parts; `any` is whatever JSON allows, `file` a part of an upload."""

    kind: Literal["string", "integer", "number", "boolean", "null", "any", "file"]


@attrs.frozen
class Constants:
    """One of these values."""

    values: tuple[str | int | float | bool, ...]


@attrs.frozen
class ListOf:
    """An array."""

    item: Shape
    title: str | None = None


@attrs.frozen
class MapOf:
    """An object whose keys are data."""

    value: Shape


@attrs.frozen
class Reference:
    """The shape of that component."""

    component: str


@attrs.frozen
class Facts:
    """What is known of a value beside its shape."""

    default: object = None
    minimum: float | None = None
    maximum: float | None = None
    longest: int | None = None
    deprecated: bool = False


@attrs.frozen
class Field:
    """A member of a record, or a parameter."""

    wire: str
    shape: Shape
    required: bool
    facts: Facts = attrs.field(default=Facts(), eq=False)
    name: str | None = None
    """The name in Python, where the document gives one."""


@attrs.frozen
class Record:
    """An object with known fields: its own, after those of `bases`."""

    fields: tuple[Field, ...]
    bases: tuple[Shape, ...] = ()
    requires: tuple[str, ...] = ()
    """Fields of the bases that are required here."""
    title: str | None = None
    name: str | None = None
    """The name as a variant, where the document gives one."""


@attrs.frozen
class Choice:
    """One of several shapes; `field` is the one whose value tells which."""

    members: tuple[Shape, ...]
    field: str | None = None
    name: str | None = None
    param_name: str | None = None
    """The names in responses and requests, where the document gives them."""


@attrs.frozen
class Named:
    """A type that has been declared: in a module of `types`, under a name."""

    module: str
    name: str


Shape: TypeAlias = Atom | Constants | ListOf | MapOf | Reference | Record | Choice | Named
Expression: TypeAlias = Shape
"""A shape whose records and references have become names."""

NULL = Atom("null")
ANY = Atom("any")


@attrs.frozen
class Body:
    """What an operation is sent."""

    media_types: tuple[str, ...]
    shape: Shape
    encodings: dict[str, str] = attrs.field(factory=dict[str, str], hash=False)
    """Media types of a form's fields, where the document gives them."""


@attrs.frozen
class Route:
    """An operation as the document has it."""

    http_method: str
    path: str
    path_fields: tuple[Field, ...]
    query_fields: tuple[Field, ...]
    header_fields: tuple[Field, ...]
    body: Body | None
    responses: dict[str, Shape | None]
    """By media type, for the first 2xx status."""
    deprecated: bool
    admin: bool


def is_plain(type: Expression | None) -> bool:
    """Whether it is made of texts, numbers and constants alone."""
    if isinstance(type, Choice):
        return all(is_plain(member) for member in type.members)
    return isinstance(type, Atom | Constants)
