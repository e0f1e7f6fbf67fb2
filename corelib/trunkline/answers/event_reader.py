"""The decoder of event streams: pieces in, items out. It does no I/O."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from trunkline.answers.failures import TapFailedError, event_error, is_error, no_events
from trunkline.answers.whole_body import MAX_ERROR_BODY
from trunkline.codec.text import decode, decode_error
from trunkline.codec.type_guards import OBJECT
from trunkline.errors import APIError, APIResponseValidationError, StreamTruncatedError
from trunkline.secrets import conceal
from trunkline.wire.content_encoding import content_decoder
from trunkline.wire.inflating import ContentEncodingError
from trunkline.wire.sse import EventTooLargeError, SSEDecoder

if TYPE_CHECKING:
    from trunkline.codec.structure import Structurer
    from trunkline.http import Response, ServerSentEvent
    from trunkline.operations.endpoint import Route
from trunkline.wire.content_encoding import ContentDecoder

T = TypeVar("T")

DONE = b"[DONE]"
MAX_DONE = 16
"""The length of ``[DONE]`` with blanks around it; longer data is not looked at."""
_STEPS = 4
"""The number of decompressed pieces, of 16 KiB at most, that are searched for events at a time."""
MAX_RECEIVED = 1 << 18
"""The bytes of the last events that a stream keeps for `StreamTruncatedError.received`."""


class Splitter(Protocol):
    """Splits the bytes of a body into events, as `SSEDecoder` does."""

    def push(self, chunk: bytes) -> Iterable[ServerSentEvent]: ...
    @property
    def is_amid_block(self) -> bool: ...
    def finish(self) -> None: ...


class EventReader(Generic[T]):
    """Decodes the pieces of an event stream to items, and detects the end of its protocol.

    If `pending` is set, more of the last piece is left to decode: push b"" when it is needed.
    `ready` has the items to deliver. After them, `failure` is to be raised, if it is set. Otherwise
    the stream has ended, if `done` is set. `lines`, if it is not None, has a line of JSON for each
    item that was put into `ready`.
    """

    def __init__(
        self,
        response: Response,
        structurer: Structurer | None,
        route: Route,
        *,
        observe: Callable[..., None] | None = None,
        check_odd: Callable[[object], None] | None = None,
        max_event_bytes: int | None = None,
        splitter: Splitter | None = None,
    ) -> None:
        self.ready: deque[T] = deque()
        self.failure: Exception | None = None
        self.done = False
        self.lines: deque[bytes] | None = None
        self._response = response
        self._structurer = structurer
        self._route = route
        self._limit = max_event_bytes
        self._final_events = route.final_events
        self._events_are_named = route.events_are_named
        self._complete = route.final_events is None
        self._observe = observe
        self._check_odd = check_odd
        """Called with an event that is not an object; raises an error if it has to be one."""
        self._splitter = splitter or SSEDecoder(max_event_bytes)
        self._events_of: Callable[[bytes], Iterable[ServerSentEvent]] = self._splitter.push
        if response.taps is not None:
            self._events_of = response.taps.events_of(self._events_of)
        self._received: deque[bytes] = deque()
        self._kept = 0
        self._document = bytearray()
        self._doubtful = _is_called_document(response)
        self._decoder: ContentDecoder | None = None
        self.pending: Iterator[bytes] | None = None
        try:
            self._decoder = content_decoder(response.headers.get("content-encoding"))
        except ContentEncodingError as error:
            # Not raised: like every other failure, it is for the first `next` of the stream.
            self._refuse(error)

    @property
    def place(self) -> str:
        """The event at which an error occurs, for its message."""
        return "an event of the stream"

    def keep_lines(self) -> None:
        """Keep `lines` from now on. Raises RuntimeError if events have been decoded before."""
        if self._received or self.lines is not None:
            raise RuntimeError(
                "the stream has been read: call to_readable_stream() once, before its first event"
            )
        from trunkline.wire.json_lines import json_line

        kept: deque[bytes] = deque()
        observe, named = self._observe, self._events_are_named

        def keep(event: ServerSentEvent) -> None:
            kept.append(json_line(event, named=named))
            if observe is not None:
                observe(event=event)

        self.lines, self._observe = kept, keep

    def continued(self, response: Response) -> EventReader[T]:
        """Return the reader of another response, which continues the same stream."""
        made: EventReader[T] = EventReader(
            response,
            self._structurer,
            self._route,
            observe=self._observe,
            check_odd=self._check_odd,
            max_event_bytes=self._limit,
        )
        made.ready, made.lines = self.ready, self.lines
        return made

    def push(self, piece: bytes) -> None:
        """Decode one piece of the body; a compressed one only until there are items."""
        try:
            if self._decoder is None:
                self._take(piece)
            else:
                if self.pending is None:
                    self.pending = self._decoder.push(piece)
                self._decode(self.pending)
        except APIError as error:
            self.fail(error)
        except TapFailedError as carrier:
            self.abort(carrier.error)
        except (StopIteration, StopAsyncIteration) as error:  # it would end the user's loop
            raise RuntimeError(f"a function of the codec raised {type(error).__name__}") from error
        # The errors of all decoders (content encoding, events, JSON, models) are ValueErrors.
        except (ValueError, RecursionError) as error:
            self._refuse(error)

    def _decode(self, pieces: Iterator[bytes]) -> None:
        left = _STEPS
        for decoded in islice(pieces, _STEPS):
            left -= 1
            if decoded:
                self._take(decoded)
            if self.ready or self.done:
                break
        if self.done or (left and not self.ready):
            self.pending = None

    def _refuse(self, error: Exception) -> None:
        """Fail because of bytes that cannot be decoded."""
        failure = APIResponseValidationError(
            f"{self.place} cannot be decoded: {error}", self._response
        )
        failure.__cause__ = error
        self.fail(failure)

    def _take(self, piece: bytes) -> None:
        """Decode bytes without content encoding. This is the hot loop of every stream."""
        if self._doubtful:
            piece = self._unless_document(piece)
        # Local variables, because the loop runs once per event.
        ready: deque[Any] = self.ready
        structurer, received, final = self._structurer, self._received, self._final_events
        raises = not self._route.errors_are_items
        for event in self._events_of(piece):
            data = event.data
            if len(data) <= MAX_DONE and data.strip() == DONE:
                self.done = True
                return
            if raises and event.event == "error":
                raise event_error(decode_error(data), self._response.request)
            value = decode(data)
            if type(value) is OBJECT:
                if raises and ("error" in value or "message" in value) and is_error(value):
                    raise event_error(value, self._response.request)
            elif self._check_odd is not None:
                self._check_odd(value)
            # As bytes: only StreamTruncatedError needs them, and it is rare.
            received.append(data)
            self._kept += len(data)
            while self._kept > MAX_RECEIVED and len(received) > 1:
                self._kept -= len(received.popleft())
            if self._observe is not None:
                self._observe(event=event)
            if self._events_are_named:
                value = {"event": event.event, "data": value}
            ready.append(value if structurer is None else structurer(value))
            if final and type(value) is OBJECT and value.get("type") in final:
                self._complete = True
                if not self._route.final_event_repeats:
                    self._conclude()
                    return

    def _conclude(self) -> None:
        """End the stream regularly, after the events that its taps have kept back."""
        self.done = True
        if self._response.taps is not None:
            self._events_of = self._response.taps.kept
            self._take(b"")

    def _unless_document(self, piece: bytes) -> bytes:
        """Return the piece if it has events in spite of its content type; else keep it."""
        if not self._document:
            piece = piece.lstrip()
            # Some servers send events as application/json. A line of an event stream begins with
            # the name of a field or a colon, a document with one of these.
            if piece and piece[:1] not in b"<{[":
                self._doubtful = False
                return piece
        self._document += piece
        if len(self._document) >= MAX_ERROR_BODY:
            raise no_events(self._response, bytes(self._document))
        return b""

    def end(self, cause: Exception | None = None) -> None:
        """Handle the end of the body, or the error with which it broke off."""
        if self.done:
            return
        if cause is None:
            try:
                self._end_decoders()
            except ContentEncodingError as cut:
                cause = cut
            except EventTooLargeError as too_large:
                self._refuse(too_large)
            except APIError as failure:
                self.fail(failure)
            except TapFailedError as carrier:
                self.abort(carrier.error)
        if self.done:
            return
        if cause is None and not self._doubtful and (self._complete or _finished(self._received)):
            self._conclude_safely()
            return
        error = self._unfinished("the connection broke" if cause else "the body ended")
        error.__cause__ = cause
        self.fail(error)

    def _conclude_safely(self) -> None:
        try:
            self._conclude()
        except APIError as error:
            self.fail(error)
        except TapFailedError as carrier:
            self.abort(carrier.error)
        except (ValueError, RecursionError) as error:
            self._refuse(error)

    def _unfinished(self, how: str) -> APIError:
        if self._doubtful:
            return no_events(self._response, bytes(self._document))
        message = f"{how} before the stream's last event"
        received = tuple(self._received)
        return StreamTruncatedError(message, self._response.request, received=received)

    def _end_decoders(self) -> None:
        """Let the decoders report truncation, and take a last event that lacks its blank line."""
        if self._decoder is not None:
            self._decoder.finish()
        if self._splitter.is_amid_block:
            try:
                self._take(b"\n\n")
            except EventTooLargeError:
                raise
            except (ValueError, RecursionError):
                pass  # it was cut within its data, so it is not an event
        self._splitter.finish()

    def fail(self, error: APIError) -> None:
        """End the stream with this error, after the items in `ready`."""
        if error.request_id is None:
            error.request_id = self._response.request_id
        self.abort(conceal(error, self._response.request.secrets()))

    def abort(self, error: Exception) -> None:
        """End the stream with an error that is raised as it is."""
        self.failure = error
        self.done = True


def _is_called_document(response: Response) -> bool:
    """Whether the content type is that of a document, as for the error page of a proxy."""
    media_type: str = response.headers.get("content-type", "")
    return media_type.partition(";")[0].strip().lower() in ("text/html", "application/json")


def _finished(received: Iterable[bytes]) -> bool:
    """Whether each choice of a completion has its finish reason: some servers send no ``[DONE]``.

    Choices that have not had an event for a long time, and so none in `received`, do not count.
    """
    reasons: dict[Any, Any] = {}
    try:
        for data in received:
            for choice in decode(data).get("choices") or ():
                index = choice.get("index")
                reasons[index] = choice.get("finish_reason") or reasons.get(index)
    except (AttributeError, TypeError):
        return False  # not the chunks of a completion
    return bool(reasons) and all(reasons.values())
