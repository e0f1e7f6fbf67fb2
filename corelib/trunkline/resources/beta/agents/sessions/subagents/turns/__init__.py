"""Turns of a subagent.

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
from trunkline.types.beta.agents import sessions
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.beta.agents.sessions.subagents.turns.items import Items

W_co = TypeVar("W_co", bound=World, covariant=True)


class Turns(Resource[W_co]):
    """Turns of a subagent."""

    with_raw_response: RawView[Turns[SyncRaw], Turns[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Turns[SyncOpenBody], Turns[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def items(self) -> Items[W_co]:
        """Items of one turn of a subagent."""
        from trunkline.resources.beta.agents.sessions.subagents.turns.items import Items

        return Items(self._world)

    @cursor_paged(
        "/agents/sessions/{session_id}/subagents/{subagent_id}/turns",
        headers={"OpenAI-Beta": "agents=v1"},
    )
    def list(
        self,
        subagent_id: str,
        *,
        session_id: str,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[sessions.Turn]:
        """List the turns of a subagent.

        Args:
            subagent_id: ID of the subagent.
            session_id: ID of the session.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()

    @get(
        "/agents/sessions/{session_id}/subagents/{subagent_id}/turns/{turn_id}",
        headers={"OpenAI-Beta": "agents=v1"},
    )
    def retrieve(
        self, turn_id: str, *, session_id: str, subagent_id: str, **options: Unpack[CallOptions]
    ) -> sessions.Turn:
        """Return one turn of a subagent.

        Args:
            turn_id: ID of the turn.
            session_id: ID of the session.
            subagent_id: ID of the subagent.
        """
        raise declaration()
