"""Write the files of `resources`: a class for each resource, and the root of the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.emit_options import PAGES, options_of
from codegen.emit_overloads import emit_overloaded, is_overloaded
from codegen.emit_sockets import emit_connect
from codegen.emit_types import Imports, literal
from codegen.names import camel
from codegen.resource_files import File, described, signature, source

if TYPE_CHECKING:
    from codegen.docs import Docs
    from codegen.generate import Api
    from codegen.operations import Operation

_RARE = {"streamed", "token_paged"}


class OperationsEmitter:
    """Builds the source of every file of `resources`."""

    def __init__(self, api: Api, docs: Docs) -> None:
        self._api = api
        self._docs = docs
        self._by_resource: dict[str, list[Operation]] = {}
        self._sockets = {socket.resource: socket for socket in api.sockets}
        for operation in api.operations:
            self._by_resource.setdefault(operation.resource, []).append(operation)
        for resource in self._sockets:
            self._by_resource.setdefault(resource, [])
        self._children: dict[str, set[str]] = {"": set()}
        for resource in list(self._by_resource):
            while resource:
                parent, _, child = resource.rpartition(".")
                self._children.setdefault(parent, set()).add(child)
                self._by_resource.setdefault(parent, []) if parent else None
                resource = parent

    def files(self) -> dict[str, str]:
        """Return the text of each file by its path in `resources`."""
        found = {"root.py": self._root()}
        for resource in self._by_resource:
            path = resource.replace(".", "/")
            is_package = resource in self._sockets or self._children.get(resource)
            name = f"{path}/__init__.py" if is_package else f"{path}.py"
            found[name] = self._resource(resource)
        return dict(sorted(found.items()))

    def _resource(self, resource: str) -> str:
        name = camel(resource.rpartition(".")[2])
        operations = _ordered(self._by_resource[resource])
        children = sorted(self._children.get(resource, ()))
        seconds = self._seconds(resource)
        socket = self._sockets.get(resource)
        hidden = {operation.method for operation in operations} | {*children, *seconds}
        hidden |= {"connect"} if socket else set()
        parameters = {one.name for each in operations for one in each.parameters}
        file = File(
            self._api.layout,
            resource,
            Imports(taken={name, *hidden, *parameters}),
            Imports(taken={name, *hidden, *parameters}),
            hidden,
        )
        _imports_of_all(file, operations, children)
        title = self._docs.resource(resource) or f"The resource `{resource}`."
        base = self._base(file, resource)
        body = [f"class {name}({base}[W_co]):", f'    """{title}"""', ""]
        body += _views(name)
        for child in children:
            body += self._child(resource, child)
        for child, path in seconds.items():
            file.checking.add(f"trunkline.resources.{path}", camel(child))
            body += self._second(child, path)
        file.above.update(children, seconds)
        if socket:
            body += emit_connect(file, socket, self._docs)
            file.above.add("connect")
        for operation in operations:
            body += self._operation(file, operation)
            file.above.add(operation.method)
        return source(title, file, [*file.before, *body])

    def _base(self, file: File, resource: str) -> str:
        """Import the base of a resource: the class with its helpers, if it has some."""
        classes: dict[str, str] = self._api.layout.corrections.table.get("helpers", {}).get(
            "classes", {}
        )
        if resource not in classes:
            file.run_time.add("trunkline.operations.operation", "Resource")
            return "Resource"
        module, _, name = classes[resource].rpartition(".")
        file.run_time.add(f"trunkline.resource_bases.{module}", name)
        return name

    def _seconds(self, resource: str) -> dict[str, str]:
        """Return the names in `resource` of resources that have another path, with that path."""
        names: dict[str, str] = self._api.layout.corrections.table.get("second_paths", {}).get(
            "names", {}
        )
        parts = ((second.rpartition("."), first) for second, first in names.items())
        return {child: first for (parent, _, child), first in parts if parent == resource}

    def _child(self, resource: str, child: str) -> list[str]:
        path = f"{resource}.{child}" if resource else child
        return self._made("cached_property", child, path)

    # Not cached, so that a walk through the cached resources sees each one once.
    def _second(self, child: str, path: str) -> list[str]:
        return self._made("property", child, path)

    def _made(self, decorator: str, child: str, path: str) -> list[str]:
        name = camel(child)
        title = self._docs.resource(path) or f"The resource `{path}`."
        return [
            f"    @{decorator}",
            f"    def {child}(self) -> {name}[W_co]:",
            f'        """{title}"""',
            f"        from trunkline.resources.{path} import {name}",
            "",
            f"        return {name}(self._world)",
            "",
        ]

    def _operation(self, file: File, operation: Operation) -> list[str]:
        if is_overloaded(operation):
            return emit_overloaded(file, operation, self._docs)
        decorator = _decorator_name(operation)
        rare = decorator in _RARE
        home = "trunkline.operations.rare_kinds" if rare else "trunkline.operations.operation"
        shown = file.seen(home, decorator)
        file.run_time.need("trunkline.operations.operation", "declaration")
        arguments = [literal(operation.path), *options_of(operation, decorator)]
        given = ", ".join(signature(file, operation, "CallOptions"))
        lines: list[str] = []
        if operation.deprecated:
            advice = file.seen("trunkline.operations.deprecation", "deprecated")
            lines.append(f"    @{advice}({literal(operation.deprecated)})")
        lines += [
            f"    @{shown}({', '.join(arguments)})",
            f"    def {operation.method}({given}) -> {_result(file, operation)}:",
        ]
        lines += docstring(operation, self._docs, "        ")
        lines += ["        raise declaration()", ""]
        return lines

    def _root(self) -> str:
        children = sorted(self._children[""])
        file = File(self._api.layout, "", Imports(), Imports(), set(children))
        for child in children:
            file.checking.add(f"trunkline.resources.{child}", camel(child))
        file.run_time.add("functools", "cached_property")
        file.run_time.add("trunkline.operations.operation", "Resource")
        file.run_time.add("trunkline.operations.routes", "AnyRoute")
        file.run_time.add("trunkline.operations.worlds", "World")
        body = [
            "class Root(Resource[W_co]):",
            '    """The resources of a client, in one of the worlds."""',
            "",
        ]
        body += [
            f'    {http_method} = AnyRoute("{http_method.upper()}")'
            for http_method in ("get", "post", "put", "patch", "delete")
        ]
        body.append("")
        for child in children:
            body += self._child("", child)
        title = "The resources of a client, and requests for routes without a method."
        return source(title, file, body)


def _ordered(operations: list[Operation]) -> list[Operation]:
    """Sort by name, but put methods named like a decorator last: they hide it from later ones."""
    decorators = {"get", "post", "delete", "upload", "binary", "streamed", *PAGES.values()}
    return sorted(operations, key=lambda one: (one.method in decorators, one.method))


def _imports_of_all(file: File, operations: list[Operation], children: list[str]) -> None:
    file.run_time.add("trunkline.operations.worlds", "World")
    for name in ("RawView", "OpenBodyView"):
        file.run_time.add("trunkline.operations.operation", name)
    for name in ("SyncRaw", "AsyncRaw", "SyncOpenBody", "AsyncOpenBody"):
        file.run_time.add("trunkline.operations.worlds", name)
    if operations:
        file.checking.add("typing_extensions", "Unpack")
        file.checking.add("trunkline.options", "CallOptions")
    if any(not one.field.required for each in operations for one in each.keywords):
        file.run_time.add("trunkline.values", "Omit")
    if children:
        file.run_time.add("functools", "cached_property")
        for child in children:
            file.checking.add(f"trunkline.resources.{file.resource}.{child}", camel(child))


def _views(name: str) -> list[str]:
    streamed = f"OpenBodyView[{name}[SyncOpenBody], {name}[AsyncOpenBody]]"
    return [
        f"    with_raw_response: RawView[{name}[SyncRaw], {name}[AsyncRaw]] = RawView()",
        f"    with_streaming_response: {streamed} = OpenBodyView()",
        "",
    ]


def _decorator_name(operation: Operation) -> str:
    if operation.page:
        return PAGES[operation.page]
    if operation.binary:
        return "binary"
    if operation.streamed:
        return "streamed"
    if operation.upload:
        return "upload"
    http_method = operation.route.http_method
    return http_method if http_method in ("get", "delete") else "post"


def _result(file: File, operation: Operation) -> str:
    """Return the annotation of a result, whose modules are loaded by the first call."""
    if operation.binary or operation.page or operation.streamed:
        file.run_time.lines.add("import trunkline")
    if operation.binary:
        return "trunkline.HttpxBinaryResponseContent"
    result = file.result(operation.result)
    around = "Stream" if operation.streamed else operation.page
    return f"trunkline.{around}[{result}]" if around else result


def docstring(operation: Operation, docs: Docs, indent: str) -> list[str]:
    """Return the lines of a docstring with the operation's sentence and its parameters."""
    name = f"{operation.resource}.{operation.method}"
    does = (
        docs.operation(name) or f"`{operation.route.http_method.upper()} {operation.route.path}`."
    )
    said = [
        (one.name, docs.parameter(name, one.name, one.field.facts)) for one in operation.parameters
    ]
    return described(does, said, indent)
