"""Read the OpenAPI document as shapes and routes.

A nullable value in any spelling becomes a choice with null. A single-member ``allOf`` or ``anyOf``
becomes its member, a constant or enumeration `Constants`, a binary string `Atom("file")`.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from codegen.model import (
    ANY,
    NULL,
    Atom,
    Body,
    Choice,
    Constants,
    Facts,
    Field,
    ListOf,
    MapOf,
    Record,
    Reference,
    Route,
    Shape,
)
from codegen.toml_tables import is_list, is_table

_ATOMS = {"string", "integer", "number", "boolean"}
_HTTP_METHODS = ("get", "post", "put", "patch", "delete")
_ADMIN = "AdminApiKeyAuth"


class SpecError(Exception):
    """The generator cannot represent something in the document."""


class Document:
    """One or more OpenAPI documents, of which later ones extend the first."""

    def __init__(self, *sources: Mapping[str, Any]) -> None:
        self._shared: dict[str, dict[str, Any]] = {}
        self._components: dict[str, Any] = self._shared.setdefault("schemas", {})
        self._paths: dict[str, dict[str, Any]] = {}
        for source in sources:
            for kind, named in source.get("components", {}).items():
                if is_table(named):
                    self._shared.setdefault(kind, {}).update(copy.deepcopy(named))
            for path, item in source.get("paths", {}).items():
                self._paths.setdefault(path, {}).update(self._operations(item))
        self._shapes: dict[str, Shape] = {}

    @classmethod
    def load(cls, *paths: Path) -> Document:
        """Read documents from JSON files."""
        return cls(*(json.loads(path.read_text("utf-8")) for path in paths))

    def lift(self, place: str) -> None:
        """Turn a part of a component, such as ``Batch.properties.usage``, into a component."""
        node: Any = self._components
        above: Any = None
        for step in place.split("."):
            above, node = node, _part(node, step, place)
        left = {"anyOf": [{"$ref": f"#/components/schemas/{place}"}], "nullable": _says_null(node)}
        last = place.rpartition(".")[2]
        above[int(last) if is_list(above) else last] = left
        self._components[place] = {key: node[key] for key in node if key != "nullable"}

    @property
    def components(self) -> list[str]:
        return list(self._components)

    def component(self, name: str) -> Shape:
        """Return the shape of a component. Raises SpecError if there is none."""
        if name not in self._shapes:
            if name not in self._components:
                raise SpecError(f"the document has no component {name!r}")
            self._shapes[name] = self.shape(self._components[name])
        return self._shapes[name]

    def resolve(self, shape: Shape) -> Shape:
        """Return `shape` with references followed."""
        while isinstance(shape, Reference):
            shape = self.component(shape.component)
        return shape

    def shape(self, node: Mapping[str, Any]) -> Shape:
        """Return the shape of a schema."""
        if "$ref" in node:
            reference = Reference(self._named(node["$ref"]))
            return _optional(reference) if node.get("nullable") else reference
        found = self._without_null(node)
        return _optional(found) if _says_null(node) else found

    def _named(self, reference: str) -> str:
        """Return the component that `reference` names; a part becomes a separate component."""
        kind, *steps = _steps(reference)
        if kind == "schemas" and len(steps) == 1:
            return steps[0]
        name = ".".join(steps if kind == "schemas" else (kind, *steps))
        if name not in self._components:
            self._components[name] = self._at(reference)
        return name

    def _at(self, reference: str) -> Any:
        """Return the node that `reference` names. Raises SpecError if there is none."""
        node: Any = self._shared
        for step in _steps(reference):
            node = _part(node, step, reference)
        return node

    def _followed(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return `node` with references followed. Raises SpecError if they form a cycle."""
        passed: set[str] = set()
        while "$ref" in node:
            if node["$ref"] in passed:
                raise SpecError(f"{node['$ref']!r} refers to itself")
            passed.add(node["$ref"])
            node = self._at(node["$ref"])
        return node

    def _without_null(self, node: Mapping[str, Any]) -> Shape:
        if "allOf" in node:
            return self._all_of(node)
        if ("anyOf" in node or "oneOf" in node) and "properties" not in node:
            return self._any_of(node)
        if "const" in node:
            return Constants((node["const"],))
        if "enum" in node:
            values = tuple(value for value in node["enum"] if value is not None)
            return Constants(values) if values else NULL
        kinds = [kind for kind in _kinds(node) if kind != "null"]
        if len(kinds) > 1:
            return Choice(tuple(self._of_kind(kind, node) for kind in kinds))
        if not kinds and _kinds(node):
            return NULL
        return self._of_kind(kinds[0] if kinds else None, node)

    def _of_kind(self, kind: str | None, node: Mapping[str, Any]) -> Shape:
        if kind == "string" and node.get("format") == "binary":
            return Atom("file")
        if kind in _ATOMS:
            return Atom(kind)  # type: ignore[arg-type]  # checked in the line above
        if kind == "array" or "items" in node:
            item = self.shape(node["items"]) if "items" in node else ANY
            return ListOf(item, node.get("title"))
        if node.get("properties"):
            return self._record(node)
        extra = node.get("additionalProperties")
        if is_table(extra):
            return MapOf(self.shape(extra) if extra else ANY)
        return MapOf(ANY) if extra is True else ANY

    def _record(self, node: Mapping[str, Any], bases: Sequence[Shape] = ()) -> Record:
        required = set(node.get("required", ()))
        fields = tuple(
            self._field(name, schema, required=name in required)
            for name, schema in node.get("properties", {}).items()
            if schema.get("x-stainless-skip") is not True
        )
        beyond = required - node.get("properties", {}).keys() if bases else ()
        return Record(
            fields,
            tuple(bases),
            tuple(sorted(beyond)),
            node.get("title"),
            node.get("x-stainless-variantName"),
        )

    def _field(self, name: str, schema: Mapping[str, Any], *, required: bool) -> Field:
        # x-stainless-* are annotations for Stainless, which generates openai-python.
        naming = schema.get("x-stainless-naming", {}).get("python", {})
        return Field(
            name, self.shape(schema), required, _facts(schema), naming.get("property_name")
        )

    def _all_of(self, node: Mapping[str, Any]) -> Shape:
        parts = [part for part in node["allOf"] if _says_something(part)]
        if any(part.get("nullable") for part in node["allOf"] if part not in parts):
            return _optional(self._all_of({**node, "allOf": parts}))
        if len(parts) == 1 and not node.get("properties"):
            return self.shape(parts[0])
        bases = [self.shape(part) for part in parts]
        required = {name for part in parts for name in part.get("required", ())}
        node = {**node, "required": sorted({*node.get("required", ()), *required})}
        choices = [base for base in bases if isinstance(self.resolve(base), Choice)]
        if choices:
            return self._choice_with(choices[0], [b for b in bases if b is not choices[0]])
        return self._record(node, bases)

    def _choice_with(self, choice: Shape, more: list[Shape]) -> Shape:
        """Return a choice whose members have the fields of `more`, too."""
        resolved = self.resolve(choice)
        assert isinstance(resolved, Choice)
        members = tuple(Record((), (member, *more)) for member in resolved.members)
        return Choice(members, resolved.field, resolved.name, resolved.param_name)

    def _any_of(self, node: Mapping[str, Any]) -> Shape:
        members = [self.shape(one) for one in node.get("anyOf") or node["oneOf"]]
        distinct = list(dict.fromkeys(members))
        if len(distinct) == 1:
            return distinct[0]
        naming = node.get("x-stainless-naming", {}).get("python", {})
        field = node.get("discriminator", {}).get("propertyName")
        return Choice(
            tuple(distinct), field, naming.get("model_name"), naming.get("param_model_name")
        )

    @cached_property
    def routes(self) -> list[Route]:
        """Every operation, in the order of the document."""
        return [
            self._route(http_method, path, node)
            for path, operations in self._paths.items()
            for http_method, node in operations.items()
        ]

    def _operations(self, item: Mapping[str, Any]) -> dict[str, Any]:
        """Return the operations of a path by HTTP method, each with the path's parameters first."""
        item = self._followed(item)
        shared = item.get("parameters", ())
        return {
            http_method: {
                **item[http_method],
                "parameters": [*shared, *item[http_method].get("parameters", ())],
            }
            for http_method in _HTTP_METHODS
            if http_method in item
        }

    def _route(self, http_method: str, path: str, node: Mapping[str, Any]) -> Route:
        try:
            return self._read(http_method, path, node)
        except SpecError as error:
            raise SpecError(f"{http_method} {path}: {error}") from error

    def _read(self, http_method: str, path: str, node: Mapping[str, Any]) -> Route:
        places: dict[str, list[Field]] = {"path": [], "query": [], "header": []}
        listed = map(self._followed, node["parameters"])
        parameters = {(one["name"], one["in"]): one for one in listed}
        for (name, place), parameter in parameters.items():
            if place not in places or "schema" not in parameter:
                raise SpecError(
                    f"the parameter {name!r} in {place!r} is not in a path, query or header, or "
                    "has no schema: describe the operation in corelib/codegen/supplements"
                )
            places[place].append(self._parameter(parameter))
        return Route(
            http_method=http_method,
            path=path,
            path_fields=tuple(places["path"]),
            query_fields=tuple(places["query"]),
            header_fields=tuple(places["header"]),
            body=self._body(node.get("requestBody")),
            responses=self._answers(node.get("responses", {})),
            deprecated=bool(node.get("deprecated")),
            admin=any(_ADMIN in one for one in node.get("security", ())),
        )

    def _parameter(self, node: Mapping[str, Any]) -> Field:
        schema = node["schema"]
        required = bool(node.get("required")) or node["in"] == "path"
        return Field(
            node["name"],
            self.shape(schema),
            required,
            _facts({**schema, "deprecated": node.get("deprecated")}),
            schema.get("x-stainless-param"),
        )

    def _body(self, node: Mapping[str, Any] | None) -> Body | None:
        node = self._followed(node or {})
        if not node.get("content"):
            return None
        content: dict[str, Shape] = {
            kind: self.shape(media["schema"])
            for kind, media in node["content"].items()
            if media.get("schema")
        }
        if not content:
            content = dict.fromkeys(node["content"], ANY)
        # Of JSON and a form, only the form describes fields with files.
        best = "multipart/form-data" if "multipart/form-data" in content else next(iter(content))
        encodings = {
            name: str(encoding["contentType"])
            for name, encoding in node["content"][best].get("encoding", {}).items()
            if "contentType" in encoding
        }
        return Body(tuple(content), content[best], encodings)

    def _answers(self, node: Mapping[str, Any]) -> dict[str, Shape | None]:
        for status, answer in node.items():
            if status.startswith("2"):
                found = self._followed(answer)
                return {
                    kind: self.shape(media["schema"]) if media.get("schema") else None
                    for kind, media in found.get("content", {}).items()
                }
        return {}


