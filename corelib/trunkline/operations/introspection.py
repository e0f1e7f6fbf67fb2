"""The attributes of functions, for operations: loaded when `inspect`, `typing` or a tool asks."""

from __future__ import annotations

import ast
import builtins
import inspect
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property
from importlib import import_module
from types import CodeType, ModuleType
from typing import Any, Union, get_args

from trunkline.operations.endpoint import Endpoint, ResultKind
from trunkline.operations.worlds import (
    Async,
    AsyncOpenBody,
    AsyncRaw,
    SyncOpenBody,
    SyncRaw,
    World,
)
from trunkline.options import CallOptions
from trunkline.values import omit


class ModuleNames(dict[str, Any]):
    """The namespace of a module's annotations; imports for type checkers only load on first use."""

    def __init__(self, module: ModuleType) -> None:
        super().__init__({**vars(builtins), **vars(module)})
        self._module = module

    def __missing__(self, name: str) -> Any:
        home, original = self._imports[name]
        # None: the name is a submodule, which `from package import name` would import.
        value = getattr(import_module(home), original, None)
        self[name] = value or import_module(f"{home}.{original}")
        return self[name]

    @cached_property
    def _imports(self) -> dict[str, tuple[str, str]]:
        try:
            tree = ast.parse(inspect.getsource(self._module))
        except OSError:  # installed without source code
            return {}
        blocks = (node.body for node in tree.body if isinstance(node, ast.If))
        imports = (one for block in blocks for one in block if isinstance(one, ast.ImportFrom))
        return {
            alias.asname or alias.name: (one.module or "", alias.name)
            for one in imports
            for alias in one.names
        }


@cache
def names_in(module: str) -> ModuleNames:
    """Return the namespace of the annotations of a module that has been imported."""
    return ModuleNames(sys.modules[module])


def evaluated(annotation: str, names: Mapping[str, Any]) -> Any:
    """Return the type that an annotation names, or None if it cannot be evaluated."""
    try:
        # As locals, because eval never calls __missing__ of its globals.
        return eval(annotation, {}, names)  # noqa: S307  # text of our own declarations
    except (SyntaxError, LookupError, NameError, AttributeError, ImportError, TypeError):
        return None


def annotated(endpoint: Endpoint) -> dict[str, tuple[str, ModuleNames]]:
    """Return the annotation of each parameter as text, and the namespace to evaluate it in."""
    function = endpoint.function
    names, common = names_in(function.__module__), names_in(CallOptions.__module__)
    own = dict(function.__annotations__)
    for name in ("self", "return"):
        own.pop(name, None)
    options = own.pop("options", "").removeprefix("Unpack[").removesuffix("]")
    # Operations that stream declare most parameters in a TypedDict, not in the signature.
    listed: Any = evaluated(options, names) or CallOptions
    more, told = dict(listed.__annotations__), names_in(listed.__module__)
    # Connections have options of their own.
    is_call = more.keys() >= CallOptions.__annotations__.keys()
    last = {name: more.pop(name) for name in CallOptions.__annotations__ if is_call}
    return {
        **{name: (_text(kind), names) for name, kind in own.items()},
        **{name: (_text(kind), told) for name, kind in more.items()},
        **{name: (_text(kind), common) for name, kind in last.items()},
    }


def _text(annotation: Any) -> str:
    # The annotations of a TypedDict are forward references.
    return getattr(annotation, "__forward_arg__", None) or str(annotation)


def attribute(name: str) -> Callable[[Endpoint, World | None], Any]:
    """Return a function that returns the attribute `name` of an operation in a world.

    Without a world, the operation is the function of its class. Raises AttributeError for an
    attribute that functions do not have.
    """
    if name not in _ATTRIBUTES:
        raise AttributeError(f"an operation has no attribute {name!r}")
    return _ATTRIBUTES[name]


def _code(endpoint: Endpoint, world: World | None) -> CodeType:
    """Return the code of the declaration, marked as a coroutine function's if it is to be awaited.

    The mark is what `inspect.iscoroutinefunction` reads in all versions of Python.
    """
    code = endpoint.function.__code__
    paginates = isinstance(world, Async) and endpoint.route.result is ResultKind.PAGE
    connects = endpoint.connections is not None
    if not isinstance(world, Async | AsyncRaw) or paginates or connects:
        return code
    return code.replace(co_flags=code.co_flags | inspect.CO_COROUTINE)


