"""Items of one turn of a subagent.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import beta
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Items(Resource[W_co]):
    """Items of one turn of a subagent."""

    with_raw_response: RawView[Items[SyncRaw], Items[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Items[SyncOpenBody], Items[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cursor_paged(
        "/agents/sessions/{session_id}/subagents/{subagent_id}/turns/{turn_id}/items",
        headers={"OpenAI-Beta": "agents=v1"},
    )
    def list(
        self,
        turn_id: str,
        *,
        session_id: str,
        subagent_id: str,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[beta.AgentSessionItem]:
        """List the items of one turn of a subagent.

        Args:
            turn_id: ID of the turn.
            session_id: ID of the session.
            subagent_id: ID of the subagent.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()
