"""Python types as strict JSON Schema, and as the parameters of requests that hold it."""

from __future__ import annotations

import re
import types
from collections.abc import (
    Collection,
    Iterable,
    Iterator,
    MutableSequence,
    MutableSet,
    Sequence,
    Set as AbstractSet,
)
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import count
from typing import Annotated, Any, Final, Literal, NewType, Union, get_args, get_origin
from uuid import UUID

import msgspec
import typing_extensions
from typing_extensions import NotRequired, Required, TypeAliasType

from trunkline.codec.type_guards import is_mapping, is_sequence
from trunkline.structured.limits import description_of, limited, limits_of
from trunkline.structured.shapes import (
    adapter_of,
    class_of,
    doc_of,
    fields_of,
    has_fields,
    is_adapter,
    is_enum,
    is_hashable,
    is_pydantic,
    is_struct,
    is_value,
    refuse_kind,
    title_of,
)
from trunkline.structured.strict_rules import check_root, refuse, strict, strict_of_class, typed

MOST_NAME = 64
"""The number of characters that the name of a schema may have."""
_NAME = re.compile(r"[a-zA-Z0-9_-]+")
DECIMAL: Final = r"^-?[0-9]+(\.[0-9]+)?$"
"""The pattern of a decimal number, which is a text in JSON so that it stays exact."""
ATOMS: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    None: {"type": "null"},
    type(None): {"type": "null"},
    datetime: {"type": "string", "format": "date-time"},
    date: {"type": "string", "format": "date"},
    time: {"type": "string", "format": "time"},
    timedelta: {"type": "string", "format": "duration"},
    UUID: {"type": "string", "format": "uuid"},
    Decimal: {"type": "string", "pattern": DECIMAL},
}
"""The types without parts."""
ARRAYS: dict[Any, type] = {
    list: list, tuple: tuple, set: set, frozenset: frozenset, Sequence: list, Collection: list,
    MutableSequence: list, Iterable: list, AbstractSet: set, MutableSet: set,
}  # fmt: skip
"""The types of arrays, with the classes of their values."""
MARKS = (Required, NotRequired, Final, getattr(typing_extensions, "ReadOnly", Required))
"""Qualifiers of fields, which have no effect: an answer has all fields."""


def schema_of(kind: Any) -> dict[str, Any]:
    """Return the strict JSON Schema of a type, or of a plain schema (a dictionary).

    Raises TypeError, with the place and the remedy, for a part that the API does not support.
    """
    place = title_of(kind) if not is_mapping(kind) else "the schema"
    if is_mapping(kind):
        return strict(kind, place)
    if is_pydantic(kind):
        return strict_of_class(_of_pydantic(kind, "#/$defs/{model}"), place)
    definitions: dict[str, Any] = {}
    made = _Walk(definitions).schema(kind, place)
    name = made.get("$ref", "").removeprefix("#/$defs/")
    if name and made["$ref"] not in _references(definitions):
        made = {**definitions.pop(name)}
    if definitions:
        made = {"$defs": definitions, **made}
    return strict_of_class(made, place)


def name_of(kind: Any) -> str:
    """Return the name of a type as the API allows it: at most 64 of ``a-z A-Z 0-9 _ -``."""
    if is_mapping(kind):
        title = str(kind.get("title") or "")
    elif is_adapter(kind):
        title = str(kind.json_schema().get("title") or "")
    else:
        title = title_of(kind)
    return "_".join(_NAME.findall(title))[:MOST_NAME] or "answer"


def check_name(name: str) -> str:
    """Return a name that the user chose. Raises ValueError if the API does not allow it."""
    if not _NAME.fullmatch(name) or len(name) > MOST_NAME:
        raise ValueError(
            f"the name {name!r} is not allowed: use 1 to {MOST_NAME} letters (a to z), digits, "
            "underscores and hyphens"
        )
    return name


def response_format_of(kind: Any) -> Any:
    """Return the `response_format` of POST /chat/completions for a type; a dictionary unchanged.

    Raises TypeError for a type that has no strict schema, or whose JSON is not an object.
    """
    if is_mapping(kind):
        return kind
    return {"type": "json_schema", "json_schema": _named_schema(kind)}


def text_format_of(kind: Any) -> Any:
    """Return the `format` of the `text` of POST /responses, as `response_format_of`."""
    return kind if is_mapping(kind) else {"type": "json_schema", **_named_schema(kind)}


def agent_text_format(kind: Any) -> Any:
    """Return the `format` of the `text` of an agent, as `response_format_of`."""
    if is_mapping(kind):
        return kind
    schema = schema_of(kind)
    check_root(schema, title_of(kind))
    return {"type": "json_schema", "schema": schema}


def _named_schema(kind: Any) -> dict[str, Any]:
    schema = schema_of(kind)
    check_root(schema, title_of(kind))
    return {"schema": schema, "name": name_of(kind), "strict": True}


def _of_pydantic(kind: Any, template: str) -> dict[str, Any]:
    if hasattr(kind, "model_json_schema"):
        found: dict[str, Any] = kind.model_json_schema(ref_template=template)
    else:
        found = adapter_of(kind).json_schema(ref_template=template)
    return found


