"""Operations that stream when asked to: overloads for each way to call, and for each world."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.emit_types import literal
from codegen.names import camel

if TYPE_CHECKING:
    from codegen.docs import Docs
    from codegen.emit_operations import File
    from codegen.operations import Operation

_WORLDS = {
    "Sync": ("{T}", "Stream[{E}]"),
    "Async": ("Coroutine[Any, Any, {T}]", "Coroutine[Any, Any, AsyncStream[{E}]]"),
    "SyncRaw": ("RawResponse[{T}]", "RawResponse[Stream[{E}]]"),
    "AsyncRaw": (
        "Coroutine[Any, Any, RawResponse[{T}]]",
        "Coroutine[Any, Any, RawResponse[AsyncStream[{E}]]]",
    ),
    "SyncStreamed": ("ResponseManager[{T}]", "ResponseManager[Stream[{E}]]"),
    "AsyncStreamed": ("AsyncResponseManager[{T}]", "AsyncResponseManager[AsyncStream[{E}]]"),
}
_CHECKING = {
    "collections.abc": ("Coroutine",),
    "trunkline.raw": ("AsyncResponseManager", "RawResponse", "ResponseManager"),
    "trunkline.streams": ("AsyncStream", "Stream"),
    "typing_extensions": ("Unpack",),
}
_RUN_TIME = {
    "typing": ("Any", "Generic", "Literal", "overload"),
    "trunkline.operation": ("Bound", "StreamOperation"),
    "trunkline.options": ("CallOptions", "Omit", "omit"),
    "trunkline.worlds": tuple(_WORLDS),
}


def emit_stream(file: File, operation: Operation, docs: Docs) -> list[str]:
    """Define the classes of one streaming operation; returns its line in the resource."""
    for names, imports in ((_CHECKING, file.checking), (_RUN_TIME, file.run_time)):
        for module, several in names.items():
            for name in several:
                imports.add(module, name)
    name = camel(operation.method)
    owner = camel(operation.resource.rpartition(".")[2])
    subject = f"`{owner}.{operation.method}`"
    file.before += _options(file, operation, name, subject)
    file.before += _bound(file, operation, name, subject, docs)
    file.before += _worlds(file, operation, name, subject)
    return _line(file, operation, name)


def _options(file: File, operation: Operation, name: str, subject: str) -> list[str]:
    lines = [
        f"class {name}Options(CallOptions, total=False):",
        f'    """The parameters of {subject} that may be left out."""',
        "",
    ]
    for one in operation.keywords:
        if not one.field.required and one.name != "stream":
            lines.append(f"    {one.name}: {file.argument(one.type)} | Omit")
    return [*lines, "", ""]


def _signature(file: File, operation: Operation, stream: str, options: str) -> str:
    found = ["self"]
    if operation.positional:
        one = operation.positional
        found.append(f"{one.name}: {file.argument(one.type)}")
    found.append("*")
    found += [
        f"{one.name}: {file.argument(one.type)}"
        for one in operation.keywords
        if one.field.required and one.name != "stream"
    ]
    found += [f"stream: {stream}", f"**options: Unpack[{options}]"]
    return f"    def __call__({', '.join(found)})"


def _bound(file: File, operation: Operation, name: str, subject: str, docs: Docs) -> list[str]:
    from codegen.emit_operations import docstring

    lines = [
        f"class {name}(Bound, Generic[T_co, S_co]):",
        f'    """{subject}: a T, or with ``stream=True`` an S."""',
        "",
    ]
    ways = (
        ("Literal[False] | None | Omit = omit", "T_co"),
        ("Literal[True]", "S_co"),
        ("bool", "T_co | S_co"),
    )
    for stream, result in ways:
        head = _signature(file, operation, stream, f"{name}Options")
        lines += ["    @overload", f"{head} -> {result}: ..."]
    head = _signature(file, operation, "bool | None | Omit = omit", f"{name}Options")
    lines.append(f"{head} -> Any:")
    lines += docstring(operation, docs, "        ")
    given = [operation.positional] if operation.positional else []
    given += [one for one in operation.keywords if one.field.required and one.name != "stream"]
    passed = ", ".join(f"{one.name}={one.name}" for one in given)
    separator = ", " if passed else ""
    lines.append(f"        return self._call({passed}{separator}stream=stream, **options)")
    return [*lines, "", ""]


def _worlds(file: File, operation: Operation, name: str, subject: str) -> list[str]:
    assert operation.event is not None
    result, event = file.result(operation.result), file.result(operation.event)
    lines = [
        f"class {name}Operation(StreamOperation):",
        f'    """{subject} in each world."""',
        "",
        f"    bound = {name}",
        "",
    ]
    for world, (value, stream) in _WORLDS.items():
        value, stream = (each.format(T=result, E=event) for each in (value, stream))
        head = f"    def __get__(self, resource: Resource[{world}], owner: type)"
        lines += ["    @overload", f"{head} -> {name}[{value}, {stream}]: ..."]
    lines += ["    def __get__(self, resource: Any, owner: type) -> Any:"]
    return [*lines, "        return self._bind(resource)", "", ""]


def _line(file: File, operation: Operation, name: str) -> list[str]:
    from codegen.emit_operations import options_of

    arguments = [
        literal(operation.route.verb.upper()),
        literal(operation.route.path),
        f"returns=lambda: {file.result(operation.result)}",
        f"event=lambda: {file.result(operation.event)}",
        f"options={name}Options",
        *options_of(operation, "stream"),
    ]
    return [f"    {operation.method} = {name}Operation({', '.join(arguments)})", ""]
