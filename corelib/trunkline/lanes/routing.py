"""Which lane gets an event, and how much the lanes may hold. There is no I/O."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable
from threading import RLock
from typing import TYPE_CHECKING, Any, Final

from trunkline.lanes.collecting import FinalResponse
from trunkline.lanes.events import ENDS, field_of, kind_of
from trunkline.lanes.limits import ResponsesWebSocketLimits
from trunkline.websocket_errors import ResponsesWebSocketBufferError

if TYPE_CHECKING:
    from trunkline.types.responses import Response

GRACE: Final = 0.1
"""Seconds. So long may a user take to make room for an event before that is an overflow. It may
just have been rung for, or be about to receive the next event."""
_STREAM_ID: Final = re.compile(r"[A-Za-z0-9_.-]{1,256}")


class LaneState:
    """The events of one lane that nobody has received yet, and its response."""

    def __init__(self, stream_id: str | None, limit: int | None, bell: Any) -> None:
        self.stream_id = stream_id
        self.bell = bell
        self.waiting = 0
        """How many wait for the bell, which rings when events have come."""
        self.queue: deque[tuple[Any, int]] = deque()
        self.bytes = 0
        self.is_closed = False
        self.closed_on: object = None
        """The socket at that time. Another one does not know the lane."""
        self.failure: ResponsesWebSocketBufferError | None = None
        self.is_busy = False
        """Whether a response was asked for, or has begun, and has not ended."""
        self.begun = 0
        self.seen = 0
        """How many responses have begun, and in how many of them the user knows about it."""
        self.final = FinalResponse(limit)
        self._noted: object = None
        """The first event of the queue, if it counts already."""

    def owns(self, event: object) -> bool:
        """Whether an event is of this lane. The default lane also gets those of unknown lanes."""
        return bool(field_of(event, "stream_id") == self.stream_id)

    def put(self, event: Any, size: int) -> None:
        """Add an event that has arrived."""
        self.queue.append((event, size))
        self.bytes += size
        if self.owns(event) and field_of(event, "type") == "response.created":
            self.begun += 1
            self.is_busy = True
        self.bell.notify_all()

    def take(self) -> Any:
        """Return the next event to the user, of those that are there."""
        event, size = self.queue[0]
        if self._noted is not event:  # a signal handler may have raised after that
            self._note(event, size)
        self.bytes -= size
        self.queue.popleft()
        self._noted = None
        return event

    def _note(self, event: Any, size: int) -> None:
        """Take an event into account. It can be done again if a signal handler has raised."""
        kind = kind_of(event)
        if self.owns(event):
            self.final.add(event, size)
            if kind == "response.created":
                self.seen += 1
                self.is_busy = True
            elif kind in ENDS or kind == "error":
                self.is_busy = self.begun > self.seen
        self._noted = event


class LaneRouter:
    """The lanes of a session. Several threads may use it."""

    def __init__(
        self,
        limits: ResponsesWebSocketLimits,
        isolate: bool,
        socket: Callable[[], object],
        bell: Callable[[RLock], Any],
    ) -> None:
        self.lock = RLock()
        """Held while lanes change, never during a wait for the connection."""
        self.ended = False
        self.room = bell(self.lock)
        """Rings when there is more room for events."""
        self._bell = bell
        self._error: Exception | None = None
        self._isolate = isolate
        self._known: object = None
        self._lanes: dict[str | None, LaneState] = {}
        self._limits = limits
        self._reader: object = None
        """Whoever reads for all lanes."""
        self._socket = socket
        self.default = self.register(None)

    def register(self, stream_id: Any) -> LaneState:
        """Add a lane. Raises ValueError, RuntimeError and ResponsesWebSocketBufferError."""
        if stream_id is not None and not (
            isinstance(stream_id, str) and _STREAM_ID.fullmatch(stream_id)
        ):
            raise ValueError(
                f"the stream_id is {stream_id!r}: it must have 1 to 256 letters, digits, '_', '-' "
                "or '.' of ASCII; leave it out for the default lane"
            )
        with self.lock:
            self._forget()
            if self.ended:
                raise RuntimeError("the session has ended: begin another one")
            if stream_id in self._lanes:
                raise ValueError(
                    f"the session already has the lane {stream_id!r}: a lane is for many "
                    "responses, and one that was closed is free when the connection was reopened"
                )
            if len(self._lanes) >= self._limits.max_lanes:
                raise ResponsesWebSocketBufferError(
                    f"the session has max_lanes={self._limits.max_lanes}, with the default lane "
                    "and closed ones"
                )
            lane = LaneState(stream_id, self._limits.max_response_bytes, self._bell(self.lock))
            self._lanes[stream_id] = lane
            if stream_id is None:
                self.default = lane
            return lane

    def close(self, lane: LaneState) -> None:
        """Forget what the lane holds. Its name stays taken until the connection is reopened."""
        with self.lock:
            if not lane.is_closed:
                lane.is_closed, lane.closed_on = True, self._socket()
                lane.queue.clear()
                lane.bytes = 0
                lane.final = FinalResponse(None)
                lane.bell.notify_all()

    def finish(self, error: Exception | None = None) -> None:
        """End the session. Lanes raise `error`, or EOFError, after the events that they hold."""
        with self.lock:
            if not self.ended:
                self.ended, self._error = True, error
                for lane in self._lanes.values():
                    lane.bell.notify_all()

    def prepare(self, lane: LaneState, creates: bool) -> None:
        """Check that a command can be sent. Raises RuntimeError."""
        with self.lock:
            if self.ended or lane.is_closed:
                raise RuntimeError("the session or its lane is closed")
            if creates:
                if lane.is_busy:
                    raise RuntimeError(
                        "the lane has a response that has not ended: receive its last event, or "
                        "use another lane"
                    )
                lane.final = FinalResponse(self._limits.max_response_bytes)
                lane.is_busy = True

    def pop(self, lane: LaneState) -> Any:
        """Return the next event of the lane, None if there is none yet.

        Raises EOFError at the end, ResponsesWebSocketBufferError, and the error of the connection.
        """
        with self.lock:
            if lane.failure is not None:
                raise lane.failure
            if lane.is_closed:
                raise EOFError("the lane is closed")
            if lane.queue:
                self.room.notify_all()
                return lane.take()
            if not self.ended:
                return None
            if self._error is not None:
                raise self._error
            raise EOFError("the connection is closed")

    def begin_result(self, lane: LaneState) -> None:
        """Forget the final response of the lane if the next one has begun."""
        with self.lock:
            if lane.begun > lane.seen:
                lane.final.response = None

    def result(self, lane: LaneState) -> Response | None:
        """Return the final response of the lane, None before its end. Raises what has ended it."""
        with self.lock:
            if lane.failure is not None:
                raise lane.failure
            if lane.final.error is not None:
                raise lane.final.error
            response: Response | None = lane.final.response
            return response

    def may_read(self, who: object) -> bool:
        """Whether `who` reads for all lanes from now on, since nobody else does."""
        with self.lock:
            if self._reader is None:
                self._reader = who
            return self._reader is who

    def hand_on(self, who: object) -> None:
        """Let somebody else read who waits, if `who` has read or nobody does."""
        with self.lock:
            if self._reader is who:
                self._reader = None
            if self._reader is None:
                for lane in self._lanes.values():
                    if lane.waiting:
                        lane.bell.notify_all()
                        return

    def has_room(self, event: Any, size: int) -> bool:
        """Whether `dispatch` would not exceed a limit."""
        with self.lock:
            lane = self._target(event)
            return self.ended or lane is None or not self._is_full(lane, size)

    def dispatch(self, event: Any, size: int) -> None:
        """Put an event into its lane. Raises ResponsesWebSocketBufferError if there is no room."""
        with self.lock:
            self._forget()
            lane = None if self.ended else self._target(event)
            if lane is None:
                return
            if not self._isolate and self._is_full(lane, size):
                raise _overflow(lane, self._limits)
            if self._is_full_itself(lane, size):
                self._fail(lane)
            while self._is_full_together(size) and not lane.is_closed:
                self._fail(self._largest(size))
            if not lane.is_closed:
                lane.put(event, size)

    def _fail(self, lane: LaneState) -> None:
        lane.failure = _overflow(lane, self._limits)
        self.close(lane)

    def _largest(self, size: int) -> LaneState:
        """Return the lane that holds most, the first of several, of what there is too much of."""
        by_bytes = self._bytes + size > self._limits.max_bytes
        return max(
            self._lanes.values(), key=lambda lane: lane.bytes if by_bytes else len(lane.queue)
        )

    def _forget(self) -> None:
        """Free the names of lanes that were closed before the connection was opened again."""
        socket = self._socket()
        if socket is not self._known:
            self._known = socket
            for name, lane in [*self._lanes.items()]:
                if lane.is_closed and lane.closed_on is not socket:
                    del self._lanes[name]

    def _target(self, event: Any) -> LaneState | None:
        stream_id = field_of(event, "stream_id")
        lane = self._lanes.get(stream_id if isinstance(stream_id, str) else None, self.default)
        if lane.is_closed and lane.failure is None:
            lane = self.default
        return None if lane.is_closed else lane

    def _is_full(self, lane: LaneState, size: int) -> bool:
        return self._is_full_itself(lane, size) or self._is_full_together(size)

    def _is_full_itself(self, lane: LaneState, size: int) -> bool:
        limits = self._limits
        return (
            len(lane.queue) >= limits.max_events_per_lane
            or lane.bytes + size > limits.max_bytes_per_lane
            or size > limits.max_bytes
        )

    def _is_full_together(self, size: int) -> bool:
        events = sum(len(lane.queue) for lane in self._lanes.values())
        return events >= self._limits.max_events or self._bytes + size > self._limits.max_bytes

    @property
    def _bytes(self) -> int:
        return sum(lane.bytes for lane in self._lanes.values())


def _overflow(lane: LaneState, limits: ResponsesWebSocketLimits) -> ResponsesWebSocketBufferError:
    return ResponsesWebSocketBufferError(
        f"an event of the lane {lane.stream_id!r} does not fit into {limits}: receive the events "
        "of all lanes in time, also of the default lane, or choose higher limits"
    )