def _steps(reference: str) -> list[str]:
    """Return the path of a reference from the components on, as a list of keys."""
    start, _, way = reference.partition("#/components/")
    steps = [unquote(one).replace("~1", "/").replace("~0", "~") for one in way.split("/")]
    if start or len(steps) < 2:
        raise SpecError(
            f"the reference {reference!r} does not begin with '#/components/': bundle the "
            "document into one file, with shared parts as components"
        )
    return steps


def _part(node: Any, step: str, place: str) -> Any:
    try:
        return node[int(step) if is_list(node) else step]
    except (KeyError, IndexError, TypeError, ValueError):
        raise SpecError(f"the document has no {place!r}: {step!r} is missing") from None


def _kinds(node: Mapping[str, Any]) -> list[str]:
    kind = node.get("type")
    if is_list(kind):
        return [str(one) for one in kind]
    return [str(kind)] if kind else []


def _says_null(node: Mapping[str, Any]) -> bool:
    listed = "null" in _kinds(node) and len(_kinds(node)) > 1
    return (
        bool(node.get("nullable"))
        or listed
        or (None in node.get("enum", ()) and len(node["enum"]) > 1)
    )


def _says_something(node: Mapping[str, Any]) -> bool:
    """Whether a part of an ``allOf`` affects the shape, not only the description."""
    return any(
        key in node for key in ("$ref", "properties", "type", "anyOf", "oneOf", "allOf", "enum")
    )


def _optional(shape: Shape) -> Shape:
    if isinstance(shape, Choice):
        if NULL in shape.members:
            return shape
        return Choice((*shape.members, NULL), shape.field, shape.name, shape.param_name)
    return shape if shape == NULL else Choice((shape, NULL))


def _facts(node: Mapping[str, Any]) -> Facts:
    """Return the facts about a value, or about the non-null member of an optional one."""
    members = [one for one in node.get("anyOf", ()) if _kinds(one) != ["null"]]
    if len(members) == 1:
        node = {**members[0], **node}
    return Facts(
        default=None if len(node.get("enum", ())) == 1 else node.get("default"),
        minimum=_number(node.get("minimum")),
        maximum=_number(node.get("maximum")),
        longest=node.get("maxLength"),
        deprecated=bool(node.get("deprecated")),
    )


def _number(value: object) -> float | None:
    """Return a limit as a number; the document has some as text."""
    try:
        return float(str(value))
    except ValueError:
        return None
