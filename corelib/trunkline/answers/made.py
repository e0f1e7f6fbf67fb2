"""Responses that layers make, for calls of every kind and in every world."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from typing import Any, TypedDict

from trunkline.codec.text import encode
from trunkline.errors import APITimeoutError
from trunkline.flow import Flow, Sleep
from trunkline.http import Headers, Request, Response, ServerSentEvent
from trunkline.wire.event_writing import written

DONE = b"[DONE]"


class MadeBody(TypedDict, total=False):
    """The body of a response that a layer makes: one of these."""

    content: bytes
    json: object
    pieces: Iterable[bytes | Sleep]
    events: Iterable[object]
    done: bool
    """Whether the event ``[DONE]`` follows the events, as it does by default."""


def made(request: Request, status: int, headers: Headers, body: MadeBody) -> Response:
    """Return a response with this body, which is read at once unless the call leaves it open."""
    unknown = body.keys() - MadeBody.__annotations__.keys()
    if unknown or len(body.keys() - {"done"}) > 1:
        raise TypeError(
            "Response.of takes one of content, json, pieces or events, "
            f"not {' and '.join(sorted(unknown or body))}"
        )
    if "done" in body and "events" not in body:
        raise TypeError("`done` of Response.of is about events: pass `events`")
    kind, pieces = _pieces(body)
    if kind and not headers.is_settled("content-type"):
        headers = headers.merge({"Content-Type": kind})
    response = Response(status, headers, request)
    if request.body_stays_open and 200 <= status < 300:
        source = body.get("events", body.get("pieces"))
        response.stream = MadeStream(pieces, source, request)
    else:
        response.content = b"".join(MadeStream(one for one in pieces if type(one) is not Sleep))
    return response


def _pieces(body: MadeBody) -> tuple[str | None, Iterable[object]]:
    """Return the content type of a body, if it determines one, and its pieces."""
    if "json" in body:
        return "application/json", (encode(body["json"]),)
    if "events" in body:
        return "text/event-stream", _events(
            _iterator("events", body["events"]), adds_done=body.get("done", True)
        )
    if "pieces" in body:
        return None, _iterator("pieces", body["pieces"])
    return None, (body.get("content", b""),)


def _iterator(name: str, given: Any) -> Iterator[Any]:
    if isinstance(given, str | bytes) or not hasattr(given, "__iter__"):
        kind = type(given).__name__
        raise TypeError(f"{name} of Response.of must be a list or another iterable, not {kind}")
    return iter(given)


def _events(events: Iterable[object], *, adds_done: bool) -> Iterator[bytes | Sleep]:
    done = not adds_done
    for event in events:
        if isinstance(event, Sleep):
            yield event
            continue
        if isinstance(event, ServerSentEvent):
            made = event
        else:
            made = ServerSentEvent(event.encode() if isinstance(event, str) else encode(event))
        yield written(made)
        done = not adds_done or made.data == DONE
    if not done:
        yield written(ServerSentEvent(DONE))


def _checked(piece: object) -> bytes:
    if not isinstance(piece, bytes):
        kind = type(piece).__name__
        raise TypeError(f"the body of Response.of must consist of bytes, not {kind}")
    return piece


class MadeStream:
    """A body in memory as the streams of transports are: of sync and of async ones.

    A `Sleep` among its pieces is performed by the driver of the call.
    """

    def __init__(
        self, pieces: Iterable[object], source: object = None, request: Request | None = None
    ) -> None:
        self._pieces = iter(pieces)
        self._source = source
        self._request = request
        self._limit = None if request is None else request.timeout.read
        self._run: Callable[[Any], Any] | None = None

    def pausing(self, run: Callable[[Any], Any]) -> None:
        """Take what runs the flows of pauses: awaitable in async code."""
        self._run = run

    def iter_bytes(self) -> MadeStream:
        return self

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        while True:
            piece = next(self._pieces)
            if type(piece) is not Sleep:
                return _checked(piece)
            if self._run is not None:
                self._run(self._paused(piece.seconds))

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        for piece in self._pieces:
            if type(piece) is not Sleep:
                return _checked(piece)
            if self._run is not None:
                await self._run(self._paused(piece.seconds))
        raise StopAsyncIteration

    def _paused(self, seconds: float) -> Flow[None]:
        if self._limit is None or seconds <= self._limit:
            yield from Sleep(seconds)
            return
        yield from Sleep(self._limit)
        raise APITimeoutError("the server is too slow", self._request, phase="body")

    def set_read_timeout(self, seconds: float | None) -> bool:
        """Limit each pause to `seconds`."""
        self._limit = seconds
        return True

    def close(self) -> None:
        """Close what the pieces are made from, if it is a generator."""
        close = getattr(self._source, "close", None)
        self._pieces = iter(())
        if close is not None:
            close()

    close_now = close

    async def aclose(self) -> None:
        self.close()
