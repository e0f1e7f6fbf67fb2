"""Turn the table of WebSocket connections into parameters and events that a client sends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from codegen.model import ANY, Atom, Choice, Constants, Expression, Field, Named
from codegen.modules import Layout
from codegen.names import camel
from codegen.naming import Declared, Member
from codegen.operations import Parameter
from codegen.place_types import either
from codegen.spec import SpecError
from codegen.toml_tables import read_toml

TABLE = Path(__file__).with_name("sockets.toml")

_IN_PATH = re.compile(r"{([^{}]+)}")
_ATOMS = {"string": Atom("string"), "boolean": Atom("boolean")}


@attrs.frozen
class ClientEvent:
    """An event that a client sends. The parameters of its method are sorted."""

    type: str
    parameters: tuple[Parameter, ...]


@attrs.frozen
class SocketRoute:
    """The `connect` of a resource, and the events of its connections."""

    resource: str
    path: str
    positional: Parameter | None
    keywords: tuple[Parameter, ...]
    headers: dict[str, str] = attrs.field(hash=False)
    max_queue_size: int | None
    server: Named
    clients: tuple[Named, ...]
    """The types of the events that are sent."""
    events: tuple[ClientEvent, ...]

    @property
    def name(self) -> str:
        """How the names of its classes begin: `Realtime`."""
        return camel(self.resource.rpartition(".")[2])

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        return ((self.positional,) if self.positional else ()) + self.keywords


def sockets(layout: Layout, table: Mapping[str, Any]) -> list[SocketRoute]:
    """Return the connections of a table. All types must have been declared."""
    return [_socket(layout, resource, entry) for resource, entry in table.items()]


def read_sockets(path: Path = TABLE) -> dict[str, Any]:
    """Read the table of connections."""
    return read_toml(path)


def _socket(layout: Layout, resource: str, entry: Mapping[str, Any]) -> SocketRoute:
    path: str = entry["path"]
    in_query: Mapping[str, str] = entry.get("parameters", {})
    parameters = _sorted(
        [
            *(_parameter(resource, "path", name, "string") for name in _IN_PATH.findall(path)),
            *(_parameter(resource, "query", name, kind) for name, kind in in_query.items()),
        ]
    )
    by_place = entry.get("by_place")
    sent = (entry["client"], *entry.get("also", ()))
    clients = tuple(named(layout, resource, told) for told in sent)
    return SocketRoute(
        resource=resource,
        path=path,
        positional=next((one for one in parameters if one.name == by_place), None),
        keywords=tuple(one for one in parameters if one.name != by_place),
        headers=entry.get("headers", {}),
        max_queue_size=entry.get("max_queue_size"),
        server=named(layout, resource, entry["server"]),
        clients=clients,
        events=_events(layout, resource, clients),
    )


def _parameter(resource: str, place: str, name: str, kind: str) -> Parameter:
    bare = kind.removesuffix("?")
    if bare not in _ATOMS:
        raise SpecError(f"sockets.toml, {resource}: no parameter is of the type {kind!r}")
    atom = _ATOMS[bare]
    return Parameter(name, place, Field(name, atom, bare == kind), atom)


def named(layout: Layout, resource: str, told: str) -> Named:
    """Return a type of the table. Raises SpecError for one that does not exist."""
    path, _, name = told.partition(":")
    if path not in layout.modules or name not in layout.modules[path].declared:
        raise SpecError(f"sockets.toml, {resource}: there is no type {told!r}")
    return Named(path, name)


def _events(layout: Layout, resource: str, clients: tuple[Named, ...]) -> tuple[ClientEvent, ...]:
    """Return the events of these types, by the types that they have on the wire."""
    found: dict[str, dict[str, Parameter]] = {}
    for one in clients:
        for record in _records(layout, one):
            members = {member.field.wire: member for member in _members(layout, record)}
            kind = _constant(resource, record, members.pop("type", None))
            known = found.setdefault(kind, {})
            for wire, member in members.items():
                added = Parameter(wire, "body", member.field, member.type)
                known[wire] = _joined(known[wire], added) if wire in known else added
    return tuple(ClientEvent(kind, _sorted(found[kind].values())) for kind in sorted(found))


def _records(layout: Layout, one: Named) -> Iterator[Declared]:
    """Yield the dictionaries of a union."""
    declared = layout.modules[one.module].declared[one.name]
    if declared.type is None:
        yield declared
        return
    members = declared.type.members if isinstance(declared.type, Choice) else (declared.type,)
    for member in members:
        assert isinstance(member, Named)
        yield from _records(layout, member)


def _members(layout: Layout, declared: Declared) -> Iterator[Member]:
    """Yield the members of a dictionary, inherited ones included."""
    if declared.base is not None:
        base = layout.modules[declared.base.module].declared[declared.base.name]
        yield from _members(layout, base)
    yield from declared.members


def _constant(resource: str, record: Declared, member: Member | None) -> str:
    """Return the value of `type`, which distinguishes the events."""
    told: Expression = member.type if member else ANY
    if not isinstance(told, Constants) or len(told.values) != 1:
        raise SpecError(f"sockets.toml, {resource}: the event {record.name} has no constant `type`")
    return str(told.values[0])


def _joined(one: Parameter, other: Parameter) -> Parameter:
    """Return the parameter of a method that sends one of two events."""
    required = one.field.required and other.field.required
    field = attrs.evolve(one.field, required=required)
    return attrs.evolve(one, field=field, type=either(one.type, other.type))


def _sorted(parameters: Iterable[Parameter]) -> tuple[Parameter, ...]:
    """Sort required parameters before the others, each group by name."""
    return tuple(sorted(parameters, key=lambda one: (not one.field.required, one.name)))
