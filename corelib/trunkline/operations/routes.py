"""Calls of undeclared routes: ``client.post("/route", body={...}, cast_to=Type)``."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypedDict, TypeVar, get_origin, overload

from trunkline.codec.type_guards import is_mapping, is_sequence
from trunkline.flows.tracebacks import forget_locals
from trunkline.operations.endpoint import Endpoint, Invocation, ResultKind, Route
from trunkline.operations.operation import Bound, Resource, declaration
from trunkline.operations.worlds import Async, AsyncRaw, Sync, SyncRaw
from trunkline.options import CallOptions
from trunkline.values import is_omitted

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.answers.raw import RawResponse
    from trunkline.answers.streams import AsyncStream, Stream
    from trunkline.http import Body
    from trunkline.uploads.forms import FileContent, FileTypes

T = TypeVar("T")


class RequestOptions(TypedDict, total=False):
    """openai-python's dictionary of call options."""

    headers: Mapping[str, str]
    params: Mapping[str, object]
    timeout: float | None
    max_retries: int
    idempotency_key: str
    extra_json: Mapping[str, object]


_LIBRARIES = frozenset({"httpx", "httpx2", "requests"})
_OWN = frozenset({"body", "content", "query", "files"})
_NAMES = {"headers": "extra_headers", "params": "extra_query", "extra_json": "extra_body"}


class RouteOptions(CallOptions, total=False):
    """The options of a call of any route, besides its path and type."""

    body: object
    """The JSON body, which may have models, dataclasses and attrs classes. Bytes are sent
    unchanged, as JSON unless `extra_headers` has another content type."""
    content: FileContent | None
    """The body as it is sent, in place of `body`: bytes, or a file, which is read meanwhile."""
    query: Mapping[str, object] | None
    files: Mapping[str, FileTypes | Sequence[FileTypes]] | Sequence[tuple[str, FileTypes]] | None
    """Makes the body a form: the fields of `body`, followed by these files by their names, or in
    pairs with names that may be equal."""
    options: RequestOptions


if TYPE_CHECKING:

    class SyncRouteCall(Protocol):
        """The type of methods such as ``client.get`` of a sync client."""

        @overload
        def __call__(
            self,
            path: str,
            *,
            cast_to: type[T],
            stream: Literal[True],
            stream_cls: Any = None,
            **options: Unpack[RouteOptions],
        ) -> Stream[T]: ...
        @overload
        def __call__(
            self,
            path: str,
            *,
            cast_to: type[T],
            stream: Literal[False] = False,
            **options: Unpack[RouteOptions],
        ) -> T: ...
        @overload
        def __call__(self, path: str, **options: Unpack[RouteOptions]) -> Any: ...

    class AsyncRouteCall(Protocol):
        """The type of methods such as ``client.get`` of an async client."""

        @overload
        def __call__(
            self,
            path: str,
            *,
            cast_to: type[T],
            stream: Literal[True],
            stream_cls: Any = None,
            **options: Unpack[RouteOptions],
        ) -> Coroutine[Any, Any, AsyncStream[T]]: ...
        @overload
        def __call__(
            self,
            path: str,
            *,
            cast_to: type[T],
            stream: Literal[False] = False,
            **options: Unpack[RouteOptions],
        ) -> Coroutine[Any, Any, T]: ...
        @overload
        def __call__(
            self, path: str, **options: Unpack[RouteOptions]
        ) -> Coroutine[Any, Any, Any]: ...

    class SyncRawRouteCall(Protocol):
        """The type of methods such as ``client.with_raw_response.get`` of a sync client."""

        def __call__(
            self, path: str, *, cast_to: type[T], **options: Unpack[RouteOptions]
        ) -> RawResponse[T]: ...

    class AsyncRawRouteCall(Protocol):
        """The type of methods such as ``client.with_raw_response.get`` of an async client."""

        def __call__(
            self, path: str, *, cast_to: type[T], **options: Unpack[RouteOptions]
        ) -> Coroutine[Any, Any, RawResponse[T]]: ...


class AnyRoute:
    """A method of the client for one HTTP method. It calls any route."""

    def __init__(self, http_method: str) -> None:
        self._endpoint = Endpoint(Route(http_method, ""), _any_route, {})
        self._endpoint.name = http_method.lower()

    @overload
    def __get__(self, resource: Resource[Sync], owner: type) -> SyncRouteCall: ...
    @overload
    def __get__(self, resource: Resource[Async], owner: type) -> AsyncRouteCall: ...
    @overload
    def __get__(self, resource: Resource[SyncRaw], owner: type) -> SyncRawRouteCall: ...
    @overload
    def __get__(self, resource: Resource[AsyncRaw], owner: type) -> AsyncRawRouteCall: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self if resource is None else _RouteCall(self._endpoint, resource._world)


class _RouteCall(Bound):
    """A call of any route, bound to a client and its world."""

    def __call__(
        self,
        path: str,
        *,
        cast_to: Any = object,
        stream: bool = False,
        stream_cls: Any = None,
        **options: Any,
    ) -> Any:
        http_method = self._endpoint.route.http_method
        event, make = cast_to, None
        try:
            if stream_cls is not None:
                from trunkline.answers.other_classes import events_of

                event, make = events_of(stream_cls, cast_to)
            invocation = _invocation(http_method, path, cast_to, options)
            if stream:
                invocation = invocation.evolve(event=event, stream=make)
            if cast_to is not object and (stream or invocation.returns is cast_to):
                world: Any = self._world
                world.client.pipeline.codec.check(event if stream else cast_to)
        except TypeError as error:
            forget_locals(error)
            raise
        finally:
            del options  # a traceback of the call would show the prompt
        return self._world.perform(invocation)


