"""Streams of JSON lines that come from elsewhere, such as those of `to_readable_stream`.

They have no client and no response, and need no event loop of a certain kind.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NoReturn, Protocol, TypeAlias

from trunkline.answers.event_reader import EventReader
from trunkline.answers.streams import AsyncStream, Stream
from trunkline.codec.structure import CODEC
from trunkline.codec.text import decode
from trunkline.errors import APIError, StreamTruncatedError
from trunkline.flows.drive_async import AsyncDriver
from trunkline.flows.drive_sync import SyncDriver
from trunkline.http import URL, Headers, Request, Response
from trunkline.network import Timeout
from trunkline.operations.endpoint import Route
from trunkline.operations.worlds import World
from trunkline.wire.json_lines import JSONLinesDecoder

if TYPE_CHECKING:
    from trunkline.codec.structure import Structurer
    from trunkline.flow import Flow

_PIECE = 1 << 16
"""The most bytes that are read from a file at a time."""


class HasBytes(Protocol):
    """A response whose body can be read in pieces, of trunkline or httpx."""

    def iter_bytes(self) -> Iterator[bytes]: ...


class AsyncHasBytes(Protocol):
    """A response of trunkline whose body can be read in pieces."""

    def iter_bytes(self) -> AsyncIterator[bytes]: ...


class AsyncHasBytesOfHttpx(Protocol):
    """A response of httpx whose body can be read in pieces."""

    def aiter_bytes(self) -> AsyncIterator[bytes]: ...


Source: TypeAlias = Iterable[bytes] | Iterable[str] | HasBytes
"""Pieces of JSON lines, cut anywhere: an iterable, a file or a response."""
AsyncSource: TypeAlias = (
    AsyncIterable[bytes] | AsyncIterable[str] | AsyncHasBytes | AsyncHasBytesOfHttpx
)
"""Pieces of JSON lines, cut anywhere: an async iterable or a response."""
MakeReader: TypeAlias = Callable[[Response], EventReader[Any]]


class LineReader(EventReader[Any]):
    """Decodes JSON lines to items. `final_events` complete the stream, as those of a `Route` do."""

    def __init__(
        self,
        response: Response,
        structurer: Structurer | None,
        final_events: tuple[str, ...] | None,
        limit: int | None,
    ) -> None:
        # The final event is not the end: after it, a source may still have to be read or closed.
        route = Route("GET", "/", final_events=final_events, final_event_repeats=True)
        self._lines = JSONLinesDecoder(limit)
        super().__init__(response, structurer, route, check_odd=_refuse_odd, splitter=self._lines)

    @property
    def place(self) -> str:
        return f"line {self._lines.line}"

    def _end_decoders(self) -> None:
        """Take a last line without a line end, unless it was cut."""
        if self._splitter.is_amid_block:
            try:
                decode(self._lines.held)
            except (ValueError, RecursionError) as error:
                failure = self._unfinished(f"the source ended within line {self._lines.line + 1}")
                failure.__cause__ = error
                self.fail(failure)
            else:
                self.push(b"\n")
        self._splitter.finish()

    def _unfinished(self, how: str) -> APIError:
        message = f"{how} before the stream's last event"
        return StreamTruncatedError(message, received=tuple(self._received))


def _refuse_odd(value: object) -> None:
    raise ValueError(f"expected a JSON object, got {value!r:.80}")


class LinesBody:
    """The bytes of JSON lines, read from a source without a client."""

    def __init__(self, source: Any) -> None:
        self._source = source
        self._is_file = hasattr(source, "readline")
        if hasattr(source, "iter_bytes"):
            source = source.iter_bytes()
        if _is_one(source) or not _is(Iterable, source):
            raise _wrong(source, "an iterable of bytes or str, a file or a response")
        self._pieces = _from_file(source) if self._is_file else iter(source)

    def iter_bytes(self) -> Iterator[bytes]:
        return map(_as_bytes, self._pieces)

    def set_read_timeout(self, seconds: float | None) -> bool:
        return False

    def close(self) -> None:
        """Close the source, unless it is a file, which its owner closes."""
        for one in (self._pieces,) if self._is_file else (self._pieces, self._source):
            close = getattr(one, "close", None)
            if close is not None:
                close()


class AsyncLinesBody:
    """The bytes of JSON lines, read from an async source without a client."""

    def __init__(self, source: Any) -> None:
        self._source = source
        for name in ("aiter_bytes", "iter_bytes"):
            if hasattr(source, name):
                source = getattr(source, name)()
                break
        if not _is(AsyncIterable, source):
            raise _wrong(source, "an async iterable of bytes or str, or a response")
        self._pieces: AsyncIterator[Any] = aiter(source)

    def iter_bytes(self) -> AsyncLinesBody:
        return self

    def __aiter__(self) -> AsyncLinesBody:
        return self

    async def __anext__(self) -> bytes:
        return _as_bytes(await anext(self._pieces))

    async def aclose(self) -> None:
        """Close the source, unless it is a file, which its owner closes."""
        is_file = hasattr(self._source, "readline")
        for one in (self._pieces,) if is_file else (self._pieces, self._source):
            close = getattr(one, "aclose", None)
            if close is not None:
                await close()


def _is(kind: type[Any], source: object) -> bool:
    return isinstance(source, kind)


def _is_one(source: object) -> bool:
    """Whether it is a single piece, whose items are numbers or characters."""
    return isinstance(source, (str, bytes, bytearray, memoryview))


def _from_file(file: Any) -> Iterator[bytes | str]:
    while piece := file.readline(_PIECE):
        yield piece


def _as_bytes(piece: object) -> bytes:
    if isinstance(piece, bytes):
        return piece
    if isinstance(piece, str):
        return piece.encode("utf-8", "surrogatepass")  # the decoder of JSON refuses those
    if _is_one(piece):
        buffer: Any = piece
        return bytes(buffer)
    raise TypeError(f"the pieces must be bytes or str, not {type(piece).__name__}")


def _wrong(source: object, wanted: str) -> TypeError:
    remedy = ""
    if _is_one(source):
        remedy = ": put it into a list"
    elif _is(AsyncIterable, source):
        remedy = ": use the class for async code"
    elif _is(Iterable, source):
        remedy = ": use the class for sync code"
    return TypeError(f"the source must be {wanted}, not {type(source).__name__}{remedy}")


class LinesWorld(World):
    """The world of a stream without a client."""

    def __init__(self, source: Source, make_reader: MakeReader) -> None:
        self._body = LinesBody(source)
        self._make_reader = make_reader

    def perform(self, invocation: object = None) -> Stream[Any]:
        response = _response(self._body)
        return Stream(response, self._make_reader(response), _now)

    def run(self, name: str, flow: Flow[Any]) -> Any:
        return SyncDriver(_NOTHING).run(flow)


class AsyncLinesWorld(World):
    """The world of an async stream without a client."""

    def __init__(self, source: AsyncSource, make_reader: MakeReader) -> None:
        self._body = AsyncLinesBody(source)
        self._make_reader = make_reader

    def stream(self) -> AsyncStream[Any]:
        response = _response(self._body)
        return AsyncStream(response, self._make_reader(response), _NOTHING)

    async def perform(self, invocation: object) -> AsyncStream[Any]:
        return self.stream()

    def run(self, name: str, flow: Flow[Any]) -> Any:
        return AsyncDriver(_NOTHING).run(flow)


class _Nothing:
    """In place of a transport and of its loop, where nothing is sent and no time is measured."""

    def loop(self) -> Any:
        return self

    def now(self) -> float:
        return _now()

    def timeout(self, seconds: float) -> NoReturn:
        raise TimeoutError  # a source is not read after the last event

    async def shield(self, function: Callable[[], Awaitable[None]]) -> None:
        await function()


_NOTHING: Any = _Nothing()


def _now() -> float:
    return 0.0


def _response(body: LinesBody | AsyncLinesBody) -> Response:
    """Return what a stream has in place of a response."""
    request = Request("GET", URL("http", "localhost", 80), timeout=Timeout(None))
    return Response(200, Headers(), request, body)


def typed(kind: Any, limit: int | None) -> MakeReader:
    """Return what makes a reader of events of type `kind`."""
    return lambda response: LineReader(response, CODEC.structurer(kind), _final(kind), limit)


def paired(kind: Any, limit: int | None) -> MakeReader:
    """Return what makes a reader of pairs: the event as decoded JSON, and as `kind`."""
    structure: Any = CODEC.structurer(kind)
    final = _final(kind)
    return lambda response: LineReader(
        response, lambda value: (value, structure(value)), final, limit
    )


def _final(kind: Any) -> tuple[str, ...] | None:
    """Return the types of the events that complete a stream; None if that is not known."""
    from trunkline.resources.responses import Responses
    from trunkline.types import Completion
    from trunkline.types.chat import ChatCompletionChunk
    from trunkline.types.responses import ResponseStreamEvent
    from trunkline.types.responses.parsed_response_stream_event import (
        ResponseStreamEvent as Parsed,
    )

    if kind in (ChatCompletionChunk, Completion):
        return ()
    if kind in (ResponseStreamEvent, Parsed):
        create: Any = vars(Responses)["create"]
        final: tuple[str, ...] = create.endpoint.route.final_events
        return final
    return None
