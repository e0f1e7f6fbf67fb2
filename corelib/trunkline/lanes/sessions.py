"""The common parts of sync and async sessions."""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import Any, Generic, TypeVar

from trunkline.codec.plain import plain
from trunkline.codec.text import encode
from trunkline.codec.type_guards import OBJECT
from trunkline.lanes.limits import ResponsesWebSocketLimits
from trunkline.lanes.routing import LaneRouter, LaneState
from trunkline.websocket_errors import ResponsesWebSocketBufferError

C = TypeVar("C")
L = TypeVar("L")


class AnyLane:
    """The common part of both lanes."""

    def __init__(self, session: Any, state: LaneState) -> None:
        self._session = session
        self._state = state

    def close(self) -> None:
        """Drop the events that the lane holds; the connection stays open.

        Later events of the lane go to the default lane. The name of the lane counts, and cannot be
        used again, until the connection was lost and opened again.
        """
        self._session.router.close(self._state)


class AnySession(Generic[C, L]):
    """The common part of both sessions."""

    _lane_type: Callable[[Any, LaneState], L]

    def __init__(
        self,
        connection: C,
        limits: ResponsesWebSocketLimits,
        isolate: bool,
        bell: Callable[[RLock], Any],
    ) -> None:
        self.connection = connection
        self._connection: Any = connection
        self.router = LaneRouter(limits, isolate, lambda: self._connection.socket, bell)
        self.default = self._lane(self.router.default)
        """The lane for events that name no other lane, such as errors of the connection."""
        self._is_entered = False

    def _lane(self, state: LaneState) -> L:
        return type(self)._lane_type(self, state)

    def lane(self, stream_id: str | None = None) -> L:
        """Make a lane, before anything is sent in it. Without a name, it is the default lane.

        Raises ValueError for an invalid name, or one that is taken; ResponsesWebSocketBufferError
        if there are `max_lanes`; RuntimeError at the end of the session.
        """
        lane = self._lane(self.router.register(stream_id))
        if stream_id is None:
            self.default = lane
        return lane

    def _begin(self) -> None:
        """Take the connection. Raises RuntimeError."""
        if self._is_entered or self.router.ended:
            raise RuntimeError("a session is entered once: make another one")
        if self._connection.__dict__.setdefault("_session", self) is not self:
            raise RuntimeError("another session receives the events of this connection")
        self._is_entered = True

    def _end(self) -> bool:
        """End the session. Return whether its connection must be closed."""
        self.router.finish()
        if self._connection.__dict__.get("_session") is self:
            del self._connection._session
        return self._is_entered

    def check_entered(self) -> None:
        """Raise RuntimeError if the session has not begun."""
        if not self._is_entered:
            raise RuntimeError("the session has not begun: use it in a `with` block")

    def prepare(self, lane: LaneState, event: Any) -> tuple[Any, str]:
        """Return the socket to send a command over, and its text.

        Raises RuntimeError if the lane must not send it, ValueError for one of another lane, and
        TypeError for what JSON cannot represent.
        """
        socket = self._connection.socket
        text, creates = _command(event, lane.stream_id)
        self.check_entered()
        if self._connection.is_reopening or socket is not self._connection.socket:
            raise RuntimeError(
                "the connection is being opened again, and the server will not remember any "
                "response: wait for that, and send what it needs to know"
            )
        self.router.prepare(lane, creates)
        return socket, text

    def _put(self, event: Any, message: bytes) -> None:
        """Put the event of the message into its lane. Until then it stays in the socket."""
        try:
            self._connection.socket.drop(message)
            self.router.dispatch(event, len(message))
        except ResponsesWebSocketBufferError:
            raise
        except BaseException:  # a signal handler has raised: half of it was done, perhaps
            self._connection.abort()
            raise


def _command(event: Any, stream_id: str | None) -> tuple[str, bool]:
    """Return an event as JSON with its lane, and whether it asks for a response."""
    value: Any = plain(event, True)
    if type(value) is not OBJECT:
        raise TypeError(f"a command is a dictionary or a model, not {type(event).__name__}")
    creates = value.get("type") == "response.create"
    if creates:
        if value.get("stream_id", stream_id) != stream_id:
            raise ValueError(
                f"the stream_id of the event is {value['stream_id']!r}, and that of the lane "
                f"{stream_id!r}: leave it out"
            )
        if stream_id is not None:
            value["stream_id"] = stream_id
    return encode(value).decode(), creates
