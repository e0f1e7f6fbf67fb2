"""Deterministic values that fit a JSON schema."""

from __future__ import annotations

import math
from urllib.parse import unquote

from msgspec import UNSET, Struct, UnsetType, field

from trunkline.local.refusals import RefusedError

# A schema of thirty lines can describe billions of nodes, or a text of gigabytes.
_MOST_NODES = 10_000
_LONGEST_TEXT = 10_000

_FORMATS = {
    "date": "2025-01-01",
    "date-time": "2025-01-01T00:00:00Z",
    "time": "00:00:00Z",
    "duration": "P1D",
    "email": "someone@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com/",
    "uuid": "00000000-0000-4000-8000-000000000000",
}


class Schema(Struct, rename="camel"):
    """The keywords of JSON Schema that shape a value; the others are ignored."""

    type: str | tuple[str, ...] | None = None
    enum: tuple[object, ...] = ()
    const: object | UnsetType = UNSET
    properties: dict[str, Schema | bool] | None = None
    required: tuple[str, ...] = ()
    items: Schema | bool | None = None
    prefix_items: tuple[Schema | bool, ...] = ()
    any_of: tuple[Schema | bool, ...] = ()
    one_of: tuple[Schema | bool, ...] = ()
    all_of: tuple[Schema | bool, ...] = ()
    format: str | None = None
    min_length: int = 0
    max_length: int | None = None
    min_items: int = 1
    max_items: int | None = None
    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: float | None = None
    exclusive_maximum: float | None = None
    definitions: dict[str, Schema | bool] | None = None
    defs: dict[str, Schema | bool] | None = field(default=None, name="$defs")
    ref: str | None = field(default=None, name="$ref")


def sample(schema: Schema | None) -> object:
    """Return the plainest value that fits `schema`: required properties, first choices, ones.

    Without a schema, return an empty object. Raises RefusedError (400) for a `$ref` that is not
    defined, for a schema that is nested too deeply, and for one whose value would be huge.
    """
    if schema is None:
        return {}
    try:
        return _Sampler(schema).value(schema, frozenset())
    except RecursionError as error:
        raise RefusedError(400, "The JSON schema is nested too deeply.") from error


class _Sampler:
    """Samples one root schema. `trail` has the references that are being expanded."""

    def __init__(self, root: Schema) -> None:
        self._root = root
        self._nodes = 0

    def value(self, schema: Schema | bool, trail: frozenset[str]) -> object:
        self._nodes += 1
        if self._nodes > _MOST_NODES:
            raise RefusedError(400, "The JSON schema describes a value that is too large.")
        if isinstance(schema, bool):
            return "string"
        if schema.ref is not None:
            # No value fits a type that always contains itself, so null is as good as any.
            if schema.ref in trail:
                return None
            return self.value(self._target(schema.ref), trail | {schema.ref})
        if schema.const is not UNSET:
            return schema.const
        if schema.enum:
            return schema.enum[0]
        if schema.all_of:
            return self._all(schema, trail)
        options = schema.any_of or schema.one_of
        if options:
            # An option that refers back to this schema would recurse.
            ending = [option for option in options if not _recurs(option, trail)]
            return self.value((ending or options)[0], trail)
        return self._typed(schema, trail)

    def _typed(self, schema: Schema, trail: frozenset[str]) -> object:
        kind = schema.type if isinstance(schema.type, str) else next(iter(schema.type or ()), None)
        if kind == "object" or (kind is None and schema.properties is not None):
            return self._object(schema, trail)
        if kind == "array" or (kind is None and schema.items is not None):
            return self._array(schema, trail)
        if kind in ("integer", "number"):
            return _number(schema, whole=kind == "integer")
        if kind == "boolean":
            return True
        if kind == "null":
            return None
        return _text(schema)

    def _object(self, schema: Schema, trail: frozenset[str]) -> dict[str, object]:
        properties = schema.properties or {}
        return {name: self.value(properties.get(name, True), trail) for name in schema.required}

    def _array(self, schema: Schema, trail: frozenset[str]) -> list[object]:
        if schema.prefix_items:
            return [self.value(item, trail) for item in schema.prefix_items]
        item = True if schema.items is None else schema.items
        if schema.max_items == 0 or _recurs(item, trail):
            return []
        # One node too many is enough for `value` to refuse the schema.
        count = min(max(1, schema.min_items), _MOST_NODES + 1)
        return [self.value(item, trail) for _ in range(count)]

    def _all(self, schema: Schema, trail: frozenset[str]) -> object:
        merged: dict[str, object] = {}
        for part in schema.all_of:
            value = self.value(part, trail)
            if not isinstance(value, dict):
                return value
            merged.update(value)  # pyright: ignore[reportUnknownArgumentType] # JSON objects only
        return {**merged, **self._object(schema, trail)}

    def _target(self, ref: str) -> Schema | bool:
        if ref == "#":
            return self._root
        for prefix, found in (
            ("#/$defs/", self._root.defs or {}),
            ("#/definitions/", self._root.definitions or {}),
        ):
            # ~1 before ~0, so that ~01 becomes ~1 (RFC 6901, 4).
            name = unquote(ref[len(prefix) :]).replace("~1", "/").replace("~0", "~")
            if ref.startswith(prefix) and name in found:
                return found[name]
        raise RefusedError(400, f"The JSON schema refers to {ref!r}, which it does not define.")


def _recurs(schema: Schema | bool, trail: frozenset[str]) -> bool:
    return isinstance(schema, Schema) and schema.ref in trail


def _number(schema: Schema, *, whole: bool) -> float:
    step = 1.0 if whole else 0.5
    value = 1.0
    if schema.minimum is not None:
        value = max(value, math.ceil(schema.minimum) if whole else schema.minimum)
    if schema.exclusive_minimum is not None and value <= schema.exclusive_minimum:
        value = math.floor(schema.exclusive_minimum) + step
    if schema.maximum is not None:
        value = min(value, math.floor(schema.maximum) if whole else schema.maximum)
    if schema.exclusive_maximum is not None and value >= schema.exclusive_maximum:
        value = math.ceil(schema.exclusive_maximum) - step
    return int(value) if value == int(value) else value


def _text(schema: Schema) -> str:
    text = _FORMATS.get(schema.format or "", "string")
    if len(text) < schema.min_length:
        repeated = "string" * (min(schema.min_length, _LONGEST_TEXT) // 6 + 1)
        text = repeated[: min(schema.min_length, _LONGEST_TEXT)]
    return text if schema.max_length is None else text[: max(0, schema.max_length)]
