"""Lanes of asyncio and trio. Whoever waits in a lane reads for all of them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from trunkline.errors import OpenAIError
from trunkline.lanes.limits import ResponsesWebSocketLimits
from trunkline.lanes.routing import GRACE, LaneState
from trunkline.lanes.sessions import AnyLane, AnySession

if TYPE_CHECKING:
    from typing_extensions import Self

    from trunkline.models import BaseModel
    from trunkline.resources.responses.connections import AsyncResponsesConnection
    from trunkline.transport import Loop, LoopEvent
    from trunkline.types.responses import Response
    from trunkline.types.responses.responses_client_event_param import ResponsesClientEventParam
    from trunkline.types.responses.responses_server_event import ResponsesServerEvent


class TaskBell:
    """Rings once for the tasks that wait."""

    def __init__(self, loop: Loop) -> None:
        self._loop = loop
        self._rung: LoopEvent | None = None

    async def wait(self) -> None:
        if self._rung is None:
            self._rung = self._loop.event()
        await self._rung.wait()

    def notify_all(self) -> None:
        rung, self._rung = self._rung, None
        if rung is not None:
            rung.set()


class AsyncResponsesWebSocketLane(AnyLane):
    """The responses of one name, one after the other. Receive its events in one task."""

    _session: AsyncResponsesWebSocketSession

    async def send(self, event: BaseModel | ResponsesClientEventParam) -> None:
        """Send a command. ``response.create`` gets the `stream_id` of the lane.

        Raises RuntimeError while a response of the lane has not ended, while the connection is
        being opened again, and if the session or the lane is closed; otherwise as
        `connection.send`. A command that may not have arrived is not sent again.
        """
        socket, text = self._session.prepare(self._state, event)
        await socket.send(text)

    async def recv(self) -> ResponsesServerEvent:
        """Wait for the next event of the lane and return it. Nothing is lost if it is cancelled.

        Raises EOFError when the lane, the session or the connection is closed;
        ResponsesWebSocketBufferError; and the error of the connection.
        """
        return await self._session.next_event(self._state)

    async def get_final_response(self) -> Response:
        """Receive the events of the lane until its response has ended, and return that.

        It may also be one that has failed, or is incomplete. Again, it returns the same one, unless
        the next one has begun. Raises ResponsesWebSocketError for an event of the type ``error``;
        ResponsesWebSocketBufferError for more than `max_response_bytes`; otherwise as `recv`.
        """
        router = self._session.router
        router.begin_result(self._state)
        while (response := router.result(self._state)) is None:
            await self._session.next_event(self._state)
        return response


class AsyncResponsesWebSocketSession(
    AnySession["AsyncResponsesConnection", AsyncResponsesWebSocketLane]
):
    """Distributes the events of a connection over lanes, and closes it at the end.

    Raises RuntimeError if it is entered twice, or another session has the connection. Too many
    events that nobody receives close the connection, or, with `isolate_lane_overflow`, only the
    lane.
    """

    _lane_type = AsyncResponsesWebSocketLane

    def __init__(
        self,
        connection: AsyncResponsesConnection,
        *,
        limits: ResponsesWebSocketLimits,
        isolate_lane_overflow: bool = False,
    ) -> None:
        loop = connection.loop
        super().__init__(connection, limits, isolate_lane_overflow, lambda _: TaskBell(loop))

    async def __aenter__(self) -> Self:
        self._begin()
        return self

    async def __aexit__(self, *failure: object) -> None:
        await self.close()

    async def close(self) -> None:
        """End all lanes, and close the connection."""
        if self._end():
            await self.connection.close()

    async def next_event(self, lane: LaneState) -> ResponsesServerEvent:
        """Return the next event of the lane; see `AsyncResponsesWebSocketLane.recv`."""
        self.check_entered()
        me = object()
        try:
            while True:
                event: ResponsesServerEvent | None = self.router.pop(lane)
                if event is not None:
                    return event
                if self.router.may_read(me):
                    await self._read()
                else:
                    await self._wait(lane)
        finally:
            try:
                self.router.hand_on(me)
            except BaseException:  # of a signal handler: the others would wait for ever
                self.router.hand_on(me)
                raise

    async def _wait(self, lane: LaneState) -> None:
        """Wait until somebody has read an event of the lane, or reads no more."""
        lane.waiting += 1
        try:
            await lane.bell.wait()
        finally:
            lane.waiting -= 1

    async def _read(self) -> None:
        """Put the next message into its lane. All lanes raise an error of the connection."""
        # Messages that are there already come without a wait, in which others could run or cancel.
        await self.connection.loop.sleep(0)
        try:
            message = await self.connection.next_message()
            event = self.connection.parse_event(message)
            await self._make_room(event, len(message))
            self._put(event, message)
        except StopAsyncIteration:
            self.router.finish()
        except OpenAIError as error:
            self.router.finish(error)
            await self.connection.close()

    async def _make_room(self, event: ResponsesServerEvent, size: int) -> None:
        if self.router.has_room(event, size):
            return
        with suppress(TimeoutError):
            async with self.connection.loop.timeout(GRACE):
                while not self.router.has_room(event, size):
                    await self.router.room.wait()
