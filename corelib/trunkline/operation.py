"""An endpoint, declared once, typed for every world.

A resource's method is a decorated signature. The decorator keeps its parameters (`P`) and result
(`T`), and ``__get__`` is overloaded on the resource's world, so that one declaration is the sync
method, the async one, the raw and the streamed ones. The body of a declaration never runs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Coroutine, Iterable, Mapping
from functools import cached_property
from typing import (
    TYPE_CHECKING,
    Any,
    Concatenate,
    Generic,
    NoReturn,
    ParamSpec,
    TypeVar,
    get_origin,
    overload,
)

from trunkline.options import CallOptions, Omit
from trunkline.values import Value
from trunkline.worlds import Async, AsyncRaw, AsyncStreamed, Sync, SyncRaw, SyncStreamed, World

if TYPE_CHECKING:
    import inspect

    from trunkline.pages import (
        AsyncCursorPage,
        AsyncPage,
        AsyncPaginator,
        SyncCursorPage,
        SyncPage,
    )
    from trunkline.raw import AsyncResponseManager, RawResponse, ResponseManager

P = ParamSpec("P")
T = TypeVar("T")
W_co = TypeVar("W_co", bound=World, covariant=True)
S_co = TypeVar("S_co", covariant=True)
A_co = TypeVar("A_co", covariant=True)

_OPTIONS = frozenset(CallOptions.__annotations__)
_IN_PATH = re.compile(r"{(\w+)}")
_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})


class Invocation(Value, frozen=True):
    """An operation with its arguments, checked and sorted by where they go."""

    name: str
    method: str
    path: str
    returns: Any
    path_values: Mapping[str, object] = {}
    query: Mapping[str, object] = {}
    body: Mapping[str, object] | None = None
    options: Mapping[str, Any] = {}
    event: Any = None
    """The type of a stream's events; None for a call that does not stream."""

    @property
    def page(self) -> Any:
        """The class of the page, as declared; None when the result is no page."""
        origin = get_origin(self.returns)
        return origin if hasattr(origin, "next_query") else None


class Endpoint:
    """An operation without its types: where it goes, what it takes and what comes back."""

    def __init__(
        self,
        method: str,
        path: str,
        function: Callable[..., Any],
        *,
        more: Iterable[str] = (),
        event: Callable[[], Any] | None = None,
    ) -> None:
        self.name = function.__qualname__
        self.method = method
        self.path = path
        self.function = function
        self.event = event
        code = function.__code__
        self.positional = code.co_varnames[1 : code.co_argcount]
        keywords = code.co_varnames[1 : code.co_argcount + code.co_kwonlyargcount]
        optional = function.__kwdefaults__ or {}
        self.required = tuple(name for name in keywords if name not in optional)
        in_path = _IN_PATH.findall(path)
        place = "body" if method in _WITH_BODY else "query"
        self.places = dict.fromkeys((*keywords, *more), place)
        self.places.update(dict.fromkeys(in_path, "path"))
        self.places.update(dict.fromkeys(_OPTIONS, "options"))

    @cached_property
    def returns(self) -> Any:
        """The result's type; evaluating the annotation loads its module, so not before a call."""
        annotation = self.function.__annotations__["return"]
        return eval(annotation, self.function.__globals__)  # noqa: S307  # our declaration's own

    def invoke(self, args: tuple[Any, ...], arguments: Mapping[str, Any]) -> Invocation:
        """Raises TypeError, as Python would, for arguments that the declaration does not have."""
        if args:
            arguments = self._with_positional(args, arguments)
        sorted_: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "body": {}, "options": {}}
        for key, value in arguments.items():
            place = self.places.get(key)
            if place is None:
                raise TypeError(f"{self.name}() got an unexpected keyword argument {key!r}")
            if not isinstance(value, Omit):
                sorted_[place][key] = value
        for key in self.required:
            if key not in arguments or isinstance(arguments[key], Omit):
                raise TypeError(f"{self.name}() misses the required argument {key!r}")
        streams = self.event is not None and arguments.get("stream") is True
        return Invocation(
            self.name,
            self.method,
            self.path,
            self.returns,
            sorted_["path"],
            sorted_["query"],
            sorted_["body"] if self.method in _WITH_BODY else None,
            sorted_["options"],
            self.event() if self.event is not None and streams else None,
        )

    def _with_positional(
        self, args: tuple[Any, ...], arguments: Mapping[str, Any]
    ) -> dict[str, Any]:
        if len(args) > len(self.positional):
            count = len(self.positional)
            raise TypeError(f"{self.name}() takes {count} positional arguments, got {len(args)}")
        named = dict(zip(self.positional, args, strict=False))
        for key in named.keys() & arguments.keys():
            raise TypeError(f"{self.name}() got two values for the argument {key!r}")
        return {**named, **arguments}


