"""A push decoder for WHATWG event streams.

https://html.spec.whatwg.org/multipage/server-sent-events.html. The rules of this file:

- All line ends become LF first, so that no other rule has to know CR.
- Bytes are held until the blank line that ends their block arrives, and are then parsed once. The
  bytes held after a push are a suffix of that push, or have grown without being searched again.
  Every byte is therefore searched and copied a fixed number of times.
- The shapes that the API sends are split with a few calls. The number of their line feeds proves
  that there is nothing else between them. All other shapes are parsed line by line.
- One deviation: an event with empty data is not dispatched, even after a `data:` line.
"""

from __future__ import annotations

import sys
from typing import Final

from trunkline.http import ServerSentEvent

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_LINE_FEED: Final = 0x0A
# More digits than any delay needs. int() takes quadratic time, and refuses 4,300 digits and more.
_MAX_RETRY_DIGITS: Final = 15


class EventTooLargeError(ValueError):
    """An event of the stream is larger than `max_event_bytes`. The stream cannot be continued."""


class SSEDecoder:
    """Decodes the bytes of one stream to events, whatever the chunks in which they arrive.

    `max_event_bytes` limits the bytes of a block: its fields and comments without the blank line.
    `last_event_id` and `reconnection_milliseconds` are the last values from the stream.
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
        self._head: bytes = b""
        self._begun = False
        self._failed = False
        # Whether the next chunk needs a check: at the start, after a CR, and after a failure.
        self._watchful = True

    def push(self, chunk: bytes) -> list[ServerSentEvent]:
        """Return the events that `chunk` completes.

        Raises `EventTooLargeError`. If there are events before the large one in the same chunk,
        they are returned, and the next call raises.
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
        if end == -1:
            held += chunk.lstrip(b"\n")
            events: list[ServerSentEvent] = []
        else:
            held += chunk[end + 2 :]
            events = self._events(chunk[:end])
        if len(held) > self._limit:
            self._check_held(events)
        return events

    @property
    def is_amid_block(self) -> bool:
        """Whether a block has begun whose blank line has not arrived."""
        return bool(self._held)

    def finish(self) -> None:
        """End the stream: discard an incomplete block, and raise a pending failure."""
        self._held.clear()
        if self._failed:
            raise self._too_large()

    def _trimmed(self, chunk: bytes) -> bytes:
        """Return `chunk` without an initial byte order mark, and without the LF of a split CRLF."""
        if self._failed:
            raise self._too_large()
        if self._begun:
            self._watchful = not chunk
            return chunk[1:] if chunk[:1] == b"\n" else chunk
        chunk = self._head + chunk
        if _BYTE_ORDER_MARK.startswith(chunk):  # the whole mark, or its first bytes
            self._head = chunk
            return b""
        if chunk.startswith(_UTF_16):
            raise ValueError("the stream is UTF-16, but event streams are always UTF-8")
        self._begun = True
        self._watchful = False
        return chunk.removeprefix(_BYTE_ORDER_MARK)

    def _with_line_feeds(self, chunk: bytes) -> bytes:
        """Return `chunk` with every line end as LF."""
        # A CR at the end is a line end now. To wait for its LF would delay the event.
        self._watchful = chunk.endswith(b"\r")
        return chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")

    def _events(self, text: bytes) -> list[ServerSentEvent]:
        """Return the events of whole blocks; `text` lacks only the final blank line."""
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
        """Return the events if each block is an `event: ` and a `data: ` line, else None."""
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
        """Return the events of whole blocks of any shape, up to the first one that is too large."""
        events: list[ServerSentEvent] = []
        for block in text.split(b"\n\n"):
            # Of three line feeds in a row, one is left in a block without belonging to it.
            if len(block.strip(b"\n")) > self._limit:
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
        """Parse one block line by line and return its event; None if there is none to dispatch."""
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
                if b"\0" not in value:  # the standard ignores such an id
                    self.last_event_id = value.decode("utf-8", "replace")
            elif name == b"retry" and value.isdigit() and len(value) <= _MAX_RETRY_DIGITS:
                retry = self.reconnection_milliseconds = int(value)
        data = b"\n".join(lines)
        if not data:
            return None
        name_of_event = event.decode("utf-8", "replace") or "message"
        return ServerSentEvent(data, name_of_event, self.last_event_id, retry)

    def _check_held(self, events: list[ServerSentEvent]) -> None:
        """Fail if the unfinished block is already too large."""
        # Its last LF does not count, because it may belong to the blank line.
        held = self._held
        if len(held) - held.endswith(b"\n") > self._limit:
            self._fail(events)

    def _fail(self, events: list[ServerSentEvent]) -> None:
        """Refuse the rest of the stream; raise at once if there are no events to return first."""
        self._failed = self._watchful = True
        self._held.clear()
        if not events:
            raise self._too_large()

    def _too_large(self) -> EventTooLargeError:
        return EventTooLargeError(
            f"it is larger than {self._limit} bytes: raise max_event_bytes, or leave it unset for "
            "no limit"
        )
