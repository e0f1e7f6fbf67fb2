"""The helpers of sessions of agents: turns with their results, and the files that they leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, overload

from typing_extensions import TypeVar as TypeVarWithDefault

from trunkline.operations.flow_methods import without_prompt
from trunkline.operations.operation import Resource
from trunkline.operations.worlds import Async, Sync, World

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cattrs import BaseConverter
    from typing_extensions import Unpack

    from trunkline.answers.agent_streams import AgentSessionStream, AsyncAgentSessionStream
    from trunkline.answers.result_artifacts import AgentResultArtifacts, AsyncAgentResultArtifacts
    from trunkline.options import CallOptions
    from trunkline.structured.agent_results import AgentTurnResult
    from trunkline.tools import (
        AsyncToolErrorHandler,
        AsyncToolHandler,
        ToolErrorHandler,
        ToolHandler,
    )
    from trunkline.types.beta.agent_session_input_message_param import AgentSessionInputMessageParam

W_co = TypeVar("W_co", bound=World, covariant=True)
T = TypeVarWithDefault("T", default=Any)


class SessionHelpers(Resource[W_co]):
    """Turns of sessions."""

    @overload
    def stream(
        self: Resource[Sync],
        session_id: str,
        *,
        input: str | Iterable[AgentSessionInputMessageParam],
        output_type: type[T] | None = None,
        tool_handlers: Mapping[str, ToolHandler] | None = None,
        on_tool_error: ToolErrorHandler | None = None,
        converter: BaseConverter | None = None,
        **options: Unpack[CallOptions],
    ) -> AgentSessionStream[T]: ...
    @overload
    def stream(
        self: Resource[Async],
        session_id: str,
        *,
        input: str | Iterable[AgentSessionInputMessageParam],
        output_type: type[T] | None = None,
        tool_handlers: Mapping[str, AsyncToolHandler] | None = None,
        on_tool_error: AsyncToolErrorHandler | None = None,
        converter: BaseConverter | None = None,
        **options: Unpack[CallOptions],
    ) -> AsyncAgentSessionStream[T]: ...
    @without_prompt
    def stream(
        self: Any,
        session_id: str,
        *,
        input: str | Iterable[AgentSessionInputMessageParam],
        output_type: Any = None,
        tool_handlers: Any = None,
        on_tool_error: Any = None,
        converter: BaseConverter | None = None,
        **options: Unpack[CallOptions],
    ) -> Any:
        """Stream one turn of an idle session: a context manager, which sends the input.

        It subscribes to the events first, so that none is missed, and ends with the turn. While it
        is read, nobody else may send input to the session. Raises TypeError or ValueError for
        arguments that cannot work; ``with`` raises ValueError for a session that is not idle.

        Args:
            session_id: ID of the session.
            input: Message, or messages.
            output_type: Type of the answer; the session was created with its schema.
            tool_handlers: Functions by name, which take the arguments as a dictionary. The agent
                gets their results; of an error, it learns only that there was one.
            on_tool_error: Is called with an `AgentToolError` for each call that has failed.
            converter: Makes values of attrs classes, dataclasses and others; by default strict.
        """
        from trunkline.answers.agent_streams import streaming

        given = {
            "output_type": output_type,
            "converter": converter,
            "tool_handlers": tool_handlers,
            "on_tool_error": on_tool_error,
        }
        return streaming(self, session_id, input, given, options)


class ArtifactHelpers(Resource[W_co]):
    """Files that turns have left."""

    @overload
    def for_result(self: Resource[Sync], result: AgentTurnResult[Any]) -> AgentResultArtifacts: ...
    @overload
    def for_result(
        self: Resource[Async], result: AgentTurnResult[Any]
    ) -> AsyncAgentResultArtifacts: ...
    def for_result(self: Any, result: AgentTurnResult[Any]) -> Any:
        """Return the files that the turn of a result has left, by their paths.

        Args:
            result: The result of the turn.
        """
        from trunkline.answers.result_artifacts import artifacts_of

        return artifacts_of(self, result)
