"""Write WebSocket connections: a method `connect` of a resource, and the classes that it loads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from codegen.emit_options import table
from codegen.emit_types import Imports, literal
from codegen.names import camel
from codegen.resource_files import File, described, parameter, signature, source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.docs import Docs
    from codegen.generate import Api
    from codegen.sockets import ClientEvent, SocketRoute

_MODULE = "connections"
"""The module below a resource that has its classes of connections."""
_WORLDS = {"": "Sync", "Async": "Async"}


def emit_connect(file: File, socket: SocketRoute, docs: Docs) -> list[str]:
    """Return the lines of `connect`; before the class, those of a function that loads the rest."""
    file.run_time.need("trunkline.sockets.declaring", "socket")
    file.run_time.need("trunkline.operations.operation", "declaration")
    file.checking.need("trunkline.sockets.options", "SocketOptions")
    file.checking.need("typing_extensions", "Unpack")
    file.before += _loading(file, socket)
    if any(not one.field.required for one in socket.keywords):
        file.run_time.need("trunkline.values", "Omit")
    arguments = [literal(socket.path), "_connections"]
    if socket.headers:
        arguments.append(f"headers={table(socket.headers)}")
    if socket.max_queue_size:
        arguments.append(f"max_queue_size={socket.max_queue_size:_}")
    name = f"{socket.resource}.connect"
    does = docs.operation(name) or f"Open a WebSocket connection to `{socket.path}`."
    said = [
        (one.name, docs.parameter(name, one.name, one.field.facts)) for one in socket.parameters
    ]
    given = ", ".join(signature(file, socket, "SocketOptions"))
    return [
        f"    @socket({', '.join(arguments)})",
        f"    def connect({given}) -> None:",
        *described(does, said, "        "),
        "        raise declaration()",
        "",
    ]


def _loading(file: File, socket: SocketRoute) -> list[str]:
    names = [f"{world}{socket.name}Connection" for world in _WORLDS]
    home = f"trunkline.resources.{socket.resource}.{_MODULE}"
    file.checking.need(home, *names)
    kinds = ", ".join(f"type[{one}]" for one in names)
    return [
        f"def _connections() -> tuple[{kinds}]:",
        f"    from {home} import {', '.join(names)}",
        "",
        f"    return {', '.join(names)}",
        "",
        "",
    ]


def connections(api: Api, docs: Docs) -> dict[str, str]:
    """Return the text of each file with classes of connections, by its path in `resources`."""
    return {
        f"{socket.resource.replace('.', '/')}/{_MODULE}.py": _Connections(api, socket, docs).text()
        for socket in api.sockets
    }


@attrs.define
class _Group:
    """The methods for the events whose types begin with the same words."""

    path: tuple[str, ...]
    events: dict[str, ClientEvent] = attrs.field(factory=dict[str, "ClientEvent"])
    groups: dict[str, _Group] = attrs.field(factory=dict[str, "_Group"])

    def every(self) -> Iterator[_Group]:
        """Yield the groups below, each after those that it consists of."""
        for _, group in sorted(self.groups.items()):
            yield from group.every()
            yield group


def _grouped(socket: SocketRoute) -> _Group:
    top = _Group(())
    for event in socket.events:
        *path, method = event.type.split(".")
        group = top
        for name in path:
            group = group.groups.setdefault(name, _Group((*group.path, name)))
        group.events[method] = event
    return top


class _Connections:
    """Builds the file of the connections of one resource."""

    def __init__(self, api: Api, socket: SocketRoute, docs: Docs) -> None:
        self._socket = socket
        self._docs = docs
        self._top = _grouped(socket)
        methods = {name for group in self._top.every() for name in (*group.events, *group.groups)}
        names = {one.name for event in socket.events for one in event.parameters}
        taken = {*methods, *names, *(self._class(group) for group in self._top.every())}
        self._file = File(
            api.layout, socket.resource, Imports(taken={*taken}), Imports(taken=taken), methods
        )

    def text(self) -> str:
        """Return the text of the file."""
        run_time, socket = self._file.run_time, self._socket
        run_time.need("functools", "cached_property")
        run_time.need("trunkline.operations.worlds", "World", *_WORLDS.values())
        run_time.need("trunkline.sockets.connection", "AsyncSocketConnection", "SocketConnection")
        run_time.need("trunkline.sockets.client_events", "ClientEvents", "client_event")
        run_time.need("typing", "Any", "TypeAlias")
        server = run_time.add(f"trunkline.types.{socket.server.module}", socket.server.name)
        client = " | ".join(map(self._file.argument, socket.clients))
        body = [f"_Sent: TypeAlias = {literal(client)}", "", ""]
        for group in self._top.every():
            body += self._group(group)
        for world in _WORLDS:
            body += self._connection(world, server)
        return source(f"The WebSocket connections of `{socket.resource}`.", self._file, body)

    def _class(self, group: _Group) -> str:
        return f"{self._socket.name}{''.join(map(camel, group.path))}Events"

    def _group(self, group: _Group) -> list[str]:
        shown = ".".join(group.path)
        lines = [f"class {self._class(group)}(ClientEvents[W_co]):"]
        lines += [f'    """Methods that send the events `{shown}.*`."""', ""]
        for name, below in sorted(group.groups.items()):
            lines += self._child(name, below, "W_co", "self._connection")
        for method, event in sorted(group.events.items()):
            lines += self._method(method, event)
        return [*lines, ""]

    def _child(self, name: str, group: _Group, world: str, connection: str) -> list[str]:
        kind = self._class(group)
        return [
            "    @cached_property",
            f"    def {name}(self) -> {kind}[{world}]:",
            f'        """Methods that send the events `{".".join(group.path)}.*`."""',
            f"        return {kind}({connection})",
            "",
        ]

    def _method(self, method: str, event: ClientEvent) -> list[str]:
        given = ["self", "*", *(parameter(self._file, one) for one in event.parameters)]
        if any(not one.field.required for one in event.parameters):
            self._file.run_time.need("trunkline.values", "Omit")
        resource, docs = self._socket.resource, self._docs
        does = docs.event(resource, event.type) or f"Send the event `{event.type}`."
        said = [
            (one.name, docs.event_parameter(resource, event.type, one.name, one.field.facts))
            for one in event.parameters
        ]
        return [
            f"    @client_event({literal(event.type)})",
            f"    def {method}({', '.join(given)}) -> None:",
            *described(does, said, "        "),
            "",
        ]

    def _connection(self, world: str, server: str) -> list[str]:
        name = f"{world}{self._socket.name}Connection"
        kind = "An async WebSocket connection" if world else "A WebSocket connection"
        lines = [
            f"class {name}({world}SocketConnection[{server}, _Sent]):",
            f'    """{kind}, which `{self._socket.resource}.connect` opens."""',
            "",
            "    @classmethod",
            "    def _event_type(cls) -> Any:",
            f"        return {server}",
            "",
        ]
        for child, group in sorted(self._top.groups.items()):
            lines += self._child(child, group, _WORLDS[world], "self")
        return [*lines, ""]
