"""The reference of WebSocket connections: `connect` of a resource, and the methods it leads to."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from docs.site import signatures
from trunkline.operations.endpoint import Endpoint
from trunkline.operations.operation import Resource
from trunkline.sockets.client_events import ClientEvent
from trunkline.sockets.declaring import SocketOperation
from trunkline.sockets.options import SocketOptions


def connects(group: Resource[Any]) -> Iterator[Endpoint]:
    """Yield the operation of a resource that opens connections, if it has one."""
    for name in dir(type(group)):
        member = inspect.getattr_static(type(group), name)
        if isinstance(member, SocketOperation):
            yield member.endpoint


def section(resource: str, endpoint: Endpoint) -> Iterator[str]:
    """Yield the section about an operation that opens connections."""
    about, texts = signatures.documented(endpoint.function)
    options = {name: text for name, _, text in signatures.fields(SocketOptions)}
    assert endpoint.connections is not None
    kinds = endpoint.connections()
    yield "## connect"
    yield ""
    yield f"::::{{py:method}} client.{resource}.connect({signatures.short(endpoint)})"
    yield ""
    yield signatures.prose(about)
    yield ""
    yield f"`WebSocket {endpoint.route.path}`"
    yield ""
    yield "| client | call | result |"
    yield "| --- | --- | --- |"
    call = f"client.{resource}.connect(...)"
    yield f"| `OpenAI` | `with {call} as connection` | `{kinds[0].__name__}` |"
    yield f"| `AsyncOpenAI` | `async with {call} as connection` | `{kinds[1].__name__}` |"
    yield ""
    yield from signatures.parameters(endpoint, {**options, **texts})
    yield "The methods of a connection that send events; `await` them with `AsyncOpenAI`:"
    yield ""
    yield "| method | description |"
    yield "| --- | --- |"
    yield from _methods("connection", object.__new__(kinds[0]))
    yield ""
    yield "::::"
    yield ""


def _methods(path: str, group: object) -> Iterator[str]:
    """Yield a row for each method that sends an event, in a group and in those below it."""
    for name, member in vars(type(group)).items():
        if isinstance(member, ClientEvent):
            method = getattr(group, name)
            about, _ = signatures.documented(method)
            yield f"| `{path}.{name}({_required(method)})` | {signatures.cell(about)} |"
        elif isinstance(member, cached_property):
            yield from _methods(f"{path}.{name}", getattr(group, name))


def _required(method: Any) -> str:
    """Return the parameters that a method requires, and whether there are more."""
    given = inspect.signature(method).parameters.values()
    names = [f"{one.name}=..." for one in given if one.default is one.empty]
    return ", ".join([*names, *(["..."] if len(names) < len(given) else [])])
