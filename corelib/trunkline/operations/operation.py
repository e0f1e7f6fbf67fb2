"""Operations, declared once and typed for every world.

A method of a resource is a decorated signature. The decorator keeps its parameters (`P`) and its
result (`T`), and ``__get__`` is overloaded on the world of the resource. One declaration is
therefore the sync method, the async one, the raw ones and the streaming ones. The body of a
declaration never runs.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from copy import copy
from functools import partial
from typing import (
    TYPE_CHECKING,
    Any,
    Concatenate,
    Final,
    Generic,
    ParamSpec,
    TypeAlias,
    TypeVar,
    overload,
)

from trunkline.flows.tracebacks import forget_locals
from trunkline.operations.endpoint import Endpoint, Invocation, Particulars, ResultKind, Route
from trunkline.operations.worlds import (
    Async,
    AsyncOpenBody,
    AsyncRaw,
    Sync,
    SyncOpenBody,
    SyncRaw,
    World,
)

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.answers import pages
    from trunkline.answers.open_body import AsyncResponseManager, ResponseManager
    from trunkline.answers.raw import RawResponse

P = ParamSpec("P")
T = TypeVar("T")
W_co = TypeVar("W_co", bound=World, covariant=True)
S_co = TypeVar("S_co", covariant=True)
A_co = TypeVar("A_co", covariant=True)
C_co = TypeVar("C_co", covariant=True)


class _Advice:
    """The ``__getattr__`` of resources, which advises on misspelt names.

    A class seems to have none: IPython's completer evaluates nothing whose class has one.
    """

    def __get__(self, resource: object, kind: type) -> Callable[[str], Any]:
        if resource is None:
            raise AttributeError(f"type object {kind.__name__!r} has no attribute '__getattr__'")
        return partial(_missing, resource)


def _missing(resource: object, name: str) -> Any:
    if hasattr(type(resource), name):  # a property has raised this error: raise it again
        return object.__getattribute__(resource, name)
    from trunkline.discovery.advice import no_attribute

    raise no_attribute(resource, name)


class Resource(Generic[W_co]):
    """A group of operations, in one of the worlds."""

    def __init__(self, world: W_co) -> None:
        self._world = world

    def __repr__(self) -> str:
        path = type(self).__module__.partition(".resources.")[2]
        return f"<{path or type(self).__name__} of {getattr(self._world, 'client', self._world)!r}>"

    def _in_flow(self) -> Any:
        """Return this resource in the world of flows."""
        world: Any = self._world.in_flow()
        return type(self)(world)

    def _declared(self, name: str) -> Bound:
        """Return an operation, also if instrumentation has put a function in its place."""
        owner = next(kind for kind in type(self).__mro__ if (kind, name) in _DECLARED)
        bound: Bound = _DECLARED[owner, name](self)
        return bound

    if not TYPE_CHECKING:  # a type checker would accept every attribute
        __getattr__ = _Advice()


class Bound:
    """An operation bound to a resource and its world: the callable that users see."""

    def __init__(self, endpoint: Endpoint, world: World) -> None:
        self._endpoint = endpoint
        self._world = world
        # The class has these two, so that `__getattr__` is not called for them.
        self.__doc__ = endpoint.function.__doc__
        self.__module__ = endpoint.function.__module__

    def __call__(self, *args: Any, **arguments: Any) -> Any:
        endpoint = self._endpoint
        if endpoint.deprecated is not None and self._world.warns:
            endpoint.warn()
        try:
            invocation = endpoint.invoke(args, arguments)
            if endpoint.prepares is not None:
                invocation = endpoint.prepared(invocation, self._world)
        except (TypeError, ValueError) as error:
            forget_locals(error)
            raise
        finally:
            del args, arguments  # a traceback of the call would show the prompt
        return self._world.perform(invocation)

    def invocation(self, helper: str, arguments: Mapping[str, Any]) -> Invocation:
        """Return the invocation for a helper of the same resource, whose name errors have.

        Raises TypeError for arguments that do not fit the declaration.
        """
        endpoint = copy(self._endpoint)
        endpoint.name = f"{endpoint.name.rpartition('.')[0]}.{helper}"
        return endpoint.invoke((), arguments)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            from trunkline.operations.introspection import attribute

            return attribute(name)(self._endpoint, self._world)

        # A class that is asked for this name creates an empty dictionary for itself.
        @property
        def __annotations__(self) -> Any:
            return self.__getattr__("__annotations__")

    def __repr__(self) -> str:
        endpoint = self._endpoint
        route = f"{endpoint.route.http_method} {endpoint.route.path}".rstrip()
        return f"<operation {endpoint.name}: {route}>"


class Overloaded(Bound):
    """An operation whose result depends on its arguments. A subclass overloads ``__call__``.

    The overloads are for type checkers. At run time all operations share one ``__call__``, so that
    all report a wrong argument with the same message.
    """

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if not TYPE_CHECKING:
            cls.declared = cls.__call__
            cls.__call__ = Bound.__call__


class Declaration(Particulars, total=False):
    """The keyword arguments of the decorators."""

    http_method: str
    """Replaces the method of the decorator."""
    result: ResultKind
    headers: Mapping[str, str]
    form: bool
    files: tuple[str, ...]
    json_without_files: bool
    part_media_types: Mapping[str, str]
    sole_body_field: str
    idempotency_header: str
    timeout: float
    admin: bool
    final_events: tuple[str, ...] | None
    final_event_repeats: bool
    errors_are_items: bool
    events_are_named: bool


class _Declared:
    """The run-time part of every kind of operation: binds the endpoint to the resource's world."""

    bound: type[Bound] = Bound

    def __init__(
        self, http_method: str, path: str, function: Callable[..., Any], declaration: Declaration
    ) -> None:
        said: dict[str, Any] = {"http_method": http_method, "path": path, **declaration}
        fields = said.keys() & Route.__struct_fields__
        route = Route(**{name: said[name] for name in fields})
        self.endpoint = Endpoint(route, function, declaration)
        self.__doc__ = function.__doc__
        self.__module__ = function.__module__

    def __set_name__(self, owner: type, name: str) -> None:
        # trunkline.resources.chat.completions, create -> chat.completions.create
        path = owner.__module__.partition(".resources.")[2]
        self.endpoint.name = f"{path}.{name}"
        _DECLARED[owner, name] = self._bind

    def _bind(self, resource: Any) -> Any:
        return self if resource is None else self.bound(self.endpoint, resource._world)

    def __call__(self, resource: Resource[Any], *args: Any, **arguments: Any) -> Any:
        """Perform the operation of a resource, as a function of its class does."""
        return self._bind(resource)(*args, **arguments)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            from trunkline.operations.introspection import attribute

            return attribute(name)(self.endpoint, None)