def _references(value: object) -> Iterator[str]:
    """Yield every reference in a JSON Schema."""
    if is_mapping(value):
        for key, item in value.items():
            if key == "$ref" and isinstance(item, str):
                yield item
            else:
                yield from _references(item)
    elif is_sequence(value):
        for item in value:
            yield from _references(item)


class _Walk:
    """Makes the schemas of types; those of classes are added to `definitions`."""

    def __init__(self, definitions: dict[str, Any]) -> None:
        self._definitions = definitions
        self._names: dict[Any, str] = {}

    def schema(self, kind: Any, place: str) -> dict[str, Any]:
        """Return the schema of a type; for a class, the reference to it."""
        origin, arguments = get_origin(kind), get_args(kind)
        if is_value(kind) or not is_hashable(kind):
            refuse_kind(kind, place)
        if kind in ATOMS:
            return {**ATOMS[kind]}
        if origin is Annotated:
            return self._annotated(arguments[0], kind.__metadata__, place)
        if origin in MARKS:
            return self.schema(arguments[0], place)
        if isinstance(kind, NewType):
            return self.schema(kind.__supertype__, place)
        if origin is Literal:
            return typed(arguments, place)
        if origin in (Union, types.UnionType):
            return {"anyOf": [self.schema(one, place) for one in arguments]}
        if class_of(kind) in ARRAYS:
            return self._array(kind, arguments, place)
        if is_pydantic(kind) or is_struct(kind):
            return self._foreign(kind)
        if has_fields(kind) or is_enum(kind) or isinstance(kind, TypeAliasType):
            return self._defined(kind)
        refuse_kind(kind, place)
        raise AssertionError(kind)  # for type checkers: refuse_kind raises

    def _annotated(self, kind: Any, metadata: Sequence[Any], place: str) -> dict[str, Any]:
        made = limited(self.schema(kind, place), limits_of(metadata))
        description = description_of(metadata)
        return {**made, "description": description} if description else made

    def _array(self, kind: Any, arguments: Sequence[Any], place: str) -> dict[str, Any]:
        arguments = [one for one in arguments if one is not Ellipsis]
        if not arguments:
            refuse(place, f"is an array of any values ({title_of(kind)})", "declare their type")
        if class_of(kind) is not tuple or get_args(kind)[-1] is Ellipsis:
            return {"type": "array", "items": self.schema(arguments[0], f"{place}[]")}
        if any(one != arguments[0] for one in arguments):
            refuse(place, f"is an array of a fixed order of types ({title_of(kind)})",
                   "declare a class instead")  # fmt: skip
        size = len(arguments)
        items = self.schema(arguments[0], f"{place}[]")
        return {"type": "array", "items": items, "minItems": size, "maxItems": size}

    def _defined(self, kind: Any) -> dict[str, Any]:
        """Return the reference to a class or an alias, which may contain itself."""
        if kind not in self._names:
            name = self._names[kind] = self._free(name_of(kind))
            self._definitions[name] = {}  # its place, in the order in which people read
            self._definitions[name] = self._definition(kind)
        return {"$ref": f"#/$defs/{self._names[kind]}"}

    def _free(self, name: str) -> str:
        numbered = (f"{name}_{number}" for number in count(2))
        return name if name not in self._definitions else next(
            one for one in numbered if one not in self._definitions
        )  # fmt: skip

    def _definition(self, kind: Any) -> dict[str, Any]:
        place = title_of(kind)
        if isinstance(kind, TypeAliasType):
            return self.schema(kind.__value__, place)
        description = doc_of(kind)
        described = {"description": description} if description else {}
        if is_enum(kind):
            return {**described, **typed([one.value for one in kind], place)}
        properties: dict[str, Any] = {}
        for field in fields_of(kind):
            made = self.schema(field.kind, f"{place}.{field.name}")
            if field.description:
                made["description"] = field.description
            properties[field.name] = made
        return {**described, "type": "object", "properties": properties}

    def _foreign(self, kind: Any) -> dict[str, Any]:
        """Return the reference to a class whose own library describes it, with its classes."""
        make = _struct_parts if is_struct(kind) else _pydantic_parts
        for number in count(1):
            suffix = "" if number == 1 else f"_{number}"
            main, parts = make(kind, suffix)
            parts = {f"{name}{suffix}": one for name, one in parts.items()}
            if all(self._definitions.get(name, one) == one for name, one in parts.items()):
                self._definitions.update(parts)
                return main
        raise AssertionError(kind)  # for type checkers: `count` has no end


Parts = tuple[dict[str, Any], dict[str, Any]]
"""The schema that refers to a class, and the definitions that it needs."""


def _struct_parts(kind: Any, suffix: str) -> Parts:
    template = "#/$defs/{name}" + suffix
    (main,), parts = msgspec.json.schema_components((kind,), ref_template=template)
    return main, parts


def _pydantic_parts(kind: Any, suffix: str) -> Parts:
    made = _of_pydantic(kind, "#/$defs/{model}" + suffix)
    parts: dict[str, Any] = made.pop("$defs", {})
    if "$ref" in made:
        return made, parts
    name = name_of(kind)
    return {"$ref": f"#/$defs/{name}{suffix}"}, {**parts, name: made}