def _any_route(  # noqa: D417  # `self`, as in a method
    self: Resource[Any],
    path: str,
    *,
    cast_to: Any = object,
    stream: bool = False,
    stream_cls: Any = None,
    **options: Unpack[RouteOptions],
) -> Any:
    """Call any route, with the credentials and options of the client.

    Args:
        path: Path relative to the base URL, or a URL of the same origin.
        cast_to: Type of the result: a model, a type of JSON, `Response` or a class of pages. A
            `Response` of httpx is made from the whole response, without its request.
        stream: Whether to return a stream whose events are of the type `cast_to`.
        stream_cls: Class of the stream, as in ``Stream[Type]``, with the type of its events.
        body: JSON body, which may have models, dataclasses and attrs classes. Bytes are sent as
            they are.
        content: Body as it is sent, in place of `body`: bytes, or a file.
        query: Parameters of the query.
        files: Files of a form, whose other fields are the body: by name, or in pairs with names.
        options: openai-python's dictionary of call options.
    """
    raise declaration()


def _invocation(http_method: str, path: str, cast_to: Any, options: dict[str, Any]) -> Invocation:
    chosen = _call_options(http_method, options)
    body, query = chosen.pop("body", None), chosen.pop("query", None)
    files, content = chosen.pop("files", None), chosen.pop("content", None)
    returns, kind = result_of(cast_to)
    route = Route(http_method, path, result=kind)
    if returns is not cast_to:  # the response of another library, whatever its content
        route = route.evolve(headers={"Accept": "application/json"})
    if content is not None:
        if body is not None or files is not None:
            raise TypeError(f"{http_method.lower()}(): `content` is in place of `body` and `files`")
        body = _raw(content)
    if files is not None:
        files = _by_name(files)
        fields: object = {} if body is None else body
        if files is None or not is_mapping(fields):
            raise TypeError(
                f"{http_method.lower()}(): `files` must be a mapping or pairs, and `body` a mapping"
            )
        body = {**fields, **files}
        route = route.evolve(form=True, files=tuple(files))
    if body is not None and not is_mapping(body):
        if chosen.get("extra_body") is not None:
            raise TypeError(
                f"{http_method.lower()}(): `extra_body` needs a `body` that is a mapping"
            )
        # An invocation has its body by field; `extra_body` may be any value.
        chosen["extra_body"], body = body, None
    named, _, _ = path.partition("?")  # logs show it, and the query may have a secret
    return Invocation(
        f"{http_method} {named}",
        route,
        returns,
        query=query or {},
        body=body,
        options=chosen,
    )


def _raw(content: Any) -> bytes | Body:
    from trunkline.uploads.sources import content_of, joined

    return joined([content_of(content, "content")])


def _by_name(files: object) -> Mapping[str, object] | None:
    """Return files by their names; None if they have none."""
    if is_mapping(files):
        return files
    if not is_sequence(files):
        return None
    from trunkline.uploads.forms import SameName

    found: dict[str, list[Any]] = {}
    for pair in files:
        if not is_sequence(pair) or len(pair) != 2 or not isinstance(pair[0], str):
            return None
        found.setdefault(pair[0], []).append(pair[1])
    return {name: SameName(some) for name, some in found.items()}


def _call_options(http_method: str, options: dict[str, Any]) -> dict[str, Any]:
    """Return the arguments by our names, without `omit` values. Raises TypeError."""
    given: object = options.pop("options", {})
    if not is_mapping(given):
        kind = type(given).__name__
        raise TypeError(
            f'{http_method.lower()}(): `options` must be a dictionary such as {{"headers": {{}}}}, '
            f"not {kind}"
        )
    renamed = {_NAMES.get(name, name): value for name, value in given.items()}
    known = CallOptions.__annotations__.keys()
    unknown = (options.keys() - known - _OWN) | (renamed.keys() - known)
    if unknown:
        from trunkline.discovery.advice import about

        possible = [*known, *_OWN, *_NAMES]
        names = ", ".join(f"{name!r}{about(name, possible)}" for name in sorted(unknown))
        raise TypeError(f"{http_method.lower()}() got an unexpected keyword argument {names}")
    chosen = {**renamed, **options}
    return {name: value for name, value in chosen.items() if not is_omitted(value)}


def result_of(cast_to: Any) -> tuple[Any, ResultKind]:
    """Return what makes the result for `cast_to`, and its kind.

    Raises TypeError for a class of another library that cannot be made.
    """
    if getattr(cast_to, "__module__", "").partition(".")[0] in _LIBRARIES:
        from trunkline.answers.other_classes import response_maker

        return response_maker(cast_to), ResultKind.BYTES
    kind = get_origin(cast_to) or cast_to
    # By the modules' names, so that a call with another type does not import the pages.
    bases: tuple[type, ...] = kind.__mro__ if isinstance(kind, type) else ()
    if not any(one.__module__.startswith("trunkline.answers.") for one in bases):
        return cast_to, ResultKind.VALUE
    from trunkline.answers.pages import Page

    return cast_to, ResultKind.PAGE if issubclass(kind, Page) else ResultKind.BYTES
