"""The WebSocket connections of `live.forks`.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from trunkline.operations.worlds import Async, Sync, World
from trunkline.sockets.client_events import ClientEvents, client_event
from trunkline.sockets.connection import AsyncSocketConnection, SocketConnection
from trunkline.types.live.fork_server_event import ForkServerEvent
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from trunkline.types.live.decision_item_create_event_param import ItemUnion
    from trunkline.types.live.fork_client_event_param import ForkClientEventParam
    from trunkline.types.live.fork_session_config_param import ForkSessionConfigParam
    from trunkline.types.live.session_update_config_param import SessionUpdateConfigParam
    from trunkline.types.responses.response_input_item_param import ResponseInputItemParam

W_co = TypeVar("W_co", bound=World, covariant=True)


_Sent: TypeAlias = "ForkClientEventParam"


class ForksDecisionItemEvents(ClientEvents[W_co]):
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


class ForksDecisionEvents(ClientEvents[W_co]):
    """Methods that send the events `decision.*`."""

    @cached_property
    def item(self) -> ForksDecisionItemEvents[W_co]:
        """Methods that send the events `decision.item.*`."""
        return ForksDecisionItemEvents(self._connection)

    @client_event("decision.create")
    def create(self, *, event_id: str) -> None:
        """Ask for a decision about the conversation and the items for decisions.

        Args:
            event_id: ID of your choice, which must be new in the session.
        """


class ForksResponseItemEvents(ClientEvents[W_co]):
    """Methods that send the events `response.item.*`."""

    @client_event("response.item.create")
    def create(self, *, item: ResponseInputItemParam, event_id: str | None | Omit = omit) -> None:
        """Add an item to the conversation with the model that the session delegates to.

        Args:
            item: Message, result of a function, or another item of the Responses API.
            event_id: ID of your choice, which an error about this event repeats.
        """


class ForksResponseEvents(ClientEvents[W_co]):
    """Methods that send the events `response.*`."""

    @cached_property
    def item(self) -> ForksResponseItemEvents[W_co]:
        """Methods that send the events `response.item.*`."""
        return ForksResponseItemEvents(self._connection)

    @client_event("response.create")
    def create(self, *, event_id: str | None | Omit = omit) -> None:
        """Ask for a response.

        Args:
            event_id: ID of your choice, which an error about this event repeats.
        """


class ForksSessionCommentaryEvents(ClientEvents[W_co]):
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


class ForksSessionInputAudioEvents(ClientEvents[W_co]):
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


class ForksSessionInstructionsEvents(ClientEvents[W_co]):
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


class ForksSessionOutputAudioFixtureEvents(ClientEvents[W_co]):
    """Methods that send the events `session.output_audio.fixture.*`."""

    @client_event("session.output_audio.fixture.play")
    def play(self, *, audio: str, event_id: str | None | Omit = omit) -> None:
        """Play prepared audio to the user, instead of what the model says.

        Args:
            audio: Mono PCM16 at 24 kHz without a header, in base64; at most 30 seconds.
            event_id: ID of your choice, which an error about this event repeats.
        """


class ForksSessionOutputAudioEvents(ClientEvents[W_co]):
    """Methods that send the events `session.output_audio.*`."""

    @cached_property
    def fixture(self) -> ForksSessionOutputAudioFixtureEvents[W_co]:
        """Methods that send the events `session.output_audio.fixture.*`."""
        return ForksSessionOutputAudioFixtureEvents(self._connection)


class ForksSessionThinkingEvents(ClientEvents[W_co]):
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


class ForksSessionEvents(ClientEvents[W_co]):
    """Methods that send the events `session.*`."""

    @cached_property
    def commentary(self) -> ForksSessionCommentaryEvents[W_co]:
        """Methods that send the events `session.commentary.*`."""
        return ForksSessionCommentaryEvents(self._connection)

    @cached_property
    def input_audio(self) -> ForksSessionInputAudioEvents[W_co]:
        """Methods that send the events `session.input_audio.*`."""
        return ForksSessionInputAudioEvents(self._connection)

    @cached_property
    def instructions(self) -> ForksSessionInstructionsEvents[W_co]:
        """Methods that send the events `session.instructions.*`."""
        return ForksSessionInstructionsEvents(self._connection)

    @cached_property
    def output_audio(self) -> ForksSessionOutputAudioEvents[W_co]:
        """Methods that send the events `session.output_audio.*`."""
        return ForksSessionOutputAudioEvents(self._connection)

    @cached_property
    def thinking(self) -> ForksSessionThinkingEvents[W_co]:
        """Methods that send the events `session.thinking.*`."""
        return ForksSessionThinkingEvents(self._connection)

    @client_event("session.close")
    def close(self, *, event_id: str | None | Omit = omit) -> None:
        """End the session.

        Args:
            event_id: ID of your choice, which an error about this event repeats.
        """

    @client_event("session.start")
    def start(self, *, session: ForkSessionConfigParam, event_id: str | None | Omit = omit) -> None:
        """Begin the session.

        Args:
            session: Settings that differ from those of the stored session.
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


class ForksConnection(SocketConnection[ForkServerEvent, _Sent]):
    """A WebSocket connection, which `live.forks.connect` opens."""

    @classmethod
    def _event_type(cls) -> Any:
        return ForkServerEvent

    @cached_property
    def decision(self) -> ForksDecisionEvents[Sync]:
        """Methods that send the events `decision.*`."""
        return ForksDecisionEvents(self)

    @cached_property
    def response(self) -> ForksResponseEvents[Sync]:
        """Methods that send the events `response.*`."""
        return ForksResponseEvents(self)

    @cached_property
    def session(self) -> ForksSessionEvents[Sync]:
        """Methods that send the events `session.*`."""
        return ForksSessionEvents(self)


class AsyncForksConnection(AsyncSocketConnection[ForkServerEvent, _Sent]):
    """An async WebSocket connection, which `live.forks.connect` opens."""

    @classmethod
    def _event_type(cls) -> Any:
        return ForkServerEvent

    @cached_property
    def decision(self) -> ForksDecisionEvents[Async]:
        """Methods that send the events `decision.*`."""
        return ForksDecisionEvents(self)

    @cached_property
    def response(self) -> ForksResponseEvents[Async]:
        """Methods that send the events `response.*`."""
        return ForksResponseEvents(self)

    @cached_property
    def session(self) -> ForksSessionEvents[Async]:
        """Methods that send the events `session.*`."""
        return ForksSessionEvents(self)
