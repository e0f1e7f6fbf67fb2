"""Sessions of agents: turns of input and work.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    Overloaded,
    OverloadedOperation,
    RawView,
    Resource,
    cursor_paged,
    declaration,
    delete,
    get,
    post,
)
from trunkline.operations.worlds import (
    Async,
    AsyncOpenBody,
    AsyncRaw,
    Sync,
    SyncOpenBody,
    SyncRaw,
    World,
)
from trunkline.options import CallOptions
from trunkline.resource_bases.agent_sessions import SessionHelpers
from trunkline.types import beta
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterable, Mapping

    from typing_extensions import Unpack

    from trunkline.answers.agent_creations import (
        AgentSessionEventStream,
        AsyncAgentSessionEventStream,
    )
    from trunkline.answers.open_body import AsyncResponseManager, ResponseManager
    from trunkline.answers.raw import RawResponse
    from trunkline.resources.beta.agents.sessions.artifacts import Artifacts
    from trunkline.resources.beta.agents.sessions.events import Events
    from trunkline.resources.beta.agents.sessions.items import Items
    from trunkline.resources.beta.agents.sessions.subagents import Subagents
    from trunkline.resources.beta.agents.sessions.traces import Traces
    from trunkline.resources.beta.agents.sessions.turns import Turns
    from trunkline.types.beta.agent_session_input_message_param import AgentSessionInputMessageParam
    from trunkline.types.beta.agents import session_create_params, session_update_params
    from trunkline.types.beta.environment_param import EnvironmentParam
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)
S_co = TypeVar("S_co", covariant=True)
T_co = TypeVar("T_co", covariant=True)


class CreateOptions(CallOptions, total=False):
    """Optional parameters of `Sessions.create`."""

    agent: session_create_params.Agent | Omit
    agent_id: str | Omit
    input: str | Iterable[AgentSessionInputMessageParam] | None | Omit
    metadata: dict[str, str] | None | Omit
    prompt_cache_options: session_create_params.PromptCacheOptions | None | Omit
    review: Literal["none", "auto_review"] | Omit
    stream_options: session_create_params.StreamOptions | Omit
    vault_ids: SequenceNotStr[str] | None | Omit
    output_type: type[Any] | None
    """Type of the answers, whose schema the session gets."""
    tool_handlers: Mapping[str, Callable[[dict[str, Any]], Any]] | None
    """Functions by name, which answer the calls of a stream; async ones for `AsyncOpenAI` only."""


class Create(Overloaded, Generic[T_co, S_co]):
    """`Sessions.create`, whose result type depends on `stream`."""

    @overload
    def __call__(
        self,
        *,
        environment: EnvironmentParam,
        stream: Literal[False] | None | Omit = omit,
        **options: Unpack[CreateOptions],
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        environment: EnvironmentParam,
        stream: Literal[True],
        **options: Unpack[CreateOptions],
    ) -> S_co: ...
    @overload
    def __call__(
        self, *, environment: EnvironmentParam, stream: bool, **options: Unpack[CreateOptions]
    ) -> T_co | S_co: ...
    def __call__(
        self,
        *,
        environment: EnvironmentParam,
        stream: bool | None | Omit = omit,
        **options: Unpack[CreateOptions],
    ) -> Any:
        """Start a session of an agent, and stream its events if asked to.

        Args:
            environment: Environment of the session, or the template of one.
            agent: Settings of the agent; with `agent_id`, they replace the saved ones.
            agent_id: ID of a saved agent.
            input: First message, or messages.
            metadata: Up to 16 key-value pairs to attach to the object.
            prompt_cache_options: How long prompts are cached.
            review: Whether actions of the agent are reviewed automatically.
            stream: Whether to stream the events of the session.
            stream_options: Options of the stream.
            vault_ids: IDs of the vaults that are available.
        """
        raise declaration()


class CreateOperation(OverloadedOperation):
    """`Sessions.create` in each world."""

    bound = Create

    @overload
    def __get__(
        self, resource: Resource[Sync], owner: type
    ) -> Create[beta.AgentSession, AgentSessionEventStream]: ...
    @overload
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> Create[
        Coroutine[Any, Any, beta.AgentSession], Coroutine[Any, Any, AsyncAgentSessionEventStream]
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncRaw], owner: type
    ) -> Create[RawResponse[beta.AgentSession], RawResponse[AgentSessionEventStream]]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> Create[
        Coroutine[Any, Any, RawResponse[beta.AgentSession]],
        Coroutine[Any, Any, RawResponse[AsyncAgentSessionEventStream]],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncOpenBody], owner: type
    ) -> Create[ResponseManager[beta.AgentSession], ResponseManager[AgentSessionEventStream]]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncOpenBody], owner: type
    ) -> Create[
        AsyncResponseManager[beta.AgentSession], AsyncResponseManager[AsyncAgentSessionEventStream]
    ]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class Sessions(SessionHelpers[W_co]):
    """Sessions of agents: turns of input and work."""

    with_raw_response: RawView[Sessions[SyncRaw], Sessions[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Sessions[SyncOpenBody], Sessions[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def artifacts(self) -> Artifacts[W_co]:
        """Artifacts: files that the turns of a session have left."""
        from trunkline.resources.beta.agents.sessions.artifacts import Artifacts

        return Artifacts(self._world)

    @cached_property
    def events(self) -> Events[W_co]:
        """Events of a session, in both directions."""
        from trunkline.resources.beta.agents.sessions.events import Events

        return Events(self._world)

    @cached_property
    def items(self) -> Items[W_co]:
        """Items of all turns of a session."""
        from trunkline.resources.beta.agents.sessions.items import Items

        return Items(self._world)

    @cached_property
    def subagents(self) -> Subagents[W_co]:
        """Subagents of a session."""
        from trunkline.resources.beta.agents.sessions.subagents import Subagents

        return Subagents(self._world)

    @cached_property
    def traces(self) -> Traces[W_co]:
        """Traces of sessions."""
        from trunkline.resources.beta.agents.sessions.traces import Traces

        return Traces(self._world)

    @cached_property
    def turns(self) -> Turns[W_co]:
        """Turns of a session."""
        from trunkline.resources.beta.agents.sessions.turns import Turns

        return Turns(self._world)

    create = CreateOperation(
        "POST",
        "/agents/sessions",
        returns=lambda: beta.AgentSession,
        options=CreateOptions,
        event=lambda: beta.AgentSessionEvent,
        headers={"OpenAI-Beta": "agents=v1"},
        final_events=None,
        errors_are_items=True,
        prepares="answers.agent_creations:prepared",
        local=("output_type", "tool_handlers"),
    )

    @cursor_paged("/agents/sessions", headers={"OpenAI-Beta": "agents=v1"})
    def list(
        self,
        *,
        after: str | Omit = omit,
        agent_id: str | Omit = omit,
        limit: int | Omit = omit,
        metadata: dict[str, str] | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[beta.AgentSession]:
        """List the sessions.

        Args:
            after: Cursor: list items after the item with this ID.
            agent_id: List only sessions of this saved agent.
            limit: Maximum number of items per page.
            metadata: Up to 16 key-value pairs to attach to the object.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()

    @get("/agents/sessions/{session_id}", headers={"OpenAI-Beta": "agents=v1"})
    def retrieve(self, session_id: str, **options: Unpack[CallOptions]) -> beta.AgentSession:
        """Return the current state of a session.

        Args:
            session_id: ID of the session.
        """
        raise declaration()

    @post("/agents/sessions/{session_id}", headers={"OpenAI-Beta": "agents=v1"})
    def update(
        self,
        session_id: str,
        *,
        agent: session_update_params.Agent | Omit = omit,
        metadata: dict[str, str] | None | Omit = omit,
        prompt_cache_options: session_update_params.PromptCacheOptions | None | Omit = omit,
        review: Literal["none", "auto_review"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> beta.AgentSession:
        """Change the settings of a session for its next turns.

        Args:
            session_id: ID of the session.
            agent: Settings of the agent to change.
            metadata: Up to 16 key-value pairs to attach to the object.
            prompt_cache_options: How long prompts are cached.
            review: Whether actions of the agent are reviewed automatically.
        """
        raise declaration()

    @delete("/agents/sessions/{session_id}", headers={"OpenAI-Beta": "agents=v1"})
    def delete(self, session_id: str, **options: Unpack[CallOptions]) -> beta.AgentSessionDeleted:
        """Delete a session.

        Args:
            session_id: ID of the session.
        """
        raise declaration()
