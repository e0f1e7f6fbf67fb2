"""The WebSocket connections of `realtime.translations`.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from trunkline.operations.worlds import Async, Sync, World
from trunkline.sockets.client_events import ClientEvents, client_event
from trunkline.sockets.connection import AsyncSocketConnection, SocketConnection
from trunkline.types.realtime.realtime_translation_server_event import (
    RealtimeTranslationServerEvent,
)
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from trunkline.types.realtime.realtime_translation_client_event_param import (
        RealtimeTranslationClientEventParam,
    )
    from trunkline.types.realtime.realtime_translation_session_update_request_param import (
        RealtimeTranslationSessionUpdateRequestParam,
    )

W_co = TypeVar("W_co", bound=World, covariant=True)


_Sent: TypeAlias = "RealtimeTranslationClientEventParam"


class TranslationsSessionInputAudioBufferEvents(ClientEvents[W_co]):
    """Methods that send the events `session.input_audio_buffer.*`."""

    @client_event("session.input_audio_buffer.append")
    def append(self, *, audio: str, event_id: str | Omit = omit) -> None:
        """Send a piece of the speech to translate.

        Args:
            audio: Audio data in base64.
            event_id: ID of your choice, which an error about this event repeats.
        """


class TranslationsSessionEvents(ClientEvents[W_co]):
    """Methods that send the events `session.*`."""

    @cached_property
    def input_audio_buffer(self) -> TranslationsSessionInputAudioBufferEvents[W_co]:
        """Methods that send the events `session.input_audio_buffer.*`."""
        return TranslationsSessionInputAudioBufferEvents(self._connection)

    @client_event("session.close")
    def close(self, *, event_id: str | Omit = omit) -> None:
        """End the session.

        Args:
            event_id: ID of your choice, which an error about this event repeats.
        """

    @client_event("session.update")
    def update(
        self, *, session: RealtimeTranslationSessionUpdateRequestParam, event_id: str | Omit = omit
    ) -> None:
        """Change settings of the session.

        Args:
            session: Settings to change.
            event_id: ID of your choice, which an error about this event repeats.
        """


class TranslationsConnection(SocketConnection[RealtimeTranslationServerEvent, _Sent]):
    """A WebSocket connection, which `realtime.translations.connect` opens."""

    @classmethod
    def _event_type(cls) -> Any:
        return RealtimeTranslationServerEvent

    @cached_property
    def session(self) -> TranslationsSessionEvents[Sync]:
        """Methods that send the events `session.*`."""
        return TranslationsSessionEvents(self)


class AsyncTranslationsConnection(AsyncSocketConnection[RealtimeTranslationServerEvent, _Sent]):
    """An async WebSocket connection, which `realtime.translations.connect` opens."""

    @classmethod
    def _event_type(cls) -> Any:
        return RealtimeTranslationServerEvent

    @cached_property
    def session(self) -> TranslationsSessionEvents[Async]:
        """Methods that send the events `session.*`."""
        return TranslationsSessionEvents(self)