class Resource(Generic[W_co]):
    """A group of operations, in one of the worlds."""

    def __init__(self, world: W_co) -> None:
        self._world = world


class Bound:
    """An operation of one resource in its world: what a user calls, with its help."""

    def __init__(self, endpoint: Endpoint, world: World) -> None:
        self._endpoint = endpoint
        self._world = world
        self.__doc__ = endpoint.function.__doc__
        self.__name__ = endpoint.name

    def __call__(self, *args: Any, **arguments: Any) -> Any:
        return self._world.perform(self._endpoint.invoke(args, arguments))

    def _call(self, **arguments: Any) -> Any:
        return self._world.perform(self._endpoint.invoke((), arguments))

    @property
    def __signature__(self) -> inspect.Signature:
        import inspect

        full = inspect.signature(self._endpoint.function)
        return full.replace(parameters=list(full.parameters.values())[1:])

    def __repr__(self) -> str:
        return f"<operation {self.__name__}>"


class _Declared:
    """The run-time half of every kind of operation: binds the endpoint to the resource's world."""

    def __init__(self, method: str, path: str, function: Callable[..., Any]) -> None:
        self._endpoint = Endpoint(method, path, function)

    def __set_name__(self, owner: type, name: str) -> None:
        path = owner.__module__.partition(".resources.")[2]
        self._endpoint.name = f"{path}.{name}"

    def _bind(self, resource: Any) -> Any:
        return self if resource is None else Bound(self._endpoint, resource._world)


