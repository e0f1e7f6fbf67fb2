"""Subagents of a session.

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
    get,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import beta
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.beta.agents.sessions.subagents.items import Items
    from trunkline.resources.beta.agents.sessions.subagents.turns import Turns

W_co = TypeVar("W_co", bound=World, covariant=True)


class Subagents(Resource[W_co]):
    """Subagents of a session."""

    with_raw_response: RawView[Subagents[SyncRaw], Subagents[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Subagents[SyncOpenBody], Subagents[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def items(self) -> Items[W_co]:
        """Items of all turns of a subagent."""
        from trunkline.resources.beta.agents.sessions.subagents.items import Items

        return Items(self._world)

    @cached_property
    def turns(self) -> Turns[W_co]:
        """Turns of a subagent."""
        from trunkline.resources.beta.agents.sessions.subagents.turns import Turns

        return Turns(self._world)

    @cursor_paged("/agents/sessions/{session_id}/subagents", headers={"OpenAI-Beta": "agents=v1"})
    def list(
        self,
        session_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[beta.Subagent]:
        """List the subagents of a session.

        Args:
            session_id: ID of the session.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()

    @get(
        "/agents/sessions/{session_id}/subagents/{subagent_id}",
        headers={"OpenAI-Beta": "agents=v1"},
    )
    def retrieve(
        self, subagent_id: str, *, session_id: str, **options: Unpack[CallOptions]
    ) -> beta.Subagent:
        """Return one subagent of a session.

        Args:
            subagent_id: ID of the subagent.
            session_id: ID of the session.
        """
        raise declaration()
