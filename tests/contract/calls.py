"""Calls of every operation in the document, with arguments built from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from codegen.bodies import variants
from codegen.fields import all_fields
from codegen.generate import Api
from codegen.model import Field, Route
from codegen.operations import Operation
from codegen.spec import Document
from tests.contract.samples import MANNERS, Manner, Samples

ODD = " é/?%"
"""The suffix of ids in paths, which must arrive unchanged."""


@attrs.frozen
class Call:
    """An operation and the arguments of the call."""

    operation: Operation
    manner: Manner
    arguments: dict[str, Any]
    variant: str = ""

    @property
    def streams(self) -> bool:
        """Whether it streams events."""
        return self.operation.streamed or self.arguments.get("stream") is True

    @property
    def method(self) -> str:
        """The dotted path from a client to the method."""
        return f"{self.operation.resource}.{self.operation.method}"

    @property
    def name(self) -> str:
        """The unique name of the call."""
        return " ".join(one for one in (self.method, self.manner, self.variant) if one)


def calls(api: Api, document: Document) -> Iterator[Call]:
    """Yield a call of each operation in `document` in each manner, also streamed if possible.

    `document` is the published one; `api` also has the additions of the generator.
    """
    routes = {(route.http_method, route.path): route for route in document.routes}
    for operation in api.operations:
        route = routes.get((operation.route.http_method, operation.route.path))
        if route is None:
            continue
        for manner in MANNERS:
            arguments = _arguments(Samples(document, manner), operation, route)
            yield Call(operation, manner, arguments)
            if operation.event is not None:
                yield Call(operation, manner, {**arguments, "stream": True}, "streamed")
            for chosen in operation.formats if manner == "least" else ():
                yield Call(operation, manner, {**arguments, "response_format": chosen}, chosen)


def _body(samples: Samples, route: Route) -> tuple[Sequence[Field], set[str]]:
    """Return the fields of a body, and those that only its other variants have.

    Of several variants, the manner "last" takes the last one, and the others the first.
    """
    if route.body is None:
        return (), set()
    every = all_fields(samples.document, route.body.shape)
    several = variants(samples.document, route.body.shape)
    if not several:
        return every, set()
    chosen = several[-1 if samples.manner == "last" else 0].fields
    return chosen, {one.wire for one in every} - {one.wire for one in chosen}


def _arguments(samples: Samples, operation: Operation, route: Route) -> dict[str, Any]:
    body, absent = _body(samples, route)
    documented = {one.wire: one for one in (*route.query_fields, *route.header_fields, *body)}
    found: dict[str, Any] = {}
    for parameter in operation.parameters:
        if parameter.field.wire in absent:
            continue
        field = documented.get(parameter.field.wire, parameter.field)
        if parameter.place == "path":
            found[parameter.name] = f"{parameter.name}{ODD}"
        elif samples.manner != "least" or field.required or parameter.field.required:
            found[parameter.name] = samples.of_field(field)
    return {**found, "stream": False} if "stream" in found else found
