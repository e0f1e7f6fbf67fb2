"""The content of the document, independent of any language: shapes, fields, operations."""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs


@attrs.frozen
class Atom:
    """A value without parts. `any` is any JSON value, `file` a part of an upload."""

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
    """An object with arbitrary keys, all of whose values have one shape."""

    value: Shape


@attrs.frozen
class Reference:
    """The shape of a component."""

    component: str


@attrs.frozen
class Facts:
    """Facts about a value in addition to its shape."""

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
    """The name in Python, if the document has one."""


@attrs.frozen
class Record:
    """An object with known fields: those of `bases`, then its own."""

    fields: tuple[Field, ...]
    bases: tuple[Shape, ...] = ()
    requires: tuple[str, ...] = ()
    """Fields of the bases that are required here."""
    title: str | None = None
    name: str | None = None
    """The name as a variant of a choice, if the document has one."""


@attrs.frozen
class Choice:
    """One of several shapes; the value of `field` identifies the shape."""

    members: tuple[Shape, ...]
    field: str | None = None
    name: str | None = None
    param_name: str | None = None
    """The names in responses and requests, if the document has them."""


@attrs.frozen
class Named:
    """A type that is declared in a module of `types`."""

    module: str
    name: str


Shape: TypeAlias = Atom | Constants | ListOf | MapOf | Reference | Record | Choice | Named
Expression: TypeAlias = Shape
"""A shape in which names have replaced the records and references."""

NULL = Atom("null")
ANY = Atom("any")


@attrs.frozen
class Body:
    """The request body of an operation."""

    media_types: tuple[str, ...]
    shape: Shape
    encodings: dict[str, str] = attrs.field(factory=dict[str, str], hash=False)
    """Media types of the fields of a form, if the document has them."""


@attrs.frozen
class Route:
    """An operation of the document."""

    http_method: str
    path: str
    path_fields: tuple[Field, ...]
    query_fields: tuple[Field, ...]
    header_fields: tuple[Field, ...]
    body: Body | None
    responses: dict[str, Shape | None]
    """The shapes of the first 2xx response, by media type."""
    deprecated: bool
    admin: bool


def is_plain(type: Expression | None) -> bool:
    """Whether a type consists of texts, numbers and constants only."""
    if isinstance(type, Choice):
        return all(is_plain(member) for member in type.members)
    return isinstance(type, Atom | Constants)
