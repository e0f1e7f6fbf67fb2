"""Context managers that open a connection, and close it at their end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from trunkline.errors import OpenAIError
from trunkline.sockets.connection import text_of
from trunkline.sockets.handlers import Handling
from trunkline.sockets.opening import opening
from trunkline.sockets.outbox import Outbox

if TYPE_CHECKING:
    from trunkline.client import AsyncOpenAI, OpenAI
    from trunkline.models import BaseModel
    from trunkline.sockets.connection import (
        AsyncSocketConnection,
        SocketConnection,
    )
    from trunkline.sockets.opening import SocketPlan

S = TypeVar("S", bound="SocketConnection[Any, Any]")
A = TypeVar("A", bound="AsyncSocketConnection[Any, Any]")


class AnyManager(Handling):
    """The common part: functions and messages from before the connection is opened."""

    _connection: Any = None
    """The connection, once it was opened."""

    def __init__(self, plan: SocketPlan) -> None:
        super().__init__()
        self._outbox = Outbox(plan.max_queue_size)
        self._plan = plan

    def send(self, event: BaseModel | Mapping[str, Any]) -> None:
        """Keep an event, and send it when the connection is open.

        Raises WebSocketQueueFullError, TypeError for what JSON cannot represent, and OpenAIError
        while the connection is open.
        """
        if self._connection is not None and not self._connection.is_over:
            raise OpenAIError("the connection is open: call `send` of what `enter` has returned")
        self._outbox.take(text_of(event))

    def _opened(self) -> Outbox:
        """Return the messages for the connection that was opened; the next one has others."""
        outbox, self._outbox = self._outbox, Outbox(self._plan.max_queue_size)
        return outbox


class ConnectionManager(AnyManager, Generic[S]):
    """The connection of a sync client that ``with`` opens."""

    def __init__(self, client: OpenAI, plan: SocketPlan, kind: type[S]) -> None:
        super().__init__(plan)
        self._client = client
        self._kind = kind

    def enter(self) -> S:
        """Open the connection, which you must close. Raises the errors of calls."""
        opened = self._client.driver.run(opening(self._plan))
        handlers = self._handlers.copy()
        connection = self._kind(self._client, self._plan, opened, self._opened(), handlers)
        connection.flush()
        self._connection = connection
        return connection

    def __enter__(self) -> S:
        """Open the connection. Raises the errors of calls."""
        return self.enter()

    def __exit__(self, *failure: object) -> None:
        if self._connection is not None:
            self._connection.close()


class AsyncConnectionManager(AnyManager, Generic[A]):
    """The connection of an async client that ``async with`` opens."""

    def __init__(self, client: AsyncOpenAI, plan: SocketPlan, kind: type[A]) -> None:
        super().__init__(plan)
        self._client = client
        self._kind = kind

    async def enter(self) -> A:
        """Open the connection, which you must close. Raises the errors of calls."""
        opened = await self._client.driver.run(opening(self._plan))
        handlers = self._handlers.copy()
        connection = self._kind(self._client, self._plan, opened, self._opened(), handlers)
        await connection.flush()
        self._connection = connection
        return connection

    async def __aenter__(self) -> A:
        """Open the connection. Raises the errors of calls."""
        return await self.enter()

    async def __aexit__(self, *failure: object) -> None:
        if self._connection is not None:
            await self._connection.close()