_DECLARED: Final[dict[tuple[type, str], Callable[[Any], Any]]] = {}
"""A function for each operation, by class and name, that binds it to a resource."""


class Operation(_Declared, Generic[P, S_co, A_co, C_co]):
    """Returns an S in sync worlds and an A in async ones. A plain async call returns a C."""

    # C is an awaitable of A. It is a parameter of its own because an AsyncPaginator, which list
    # operations return, is more than a Coroutine.

    @overload
    def __get__(self, resource: Resource[Sync], owner: type) -> Callable[P, S_co]: ...
    @overload
    def __get__(self, resource: Resource[Async], owner: type) -> Callable[P, C_co]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncRaw], owner: type
    ) -> Callable[P, RawResponse[S_co]]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> Callable[P, Coroutine[Any, Any, RawResponse[A_co]]]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncOpenBody], owner: type
    ) -> Callable[P, ResponseManager[S_co]]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncOpenBody], owner: type
    ) -> Callable[P, AsyncResponseManager[A_co]]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class OverloadedOperation(_Declared):
    """An operation whose result depends on ``stream=True`` or on `response_format`.

    A ParamSpec does not preserve overloads. A subclass therefore names the `Overloaded` class that
    has them, and its results in each world.
    """

    bound: type[Any]

    def __init__(
        self, method: str, path: str, *, options: type, **declaration: Unpack[Declaration]
    ) -> None:
        declaration["more"] = options.__annotations__
        declaration.setdefault("final_events", ())
        super().__init__(method, path, self.bound.declared, declaration)


def declaration() -> TypeError:
    """Return the error that a declaration raises; only its signature is used."""
    # Every declaration has a `raise` statement, so that pylint infers no result for it.
    return TypeError("a declaration cannot be called: call the operation of a client")


_BYTES: Declaration = {"result": ResultKind.BYTES}
_PAGE: Declaration = {"result": ResultKind.PAGE}

