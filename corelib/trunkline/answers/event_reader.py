"""The decoder of event streams: pieces in, items out. It does no I/O."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from trunkline.answers.failures import event_error, no_events
from trunkline.answers.whole_body import MAX_ERROR_BODY
from trunkline.codec.text import decode, decode_error
from trunkline.codec.type_guards import OBJECT
from trunkline.errors import APIError, APIResponseValidationError, StreamTruncatedError
from trunkline.secrets import conceal
from trunkline.wire.content_encoding import ContentEncodingError, content_decoder
from trunkline.wire.sse import EventTooLargeError, SSEDecoder

if TYPE_CHECKING:
    from trunkline.codec.structure import Structurer
    from trunkline.http import Response
    from trunkline.operations.endpoint import Route
from trunkline.wire.content_encoding import ContentDecoder

T = TypeVar("T")

DONE = b"[DONE]"


class EventReader(Generic[T]):
    """Decodes the pieces of an event stream to items, and detects the end of its protocol.

    `ready` has the items to deliver. After them, `failure` is to be raised, if it is set. Otherwise
    the stream has ended, if `done` is set.
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
    ) -> None:
        self.ready: deque[T] = deque()
        self.failure: APIError | None = None
        self.done = False
        self._response = response
        self._structurer = structurer
        self._final_events = route.final_events
        self._final_event_repeats = route.final_event_repeats
        self._events_are_named = route.events_are_named
        self._complete = route.final_events is None
        self._observe = observe
        self._check_odd = check_odd
        """Called with an event that is not an object; raises an error if it has to be one."""
        self._sse = SSEDecoder(max_event_bytes)
        self._received: list[bytes] = []
        self._document = bytearray()
        self._doubtful = _is_called_document(response)
        self._decoder: ContentDecoder | None = None
        try:
            self._decoder = content_decoder(response.headers.get("content-encoding"))
        except ContentEncodingError as error:
            # Not raised: like every other failure, it is for the first `next` of the stream.
            self._refuse(error)

    def push(self, piece: bytes) -> None:
        """Decode one piece of the body."""
        try:
            if self._decoder is None:
                self._take(piece)
            else:
                for decoded in self._decoder.push(piece):
                    self._take(decoded)
        except APIError as error:
            self.fail(error)
        # The errors of all decoders (content encoding, events, JSON, models) are ValueErrors.
        except (ValueError, RecursionError) as error:
            self._refuse(error)

    def _refuse(self, error: Exception) -> None:
        """Fail because of bytes that cannot be decoded."""
        failure = APIResponseValidationError(
            f"an event of the stream cannot be decoded: {error}", self._response
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
        for event in self._sse.push(piece):
            data = event.data
            if data == DONE:
                self.done = True
                return
            if event.event == "error":
                raise event_error(decode_error(data), self._response.request)
            value = decode(data)
            if type(value) is OBJECT:
                if ("error" in value or "message" in value) and _is_error(value):
                    raise event_error(value, self._response.request)
            elif self._check_odd is not None:
                self._check_odd(value)
            # As bytes: only StreamTruncatedError needs them, and it is rare.
            received.append(data)
            if self._observe is not None:
                self._observe(event=event)
            if self._events_are_named:
                value = {"event": event.event, "data": value}
            ready.append(value if structurer is None else structurer(value))
            if final and type(value) is OBJECT and value.get("type") in final:
                self._complete = True
                if not self._final_event_repeats:
                    self.done = True
                    return

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
                return
        if self._complete and cause is None and not self._doubtful:
            self.done = True
            return
        error = self._unfinished("the connection broke" if cause else "the body ended")
        error.__cause__ = cause
        self.fail(error)

    def _unfinished(self, how: str) -> APIError:
        if self._doubtful:
            return no_events(self._response, bytes(self._document))
        message = f"{how} before the stream's last event"
        received = tuple(self._received)
        return StreamTruncatedError(message, self._response.request, received=received)

    def _end_decoders(self) -> None:
        """Let the decoders report truncation; they hold no more data."""
        if self._decoder is not None:
            self._decoder.finish()
        self._sse.finish()

    def fail(self, error: APIError) -> None:
        """End the stream with this error, after the items in `ready`."""
        if error.request_id is None:
            error.request_id = self._response.request_id
        self.failure = conceal(error, self._response.request.secrets())
        self.done = True


def _is_called_document(response: Response) -> bool:
    """Whether the content type is that of a document, as for the error page of a proxy."""
    media_type: str = response.headers.get("content-type", "")
    return media_type.partition(";")[0].strip().lower() in ("text/html", "application/json")


def _is_error(value: dict[str, Any]) -> bool:
    """Whether an event is ``{"error": {…}}``, or has a code and a message but no choices."""
    return bool(value.get("error")) or (
        "message" in value and "code" in value and "choices" not in value
    )
