"""The WebSocket connections of `live`.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from trunkline.operations.operation import declaration
from trunkline.operations.worlds import Async, Sync, World
from trunkline.sockets.connection import AsyncConnection, Connection
from trunkline.sockets.declaring import ClientEvents, client_event
from trunkline.types.live.server_event import ServerEvent
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from trunkline.types.live.decision_item_create_event_param import ItemUnion
    from trunkline.types.live.session_config_param import SessionConfigParam
    from trunkline.types.live.session_update_config_param import SessionUpdateConfigParam
    from trunkline.types.responses.response_input_item_param import ResponseInputItemParam

W_co = TypeVar("W_co", bound=World, covariant=True)


class LiveDecisionItemEvents(ClientEvents[W_co]):
    """Methods that send the events `decision.item.*`."""

    @client_event("decision.item.create")
    def create(self, *, item: ItemUnion, event_id: str | None | Omit = omit) -> None:
        """Send the event `decision.item.create`.

        Args:
            item: Test item, which the grader's templates refer to as `item`.
            event_id: No description.
        """
        raise declaration()

    @client_event("decision.item.delete")
    def delete(self, *, item_id: str, event_id: str | None | Omit = omit) -> None:
        """Send the event `decision.item.delete`.

        Args:
            item_id: ID of the item.
            event_id: No description.
        """
        raise declaration()


class LiveDecisionEvents(ClientEvents[W_co]):
    """Methods that send the events `decision.*`."""

    @cached_property
    def item(self) -> LiveDecisionItemEvents[W_co]:
        """Methods that send the events `decision.item.*`."""
        return LiveDecisionItemEvents(self._connection)

    @client_event("decision.create")
    def create(self, *, event_id: str) -> None:
        """Send the event `decision.create`."""
        raise declaration()


class LiveResponseItemEvents(ClientEvents[W_co]):
    """Methods that send the events `response.item.*`."""

    @client_event("response.item.create")
    def create(self, *, item: ResponseInputItemParam, event_id: str | None | Omit = omit) -> None:
        """Send the event `response.item.create`.

        Args:
            item: Test item, which the grader's templates refer to as `item`.
            event_id: No description.
        """
        raise declaration()


class LiveResponseEvents(ClientEvents[W_co]):
    """Methods that send the events `response.*`."""

    @cached_property
    def item(self) -> LiveResponseItemEvents[W_co]:
        """Methods that send the events `response.item.*`."""
        return LiveResponseItemEvents(self._connection)

    @client_event("response.create")
    def create(self, *, event_id: str | None | Omit = omit) -> None:
        """Send the event `response.create`."""
        raise declaration()


class LiveSessionCommentaryEvents(ClientEvents[W_co]):
    """Methods that send the events `session.commentary.*`."""

    @client_event("session.commentary.append")
    def append(
        self, *, content: str, delegation_id: str | None, event_id: str | None | Omit = omit
    ) -> None:
        """Send the event `session.commentary.append`.

        Args:
            content: Text of the message, or its content parts.
            delegation_id: No description.
            event_id: No description.
        """
        raise declaration()


class LiveSessionInputAudioEvents(ClientEvents[W_co]):
    """Methods that send the events `session.input_audio.*`."""

    @client_event("session.input_audio.append")
    def append(self, *, audio: str, event_id: str | None | Omit = omit) -> None:
        """Send the event `session.input_audio.append`."""
        raise declaration()

    @client_event("session.input_audio.mute")
    def mute(self, *, event_id: str | None | Omit = omit) -> None:
        """Send the event `session.input_audio.mute`."""
        raise declaration()

    @client_event("session.input_audio.unmute")
    def unmute(self, *, event_id: str | None | Omit = omit) -> None:
        """Send the event `session.input_audio.unmute`."""
        raise declaration()


class LiveSessionInstructionsEvents(ClientEvents[W_co]):
    """Methods that send the events `session.instructions.*`."""

    @client_event("session.instructions.append")
    def append(
        self, *, content: str, delegation_id: str | None, event_id: str | None | Omit = omit
    ) -> None:
        """Send the event `session.instructions.append`.

        Args:
            content: Text of the message, or its content parts.
            delegation_id: No description.
            event_id: No description.
        """
        raise declaration()


class LiveSessionOutputAudioFixtureEvents(ClientEvents[W_co]):
    """Methods that send the events `session.output_audio.fixture.*`."""

    @client_event("session.output_audio.fixture.play")
    def play(self, *, audio: str, event_id: str | None | Omit = omit) -> None:
        """Send the event `session.output_audio.fixture.play`."""
        raise declaration()


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
        """Send the event `session.thinking.append`.

        Args:
            content: Text of the message, or its content parts.
            delegation_id: No description.
            event_id: No description.
        """
        raise declaration()


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
        """Send the event `session.close`."""
        raise declaration()

    @client_event("session.start")
    def start(self, *, session: SessionConfigParam, event_id: str | None | Omit = omit) -> None:
        """Send the event `session.start`.

        Args:
            session: Configuration of the session.
            event_id: No description.
        """
        raise declaration()

    @client_event("session.update")
    def update(
        self, *, session: SessionUpdateConfigParam, event_id: str | None | Omit = omit
    ) -> None:
        """Send the event `session.update`.

        Args:
            session: Configuration of the session.
            event_id: No description.
        """
        raise declaration()


class LiveConnection(Connection[ServerEvent]):
    """A WebSocket connection, which `live.connect` opens."""

    @classmethod
    def _event_type(cls) -> Any:  # a union is no class
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


class AsyncLiveConnection(AsyncConnection[ServerEvent]):
    """An async WebSocket connection, which `live.connect` opens."""

    @classmethod
    def _event_type(cls) -> Any:  # a union is no class
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
