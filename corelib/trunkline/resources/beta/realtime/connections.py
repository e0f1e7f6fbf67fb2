"""The WebSocket connections of `beta.realtime`.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from trunkline.operations.worlds import Async, Sync, World
from trunkline.sockets.client_events import ClientEvents, client_event
from trunkline.sockets.connection import AsyncSocketConnection, SocketConnection
from trunkline.types.beta.realtime.realtime_server_event import RealtimeServerEvent
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from trunkline.types.beta.realtime.conversation_item_param import ConversationItemParam
    from trunkline.types.beta.realtime.realtime_client_event_param import RealtimeClientEventParam
    from trunkline.types.beta.realtime.response_create_event_param import Response
    from trunkline.types.beta.realtime.session_update_event_param import Session
    from trunkline.types.beta.realtime.transcription_session_update_param import (
        Session as transcription_session_update_param_Session,
    )

W_co = TypeVar("W_co", bound=World, covariant=True)


_Sent: TypeAlias = "RealtimeClientEventParam"


class RealtimeConversationItemEvents(ClientEvents[W_co]):
    """Methods that send the events `conversation.item.*`."""

    @client_event("conversation.item.create")
    def create(
        self,
        *,
        item: ConversationItemParam,
        event_id: str | Omit = omit,
        previous_item_id: str | Omit = omit,
    ) -> None:
        """Add an item to the conversation.

        Args:
            item: Message, function call or result of a function.
            event_id: ID of your choice, which an error about this event repeats.
            previous_item_id: ID of the item to insert after; by default the last one.
        """

    @client_event("conversation.item.delete")
    def delete(self, *, item_id: str, event_id: str | Omit = omit) -> None:
        """Delete an item of the conversation.

        Args:
            item_id: ID of the item.
            event_id: ID of your choice, which an error about this event repeats.
        """

    @client_event("conversation.item.retrieve")
    def retrieve(self, *, item_id: str, event_id: str | Omit = omit) -> None:
        """Ask for an item of the conversation, as the server has it.

        Args:
            item_id: ID of the item.
            event_id: ID of your choice, which an error about this event repeats.
        """

    @client_event("conversation.item.truncate")
    def truncate(
        self, *, audio_end_ms: int, content_index: int, item_id: str, event_id: str | Omit = omit
    ) -> None:
        """Cut off the audio of a message that the user has not heard to its end.

        Args:
            audio_end_ms: How much audio remains, in milliseconds.
            content_index: Index of the content part with the audio.
            item_id: ID of the assistant's message.
            event_id: ID of your choice, which an error about this event repeats.
        """


class RealtimeConversationEvents(ClientEvents[W_co]):
    """Methods that send the events `conversation.*`."""

    @cached_property
    def item(self) -> RealtimeConversationItemEvents[W_co]:
        """Methods that send the events `conversation.item.*`."""
        return RealtimeConversationItemEvents(self._connection)


class RealtimeInputAudioBufferEvents(ClientEvents[W_co]):
    """Methods that send the events `input_audio_buffer.*`."""

    @client_event("input_audio_buffer.append")
    def append(self, *, audio: str, event_id: str | Omit = omit) -> None:
        """Append audio to the input buffer.

        Args:
            audio: Audio data in base64.
            event_id: ID of your choice, which an error about this event repeats.
        """

    @client_event("input_audio_buffer.clear")
    def clear(self, *, event_id: str | Omit = omit) -> None:
        """Discard the audio in the input buffer.

        Args:
            event_id: ID of your choice, which an error about this event repeats.
        """

    @client_event("input_audio_buffer.commit")
    def commit(self, *, event_id: str | Omit = omit) -> None:
        """Turn the audio in the input buffer into a message of the user.

        Args:
            event_id: ID of your choice, which an error about this event repeats.
        """


class RealtimeOutputAudioBufferEvents(ClientEvents[W_co]):
    """Methods that send the events `output_audio_buffer.*`."""

    @client_event("output_audio_buffer.clear")
    def clear(self, *, event_id: str | Omit = omit) -> None:
        """Stop the audio that is being played; for WebRTC and SIP.

        Args:
            event_id: ID of your choice, which an error about this event repeats.
        """


class RealtimeResponseEvents(ClientEvents[W_co]):
    """Methods that send the events `response.*`."""

    @client_event("response.cancel")
    def cancel(self, *, event_id: str | Omit = omit, response_id: str | Omit = omit) -> None:
        """Stop a response that is in progress.

        Args:
            event_id: ID of your choice, which an error about this event repeats.
            response_id: ID of the response; by default the one in the conversation.
        """

    @client_event("response.create")
    def create(self, *, event_id: str | Omit = omit, response: Response | Omit = omit) -> None:
        """Ask for a response.

        Args:
            event_id: ID of your choice, which an error about this event repeats.
            response: Settings of this response, which replace those of the session.
        """


class RealtimeSessionEvents(ClientEvents[W_co]):
    """Methods that send the events `session.*`."""

    @client_event("session.update")
    def update(self, *, session: Session, event_id: str | Omit = omit) -> None:
        """Change settings of the session.

        Args:
            session: Settings to change.
            event_id: ID of your choice, which an error about this event repeats.
        """


class RealtimeTranscriptionSessionEvents(ClientEvents[W_co]):
    """Methods that send the events `transcription_session.*`."""

    @client_event("transcription_session.update")
    def update(
        self, *, session: transcription_session_update_param_Session, event_id: str | Omit = omit
    ) -> None:
        """Change settings of a session that transcribes.

        Args:
            session: Settings to change.
            event_id: ID of your choice, which an error about this event repeats.
        """


class RealtimeConnection(SocketConnection[RealtimeServerEvent, _Sent]):
    """A WebSocket connection, which `beta.realtime.connect` opens."""

    @classmethod
    def _event_type(cls) -> Any:
        return RealtimeServerEvent

    @cached_property
    def conversation(self) -> RealtimeConversationEvents[Sync]:
        """Methods that send the events `conversation.*`."""
        return RealtimeConversationEvents(self)

    @cached_property
    def input_audio_buffer(self) -> RealtimeInputAudioBufferEvents[Sync]:
        """Methods that send the events `input_audio_buffer.*`."""
        return RealtimeInputAudioBufferEvents(self)

    @cached_property
    def output_audio_buffer(self) -> RealtimeOutputAudioBufferEvents[Sync]:
        """Methods that send the events `output_audio_buffer.*`."""
        return RealtimeOutputAudioBufferEvents(self)

    @cached_property
    def response(self) -> RealtimeResponseEvents[Sync]:
        """Methods that send the events `response.*`."""
        return RealtimeResponseEvents(self)

    @cached_property
    def session(self) -> RealtimeSessionEvents[Sync]:
        """Methods that send the events `session.*`."""
        return RealtimeSessionEvents(self)

    @cached_property
    def transcription_session(self) -> RealtimeTranscriptionSessionEvents[Sync]:
        """Methods that send the events `transcription_session.*`."""
        return RealtimeTranscriptionSessionEvents(self)


class AsyncRealtimeConnection(AsyncSocketConnection[RealtimeServerEvent, _Sent]):
    """An async WebSocket connection, which `beta.realtime.connect` opens."""

    @classmethod
    def _event_type(cls) -> Any:
        return RealtimeServerEvent

    @cached_property
    def conversation(self) -> RealtimeConversationEvents[Async]:
        """Methods that send the events `conversation.*`."""
        return RealtimeConversationEvents(self)

    @cached_property
    def input_audio_buffer(self) -> RealtimeInputAudioBufferEvents[Async]:
        """Methods that send the events `input_audio_buffer.*`."""
        return RealtimeInputAudioBufferEvents(self)

    @cached_property
    def output_audio_buffer(self) -> RealtimeOutputAudioBufferEvents[Async]:
        """Methods that send the events `output_audio_buffer.*`."""
        return RealtimeOutputAudioBufferEvents(self)

    @cached_property
    def response(self) -> RealtimeResponseEvents[Async]:
        """Methods that send the events `response.*`."""
        return RealtimeResponseEvents(self)

    @cached_property
    def session(self) -> RealtimeSessionEvents[Async]:
        """Methods that send the events `session.*`."""
        return RealtimeSessionEvents(self)

    @cached_property
    def transcription_session(self) -> RealtimeTranscriptionSessionEvents[Async]:
        """Methods that send the events `transcription_session.*`."""
        return RealtimeTranscriptionSessionEvents(self)
