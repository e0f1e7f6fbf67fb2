"""The rules of the API for strict schemas: a JSON Schema is made to follow them, or refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NoReturn
from urllib.parse import unquote

from trunkline.codec.type_guards import is_mapping, is_sequence

NOTES = frozenset({
    "$comment", "$id", "$schema", "contentEncoding", "contentMediaType", "default", "deprecated",
    "discriminator", "example", "examples", "readOnly", "writeOnly",
})  # fmt: skip
"""Keywords that no value depends on. They are left out, because some servers refuse them."""
UNSUPPORTED = frozenset({
    "$dynamicRef", "additionalItems", "allOf", "contains", "dependentRequired", "dependentSchemas",
    "else", "if", "maxContains", "maxProperties", "minContains", "minProperties", "not", "oneOf",
    "patternProperties", "prefixItems", "propertyNames", "then", "unevaluatedItems",
    "unevaluatedProperties", "uniqueItems",
})  # fmt: skip
"""Keywords that change which values are valid, and that the API does not have."""
FORMATS = frozenset({
    "date", "date-time", "duration", "email", "hostname", "ipv4", "ipv6", "time", "uuid",
})  # fmt: skip
"""The formats of texts that the API has."""
_LOOKAROUND = ("(?=", "(?!", "(?<=", "(?<!")
_JSON_TYPES: dict[type, str] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    type(None): "null",
}


def strict(schema: Mapping[str, Any], place: str = "the schema") -> dict[str, Any]:
    """Return a JSON Schema as the API accepts it with ``strict: true``; `schema` is not changed.

    Every object has exactly the properties that it declares. Raises TypeError, with the place and
    the remedy, for what the API does not support; `place` names the schema in the message.
    """
    return _Rules(schema, checked=False).applied(schema, place)


def strict_of_class(schema: Mapping[str, Any], place: str) -> dict[str, Any]:
    """Like `strict`, for the schema of a class that checks its values when they are made.

    Restrictions of single values that the API does not have are left out, not refused.
    """
    return _Rules(schema, checked=True).applied(schema, place)


def check_root(schema: Mapping[str, Any], place: str) -> None:
    """Raise TypeError if a strict schema does not describe an object, as the whole answer must."""
    if schema.get("type") != "object":
        refuse(
            place,
            "is not an object",
            "the whole answer must be one: declare a class that has it as a field",
        )


def refuse(place: str, fact: str, remedy: str) -> NoReturn:
    """Raise the TypeError for a part that strict schemas cannot describe."""
    raise TypeError(f"{place} {fact}, which strict schemas cannot describe: {remedy}")


def typed(values: Iterable[object], place: str) -> dict[str, Any]:
    """Return the schema of a choice between values. Raises TypeError for one of another type."""
    listed = list(values)
    for one in listed:
        if type(one) not in _JSON_TYPES:
            refuse(place, f"allows a {type(one).__name__}", "use values that are str or int")
    kinds = list(dict.fromkeys(_JSON_TYPES[type(one)] for one in listed))
    choice = {"const": listed[0]} if len(listed) == 1 else {"enum": listed}
    return {**choice, "type": kinds[0] if len(kinds) == 1 else kinds}


class _Rules:
    """Applies the rules to one document. `checked`: see `strict_of_class`."""

    def __init__(self, root: Mapping[str, Any], *, checked: bool) -> None:
        self._root = root
        self._checked = checked

    def applied(self, schema: object, place: str) -> dict[str, Any]:
        """Return a schema of the document with all its parts."""
        made = self._merged(self._mapping(schema, place), place)
        for name in ("$defs", "definitions"):
            if is_mapping(made.get(name)):
                made[name] = {key: self.applied(one, key) for key, one in made[name].items()}
        if "anyOf" in made:
            made["anyOf"] = [self.applied(one, place) for one in made["anyOf"]]
        if "properties" in made or "type" in made or not made.keys() & {"anyOf", "$ref"}:
            self._with_type(made, place)
        self._check_keywords(made, place)
        return made

    def _mapping(self, schema: object, place: str) -> dict[str, Any]:
        if not is_mapping(schema):
            refuse(place, "accepts any value", "declare its type")
        return {key: value for key, value in schema.items() if key not in NOTES}

    def _merged(self, made: dict[str, Any], place: str) -> dict[str, Any]:
        """Return a schema without an `allOf` or `oneOf` that can be avoided, and `$ref` alone."""
        followed: set[str] = set()
        while True:
            parts = made.get("allOf")
            if is_sequence(parts) and len(parts) == 1:
                del made["allOf"]
                made.update(self._mapping(parts[0], place))
            elif "$ref" in made and len(made) > 1:
                reference: str = made.pop("$ref")
                if reference in followed:
                    refuse(place, f"is only a reference to itself ({reference})", "declare it")
                followed.add(reference)
                made = {**self._mapping(self._resolved(reference, place), place), **made}
            else:
                break
        if "oneOf" in made and "anyOf" not in made:  # the same, if only one member can fit
            made["anyOf"] = made.pop("oneOf")
        return made

    def _resolved(self, reference: str, place: str) -> object:
        found: object = self._root
        for key in reference.removeprefix("#").split("/")[1:]:
            name = unquote(key).replace("~1", "/").replace("~0", "~")
            found = found.get(name) if is_mapping(found) else None
        if found is None or not reference.startswith("#"):
            refuse(place, f"refers to {reference!r}, which is not there", "add it to $defs")
        return found

    def _with_type(self, made: dict[str, Any], place: str) -> None:
        if "type" not in made:
            made.update(self._inferred(made, place))
        kinds = made["type"] if is_sequence(made["type"]) else [made["type"]]
        if "object" in kinds:
            self._close(made, place)
        if "array" in kinds:
            self._use_items(made, place)
        if self._checked and made.get("format") not in FORMATS:
            made.pop("format", None)
        if self._checked and _looks_around(made):
            del made["pattern"]

    def _inferred(self, made: dict[str, Any], place: str) -> dict[str, Any]:
        if "properties" in made:
            return {"type": "object"}
        if "enum" in made or "const" in made:
            values = made["enum"] if "enum" in made else [made["const"]]
            return {"type": typed(values, place)["type"]}
        refuse(place, "accepts any value", "declare its type")

    def _close(self, made: dict[str, Any], place: str) -> None:
        """Allow exactly the declared properties of an object."""
        if made.get("additionalProperties", False) is not False or "properties" not in made:
            refuse(
                place,
                "is an object with any keys",
                "declare its properties, or use an array of objects that hold key and value",
            )
        properties = made["properties"]
        made["properties"] = {
            key: self.applied(one, f"{place}.{key}") for key, one in properties.items()
        }
        made["required"] = list(properties)
        made["additionalProperties"] = False

    def _use_items(self, made: dict[str, Any], place: str) -> None:
        """Describe the items of an array in one schema, those of a tuple of one type as well."""
        prefix = made.get("prefixItems")
        if is_sequence(prefix):
            if any(one != prefix[0] for one in prefix) or made.get("maxItems") != len(prefix):
                refuse(place, "is an array of a fixed order of types", "declare a class instead")
            del made["prefixItems"]
            made["items"] = prefix[0]
        made["items"] = self.applied(made.get("items", True), f"{place}[]")
        if self._checked:
            made.pop("uniqueItems", None)

    def _check_keywords(self, made: dict[str, Any], place: str) -> None:
        for keyword in made:
            if keyword in UNSUPPORTED:
                refuse(place, f"has {keyword!r}", "describe it by type, properties and anyOf")
        form = made.get("format")
        if form is not None and form not in FORMATS:
            refuse(place, f"has the format {form!r}", f"leave it out, or use {_listed(FORMATS)}")
        if _looks_around(made):
            refuse(place, "has a pattern with a lookaround (`(?=`, `(?!`)", "use a simpler pattern")


def _looks_around(made: dict[str, Any]) -> bool:
    return any(one in str(made.get("pattern", "")) for one in _LOOKAROUND)


def _listed(names: Iterable[str]) -> str:
    *first, last = sorted(names)
    return f"{', '.join(first)} or {last}"
