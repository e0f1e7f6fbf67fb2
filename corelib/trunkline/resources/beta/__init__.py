"""Beta features, which may still change.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World

if TYPE_CHECKING:
    from trunkline.resources.beta.agents import Agents
    from trunkline.resources.beta.assistants import Assistants
    from trunkline.resources.beta.chatkit import ChatKit
    from trunkline.resources.beta.realtime import Realtime
    from trunkline.resources.beta.responses import Responses
    from trunkline.resources.beta.threads import Threads
    from trunkline.resources.chat import Chat

W_co = TypeVar("W_co", bound=World, covariant=True)


class Beta(Resource[W_co]):
    """Beta features, which may still change."""

    with_raw_response: RawView[Beta[SyncRaw], Beta[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Beta[SyncOpenBody], Beta[AsyncOpenBody]] = OpenBodyView()

    @cached_property
    def agents(self) -> Agents[W_co]:
        """Agents: saved settings of models that work in sessions."""
        from trunkline.resources.beta.agents import Agents

        return Agents(self._world)

    @cached_property
    def assistants(self) -> Assistants[W_co]:
        """Assistants: models with instructions and tools; replaced by `responses`."""
        from trunkline.resources.beta.assistants import Assistants

        return Assistants(self._world)

    @cached_property
    def chatkit(self) -> ChatKit[W_co]:
        """ChatKit: chat that you embed in your own pages."""
        from trunkline.resources.beta.chatkit import ChatKit

        return ChatKit(self._world)

    @cached_property
    def realtime(self) -> Realtime[W_co]:
        """The Realtime API before its general availability."""
        from trunkline.resources.beta.realtime import Realtime

        return Realtime(self._world)

    @cached_property
    def responses(self) -> Responses[W_co]:
        """The Responses API with its beta features, such as multiple agents."""
        from trunkline.resources.beta.responses import Responses

        return Responses(self._world)

    @cached_property
    def threads(self) -> Threads[W_co]:
        """Threads: stored conversations for assistants; replaced by `conversations`."""
        from trunkline.resources.beta.threads import Threads

        return Threads(self._world)

    @property
    def chat(self) -> Chat[W_co]:
        """Chat with a model."""
        from trunkline.resources.chat import Chat

        return Chat(self._world)
