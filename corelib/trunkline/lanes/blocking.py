"""Lanes of sync code. Whoever waits in a lane reads for all of them."""

from __future__ import annotations

from threading import TIMEOUT_MAX, Condition
from typing import TYPE_CHECKING

from trunkline.errors import OpenAIError
from trunkline.lanes.limits import ResponsesWebSocketLimits
from trunkline.lanes.routing import GRACE, LaneState
from trunkline.lanes.sessions import AnyLane, AnySession

if TYPE_CHECKING:
    from typing_extensions import Self

    from trunkline.models import BaseModel
    from trunkline.resources.responses.connections import ResponsesConnection
    from trunkline.types.responses import Response
    from trunkline.types.responses.responses_client_event_param import ResponsesClientEventParam
    from trunkline.types.responses.responses_server_event import ResponsesServerEvent


class ResponsesWebSocketLane(AnyLane):
    """The responses of one name, one after the other. Receive its events in one thread."""

    _session: ResponsesWebSocketSession

    def send(self, event: BaseModel | ResponsesClientEventParam) -> None:
        """Send a command. ``response.create`` gets the `stream_id` of the lane.

        Raises RuntimeError while a response of the lane has not ended, while the connection is
        being opened again, and if the session or the lane is closed; otherwise as
        `connection.send`. A command that may not have arrived is not sent again.
        """
        socket, text = self._session.prepare(self._state, event)
        socket.send(text)

    def recv(self, *, timeout: float | None = None) -> ResponsesServerEvent:
        """Wait for the next event of the lane, for at most `timeout` seconds, and return it.

        Raises TimeoutError, and nothing is lost; EOFError when the lane, the session or the
        connection is closed; ResponsesWebSocketBufferError; and the error of the connection.
        """
        return self._session.next_event(self._state, self._session.ends(timeout))

    def get_final_response(self, *, timeout: float | None = None) -> Response:
        """Receive the events of the lane until its response has ended, and return that.

        It may also be one that has failed, or is incomplete. Again, it returns the same one, unless
        the next one has begun. Raises ResponsesWebSocketError for an event of the type ``error``;
        ResponsesWebSocketBufferError for more than `max_response_bytes`; otherwise as `recv`.
        """
        ends = self._session.ends(timeout)
        router = self._session.router
        router.begin_result(self._state)
        while (response := router.result(self._state)) is None:
            self._session.next_event(self._state, ends)
        return response


class ResponsesWebSocketSession(AnySession["ResponsesConnection", ResponsesWebSocketLane]):
    """Distributes the events of a connection over lanes, and closes it at the end.

    Raises RuntimeError if it is entered twice, or another session has the connection. Too many
    events that nobody receives close the connection, or, with `isolate_lane_overflow`, only the
    lane.
    """

    _lane_type = ResponsesWebSocketLane

    def __init__(
        self,
        connection: ResponsesConnection,
        *,
        limits: ResponsesWebSocketLimits,
        isolate_lane_overflow: bool = False,
    ) -> None:
        super().__init__(connection, limits, isolate_lane_overflow, Condition)

    def __enter__(self) -> Self:
        self._begin()
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()

    def close(self) -> None:
        """End all lanes, and close the connection."""
        if self._end():
            self.connection.close()

    def ends(self, timeout: float | None) -> float | None:
        """Return what the clock says after `timeout` seconds."""
        return None if timeout is None else self.connection.clock() + max(0.0, timeout)

    def next_event(self, lane: LaneState, ends: float | None) -> ResponsesServerEvent:
        """Return the next event of the lane; see `ResponsesWebSocketLane.recv`."""
        self.check_entered()
        me = object()
        try:
            while True:
                with self.router.lock:
                    event: ResponsesServerEvent | None = self.router.pop(lane)
                    if event is not None:
                        return event
                    reads = self.router.may_read(me)
                    if not reads:
                        self._wait(lane, ends)
                if reads:
                    self._read(ends)
        finally:
            try:
                self.router.hand_on(me)
            except BaseException:  # of a signal handler: the others would wait for ever
                self.router.hand_on(me)
                raise

    def _left(self, ends: float | None, grace: float = 0.0) -> float | None:
        """Return the seconds that a lock can wait. Raises TimeoutError if there are none."""
        if ends is None:
            return None
        left = ends - self.connection.clock() + grace
        if left <= 0:
            raise TimeoutError("no event has arrived in this lane")
        return min(left, TIMEOUT_MAX)

    def _wait(self, lane: LaneState, ends: float | None) -> None:
        """Wait until somebody has read an event of the lane, or reads no more."""
        left = self._left(ends)
        lane.waiting += 1
        try:
            lane.bell.wait(left)
        finally:
            lane.waiting -= 1

    def _read(self, ends: float | None) -> None:
        """Put the next message into its lane. All lanes raise an error of the connection."""
        # Messages that are there are taken even if the time is over, but they may never end.
        self._left(ends, GRACE)
        try:
            message = self.connection.next_message(ends)
            event = self.connection.parse_event(message)
            self._make_room(event, len(message))
            self._put(event, message)
        except StopIteration:
            self.router.finish()
        except OpenAIError as error:
            self.router.finish(error)
            self.connection.close()

    def _make_room(self, event: ResponsesServerEvent, size: int) -> None:
        with self.router.lock:
            self.router.room.wait_for(lambda: self.router.has_room(event, size), GRACE)
