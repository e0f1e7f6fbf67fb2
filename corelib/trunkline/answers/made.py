"""Responses that layers make, for calls of every kind and in every world."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any, TypedDict

from trunkline.codec.text import encode
from trunkline.http import Headers, Request, Response, ServerSentEvent
from trunkline.wire.event_writing import written

DONE = b"[DONE]"


class MadeBody(TypedDict, total=False):
    """The body of a response that a layer makes: one of these."""

    content: bytes
    json: object
    pieces: Iterable[bytes]
    events: Iterable[object]


def made(request: Request, status: int, headers: Headers, body: MadeBody) -> Response:
    """Return a response with this body, which is read at once unless the call leaves it open."""
    unknown = body.keys() - MadeBody.__annotations__.keys()
    if unknown or len(body) > 1:
        raise TypeError(
            "Response.of takes one of content, json, pieces or events, "
            f"not {' and '.join(sorted(unknown or body))}"
        )
    kind, pieces = _pieces(body)
    if kind and not headers.is_settled("content-type"):
        headers = headers.merge({"Content-Type": kind})
    response = Response(status, headers, request)
    if request.body_stays_open and 200 <= status < 300:
        response.stream = MadeStream(pieces, body.get("events", body.get("pieces")))
    else:
        response.content = b"".join(MadeStream(pieces))
    return response


def _pieces(body: MadeBody) -> tuple[str | None, Iterable[bytes]]:
    """Return the content type of a body, if it determines one, and its pieces."""
    if "json" in body:
        return "application/json", (encode(body["json"]),)
    if "events" in body:
        return "text/event-stream", _events(_iterator("events", body["events"]))
    if "pieces" in body:
        return None, _iterator("pieces", body["pieces"])
    return None, (body.get("content", b""),)


def _iterator(name: str, given: Any) -> Iterator[Any]:
    if isinstance(given, str | bytes) or not hasattr(given, "__iter__"):
        kind = type(given).__name__
        raise TypeError(f"{name} of Response.of must be a list or another iterable, not {kind}")
    return iter(given)


def _events(events: Iterable[object]) -> Iterator[bytes]:
    done = False
    for event in events:
        if isinstance(event, ServerSentEvent):
            made = event
        else:
            made = ServerSentEvent(event.encode() if isinstance(event, str) else encode(event))
        yield written(made)
        done = made.data == DONE
    if not done:
        yield written(ServerSentEvent(DONE))


class MadeStream:
    """A body in memory as the streams of transports are: of sync and of async ones."""

    def __init__(self, pieces: Iterable[object], source: object = None) -> None:
        self._pieces = iter(pieces)
        self._source = source

    def iter_bytes(self) -> MadeStream:
        return self

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        piece = next(self._pieces)
        if not isinstance(piece, bytes):
            kind = type(piece).__name__
            raise TypeError(f"the body of Response.of must consist of bytes, not {kind}")
        return piece

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        for piece in self:
            return piece
        raise StopAsyncIteration

    def set_read_timeout(self, seconds: float | None) -> bool:
        """Return True: the pieces are there at once."""
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
