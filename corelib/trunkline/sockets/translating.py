"""Sessions that translate speech. Their input ends before their output does."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar
from urllib.parse import parse_qsl

from trunkline.azure import AzureSettings
from trunkline.codec.strict import check
from trunkline.codec.text import decode
from trunkline.discovery.transports import running_loop
from trunkline.errors import OpenAIError
from trunkline.identity.provider import Authentication
from trunkline.models import BaseModel
from trunkline.sockets.awaiting import TaskTurn
from trunkline.types.realtime import RealtimeTranslationSessionClosedEvent

if TYPE_CHECKING:
    from trunkline.http import URL
    from trunkline.operations.worlds import Async, Sync
    from trunkline.options import Settings
    from trunkline.resources.realtime.translations import Translations
    from trunkline.resources.realtime.translations.connections import (
        AsyncTranslationsConnection,
        TranslationsConnection,
    )
    from trunkline.types.realtime import (
        RealtimeTranslationClientEvent,
        RealtimeTranslationClientEventParam,
        RealtimeTranslationServerEvent,
    )
    from trunkline.types.websocket_connection_options import WebSocketConnectionOptions
    from trunkline.values import Omit

C = TypeVar("C", bound="TranslationsConnection | AsyncTranslationsConnection")
W = TypeVar("W", bound="Sync | Async")


class AnyTranslation(Generic[C]):
    """The common part of both connections."""

    def __init__(self, connection: C) -> None:
        self._connection = connection
        self._input: Literal["open", "finished", "closed"] = "open"

    def _admits(self, event: BaseModel | Mapping[str, Any]) -> bool:
        """Whether to send an event: not a second session.close. Raises OpenAIError at the end."""
        kind = event.get("type") if isinstance(event, Mapping) else getattr(event, "type", None)
        if self._input == "finished" and kind == "session.close":
            return False
        if self._input != "open":
            raise OpenAIError(
                "the translation's input is closed: after session.close, only receive events, "
                "and open another session for more speech"
            )
        if kind == "session.close":
            self._input = "finished"
        return True

    def _event(self, message: bytes) -> RealtimeTranslationServerEvent:
        """Return a message as an event. Raises APIResponseValidationError."""
        event: RealtimeTranslationServerEvent = self._connection.parse_event(message)
        if isinstance(event, RealtimeTranslationSessionClosedEvent):
            # Output may follow a broken one, and would be lost if it ended the session.
            check(decode(message), type(event), self._connection.http_response)
        return event


class TranslationConnection(AnyTranslation["TranslationsConnection"]):
    """A session that translates speech, in sync code. Threads may send while another receives."""

    def __init__(self, connection: TranslationsConnection) -> None:
        super().__init__(connection)
        self._sending = Lock()

    def send(
        self, event: RealtimeTranslationClientEvent | RealtimeTranslationClientEventParam
    ) -> None:
        """Send an event. After session.close, only that one may follow, without an effect.

        Raises OpenAIError after the end of the input; and the errors of `send` of connections,
        after which the session is closed, since the server may have received a part.
        """
        with self._sending:
            if not self._admits(event):
                return
            try:
                self._connection.send(event)
            except BaseException:  # also of a signal handler
                self.close()
                raise

    def recv(self, *, timeout: float | None = None) -> RealtimeTranslationServerEvent:
        """Wait for the next event, for at most `timeout` seconds. After session.closed, close.

        Raises TimeoutError, and the errors of `recv` of connections.
        """
        event = self._event(self._connection.recv_bytes(timeout=timeout))
        if isinstance(event, RealtimeTranslationSessionClosedEvent):
            if timeout is None:
                self.close()
            self._input = "closed"  # `close` waits for the server, perhaps longer than `timeout`
        return event

    def close(self) -> None:
        """Close the connection, whether or not the server has sent all output."""
        self._input = "closed"
        self._connection.close()


class AsyncTranslationConnection(AnyTranslation["AsyncTranslationsConnection"]):
    """A session that translates speech, in asyncio and trio."""

    def __init__(self, connection: AsyncTranslationsConnection) -> None:
        super().__init__(connection)
        self._sending = TaskTurn(running_loop())

    async def send(
        self, event: RealtimeTranslationClientEvent | RealtimeTranslationClientEventParam
    ) -> None:
        """Send an event. After session.close, only that one may follow, without an effect.

        Raises OpenAIError after the end of the input; and the errors of `send` of connections,
        after which the session is closed, since the server may have received a part.
        """
        async with self._sending:
            if not self._admits(event):
                return
            try:
                await self._connection.send(event)
            except BaseException:  # also when cancelled
                await self.close()
                raise

    async def recv(self) -> RealtimeTranslationServerEvent:
        """Wait for the next event. After session.closed, close the connection.

        Raises the errors of `recv` of connections.
        """
        event = self._event(await self._connection.recv_bytes())
        if isinstance(event, RealtimeTranslationSessionClosedEvent):
            await self.close()
        return event

    async def close(self) -> None:
        """Close the connection, whether or not the server has sent all output."""
        self._input = "closed"
        await self._connection.close()


class AnyTranslationSession(Generic[W]):
    """The common part of both sessions. Each is opened once, by ``with`` or `enter`.

    Args:
        resource: `client.realtime.translations`.
        model: Model that translates.
        extra_query: More parameters of the query.
        extra_headers: Headers of the handshake. None removes a header.
        websocket_connection_options: Options of the protocol, as for `connect`.
    """

    def __init__(
        self,
        resource: Translations[W],
        *,
        model: str,
        extra_query: Mapping[str, object] = {},
        extra_headers: Mapping[str, str | Omit | None] = {},
        websocket_connection_options: WebSocketConnectionOptions = {},  # noqa: B006  # read only
    ) -> None:
        self._headers = extra_headers
        self._is_entered = False
        self._model = model
        self._options = websocket_connection_options
        self._query = extra_query
        self._resource = resource

    def _begin(self) -> Any:
        """Return what opens the connection.

        Raises RuntimeError the second time, ValueError for a query that translations do not have,
        and OpenAIError for clients of clouds.
        """
        if self._is_entered:
            raise RuntimeError("a translation session is only entered once: make another one")
        self._is_entered = True
        resource: Any = self._resource  # of one of the two worlds
        settings: Settings = resource._world.client.pipeline.settings
        return resource.connect(
            self._model,
            extra_query=_checked_query(settings, self._model, self._query),
            extra_headers=self._headers,
            websocket_connection_options=self._options,
        )


class TranslationSession(AnyTranslationSession["Sync"]):
    """Opens a session that translates speech, in sync code."""

    _connection: TranslationConnection | None = None

    def __enter__(self) -> TranslationConnection:
        self._connection = TranslationConnection(self._begin().enter())
        return self._connection

    enter = __enter__

    def __exit__(self, *failure: object) -> None:
        if self._connection is not None:
            self._connection.close()


class AsyncTranslationSession(AnyTranslationSession["Async"]):
    """Opens a session that translates speech, in asyncio and trio."""

    _connection: AsyncTranslationConnection | None = None

    async def __aenter__(self) -> AsyncTranslationConnection:
        self._connection = AsyncTranslationConnection(await self._begin().enter())
        return self._connection

    enter = __aenter__

    async def __aexit__(self, *failure: object) -> None:
        if self._connection is not None:
            await self._connection.close()


def _checked_query(
    settings: Settings, model: str, given: Mapping[str, object]
) -> Mapping[str, object]:
    """Return the query, with that of `base_url` also if connections have another URL."""
    if not model:
        raise ValueError("a translation needs a model, such as 'gpt-realtime-translate'")
    of_cloud = any(isinstance(plugin, Authentication) for _, plugin in settings.identity)
    if of_cloud or isinstance(settings, AzureSettings):
        raise OpenAIError("translations are not available in clouds: use OpenAI or AsyncOpenAI")
    own, of_sockets = _query(settings.base_url), _query(settings.websocket_base_url)
    for query in (own, of_sockets, settings.default_query, given):
        if "intent" in query:
            raise ValueError("a translation has no parameter 'intent': remove it from the query")
    if settings.websocket_base_url is None:
        return given
    others = {**settings.default_query, **of_sockets}
    return {**{name: own[name] for name in own if name not in others}, **given}


def _query(url: URL | None) -> dict[str, str]:
    return {} if url is None else dict(parse_qsl(url.query, keep_blank_values=True))
