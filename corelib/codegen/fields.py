"""Derive fields, constants and uploads from the shapes of a document."""

from __future__ import annotations

import attrs

from codegen.model import NULL, Atom, Choice, Constants, Field, ListOf, Record, Shape
from codegen.spec import Document


def all_fields(document: Document, shape: Shape) -> list[Field]:
    """Return the fields of a record with those of its bases, or of all members of a choice."""
    shape = document.resolve(shape)
    if isinstance(shape, Choice):
        return _shared_fields(document, shape)
    if not isinstance(shape, Record):
        return []
    found: dict[str, Field] = {}
    for base in shape.bases:
        found.update((field.wire, field) for field in all_fields(document, base))
    found.update((field.wire, field) for field in shape.fields)
    return [with_required(field, shape) for field in found.values()]


def with_required(field: Field, record: Record) -> Field:
    """Return the field of a base, required if `record` requires it."""
    return attrs.evolve(field, required=True) if field.wire in record.requires else field


def _shared_fields(document: Document, choice: Choice) -> list[Field]:
    """Return the fields of any member, required only if every member requires them."""
    groups = [all_fields(document, member) for member in choice.members if member != NULL]
    found: dict[str, Field] = {}
    for field in (field for group in groups for field in group):
        found.setdefault(field.wire, field)
    everywhere = [{field.wire for field in group if field.required} for group in groups]
    return [
        attrs.evolve(field, required=all(wire in one for one in everywhere))
        for wire, field in found.items()
    ]


def tag(document: Document, record: Record, field: str) -> str | None:
    """Return the constant of `field`, which distinguishes the record from its siblings."""
    for one in all_fields(document, record):
        if one.wire == field:
            shape = document.resolve(one.shape)
            if isinstance(shape, Constants) and len(shape.values) == 1:
                return str(shape.values[0])
    return None


def holds_file(document: Document, shape: Shape) -> bool:
    """Whether a value of this shape may be a file or a list of files."""
    shape = document.resolve(shape)
    if isinstance(shape, Choice):
        return any(holds_file(document, member) for member in shape.members)
    if isinstance(shape, ListOf):
        return holds_file(document, shape.item)
    return shape == Atom("file")
