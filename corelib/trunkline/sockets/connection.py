"""Connections that events are sent and received over."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from trunkline.answers.failures import invalid
from trunkline.codec.text import decode, encode
from trunkline.codec.type_guards import OBJECT, is_awaitable, is_mapping
from trunkline.errors import OpenAIError
from trunkline.models import BaseModel
from trunkline.sockets.awaiting import AsyncSocket, TaskTurn
from trunkline.sockets.blocking import Socket
from trunkline.sockets.handlers import EventHandlers, Handling
from trunkline.sockets.opening import Attempts
from trunkline.sockets.settings import check_close
from trunkline.websocket_errors import WebSocketConnectionClosedError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from typing_extensions import Self

    from trunkline.client import AsyncOpenAI, OpenAI
    from trunkline.http import Response
    from trunkline.sockets.opening import Opened, SocketPlan
    from trunkline.sockets.outbox import Outbox

E = TypeVar("E")
T = TypeVar("T")
C_contra = TypeVar("C_contra", contravariant=True)


class AnyConnection(Handling, Generic[E]):
    """The common part of both connections."""

    socket: Any
    """It carries the messages. There is another one after the connection was opened again."""

    def __init__(self, plan: SocketPlan, outbox: Outbox, handlers: EventHandlers | None) -> None:
        super().__init__(handlers)
        self._attempts = Attempts(plan)
        self._outbox = outbox
        self._pipeline = plan.pipeline

    @classmethod
    def _event_type(cls) -> Any:
        """The type of the events that the server sends."""
        return Any

    @property
    def is_over(self) -> bool:
        """Whether the user has closed the connection."""
        return self._attempts.are_over

    @property
    def is_reopening(self) -> bool:
        """Whether the connection is being opened again, after it was lost."""
        return self._outbox.is_held

    @property
    def http_response(self) -> Response:
        """The response that has opened the connection."""
        response: Response = self.socket.response
        return response

    def parse_event(self, data: str | bytes) -> E:
        """Return a message as an event. Raises APIResponseValidationError."""
        response = self.http_response
        try:
            value = decode(data.encode() if isinstance(data, str) else data)
            event: E = self._pipeline.structured(value, self._event_type(), response)
        except ValueError as error:
            said = f"a message of the server is not an event: {error}"
            raise invalid(said, response, error) from error
        return event

    def _received(self, message: bytes) -> bytes:
        # A server may accept a connection and refuse the session with an error.
        if self._attempts.made and not _is_error(message):
            self._attempts.made = 0
        return message

    def _functions(self, event: Any) -> list[Callable[..., Any]]:
        """Return the functions to call. Raises OpenAIError for an error that nobody handles."""
        kind = getattr(event, "type", None)
        functions = self._handlers.take(str(kind))
        if kind == "error" and not functions:
            said = f"the server sent an error over the WebSocket connection: {event!r}"
            raise OpenAIError(said)
        return functions

    def _close_by_user(self) -> None:
        self._attempts.are_over = True
        self._outbox.release()

    def _give_up(self, error: WebSocketConnectionClosedError) -> None:
        """Raise the error, unless the connection has ended as it should."""
        error.unsent_frames = self._outbox.unsent()
        if error.unsent_frames or not error.agreed:
            raise error

    def abort(self) -> None:
        """Close the connection without waiting for the server."""
        self._close_by_user()
        self.socket.end()


class SocketConnection(AnyConnection[E], Generic[E, C_contra]):
    """A connection of sync code. Threads may send while another one receives."""

    def __init__(
        self,
        client: OpenAI,
        plan: SocketPlan,
        opened: Opened,
        outbox: Outbox,
        handlers: EventHandlers | None = None,
    ) -> None:
        super().__init__(plan, outbox, handlers)
        self._driver = client.driver
        self._reopening = Lock()
        self.clock = client.driver.clock
        self.socket = Socket(opened, plan.wire, self.clock)

    def recv(self, *, timeout: float | None = None) -> E:
        """Wait for the next event and return it.

        Raises WebSocketConnectionClosedError, which is also a ConnectionClosed of the library
        `websockets`, APIResponseValidationError for a message that is not an event, and
        TimeoutError if no message comes within `timeout` seconds.
        """
        return self.parse_event(self.recv_bytes(timeout=timeout))

    def recv_bytes(self, *, timeout: float | None = None) -> bytes:
        """Wait for the next message and return it. A text is in UTF-8. Raises as `recv`."""
        ends = None if timeout is None else self.clock() + timeout
        return self._received(self.socket.receive(ends))

    def send(self, event: BaseModel | C_contra) -> None:
        """Send an event, or keep it while the connection is being opened again.

        Raises WebSocketConnectionClosedError, WebSocketQueueFullError, and TypeError for what JSON
        cannot represent.
        """
        self.send_raw(text_of(event))

    def send_raw(self, data: str | bytes) -> None:
        """Send a text or a binary message. Otherwise as `send`."""
        if not self._outbox.take(data):
            self.socket.send(data)

    def close(self, *, code: int = 1000, reason: str = "") -> None:
        """Close the connection. Messages that wait are not sent.

        Raises ValueError for a code or a reason that cannot be sent.
        """
        check_close(code, reason)
        self._close_by_user()
        self.socket.close(code, reason)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> E:
        """Return the next event, also after the connection was opened again, if it may be.

        Ends when both sides have closed the connection. Raises WebSocketConnectionClosedError if
        something is wrong, or messages were not sent.
        """
        return self._lasting(self.recv)

    def next_message(self, ends: float | None = None) -> bytes:
        """Return the next message as it came, until the `drop` of its socket. Otherwise as `next`.

        Raises TimeoutError if none has arrived when `clock` says `ends`. Opening a lost connection
        again may take longer than that.
        """
        return self._lasting(lambda: self._received(self.socket.receive(ends, stays=True)), ends)

    def _lasting(self, receive: Callable[[], T], ends: float | None = None) -> T:
        while True:
            socket = self.socket
            try:
                return receive()
            except WebSocketConnectionClosedError as error:
                if not self._reopen(error, socket, ends):
                    self._give_up(error)
                    raise StopIteration from error

    def dispatch_events(self) -> None:
        """Call the functions of `on` and `once` with the events, until the connection is closed.

        Raises OpenAIError for an event of the type ``error`` if there is no function for it.
        """
        for event in self:
            for function in self._functions(event):
                function(event)

    def flush(self) -> None:
        """Send the messages that wait. If the connection is closed, the next `recv` says why."""
        try:
            while (message := self._outbox.first()) is not None:
                self.socket.send(message)
                self._outbox.sent()
        except WebSocketConnectionClosedError:
            self._outbox.release()
        except BaseException:
            self._outbox.release()
            self.socket.end()
            raise

    def _reopen(
        self, lost: WebSocketConnectionClosedError, socket: Socket, ends: float | None
    ) -> bool:
        """Open another connection after `socket` was lost. Return whether there is one."""
        with self._reopening:
            if self.socket is not socket:  # another thread has done it
                return True
            self._outbox.hold()
            opened = None
            try:
                opened = self._driver.run(self._attempts.reopening(lost, ends))
            finally:
                if opened is None:
                    self._outbox.release()
            if opened is None:
                return False
            self.socket = Socket(opened, self._attempts.plan.wire, self.clock)
            if self._attempts.are_over:  # meanwhile: `close` has closed the socket before
                self.close()
                return False
            self.flush()
            return True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()


class AsyncSocketConnection(AnyConnection[E], Generic[E, C_contra]):
    """A connection of asyncio or trio. Tasks may send while another one receives."""

    def __init__(
        self,
        client: AsyncOpenAI,
        plan: SocketPlan,
        opened: Opened,
        outbox: Outbox,
        handlers: EventHandlers | None = None,
    ) -> None:
        super().__init__(plan, outbox, handlers)
        self._driver = client.driver
        self.loop = client.driver.transport.loop()
        self._reopening = TaskTurn(self.loop)
        self.socket = self._made(opened)

    def _made(self, opened: Opened) -> AsyncSocket:
        return AsyncSocket(opened, self._attempts.plan.wire, self.loop)

    async def recv(self) -> E:
        """Wait for the next event and return it. Nothing is lost if this is cancelled.

        Raises WebSocketConnectionClosedError, which is also a ConnectionClosed of the library
        `websockets`, and APIResponseValidationError for a message that is not an event.
        """
        return self.parse_event(await self.recv_bytes())

    async def recv_bytes(self) -> bytes:
        """Wait for the next message and return it. A text is in UTF-8. Raises as `recv`."""
        return self._received(await self.socket.receive())

    async def send(self, event: BaseModel | C_contra) -> None:
        """Send an event, or keep it while the connection is being opened again.

        Raises WebSocketConnectionClosedError, WebSocketQueueFullError, and TypeError for what JSON
        cannot represent.
        """
        await self.send_raw(text_of(event))

    async def send_raw(self, data: str | bytes) -> None:
        """Send a text or a binary message. Otherwise as `send`."""
        if not self._outbox.take(data):
            await self.socket.send(data)

    async def close(self, *, code: int = 1000, reason: str = "") -> None:
        """Close the connection. Messages that wait are not sent.

        Raises ValueError for a code or a reason that cannot be sent.
        """
        check_close(code, reason)
        self._close_by_user()
        await self.socket.close(code, reason)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> E:
        """Return the next event, also after the connection was opened again, if it may be.

        Ends when both sides have closed the connection. Raises WebSocketConnectionClosedError if
        something is wrong, or messages were not sent.
        """
        return await self._lasting(self.recv)

    async def next_message(self) -> bytes:
        """Return the next message as it came, until the `drop` of its socket. As `anext`."""

        async def receive() -> bytes:
            return self._received(await self.socket.receive(stays=True))

        return await self._lasting(receive)

    async def _lasting(self, receive: Callable[[], Awaitable[T]]) -> T:
        while True:
            socket = self.socket
            try:
                return await receive()
            except WebSocketConnectionClosedError as error:
                if not await self._reopen(error, socket):
                    self._give_up(error)
                    raise StopAsyncIteration from error

    async def dispatch_events(self) -> None:
        """Call the functions of `on` and `once` with the events, until the connection is closed.

        Functions may be async. Raises OpenAIError for an event of the type ``error`` if there is no
        function for it.
        """
        async for event in self:
            for function in self._functions(event):
                made = function(event)
                if is_awaitable(made):
                    await made

    async def flush(self) -> None:
        """Send the messages that wait. If the connection is closed, the next `recv` says why."""
        try:
            while (message := self._outbox.first()) is not None:
                await self.socket.send(message)
                self._outbox.sent()
        except WebSocketConnectionClosedError:
            self._outbox.release()
        except BaseException:  # also when cancelled
            self._outbox.release()
            self.socket.end()
            raise

    async def _reopen(self, lost: WebSocketConnectionClosedError, socket: AsyncSocket) -> bool:
        """Open another connection after `socket` was lost. Return whether there is one."""
        async with self._reopening:
            if self.socket is not socket:  # another task has done it
                return True
            self._outbox.hold()
            opened = None
            try:
                opened = await self._driver.run(self._attempts.reopening(lost))
            finally:
                if opened is None:
                    self._outbox.release()
            if opened is None:
                return False
            self.socket = self._made(opened)
            if self._attempts.are_over:  # meanwhile: `close` has closed the socket before
                await self.close()
                return False
            await self.flush()
            return True

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *failure: object) -> None:
        await self.close()


def text_of(event: object) -> str:
    """Return an event as JSON. Raises TypeError for what is neither a model nor a mapping."""
    if isinstance(event, BaseModel) or is_mapping(event):
        return encode(event).decode()
    raise TypeError(
        f"an event is a dictionary or a model, not {type(event).__name__}: use send_raw for a text "
        "or bytes"
    )


def _is_error(message: bytes) -> bool:
    try:
        value = decode(message)
    except ValueError:
        return False
    return type(value) is OBJECT and value.get("type") == "error"
