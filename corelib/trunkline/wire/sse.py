"""The WHATWG event stream, push style.

https://html.spec.whatwg.org/multipage/server-sent-events.html. The laws of this file:

- Line ends are made LF before anything else, so that every other rule knows only LF.
- Bytes are held until the blank line that ends their block is there, and are then parsed once.
  What is held after a push is a suffix of that push, or grew without being looked at again, so
  every byte is searched and copied a fixed number of times.
- The shapes that the API sends are split in one go; their count of line feeds proves that
  nothing else was between them. Whatever does not fit goes by the line rules.
- One departure: an event whose data is empty is not dispatched, also not after a `data:` line.
"""

from __future__ import annotations

import sys
from typing import Final

from trunkline.http import ServerSentEvent

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_LINE_FEED: Final = 0x0A
# Fits every clock, and spares the quadratic (and, from 4,300 digits, refused) int().
_MAX_RETRY_DIGITS: Final = 15


class EventTooLargeError(ValueError):
    """An event of the stream is larger than `max_event_bytes`; the stream cannot go on."""


class SSEDecoder:
    """Makes events of the bytes of one stream, however these are cut into chunks.

    `max_event_bytes` limits the bytes of a block (its fields and comments, without the blank
    line); `last_event_id` and `reconnection_milliseconds` are what the stream last said.
    """

    __slots__ = (
        "_begun",
        "_failed",
        "_head",
        "_held",
        "_limit",
        "_watchful",
        "last_event_id",
        "reconnection_milliseconds",
    )

    def __init__(self, max_event_bytes: int | None = None) -> None:
        self.last_event_id = ""
        self.reconnection_milliseconds: int | None = None
        self._limit = sys.maxsize if max_event_bytes is None else max_event_bytes
        self._held = bytearray()
        self._head = b""
        self._begun = False
        self._failed = False
        # At the start, after a CR, after a failure: the first bytes of a chunk need a look.
        self._watchful = True

    def push(self, chunk: bytes) -> list[ServerSentEvent]:
        """The events that `chunk` completes.

        Raises `EventTooLargeError`; events that precede the large one in the same chunk are
        returned first, and the next call raises.
        """
        if self._watchful:
            chunk = self._trimmed(chunk)
        if b"\r" in chunk:
            chunk = self._with_line_feeds(chunk)
        held = self._held
        if held:
            spans = held[-1] == _LINE_FEED and chunk[:1] == b"\n"
            held += chunk
            if not spans and b"\n\n" not in chunk:
                if len(held) > self._limit:
                    self._check_held([])
                return []
            chunk = bytes(held)
            held.clear()
        end = chunk.rfind(b"\n\n")
        if end < 0:
            held += chunk.lstrip(b"\n")
            events: list[ServerSentEvent] = []
        else:
            held += chunk[end + 2 :]
            events = self._events(chunk[:end])
        if len(held) > self._limit:
            self._check_held(events)
        return events

    def finish(self) -> None:
        """End the stream: an incomplete block is discarded, a pending failure is raised."""
        self._held.clear()
        if self._failed:
            raise self._too_large()

    def _trimmed(self, chunk: bytes) -> bytes:
        """`chunk` without a byte order mark that opens the stream or the LF of a split CRLF."""
        if self._failed:
            raise self._too_large()
        if self._begun:
            self._watchful = not chunk
            return chunk[1:] if chunk[:1] == b"\n" else chunk
        chunk = self._head + chunk
        if len(chunk) < len(_BYTE_ORDER_MARK) and _BYTE_ORDER_MARK.startswith(chunk):
            self._head = chunk
            return b""
        self._begun = True
        self._watchful = False
        return chunk.removeprefix(_BYTE_ORDER_MARK)

    def _with_line_feeds(self, chunk: bytes) -> bytes:
        """`chunk` with every line end as LF; a CR at its end counts at once."""
        self._watchful = chunk.endswith(b"\r")
        return chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")

    def _events(self, text: bytes) -> list[ServerSentEvent]:
        """The events of whole blocks; `text` lacks only its final blank line."""
        if len(text) <= self._limit:
            if text.startswith(b"data: "):
                payloads = text[6:].split(b"\n\ndata: ")
                if text.count(b"\n") == 2 * len(payloads) - 2:
                    last = self.last_event_id
                    return [ServerSentEvent(data, "message", last) for data in payloads if data]
            elif text.startswith(b"event: "):
                events = self._named_events(text)
                if events is not None:
                    return events
        return self._unusual_events(text)

    def _named_events(self, text: bytes) -> list[ServerSentEvent] | None:
        """The events if each block is an `event: ` and a `data: ` line, else None."""
        blocks = text[7:].split(b"\n\nevent: ")
        if text.count(b"\n") != 3 * len(blocks) - 2:
            return None
        events: list[ServerSentEvent] = []
        last = self.last_event_id
        for block in blocks:
            name, separator, data = block.partition(b"\ndata: ")
            if not separator:
                return None
            if data:
                event = name.decode("utf-8", "replace") or "message"
                events.append(ServerSentEvent(data, event, last))
        return events

    def _unusual_events(self, text: bytes) -> list[ServerSentEvent]:
        """The events of whole blocks of any shape, up to the first one that is too large."""
        events: list[ServerSentEvent] = []
        for block in text.split(b"\n\n"):
            if len(block) > self._limit and len(block.strip(b"\n")) > self._limit:
                self._fail(events)
                break
            if len(block) > 6 and block.startswith(b"data: ") and b"\n" not in block:
                events.append(ServerSentEvent(block[6:], "message", self.last_event_id))
                continue
            event = self._parsed(block)
            if event is not None:
                events.append(event)
        return events

    def _parsed(self, block: bytes) -> ServerSentEvent | None:
        """The event of one block by the line rules; None if there is nothing to dispatch."""
        lines: list[bytes] = []
        event = b""
        retry: int | None = None
        for line in block.split(b"\n"):
            name, _, value = line.partition(b":")
            value = value.removeprefix(b" ")
            if name == b"data":
                lines.append(value)
            elif name == b"event":
                event = value
            elif name == b"id":
                if b"\0" not in value:
                    self.last_event_id = value.decode("utf-8", "replace")
            elif name == b"retry" and value.isdigit() and len(value) <= _MAX_RETRY_DIGITS:
                retry = self.reconnection_milliseconds = int(value)
        data = b"\n".join(lines)
        if not data:
            return None
        name_of_event = event.decode("utf-8", "replace") or "message"
        return ServerSentEvent(data, name_of_event, self.last_event_id, retry)

    def _check_held(self, events: list[ServerSentEvent]) -> None:
        """Fail if the unfinished block is too large already; its last LF may end its last line."""
        held = self._held
        if len(held) - held.endswith(b"\n") > self._limit:
            self._fail(events)

    def _fail(self, events: list[ServerSentEvent]) -> None:
        """Refuse all that follows, at once if there are no events to hand out first."""
        self._failed = self._watchful = True
        self._held.clear()
        if not events:
            raise self._too_large()

    def _too_large(self) -> EventTooLargeError:
        return EventTooLargeError(
            f"an event of the stream is larger than {self._limit} bytes: raise max_event_bytes, "
            "or leave it unset for no limit"
        )
