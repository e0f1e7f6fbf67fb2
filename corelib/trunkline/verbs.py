"""Calls of routes that no resource has: ``client.post("/route", body={...}, cast_to=Type)``."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypedDict, TypeVar, overload

from trunkline.endpoint import Invocation, Route
from trunkline.kinds import is_mapping
from trunkline.operation import Resource
from trunkline.options import CallOptions, Omit
from trunkline.worlds import Async, AsyncRaw, Sync, SyncRaw

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.raw import RawResponse
    from trunkline.streams import AsyncStream, Stream
    from trunkline.uploads import FileTypes

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
_OWN = frozenset({"body", "query", "files"})
_NAMES = {"headers": "extra_headers", "params": "extra_query", "extra_json": "extra_body"}


class VerbOptions(CallOptions, total=False):
    """What a call of any route takes beside its path and type."""

    body: object
    """The JSON body; models, dataclasses and attrs classes are understood. Bytes are sent as they
    are, as JSON if `extra_headers` do not say otherwise."""
    query: Mapping[str, object] | None
    files: Mapping[str, FileTypes | Sequence[FileTypes]] | None
    """Makes the body a form: its fields, and then these."""
    options: RequestOptions


if TYPE_CHECKING:

    class SyncVerb(Protocol):
        """Of a sync client."""

        @overload
        def __call__(
            self,
            path: str,
            *,
            cast_to: type[T],
            stream: Literal[True],
            **options: Unpack[VerbOptions],
        ) -> Stream[T]: ...
        @overload
        def __call__(
            self,
            path: str,
            *,
            cast_to: type[T],
            stream: Literal[False] = False,
            **options: Unpack[VerbOptions],
        ) -> T: ...
        @overload
        def __call__(self, path: str, **options: Unpack[VerbOptions]) -> Any: ...

    class AsyncVerb(Protocol):
        """Of an async client."""

        @overload
        def __call__(
            self,
            path: str,
            *,
            cast_to: type[T],
            stream: Literal[True],
            **options: Unpack[VerbOptions],
        ) -> Coroutine[Any, Any, AsyncStream[T]]: ...
        @overload
        def __call__(
            self,
            path: str,
            *,
            cast_to: type[T],
            stream: Literal[False] = False,
            **options: Unpack[VerbOptions],
        ) -> Coroutine[Any, Any, T]: ...
        @overload
        def __call__(
            self, path: str, **options: Unpack[VerbOptions]
        ) -> Coroutine[Any, Any, Any]: ...

    class SyncRawVerb(Protocol):
        """Of a sync client's ``with_raw_response``."""

        def __call__(
            self, path: str, *, cast_to: type[T], **options: Unpack[VerbOptions]
        ) -> RawResponse[T]: ...

    class AsyncRawVerb(Protocol):
        """Of an async client's ``with_raw_response``."""

        def __call__(
            self, path: str, *, cast_to: type[T], **options: Unpack[VerbOptions]
        ) -> Coroutine[Any, Any, RawResponse[T]]: ...


class Verb:
    """One HTTP method, as a method of the client."""

    def __init__(self, method: str) -> None:
        self._method = method

    @overload
    def __get__(self, resource: Resource[Sync], owner: type) -> SyncVerb: ...
    @overload
    def __get__(self, resource: Resource[Async], owner: type) -> AsyncVerb: ...
    @overload
    def __get__(self, resource: Resource[SyncRaw], owner: type) -> SyncRawVerb: ...
    @overload
    def __get__(self, resource: Resource[AsyncRaw], owner: type) -> AsyncRawVerb: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        if resource is None:
            return self

        def call(path: str, *, cast_to: Any = object, stream: bool = False, **options: Any) -> Any:
            invocation = _invocation(self._method, path, cast_to, stream, options)
            return resource._world.perform(invocation)

        return call


def _invocation(
    method: str, path: str, cast_to: Any, stream: bool, options: dict[str, Any]
) -> Invocation:
    given: Mapping[str, Any] = options.pop("options", {})
    renamed = {_NAMES.get(name, name): value for name, value in given.items()}
    if getattr(cast_to, "__module__", "").partition(".")[0] in _LIBRARIES:
        raise TypeError(f"cast_to={cast_to} is another library's: give cast_to=trunkline.Response")
    known = CallOptions.__annotations__.keys()
    unknown = (options.keys() - known - _OWN) | (renamed.keys() - known)
    if unknown:
        raise TypeError(f"{method.lower()}() got an unexpected argument {unknown.pop()!r}")
    chosen = {**renamed, **options}
    chosen = {name: value for name, value in chosen.items() if not isinstance(value, Omit)}
    body, query = chosen.pop("body", None), chosen.pop("query", None)
    files = chosen.pop("files", None)
    route = Route(method, path)
    if files is not None:
        fields: Mapping[str, object] = {} if body is None else body
        if not is_mapping(files) or not is_mapping(fields):
            raise TypeError(f"{method.lower()}(): files and the body beside them are mappings")
        body = {**fields, **files}
        route = route.evolve(form=True, files=tuple(files))
    if body is not None and not is_mapping(body):
        chosen["extra_body"], body = body, None
    return Invocation(
        f"{method} {path}",
        route,
        cast_to,
        query=query or {},
        body=body,
        options=chosen,
        event=cast_to if stream else None,
    )
