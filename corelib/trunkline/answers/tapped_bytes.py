"""Taps over bodies that are read as bytes: an open body, or one that is read as a whole.

A stream of events is parsed, given to the taps, and written again. An event that no tap has changed
keeps its bytes, whatever its line ends and comments are.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from trunkline.answers.failures import TapFailedError
from trunkline.answers.resuming import resumption
from trunkline.answers.tapping import END, as_they_are, failed
from trunkline.wire.event_writing import written
from trunkline.wire.push import AsyncPushed, Push, pushed
from trunkline.wire.sse import SSEDecoder

if TYPE_CHECKING:
    from trunkline.answers.raw import Head
    from trunkline.answers.tapping import Taps
    from trunkline.http import Response, ServerSentEvent
    from trunkline.taps import Tap

_BLANK_LINE: Final = re.compile(rb"(?:\r\n|\r(?!\n)|\n){2}")
_LONGEST: Final = 4
"""The bytes of the longest blank line with the line end before it."""
_KEPT: Final = 1 << 20
"""The largest JSON body in pieces that is kept until its end for its usage, in bytes."""


def decoder(taps: Taps, response: Response, chosen: Iterable[Tap]) -> Push[bytes, bytes]:
    """Return the decoder that runs the chosen ones of the taps over bytes of a body."""
    if _has_events(response):
        return _TappedEvents(taps, chosen)
    return _TappedPieces(taps, chosen, keeps=_media_type(response).endswith("json"))


def _has_events(response: Response) -> bool:
    media_type = _media_type(response)
    return media_type == "text/event-stream" or (
        # Some servers do not say what they send.
        response.request.events and response.status < 300 and not media_type
    )


def _media_type(response: Response) -> str:
    media_type: str = response.headers.get("content-type", "")
    return media_type.partition(";")[0].strip().lower()


class _TappedPieces:
    """Runs the taps over the pieces of a body that has no events."""

    def __init__(self, taps: Taps, chosen: Iterable[Tap], *, keeps: bool) -> None:
        self._taps = taps
        self._chosen = [*chosen]
        self._json: bytearray | None = bytearray() if keeps else None

    def push(self, piece: bytes) -> Iterable[bytes]:
        if self._json is not None:
            self._json += piece
            if len(self._json) > _KEPT:
                self._json = None
        made = _through(self._chosen, piece)
        return [made] if made else []

    def finish(self) -> Iterable[bytes]:
        if self._json and self._taps.source is None:
            self._taps.source = bytes(self._json)
        left: list[bytes] = []
        for number, tap in enumerate(self._chosen):
            kept = _through(self._chosen[number + 1 :], _flushed(tap))
            left += [kept] if kept else []
        return left


def _through(taps: Iterable[Tap], piece: bytes) -> bytes:
    for tap in taps if piece else ():
        try:
            made: Any = tap.piece(piece)
            if not isinstance(made, bytes):
                raise TypeError(f"`piece` must return bytes, not {type(made).__name__}")
            piece = made
        except Exception as error:
            wrong = failed(tap, error).error
            raise wrong from wrong.__cause__
    return piece


def _flushed(tap: Tap) -> bytes:
    try:
        kept = tap.flush() or b""
        if not isinstance(kept, bytes):
            raise TypeError("`flush` must return bytes for a body that has no events")
        return kept
    except Exception as error:
        wrong = failed(tap, error).error
        raise wrong from wrong.__cause__


class _TappedEvents:
    """Parses events, runs the taps over them, and writes them again."""

    def __init__(self, taps: Taps, chosen: Iterable[Tap]) -> None:
        self._taps = taps
        self._running = taps.running(as_they_are, chosen)
        self._sse = SSEDecoder()
        self._held = bytearray()

    def push(self, piece: bytes) -> Iterable[bytes]:
        held = self._held
        start = max(0, len(held) - _LONGEST)
        held += piece
        ends = [found.end() for found in _BLANK_LINE.finditer(held, start)]
        begin = 0
        made: list[bytes] = []
        for end in ends:
            block = bytes(held[begin:end])
            begin = end
            made += self._rewritten(block, self._sse.push(block))
        del held[:begin]
        return made

    def finish(self) -> Iterable[bytes]:
        last = bytes(self._held)
        events = self._sse.push(last)
        if self._sse.is_amid_block:  # it lacks only its blank line
            events += self._sse.push(b"\n\n")
        return [*self._rewritten(last, events), *self._rewritten(b"", [END])]

    def _rewritten(self, block: bytes, events: list[ServerSentEvent]) -> list[bytes]:
        """Return the bytes that take the place of a block, which has one event or none."""
        if not events or self._taps.last is not None:
            return [block] if block else []
        event = events[0]
        try:
            made = [*self._running(events)]
        except TapFailedError as carrier:
            raise carrier.error from carrier.error.__cause__
        return [block if one is event else written(one) for one in made if one is not END]


def tapped(opened: Head, decoded: Callable[[Response], Iterator[bytes]]) -> Iterator[bytes]:
    """Yield the pieces of an open body as the taps let them pass, and end the taps.

    `decoded` returns the pieces of a response without content encoding. A body that a layer
    continues after a failure has those of several.
    """
    while True:
        response = opened.http_response
        taps: Any = response.taps  # not None, or this function would not be used
        try:
            yield from pushed(decoded(response), decoder(taps, response, taps.placed))
            break
        except Exception as error:  # a layer may continue after any
            made = _continued(taps, error)
            if made is None:
                taps.end("failed", error)
                raise
        opened.http_response = made
    taps.end("complete")


def _continued(taps: Taps, error: Exception) -> Response | None:
    flow = resumption(taps, error)
    try:
        made: Response | None = None if flow is None else taps.run(flow)
    except BaseException as failure:
        taps.settle(failure)
        raise
    return made


# Not an async generator: one that is left early stays open until the event loop finalizes it.
class AsyncTapped:
    """The same for an async iterator."""

    def __init__(self, opened: Head, decoded: Callable[[Response], AsyncIterator[bytes]]) -> None:
        self._opened = opened
        self._decoded = decoded
        self._begin()

    def _begin(self) -> None:
        response = self._opened.http_response
        taps: Any = response.taps
        self._taps: Taps = taps
        through = decoder(taps, response, taps.placed)
        self._pieces = AsyncPushed(self._decoded(response), through)

    def __aiter__(self) -> AsyncTapped:
        return self

    async def __anext__(self) -> bytes:
        while True:
            try:
                return await self._pieces.__anext__()
            except StopAsyncIteration:
                self._taps.end("complete")
                raise
            except Exception as error:  # a layer may continue after any
                made = await self._continued(error)
                if made is None:
                    self._taps.end("failed", error)
                    raise
            self._opened.http_response = made
            self._begin()

    async def _continued(self, error: Exception) -> Response | None:
        flow = resumption(self._taps, error)
        try:
            made: Response | None = None if flow is None else await self._taps.run(flow)
        except BaseException as failure:
            self._taps.settle(failure)
            raise
        return made
