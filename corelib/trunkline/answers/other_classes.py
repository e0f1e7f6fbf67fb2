"""Results of other classes than ours: responses of HTTP libraries, and subclasses of streams."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin

from trunkline.answers.streams import AsyncStream, Stream

if TYPE_CHECKING:
    from trunkline.http import Response

_OF_THE_WIRE = frozenset({"content-encoding", "content-length", "transfer-encoding"})


def response_maker(kind: Any) -> Any:
    """Return a function that makes a response of httpx or httpx2 from one of ours.

    Raises TypeError for another class.
    """
    library = kind.__module__.partition(".")[0]
    if library not in ("httpx", "httpx2") or kind.__name__ != "Response":
        raise TypeError(f"cast_to must not be {kind}: use cast_to=trunkline.Response")
    return partial(_response, kind)


def _response(kind: Any, response: Response, loop: object = None) -> Any:
    from importlib import import_module

    library: Any = import_module(kind.__module__.partition(".")[0])
    asked = response.request
    headers = [pair for pair in response.headers.items() if pair[0].lower() not in _OF_THE_WIRE]
    content = response.content or b""
    # Without the body and the credentials, which errors of httpx would keep.
    request = library.Request(asked.method, str(asked.url.without_secrets()))
    return kind(response.status, headers=headers, content=content, request=request)


def events_of(stream_cls: Any, cast_to: Any) -> tuple[Any, Any]:
    """Return the type of the events for `stream_cls`, and what makes its stream, or None.

    Raises TypeError unless it is `Stream`, `AsyncStream` or a subclass of them.
    """
    kind = get_origin(stream_cls) or stream_cls
    if not isinstance(kind, type) or not issubclass(kind, (Stream, AsyncStream)):
        raise TypeError(f"stream_cls must be Stream[Type] or AsyncStream[Type], not {stream_cls!r}")
    made: Any = kind  # pyright: ignore[reportUnknownVariableType]  # a class of the user
    forms = (stream_cls, *getattr(made, "__orig_bases__", ()))
    given = (one for form in forms for one in get_args(form) if not isinstance(one, TypeVar))
    event = next(given, cast_to)
    return event, None if kind in (Stream, AsyncStream) else partial(_stream, kind)


def _stream(kind: Any, client: Any, response: Any, reader: Any) -> Any:
    is_async: bool = issubclass(kind, AsyncStream)
    place = client.driver.transport.loop() if is_async else client.driver.clock
    return kind(response, reader, place)
