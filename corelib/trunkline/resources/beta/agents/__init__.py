"""Agents: saved settings of models that work in sessions.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
    delete,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import beta
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.beta.agents.automations import Automations
    from trunkline.resources.beta.agents.environments import Environments
    from trunkline.resources.beta.agents.sessions import Sessions
    from trunkline.resources.beta.agents.vaults import Vaults
    from trunkline.types.beta import agent_create_params, agent_update_params
    from trunkline.types.beta.agent_reasoning_param import AgentReasoningParam
    from trunkline.types.beta.agent_text_param import AgentTextParam
    from trunkline.types.beta.multi_agent_config_param import MultiAgentConfigParam
    from trunkline.types.beta.persisted_agent_tool_param import PersistedAgentToolParam

W_co = TypeVar("W_co", bound=World, covariant=True)


class Agents(Resource[W_co]):
    """Agents: saved settings of models that work in sessions."""

    with_raw_response: RawView[Agents[SyncRaw], Agents[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Agents[SyncOpenBody], Agents[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def automations(self) -> Automations[W_co]:
        """Automations, which invoke agents at certain times."""
        from trunkline.resources.beta.agents.automations import Automations

        return Automations(self._world)

    @cached_property
    def environments(self) -> Environments[W_co]:
        """Environments in which agents run commands."""
        from trunkline.resources.beta.agents.environments import Environments

        return Environments(self._world)

    @cached_property
    def sessions(self) -> Sessions[W_co]:
        """Sessions of agents: turns of input and work."""
        from trunkline.resources.beta.agents.sessions import Sessions

        return Sessions(self._world)

    @cached_property
    def vaults(self) -> Vaults[W_co]:
        """Vaults, which keep credentials for sessions."""
        from trunkline.resources.beta.agents.vaults import Vaults

        return Vaults(self._world)

    @post("/agents", headers={"OpenAI-Beta": "agents=v1"})
    def create(
        self,
        *,
        model: str,
        compaction: agent_create_params.Compaction | None | Omit = omit,
        experimental: agent_create_params.Experimental | Omit = omit,
        instructions: str | None | Omit = omit,
        metadata: dict[str, str] | None | Omit = omit,
        multi_agent: MultiAgentConfigParam | None | Omit = omit,
        name: str | None | Omit = omit,
        reasoning: AgentReasoningParam | None | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "priority", "fast", "ultrafast"]
        | None
        | Omit = omit,
        text: AgentTextParam | None | Omit = omit,
        tools: Iterable[PersistedAgentToolParam] | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> beta.Agent:
        """Save an agent: its model, instructions and tools.

        Args:
            model: Model of the agent.
            compaction: How a long context is compacted.
            experimental: Experimental settings.
            instructions: Instructions in addition to the agent's own.
            metadata: Up to 16 key-value pairs to attach to the object.
            multi_agent: Whether the model may use subagents, and how many at a time.
            name: Name of the agent.
            reasoning: Reasoning effort and summary, for reasoning models.
            service_tier: Processing tier of the request, which determines latency and price.
            text: Settings of the text that the agent generates.
            tools: Tools that the agent may use.
        """
        raise declaration()

    @cursor_paged("/agents", headers={"OpenAI-Beta": "agents=v1"})
    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[beta.Agent]:
        """List the saved agents.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()

    @get("/agents/{agent_id}", headers={"OpenAI-Beta": "agents=v1"})
    def retrieve(self, agent_id: str, **options: Unpack[CallOptions]) -> beta.Agent:
        """Return one saved agent.

        Args:
            agent_id: ID of the agent.
        """
        raise declaration()

    @post("/agents/{agent_id}", headers={"OpenAI-Beta": "agents=v1"})
    def update(
        self,
        agent_id: str,
        *,
        compaction: agent_update_params.Compaction | None | Omit = omit,
        experimental: agent_update_params.Experimental | Omit = omit,
        instructions: str | None | Omit = omit,
        metadata: dict[str, str] | None | Omit = omit,
        model: str | Omit = omit,
        multi_agent: MultiAgentConfigParam | None | Omit = omit,
        name: str | None | Omit = omit,
        reasoning: AgentReasoningParam | None | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "priority", "fast", "ultrafast"]
        | None
        | Omit = omit,
        text: AgentTextParam | None | Omit = omit,
        tools: Iterable[PersistedAgentToolParam] | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> beta.Agent:
        """Change a saved agent; sessions that run are not affected.

        Args:
            agent_id: ID of the agent.
            compaction: How a long context is compacted.
            experimental: Experimental settings; those left out remain.
            instructions: Instructions in addition to the agent's own.
            metadata: Up to 16 key-value pairs to attach to the object.
            model: Model of the agent.
            multi_agent: Whether the model may use subagents, and how many at a time.
            name: Name of the agent.
            reasoning: Reasoning effort and summary, for reasoning models.
            service_tier: Processing tier of the request, which determines latency and price.
            text: Settings of the text that the agent generates.
            tools: Tools that the agent may use.
        """
        raise declaration()

    @delete("/agents/{agent_id}", headers={"OpenAI-Beta": "agents=v1"})
    def delete(self, agent_id: str, **options: Unpack[CallOptions]) -> beta.AgentDeleted:
        """Delete a saved agent.

        Args:
            agent_id: ID of the agent.
        """
        raise declaration()