def _hints(endpoint: Endpoint, world: World | None) -> dict[str, Any]:
    """Return the types of the parameters and of the result.

    An annotation that cannot be evaluated, because our source code is missing, remains a text.
    """
    found = {
        name: evaluated(text, names) or text for name, (text, names) in annotated(endpoint).items()
    }
    return {**found, "return": _returned(endpoint, world)}


def _returned(endpoint: Endpoint, world: World | None) -> Any:
    """Return the type of the result; that of a coroutine function is what its coroutine returns."""
    if endpoint.connections is not None:
        return _manager(endpoint.connections(), is_async=isinstance(world, Async))
    kinds = list(_kinds(endpoint, isinstance(world, Async | AsyncRaw | AsyncOpenBody)))
    kind: Any = Union[tuple(kinds)]  # noqa: UP007  # of a number of types known only now
    if isinstance(world, SyncRaw | AsyncRaw):
        from trunkline.answers.raw import RawResponse

        return RawResponse[kind]
    if isinstance(world, SyncOpenBody | AsyncOpenBody):
        from trunkline.answers.open_body import AsyncResponseManager, ResponseManager

        manager: Any = ResponseManager if isinstance(world, SyncOpenBody) else AsyncResponseManager
        return manager[kind]
    if isinstance(world, Async) and endpoint.route.result is ResultKind.PAGE:
        from trunkline.answers.pages import AsyncPaginator

        paginator: Any = AsyncPaginator
        item = get_args(kind)[0]
        return paginator[item, kind]
    return kind


def _manager(connections: tuple[Any, Any], *, is_async: bool) -> Any:
    from trunkline.sockets.managers import AsyncConnectionManager, ConnectionManager

    manager: Any = AsyncConnectionManager if is_async else ConnectionManager
    return manager[connections[is_async]]


def _kinds(endpoint: Endpoint, is_async: bool) -> Iterator[Any]:
    """Yield the types that a call may return, which can depend on its arguments."""
    for kind in endpoint.results():
        if is_async and endpoint.route.result is ResultKind.PAGE:
            from trunkline.answers.pages import class_of_pages

            yield class_of_pages(kind, is_async=True)[get_args(kind)]
        elif is_async and endpoint.route.result is ResultKind.EVENTS:
            from trunkline.answers.streams import AsyncStream

            yield AsyncStream[get_args(kind)]  # type: ignore[misc]  # of a kind known only now
        else:
            yield kind
    if endpoint.event is not None:
        from trunkline.answers.streams import AsyncStream, Stream

        stream: Any = AsyncStream if is_async else Stream
        yield stream[endpoint.event()]


def _signature(endpoint: Endpoint, world: World | None) -> inspect.Signature:
    """Return the signature with all parameters, those of `CallOptions` too."""
    declared = inspect.signature(endpoint.function).parameters.values()
    own = [one for one in declared if one.kind is not one.VAR_KEYWORD]
    taken = {one.name for one in own}
    texts = {name: text for name, (text, _) in annotated(endpoint).items()}
    more = [_option(name, text) for name, text in texts.items() if name not in taken]
    return inspect.Signature(
        [*own[0 if world is None else 1 :], *more], return_annotation=_returned(endpoint, world)
    )


def _option(name: str, annotation: str) -> inspect.Parameter:
    kind = inspect.Parameter.KEYWORD_ONLY
    return inspect.Parameter(name, kind, default=omit, annotation=annotation)


@cache
def client_signature(options: Any) -> inspect.Signature:
    """Return the signature of clients with these options, a TypedDict."""
    kinds = options.__annotations__.items()
    return inspect.Signature([_option(name, _text(kind)) for name, kind in kinds])


_ATTRIBUTES: dict[str, Callable[[Endpoint, World | None], Any]] = {
    "__name__": lambda endpoint, _: endpoint.name.rpartition(".")[2],
    "__qualname__": lambda endpoint, _: endpoint.name,
    "__wrapped__": lambda endpoint, _: endpoint.function,
    "__defaults__": lambda endpoint, _: endpoint.function.__defaults__,
    "__kwdefaults__": lambda endpoint, _: endpoint.function.__kwdefaults__,
    "__code__": _code,
    "__annotations__": _hints,
    "__signature__": _signature,
}