class Operation(_Declared, Generic[P, T]):
    """Answers with one value."""

    if TYPE_CHECKING:

        def __init__(
            self, method: str, path: str, function: Callable[Concatenate[Any, P], T]
        ) -> None: ...

    @overload
    def __get__(self, resource: Resource[Sync], owner: type) -> Callable[P, T]: ...
    @overload
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> Callable[P, Coroutine[Any, Any, T]]: ...
    @overload
    def __get__(self, resource: Resource[SyncRaw], owner: type) -> Callable[P, RawResponse[T]]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncStreamed], owner: type
    ) -> Callable[P, ResponseManager[T]]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncStreamed], owner: type
    ) -> Callable[P, AsyncResponseManager[T]]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class PageOperation(_Declared, Generic[P, T]):
    """Answers with a page, which has all there is."""

    if TYPE_CHECKING:

        def __init__(
            self, method: str, path: str, function: Callable[Concatenate[Any, P], SyncPage[T]]
        ) -> None: ...

    @overload
    def __get__(self, resource: Resource[Sync], owner: type) -> Callable[P, SyncPage[T]]: ...
    @overload
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> Callable[P, AsyncPaginator[T, AsyncPage[T]]]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncRaw], owner: type
    ) -> Callable[P, RawResponse[SyncPage[T]]]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> Callable[P, Coroutine[Any, Any, RawResponse[AsyncPage[T]]]]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncStreamed], owner: type
    ) -> Callable[P, ResponseManager[SyncPage[T]]]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncStreamed], owner: type
    ) -> Callable[P, AsyncResponseManager[AsyncPage[T]]]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class CursorPageOperation(_Declared, Generic[P, T]):
    """Answers with a page that says where the next one begins."""

    if TYPE_CHECKING:

        def __init__(
            self,
            method: str,
            path: str,
            function: Callable[Concatenate[Any, P], SyncCursorPage[T]],
        ) -> None: ...

    @overload
    def __get__(self, resource: Resource[Sync], owner: type) -> Callable[P, SyncCursorPage[T]]: ...
    @overload
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> Callable[P, AsyncPaginator[T, AsyncCursorPage[T]]]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncRaw], owner: type
    ) -> Callable[P, RawResponse[SyncCursorPage[T]]]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> Callable[P, Coroutine[Any, Any, RawResponse[AsyncCursorPage[T]]]]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncStreamed], owner: type
    ) -> Callable[P, ResponseManager[SyncCursorPage[T]]]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncStreamed], owner: type
    ) -> Callable[P, AsyncResponseManager[AsyncCursorPage[T]]]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class StreamOperation(_Declared):
    """Answers with one value, or with a stream of events when called with ``stream=True``.

    Overloads do not survive a ParamSpec, so a subclass names the `Bound` class whose ``__call__``
    has them, and its results in each world.
    """

    bound: type[Bound] = Bound

    def __init__(
        self,
        method: str,
        path: str,
        *,
        returns: Callable[[], Any],
        event: Callable[[], Any],
        options: type,
    ) -> None:
        more = options.__annotations__
        self._endpoint = Endpoint(method, path, self.bound.__call__, more=more, event=event)
        self._returns = returns

    def _bind(self, resource: Any) -> Any:
        if resource is None:
            return self
        self._endpoint.__dict__.setdefault("returns", self._returns())
        return self.bound(self._endpoint, resource._world)


def declaration() -> NoReturn:
    """The body of every declared signature, for type checkers: only the signature is used."""
    raise TypeError("a declaration does not run: call the operation of a client's resource")


def get(path: str) -> Callable[[Callable[Concatenate[Any, P], T]], Operation[P, T]]:
    """Declare a GET operation; its parameters that are not in the path go into the query."""
    return lambda function: Operation("GET", path, function)


def post(path: str) -> Callable[[Callable[Concatenate[Any, P], T]], Operation[P, T]]:
    """Declare a POST operation; its parameters that are not in the path are the JSON body."""
    return lambda function: Operation("POST", path, function)


def delete(path: str) -> Callable[[Callable[Concatenate[Any, P], T]], Operation[P, T]]:
    """Declare a DELETE operation; its parameters that are not in the path go into the query."""
    return lambda function: Operation("DELETE", path, function)


def paged(path: str) -> Callable[[Callable[Concatenate[Any, P], SyncPage[T]]], PageOperation[P, T]]:
    """Declare a GET operation that answers with a list."""
    return lambda function: PageOperation("GET", path, function)


def cursor_paged(
    path: str,
) -> Callable[[Callable[Concatenate[Any, P], SyncCursorPage[T]]], CursorPageOperation[P, T]]:
    """Declare a GET operation that answers with a list in pages, by the last item's id."""
    return lambda function: CursorPageOperation("GET", path, function)


class RawView(Generic[S_co, A_co]):
    """``with_raw_response``: the same resource, its operations giving `RawResponse`."""

    @overload
    def __get__(self, resource: Resource[Sync], owner: type) -> S_co: ...
    @overload
    def __get__(self, resource: Resource[Async], owner: type) -> A_co: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self if resource is None else owner(resource._world.raw())


class StreamedView(Generic[S_co, A_co]):
    """``with_streaming_response``: the same resource, the bodies left on the wire."""

    @overload
    def __get__(self, resource: Resource[Sync], owner: type) -> S_co: ...
    @overload
    def __get__(self, resource: Resource[Async], owner: type) -> A_co: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self if resource is None else owner(resource._world.streamed())
