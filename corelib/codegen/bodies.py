"""Derive the attributes of an operation from its body: a form, or one of several records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from codegen.fields import all_fields, holds_file, tag
from codegen.model import NULL, Choice, Record, Route, Shape
from codegen.names import attribute
from codegen.spec import Document


def form(document: Document, route: Route) -> dict[str, Any]:
    """Return the attributes of an operation that describe an upload."""
    body = route.body
    if body is None or not _is_upload(document, route):
        return {}
    fields = all_fields(document, body.shape)
    files = sorted(one.wire for one in fields if holds_file(document, one.shape))
    others = {*body.media_types} - {"application/json"}
    alone = (name for name, kind in body.encodings.items() if kind in others)
    return {
        "upload": True,
        "files": tuple(files),
        "json_without_files": "application/json" in body.media_types,
        "part_media_types": body.encodings,
        "sole_body_field": next(alone, None),
    }


def _is_upload(document: Document, route: Route) -> bool:
    """Whether the body is a form with files, or one that cannot be sent as JSON."""
    body = route.body
    if body is None or "multipart/form-data" not in body.media_types:
        return False
    fields = all_fields(document, body.shape)
    has_file = any(holds_file(document, field.shape) for field in fields)
    return has_file or "application/json" not in body.media_types


def variation(document: Document, route: Route) -> dict[str, Any]:
    """Return the attributes of an operation whose body is one of several records."""
    several = variants(document, route.body.shape) if route.body else ()
    by = _varies_by(document, several)
    if by is None or route.body is None:
        return {}
    always = {field.wire for field in all_fields(document, route.body.shape) if field.required}
    required: dict[str | None, tuple[str, ...]] = {}
    for record in several:
        fields = {field.wire: field for field in record.fields}
        names = [one.wire for one in fields.values() if one.required and one.wire not in always]
        said = tuple(attribute(wire) for wire in names if wire != by)
        required[tag(document, record, by)] = said
        if not fields[by].required:
            required[None] = said
    return {"varies_by": by, "variants": required}


def variants(document: Document, shape: Shape) -> tuple[Record, ...]:
    """Return the records of which a body is one; none if it is a single record."""
    choice = document.resolve(shape)
    if not isinstance(choice, Choice):
        return ()
    found = (_first_base(document, member) for member in choice.members if member != NULL)
    return tuple(one for one in found if one is not None)


def _first_base(document: Document, shape: Shape) -> Record | None:
    """Return the record of a member, without the fields that all members have in addition."""
    record = document.resolve(shape)
    while isinstance(record, Record) and record.bases and not record.fields:
        record = document.resolve(record.bases[0])
    return record if isinstance(record, Record) else None


def _varies_by(document: Document, records: Sequence[Record]) -> str | None:
    """Return the field whose value is another constant in each record; None if there is none."""
    for field in records[0].fields if records else ():
        values = {tag(document, record, field.wire) for record in records}
        if len(values) == len(records) and None not in values:
            return field.wire
    return None
