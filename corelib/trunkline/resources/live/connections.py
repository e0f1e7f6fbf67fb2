"""The WebSocket connections of `live`.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from trunkline.operations.worlds import Async, Sync, World
from trunkline.sockets.client_events import ClientEvents, client_event
from trunkline.sockets.connection import AsyncSocketConnection, SocketConnection
from trunkline.types.live.server_event import ServerEvent
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from trunkline.types.live.client_event_param import ClientEventParam
    from trunkline.types.live.decision_item_create_event_param import ItemUnion
    from trunkline.types.live.session_config_param import SessionConfigParam
    from trunkline.types.live.session_update_config_param import SessionUpdateConfigParam
    from trunkline.types.responses.response_input_item_param import ResponseInputItemParam

W_co = TypeVar("W_co", bound=World, covariant=True)


_Sent: TypeAlias = "ClientEventParam"


class LiveDecisionItemEvents(ClientEvents[W_co]):
    """Methods that send the events `decision.item.*`."""

    @client_event("decision.item.create")
    def create(self, *, item: ItemUnion, event_id: str | None | Omit = omit) -> None:
        """Add an item for decisions to be about.

        Args:
            item: Message to add.
            event_id: ID of your choice, which an error about this event repeats.
        """

    @client_event("decision.item.delete")
    def delete(self, *, item_id: str, event_id: str | None | Omit = omit) -> None:
        """Delete an item that decisions are about.

        Args:
            item_id: ID of the item.
            event_id: ID of your choice, which an error about this event repeats.
        """


class LiveDecisionEvents(ClientEvents[W_co]):
    """Methods that send the events `decision.*`."""

    @cached_property
    def item(self) -> LiveDecisionItemEvents[W_co]:
        """Methods that send the events `decision.item.*`."""
        return LiveDecisionItemEvents(self._connection)

    @client_event("decision.create")
    def create(self, *, event_id: str) -> None:
        """Ask for a decision about the conversation and the items for decisions.

        Args:
            event_id: ID of your choice, which must be new in the session.
        """


class LiveResponseItemEvents(ClientEvents[W_co]):
    """Methods that send the events `response.item.*`."""

    @client_event("response.item.create")
    def create(self, *, item: ResponseInputItemParam, event_id: str | None | Omit = omit) -> None:
        """Add an item to the conversation with the model that the session delegates to.

        Args:
            item: Message, result of a function, or another item of the Responses API.
            event_id: ID of your choice, which an error about this event repeats.
        """


class LiveResponseEvents(ClientEvents[W_co]):
    """Methods that send the events `response.*`."""

    @cached_property
    def item(self) -> LiveResponseItemEvents[W_co]:
        """Methods that send the events `response.item.*`."""
        return LiveResponseItemEvents(self._connection)

    @client_event("response.create")
    def create(self, *, event_id: str | None | Omit = omit) -> None:
        """Ask for a response.

        Args:
            event_id: ID of your choice, which an error about this event repeats.
        """


class LiveSessionCommentaryEvents(ClientEvents[W_co]):
    """Methods that send the events `session.commentary.*`."""

    @client_event("session.commentary.append")
    def append(
        self, *, content: str, delegation_id: str | None, event_id: str | None | Omit = omit
    ) -> None:
        """Append a result or a fact that the model is to tell the user.

        Args:
            content: Text to append; at most 500 tokens.
            delegation_id: ID of the delegation that the text belongs to, or None.
            event_id: ID of your choice, which an error about this event repeats.
        """


class LiveSessionInputAudioEvents(ClientEvents[W_co]):
    """Methods that send the events `session.input_audio.*`."""

    @client_event("session.input_audio.append")
    def append(self, *, audio: str, event_id: str | None | Omit = omit) -> None:
        """Send a piece of the user's speech.

        Args:
            audio: Audio data in base64.
            event_id: ID of your choice, which an error about this event repeats.
        """

    @client_event("session.input_audio.mute")
    def mute(self, *, event_id: str | None | Omit = omit) -> None:
        """Ignore the user's speech from now on.

        Args:
            event_id: ID of your choice, which an error about this event repeats.
        """

    @client_event("session.input_audio.unmute")
    def unmute(self, *, event_id: str | None | Omit = omit) -> None:
        """Listen to the user's speech again.

        Args:
            event_id: ID of your choice, which an error about this event repeats.
        """


class LiveSessionInstructionsEvents(ClientEvents[W_co]):
    """Methods that send the events `session.instructions.*`."""

    @client_event("session.instructions.append")
    def append(
        self, *, content: str, delegation_id: str | None, event_id: str | None | Omit = omit
    ) -> None:
        """Append instructions to those of the session.

        Args:
            content: Text to append; at most 500 tokens.
            delegation_id: ID of the delegation that the text belongs to, or None.
            event_id: ID of your choice, which an error about this event repeats.
        """


class LiveSessionOutputAudioFixtureEvents(ClientEvents[W_co]):
    """Methods that send the events `session.output_audio.fixture.*`."""

    @client_event("session.output_audio.fixture.play")
    def play(self, *, audio: str, event_id: str | None | Omit = omit) -> None:
        """Play prepared audio to the user, instead of what the model says.

        Args:
            audio: Mono PCM16 at 24 kHz without a header, in base64; at most 30 seconds.
            event_id: ID of your choice, which an error about this event repeats.
        """


class LiveSessionOutputAudioEvents(ClientEvents[W_co]):
    """Methods that send the events `session.output_audio.*`."""

    @cached_property
    def fixture(self) -> LiveSessionOutputAudioFixtureEvents[W_co]:
        """Methods that send the events `session.output_audio.fixture.*`."""
        return LiveSessionOutputAudioFixtureEvents(self._connection)


class LiveSessionThinkingEvents(ClientEvents[W_co]):
    """Methods that send the events `session.thinking.*`."""

    @client_event("session.thinking.append")
    def append(
        self, *, content: str, delegation_id: str | None, event_id: str | None | Omit = omit
    ) -> None:
        """Append a silent thought, which may influence what the model says.

        Args:
            content: Text to append; at most 500 tokens.
            delegation_id: ID of the delegation that the text belongs to, or None.
            event_id: ID of your choice, which an error about this event repeats.
        """


class LiveSessionEvents(ClientEvents[W_co]):
    """Methods that send the events `session.*`."""

    @cached_property
    def commentary(self) -> LiveSessionCommentaryEvents[W_co]:
        """Methods that send the events `session.commentary.*`."""
        return LiveSessionCommentaryEvents(self._connection)

    @cached_property
    def input_audio(self) -> LiveSessionInputAudioEvents[W_co]:
        """Methods that send the events `session.input_audio.*`."""
        return LiveSessionInputAudioEvents(self._connection)

    @cached_property
    def instructions(self) -> LiveSessionInstructionsEvents[W_co]:
        """Methods that send the events `session.instructions.*`."""
        return LiveSessionInstructionsEvents(self._connection)

    @cached_property
    def output_audio(self) -> LiveSessionOutputAudioEvents[W_co]:
        """Methods that send the events `session.output_audio.*`."""
        return LiveSessionOutputAudioEvents(self._connection)

    @cached_property
    def thinking(self) -> LiveSessionThinkingEvents[W_co]:
        """Methods that send the events `session.thinking.*`."""
        return LiveSessionThinkingEvents(self._connection)

    @client_event("session.close")
    def close(self, *, event_id: str | None | Omit = omit) -> None:
        """End the session.

        Args:
            event_id: ID of your choice, which an error about this event repeats.
        """

    @client_event("session.start")
    def start(self, *, session: SessionConfigParam, event_id: str | None | Omit = omit) -> None:
        """Begin the session.

        Args:
            session: Model and settings of the session.
            event_id: ID of your choice, which an error about this event repeats.
        """

    @client_event("session.update")
    def update(
        self, *, session: SessionUpdateConfigParam, event_id: str | None | Omit = omit
    ) -> None:
        """Change settings of the session.

        Args:
            session: Settings to change.
            event_id: ID of your choice, which an error about this event repeats.
        """


class LiveConnection(SocketConnection[ServerEvent, _Sent]):
    """A WebSocket connection, which `live.connect` opens."""

    @classmethod
    def _event_type(cls) -> Any:
        return ServerEvent

    @cached_property
    def decision(self) -> LiveDecisionEvents[Sync]:
        """Methods that send the events `decision.*`."""
        return LiveDecisionEvents(self)

    @cached_property
    def response(self) -> LiveResponseEvents[Sync]:
        """Methods that send the events `response.*`."""
        return LiveResponseEvents(self)

    @cached_property
    def session(self) -> LiveSessionEvents[Sync]:
        """Methods that send the events `session.*`."""
        return LiveSessionEvents(self)


class AsyncLiveConnection(AsyncSocketConnection[ServerEvent, _Sent]):
    """An async WebSocket connection, which `live.connect` opens."""

    @classmethod
    def _event_type(cls) -> Any:
        return ServerEvent

    @cached_property
    def decision(self) -> LiveDecisionEvents[Async]:
        """Methods that send the events `decision.*`."""
        return LiveDecisionEvents(self)

    @cached_property
    def response(self) -> LiveResponseEvents[Async]:
        """Methods that send the events `response.*`."""
        return LiveResponseEvents(self)

    @cached_property
    def session(self) -> LiveSessionEvents[Async]:
        """Methods that send the events `session.*`."""
        return LiveSessionEvents(self)
