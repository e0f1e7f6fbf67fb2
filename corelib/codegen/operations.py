"""Turn routes into methods of resources: parameters, results, pages, streams, uploads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from codegen.bodies import form, variants, variation
from codegen.fields import all_fields
from codegen.model import (
    NULL,
    Atom,
    Choice,
    Expression,
    Field,
    ListOf,
    Named,
    Record,
    Reference,
    Route,
    Shape,
)
from codegen.modules import Layout
from codegen.names import attribute, camel, singular
from codegen.place_types import Placing
from codegen.spec import SpecError
from codegen.toml_tables import is_table
from trunkline.options import CallOptions

_IN_PATH = re.compile(r"{([^{}]+)}")
_TAKEN = frozenset({"self", "options", *CallOptions.__annotations__})
"""Parameters that every method has in addition to its own."""


@attrs.frozen
class Parameter:
    """A parameter of a method. `place` is path, body, query or header."""

    name: str
    place: str
    field: Field
    type: Expression


@attrs.frozen
class Operation:
    """A method of a resource."""

    resource: str
    method: str
    route: Route
    positional: Parameter | None
    keywords: tuple[Parameter, ...]
    result: Expression | None
    page: str | None = None
    event: Expression | None = None
    formats: dict[str, Expression] = attrs.field(factory=dict[str, Expression], hash=False)
    """Results by the value of `response_format`."""
    streamed: bool = False
    """Whether every answer is a stream of events, each of which is a `result`."""
    varies_by: str | None = None
    variants: dict[str | None, tuple[str, ...]] = attrs.field(
        factory=dict[str | None, tuple[str, ...]], hash=False
    )
    """The parameters that each value of `varies_by` requires; None is for its absence."""
    binary: bool = False
    upload: bool = False
    files: tuple[str, ...] = ()
    json_without_files: bool = False
    """Whether an upload without a file is sent as JSON."""
    part_media_types: dict[str, str] = attrs.field(factory=dict[str, str], hash=False)
    """Media types of the fields of an upload that are not plain text."""
    sole_body_field: str | None = None
    """The field that is the entire body if it is the only one passed."""
    headers: dict[str, str] = attrs.field(factory=dict[str, str], hash=False)
    idempotency_header: str | None = None
    timeout: float | None = None
    """Timeout in seconds, if the default is too short."""
    preference: str | None = None
    """The place of the value that an argument has by default, and of the result then."""
    final_events: tuple[str, ...] | None = ()
    final_event_repeats: bool = False
    errors_are_items: bool = False
    events_are_named: bool = False
    """How its stream ends: see `trunkline.operations.endpoint.Route`."""
    deprecated: str | None = None

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        return ((self.positional,) if self.positional else ()) + self.keywords

    @property
    def path(self) -> str:
        """The path of the route, with the parameter names of the method."""
        names = {one.field.wire: one.name for one in self.parameters if one.place == "path"}
        return _IN_PATH.sub(lambda found: f"{{{names[found[1]]}}}", self.route.path)


class Operations:
    """All methods, in the order of corrections.toml."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.document = layout.document
        self.table: Mapping[str, Any] = layout.corrections.table
        self._routes = {(route.http_method, route.path): route for route in self.document.routes}

    def all(self) -> list[Operation]:
        """Return every method of the table."""
        return [
            self._operation(resource, method, entry if is_table(entry) else {"route": entry})
            for resource, methods in self.table["resources"].items()
            for method, entry in methods.items()
        ]

    def unnamed(self) -> list[Route]:
        """Return the routes of the document without a method in the table."""
        named = {
            str(entry["route"] if is_table(entry) else entry)
            for methods in self.table["resources"].values()
            for entry in methods.values()
        }
        left: set[str] = set(self.table.get("unrouted", {}).get("routes", ()))
        return [route for key, route in self._routes.items() if " ".join(key) not in named | left]

    def _operation(self, resource: str, method: str, entry: Mapping[str, Any]) -> Operation:
        http_method, path = entry["route"].split(" ", 1)
        route = self._routes.get((http_method, path))
        if route is None:
            raise SpecError(f"{resource}.{method}: the document has no route {entry['route']!r}")
        result = self._result(resource, method, route, entry)
        streams = result.get("event") is not None
        parameters = self._parameters(resource, method, route, streams=streams)
        return Operation(
            resource=resource,
            method=method,
            route=route,
            positional=parameters[0] if _IN_PATH.search(path) else None,
            keywords=parameters[1 if _IN_PATH.search(path) else 0 :],
            **form(self.document, route),
            **variation(self.document, route),
            headers=self._headers(resource, entry),
            idempotency_header=entry.get("idempotency"),
            timeout=entry.get("timeout"),
            preference=entry.get("preference"),
            **self._ending(resource, method),
            deprecated=self._deprecation(resource, method, route),
            formats={value: _named(name) for value, name in entry.get("formats", {}).items()},
            **result,
        )

    # -- parameters --------------------------------------------------------------------

    def _parameters(
        self, resource: str, method: str, route: Route, *, streams: bool
    ) -> tuple[Parameter, ...]:
        """Return the last path parameter, the others, then required parameters, then the rest."""
        name = f"{resource}.{method}"
        in_path = {field.wire: field for field in route.path_fields}
        fields = [
            self._as_listed(name, "path", in_path.get(one, Field(one, Atom("string"), True)))
            for one in _IN_PATH.findall(route.path)
        ]
        path = [Parameter(_name(field), "path", field, Atom("string")) for field in fields]
        placed = self._params_module(resource, method, route, streams=streams)
        found = (
            *path[-1:],
            *path[:-1],
            *(one for one in placed if one.field.required),
            *(one for one in placed if not one.field.required),
        )
        _check_names(name, found)
        return found

    def _params_module(
        self, resource: str, method: str, route: Route, *, streams: bool
    ) -> list[Parameter]:
        """Declare `…Params`, and return its members as parameters, sorted within their places."""
        operation = f"{resource}.{method}"
        order = self._fields(operation, route)
        if not order:
            return []
        named = self._params_name(resource, method)
        module = self.layout.module(named, "request")
        if all(place == "header" for place, _ in order):
            del self.layout.modules[named.module]
        placing = Placing(self.layout, module, "request")
        extra = [
            self._as_listed(operation, "path", field)
            for field in route.path_fields
            if field.wire in _IN_PATH.findall(route.path)[:-1]
        ]
        several = variants(self.document, route.body.shape) if route.body else ()
        if several:
            types = placing.variants(named.name, several)
        else:
            record = Record((*extra, *(field for _, field in order)))
            types = (placing.streaming if streams else placing.root)(named.name, record)
        return [
            Parameter(_name(field), place, field, types[_name(field)]) for place, field in order
        ]

    def _fields(self, operation: str, route: Route) -> list[tuple[str, Field]]:
        """Return the fields of the body, the query and the headers, each group sorted by name.

        Raises SpecError if the body is not an object of a post, put or patch.
        """
        body = all_fields(self.document, route.body.shape) if route.body else []
        if route.body and not (body and route.http_method in ("post", "put", "patch")):
            raise SpecError(
                f"{operation}: the body of '{route.http_method} {route.path}' is not an object in "
                "a post, put or patch: list the route under [unrouted] in corrections.toml, and "
                "call it with the client's `post`"
            )
        groups = {"body": body, "query": route.query_fields, "header": route.header_fields}
        return [
            (place, self._as_listed(operation, place, field))
            for place, fields in groups.items()
            for field in sorted(fields, key=lambda field: attribute(field.wire))
        ]

    def _as_listed(self, operation: str, place: str, field: Field) -> Field:
        """Return the field with its name and shape from the table, if the table has them."""
        table: Mapping[str, Any] = self.table.get("parameters", {})
        name = table.get("renamed", {}).get(f"{operation} {place} {field.wire}", field.name)
        field = attrs.evolve(field, name=name)
        key = f"{operation} {field.wire}"
        if key in table.get("components", {}):
            return attrs.evolve(field, shape=Reference(table["components"][key]))
        if key in table.get("nullable", ()):
            return attrs.evolve(field, shape=Choice((field.shape, NULL)))
        return field

    def _params_name(self, resource: str, method: str) -> Named:
        return self._made_name(resource, method, "params")

    def _made_name(self, resource: str, method: str, kind: str) -> Named:
        """Return the name of the parameter or response type of one method."""
        package, _, last = resource.rpartition(".")
        package = self.table.get("packages", {}).get("names", {}).get(f"{resource} {kind}", package)
        stem = self._stem(last)
        module = f"{stem}_{method}_{kind}"
        name = f"{camel(stem)}{camel(method)}{camel(kind)}"
        return Named(f"{package}.{module}" if package else module, name)

    def _stem(self, last: str) -> str:
        return str(self.table.get("singulars", {}).get("names", {}).get(last) or singular(last))

    # -- results -----------------------------------------------------------------------

    def _result(
        self, resource: str, method: str, route: Route, entry: Mapping[str, Any]
    ) -> dict[str, Any]:
        if entry.get("returns") == "text":
            return {"result": Atom("string")}
        if entry.get("returns") == "binary":
            return {"result": None, "binary": True}
        answers = route.responses
        binary = [kind for kind in answers if kind not in ("application/json", "text/event-stream")]
        event = self._event(route, entry)
        if binary:
            return {"result": None, "binary": True}
        shape = answers.get("application/json")
        if shape is None:
            return {"result": event, "streamed": event is not None}
        page = entry.get("page") or self._page_kind(method, route, shape)
        if page in (None, "none"):
            named = self._answer_name(resource, method)
            return {"result": self._answer(shape, named), "event": event}
        item = self._item(shape)
        if "item" in entry:
            return {"result": _named(entry["item"]), "page": page}
        named = self._answer_name(resource, method)
        return {"result": self._answer(item, named), "page": page}

    def _item(self, shape: Shape) -> Shape:
        data = next(field for field in all_fields(self.document, shape) if field.wire == "data")
        items = self.document.resolve(data.shape)
        if isinstance(items, Choice):
            items = self.document.resolve(next(one for one in items.members if one != NULL))
        assert isinstance(items, ListOf)
        return items.item

    def _page_kind(self, method: str, route: Route, shape: Shape) -> str | None:
        names = {field.wire for field in all_fields(self.document, shape)}
        if route.http_method != "get" or not method.startswith("list") or "data" not in names:
            return None
        if "next" in names:
            by_page = "page" in {field.wire for field in route.query_fields}
            return "SyncTokenPage" if by_page else "SyncNextCursorPage"
        return "SyncCursorPage" if "has_more" in names else "SyncPage"

    def _answer(self, shape: Shape, named: Named) -> Expression:
        """Return the public type of a response, or declare one."""
        while isinstance(shape, Reference):
            public = self.layout.named(shape.component, "answer")
            if public:
                return public
            shape = self.document.component(shape.component)
        self.layout.declare(named, shape, "answer")
        return named

    def _answer_name(self, resource: str, method: str) -> Named:
        return self._made_name(resource, method, "response")

    def _event(self, route: Route, entry: Mapping[str, Any]) -> Expression | None:
        component = entry.get("stream")
        if component:
            return self.layout.named(component, "answer")
        shape = route.responses.get("text/event-stream")
        if isinstance(shape, Reference) and entry.get("stream") is not False:
            return self.layout.named(shape.component, "answer")
        return None

    # -- the rest ----------------------------------------------------------------------

    def _headers(self, resource: str, entry: Mapping[str, Any]) -> dict[str, str]:
        found: dict[str, str] = {}
        for group in self.table.get("headers", ()):
            if any(f"{resource}.".startswith(f"{one}.") for one in group["resources"]):
                found.update(group["send"])
        return {**found, **entry.get("headers", {})}

    def _ending(self, resource: str, method: str) -> dict[str, Any]:
        for group in self.table.get("streams", ()):
            if f"{resource}.{method}" in group["operations"]:
                found = {
                    key: group[key]
                    for key in ("final_event_repeats", "errors_are_items", "events_are_named")
                    if key in group
                }
                known = not group.get("ends_anyhow")
                final = tuple(group.get("final_events", ())) if known else None
                return {**found, "final_events": final}
        return {}

    def _deprecation(self, resource: str, method: str, route: Route) -> str | None:
        for group in self.table.get("deprecated", ()):
            for one in group["operations"]:
                if f"{resource}.{method}.".startswith(f"{one}."):
                    return str(group["message"])
        return "the API marks this operation as deprecated" if route.deprecated else None


def _named(name: str) -> Expression:
    """Return a type by its name in the table: ``module:Name``, or ``text``."""
    module, _, last = name.partition(":")
    return Named(module, last) if last else Atom("string")


def _name(field: Field) -> str:
    """Return the name of a parameter."""
    return field.name or attribute(field.wire)


def _check_names(operation: str, parameters: Iterable[Parameter]) -> None:
    """Raise SpecError if the name of a parameter is taken or not an identifier."""
    taken = set(_TAKEN)
    for one in parameters:
        if one.name in taken or not one.name.isidentifier():
            raise SpecError(
                f"{operation}: {one.field.wire!r} in the {one.place} cannot be the parameter "
                f"{one.name!r}: another parameter or a call option has this name, or it is not an "
                "identifier. Rename it in corrections.toml:\n[parameters.renamed]\n"
                f'"{operation} {one.place} {one.field.wire}" = "{one.place}_{one.name}"'
            )
        taken.add(one.name)