Declared: TypeAlias = Callable[Concatenate[Any, P], T]
"""The signature of a declaration: `self`, and then its parameters."""
Plain: TypeAlias = Operation[P, T, T, Coroutine[Any, Any, T]]
"""An operation whose result is the same in all worlds."""


def get(path: str, **declaration: Unpack[Declaration]) -> Callable[[Declared[P, T]], Plain[P, T]]:
    """Declare a GET operation. Parameters that are not in the path go into the query."""
    return lambda function: Operation("GET", path, function, declaration)


def post(path: str, **declaration: Unpack[Declaration]) -> Callable[[Declared[P, T]], Plain[P, T]]:
    """Declare a POST operation. Parameters that are not in the path go into the JSON body."""
    return lambda function: Operation("POST", path, function, declaration)


def upload(
    path: str, **declaration: Unpack[Declaration]
) -> Callable[[Declared[P, T]], Plain[P, T]]:
    """Declare a POST operation whose parameters are form fields; `files` names those for files."""
    return lambda function: Operation("POST", path, function, {"form": True, **declaration})


def delete(
    path: str, **declaration: Unpack[Declaration]
) -> Callable[[Declared[P, T]], Plain[P, T]]:
    """Declare a DELETE operation. Parameters that are not in the path go into the query."""
    return lambda function: Operation("DELETE", path, function, declaration)


def binary(
    path: str, **declaration: Unpack[Declaration]
) -> Callable[[Declared[P, T]], Plain[P, T]]:
    """Declare a GET operation that returns bytes, or a text that is not JSON."""
    return lambda function: Operation(
        "GET", path, function, {"result": ResultKind.BYTES, **declaration}
    )


def paged(
    path: str, **declaration: Unpack[Declaration]
) -> Callable[
    [Declared[P, pages.SyncPage[T]]],
    Operation[
        P,
        pages.SyncPage[T],
        pages.AsyncPage[T],
        pages.AsyncPaginator[T, pages.AsyncPage[T]],
    ],
]:
    """Declare an operation that returns a complete list."""
    return lambda function: Operation("GET", path, function, {**_PAGE, **declaration})


def cursor_paged(
    path: str, **declaration: Unpack[Declaration]
) -> Callable[
    [Declared[P, pages.SyncCursorPage[T]]],
    Operation[
        P,
        pages.SyncCursorPage[T],
        pages.AsyncCursorPage[T],
        pages.AsyncPaginator[T, pages.AsyncCursorPage[T]],
    ],
]:
    """Declare an operation that returns a paged list. The next page starts after the last item."""
    return lambda function: Operation("GET", path, function, {**_PAGE, **declaration})


def conversation_paged(
    path: str, **declaration: Unpack[Declaration]
) -> Callable[
    [Declared[P, pages.SyncConversationCursorPage[T]]],
    Operation[
        P,
        pages.SyncConversationCursorPage[T],
        pages.AsyncConversationCursorPage[T],
        pages.AsyncPaginator[T, pages.AsyncConversationCursorPage[T]],
    ],
]:
    """Declare an operation that returns a paged list. The next page starts after `last_id`."""
    return lambda function: Operation("GET", path, function, {**_PAGE, **declaration})


def next_paged(
    path: str, **declaration: Unpack[Declaration]
) -> Callable[
    [Declared[P, pages.SyncNextCursorPage[T]]],
    Operation[
        P,
        pages.SyncNextCursorPage[T],
        pages.AsyncNextCursorPage[T],
        pages.AsyncPaginator[T, pages.AsyncNextCursorPage[T]],
    ],
]:
    """Declare an operation that returns a paged list. The cursor of the next page is `next`."""
    return lambda function: Operation("GET", path, function, {**_PAGE, **declaration})


class RawView(Generic[S_co, A_co]):
    """``with_raw_response``: the same resource, whose operations return a `RawResponse`."""

    @overload
    def __get__(self, resource: Resource[Sync], owner: type) -> S_co: ...
    @overload
    def __get__(self, resource: Resource[Async], owner: type) -> A_co: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self if resource is None else owner(resource._world.raw())


class OpenBodyView(Generic[S_co, A_co]):
    """``with_streaming_response``: the same resource, whose operations leave the body unread."""

    @overload
    def __get__(self, resource: Resource[Sync], owner: type) -> S_co: ...
    @overload
    def __get__(self, resource: Resource[Async], owner: type) -> A_co: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self if resource is None else owner(resource._world.open_body())
