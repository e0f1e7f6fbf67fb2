"""Write operations whose result type depends on an argument, as overloads in each world."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from codegen.emit_types import literal
from codegen.model import Expression
from codegen.names import camel
from codegen.spec import SpecError

if TYPE_CHECKING:
    from codegen.docs import Docs
    from codegen.operations import Operation, Parameter
    from codegen.resource_files import File

_WORLDS = {
    "Sync": ("{T}", "Stream[{T}]"),
    "Async": ("Coroutine[Any, Any, {T}]", "Coroutine[Any, Any, AsyncStream[{T}]]"),
    "SyncRaw": ("RawResponse[{T}]", "RawResponse[Stream[{T}]]"),
    "AsyncRaw": (
        "Coroutine[Any, Any, RawResponse[{T}]]",
        "Coroutine[Any, Any, RawResponse[AsyncStream[{T}]]]",
    ),
    "SyncOpenBody": ("ResponseManager[{T}]", "ResponseManager[Stream[{T}]]"),
    "AsyncOpenBody": ("AsyncResponseManager[{T}]", "AsyncResponseManager[AsyncStream[{T}]]"),
}
"""The types of a value and of a stream of values in each world."""
_CHECKING = {
    "collections.abc": ("Coroutine",),
    "trunkline.answers.open_body": ("AsyncResponseManager", "ResponseManager"),
    "trunkline.answers.raw": ("RawResponse",),
    "typing_extensions": ("Unpack",),
}
_RUN_TIME = {
    "typing": ("Any", "Generic", "Literal", "overload"),
    "trunkline.operations.operation": (
        "Overloaded",
        "OverloadedOperation",
        "Resource",
        "declaration",
    ),
    "trunkline.options": ("CallOptions",),
    "trunkline.values": ("Omit", "omit"),
    "trunkline.operations.worlds": tuple(_WORLDS),
}
_STREAM, _FORMAT = "stream", "response_format"
_NOT_STREAMED = {_STREAM: "Literal[False] | None | Omit = omit"}
_LETTERS = ("U_co", "V_co", "X_co", "Y_co")


def is_overloaded(operation: Operation) -> bool:
    """Whether an argument decides the result type of the operation."""
    return operation.event is not None or bool(operation.formats)


@attrs.frozen
class Result:
    """One of the results: its type variable, its type, and the arguments that request it."""

    variable: str
    type: Expression | None
    asked_by: dict[str, str]
    streamed: bool = False


def results_of(operation: Operation) -> list[Result]:
    """Return the default result, then those of other formats, then the stream.

    Raises SpecError if there are more formats than type variables.
    """
    whole = _NOT_STREAMED if operation.event is not None else {}
    if not operation.formats:
        found = [Result("T_co", operation.result, whole)]
    else:
        values: dict[Expression, list[str]] = {}
        for value, result in operation.formats.items():
            values.setdefault(result, []).append(value)
        (plain, first), *others = values.items()
        if len(others) > len(_LETTERS):
            raise SpecError(
                f"{operation.resource}.{operation.method} has {len(values)} result types by "
                f"`{_FORMAT}`, more than {len(_LETTERS) + 1}: list fewer in its `formats` in "
                "corrections.toml, or add type variables to codegen/emit_overloads.py"
            )
        given = f"Literal[{', '.join(map(literal, first))}]"
        found = [Result("T_co", plain, {_FORMAT: f"{given} | Omit = omit", **whole})]
        for letter, (result, several) in zip(_LETTERS, others, strict=False):
            given = f"Literal[{', '.join(map(literal, several))}]"
            found.append(Result(letter, result, {_FORMAT: given, **whole}))
    if operation.event is not None:
        found.append(Result("S_co", operation.event, {_STREAM: "Literal[True]"}, streamed=True))
    return found


def emit_overloaded(file: File, operation: Operation, docs: Docs) -> list[str]:
    """Add the classes of such an operation to the file, and return its line in the resource."""
    for names, imports in ((_CHECKING, file.checking), (_RUN_TIME, file.run_time)):
        for module, several in names.items():
            for name in several:
                imports.add(module, name)
    if operation.event is not None and not _prepared(file, operation).get("streams"):
        file.checking.add("trunkline.answers.streams", "AsyncStream")
        file.checking.add("trunkline.answers.streams", "Stream")
    name = camel(operation.method)
    owner = camel(operation.resource.rpartition(".")[2])
    subject = f"`{owner}.{operation.method}`"
    file.variables.update(result.variable for result in results_of(operation))
    file.before += _options(file, operation, name, subject)
    file.before += _bound(file, operation, name, subject, docs)
    file.before += _worlds(file, operation, name, subject)
    return _line(file, operation, name)


def _deciding(operation: Operation) -> set[str]:
    """Return the names of the parameters that decide the result type."""
    return {name for result in results_of(operation) for name in result.asked_by}


def _options(file: File, operation: Operation, name: str, subject: str) -> list[str]:
    """Return the class of the optional parameters; the base of it has those of helpers too."""
    deciding = _deciding(operation)
    optional = [
        one for one in operation.keywords if not one.field.required and one.name not in deciding
    ]
    table: dict[str, list[str]] = file.layout.corrections.table.get("helpers", {}).get("typed", {})
    typed = table.get(f"{operation.resource}.{operation.method}", [])
    if not typed:
        title = f"Optional parameters of {subject}."
        lines = _typed_dict(file, f"{name}Options", "CallOptions", title, optional)
        return [*lines[:-2], *_local(file, operation), "", ""]
    base = f"{name}HelperOptions"
    shared = [one for one in optional if one.name not in typed]
    rest = [one for one in optional if one.name in typed]
    return [
        *_typed_dict(file, base, "CallOptions", f"Those of {subject} and of its helpers.", shared),
        *_typed_dict(file, f"{name}Options", base, f"Optional parameters of {subject}.", rest),
    ]


def _prepared(file: File, operation: Operation) -> dict[str, Any]:
    """Return what corrections.toml says of a function that prepares calls of the operation."""
    table: dict[str, Any] = file.layout.corrections.table.get("helpers", {}).get("prepared", {})
    found: dict[str, Any] = table.get(f"{operation.resource}.{operation.method}", {})
    return found


def _local(file: File, operation: Operation) -> list[str]:
    """Return the parameters that are not sent, with their descriptions."""
    lines: list[str] = []
    found = _prepared(file, operation)
    for module, names in found.get("imports", {}).items():
        for name in names:
            file.checking.add(module, name)
    for name, (annotation, description) in found.get("parameters", {}).items():
        lines += [f"    {name}: {annotation}", f'    """{description}"""']
    return lines


def _typed_dict(
    file: File, name: str, base: str, title: str, parameters: list[Parameter]
) -> list[str]:
    lines = [f"class {name}({base}, total=False):", f'    """{title}"""', ""]
    lines += [f"    {one.name}: {file.argument(one.type)} | Omit" for one in parameters]
    return [*lines, "", ""]


def _given(operation: Operation) -> list[Parameter]:
    """Return the required parameters of all overloads."""
    first = [operation.positional] if operation.positional else []
    return first + [one for one in operation.keywords if one.field.required and one.name != _STREAM]


def _signature(file: File, operation: Operation, deciding: dict[str, str], options: str) -> str:
    found = ["self", *(f"{one.name}: {file.argument(one.type)}" for one in _given(operation))]
    found.insert(2 if operation.positional else 1, "*")
    found += [f"{name}: {annotation}" for name, annotation in deciding.items()]
    found.append(f"**options: Unpack[{options}]")
    return f"    def __call__({', '.join(found)})"


def _bound(file: File, operation: Operation, name: str, subject: str, docs: Docs) -> list[str]:
    from codegen.emit_operations import docstring

    results = results_of(operation)
    variables = [result.variable for result in results]
    lines = [
        f"class {name}(Overloaded, Generic[{', '.join(variables)}]):",
        f'    """{subject}, whose result type depends on {_words(_deciding(operation))}."""',
        "",
    ]
    ways = [(result.asked_by, result.variable) for result in results]
    ways.append((_undecided(file, operation, default=False), " | ".join(variables)))
    for deciding, result in ways:
        head = _signature(file, operation, deciding, f"{name}Options")
        lines += ["    @overload", f"{head} -> {result}: ..."]
    anything = _undecided(file, operation, default=True)
    head = _signature(file, operation, anything, f"{name}Options")
    lines.append(f"{head} -> Any:")
    lines += docstring(operation, docs, "        ")
    return [*lines, "        raise declaration()", "", ""]


def _undecided(file: File, operation: Operation, *, default: bool) -> dict[str, str]:
    """Return the deciding parameters with annotations for values that are not literals."""
    rest = " | Omit = omit" if default else ""
    deciding = _deciding(operation)
    found: dict[str, str] = {}
    for one in operation.keywords:
        if one.name == _FORMAT and one.name in deciding:
            loose = default or operation.event is not None
            found[one.name] = f"{file.argument(one.type)}{' | Omit = omit' if loose else ''}"
    if _STREAM in deciding:
        found[_STREAM] = f"bool{' | None' if default else ''}{rest}"
    return found


def _words(names: set[str]) -> str:
    return " and ".join(f"`{name}`" for name in sorted(names))


def _worlds(file: File, operation: Operation, name: str, subject: str) -> list[str]:
    lines = [
        f"class {name}Operation(OverloadedOperation):",
        f'    """{subject} in each world."""',
        "",
        f"    bound = {name}",
        "",
    ]
    for world, forms in _WORLDS.items():
        types = [
            _streams(file, operation, forms[result.streamed]).format(T=file.result(result.type))
            for result in results_of(operation)
        ]
        lines.append("    @overload")
        if operation.deprecated:
            file.run_time.add("trunkline.operations.deprecation", "deprecated_call")
            lines.append(f"    @deprecated_call({literal(operation.deprecated)})")
        head = f"    def __get__(self, resource: Resource[{world}], owner: type)"
        lines.append(f"{head} -> {name}[{', '.join(types)}]: ...")
    lines += ["    def __get__(self, resource: Any, owner: type) -> Any:"]
    return [*lines, "        return self._bind(resource)", "", ""]


def _streams(file: File, operation: Operation, form: str) -> str:
    """Return the form of a result with the classes of streams that the operation has."""
    for ours, (module, name) in _prepared(file, operation).get("streams", {}).items():
        wanted = f"{ours}[{{T}}]"
        if wanted in form and (ours != "Stream" or f"Async{wanted}" not in form):
            file.checking.add(module, name)
            return form.replace(wanted, name)
    return form


def _line(file: File, operation: Operation, name: str) -> list[str]:
    from codegen.emit_options import options_of

    results = results_of(operation)
    prepared = _prepared(file, operation)
    arguments = [
        literal(operation.route.http_method.upper()),
        literal(operation.path),
        f"returns=lambda: {file.result(results[0].type)}",
        f"options={name}Options",
    ]
    if operation.event is not None:
        arguments.append(f"event=lambda: {file.result(operation.event)}")
    if operation.formats:
        table = (
            f"{literal(value)}: {file.result(one)}" for value, one in operation.formats.items()
        )
        arguments.append(f"formats=lambda: {{{', '.join(table)}}}")
    if operation.deprecated:
        arguments.append(f"deprecated={literal(operation.deprecated)}")
    arguments += options_of(operation, "overloaded")
    if prepared:
        local = ", ".join(map(literal, prepared["parameters"]))
        arguments += [f"prepares={literal(prepared['prepares'])}", f"local=({local})"]
    return [f"    {operation.method} = {name}Operation({', '.join(arguments)})", ""]
